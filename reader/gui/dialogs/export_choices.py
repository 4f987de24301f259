"""ExportChoices: the column of formats and parts in the export sheet. In: what was chosen last; out: what is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.export import CHOOSABLE, FORMATS, PAGED, PAPER_LOOKS, REPORT, Contents, Part
from reader.gui.theme import interface_font

LEAST = 26  # px high: room for a finger


@dataclass(frozen=True, slots=True)
class Choice:
    """What is exported: the format (a key of FORMATS), the parts, and the look by its name."""

    format: str
    contents: Contents
    look: str = REPORT


class ExportChoices(QScrollArea):
    """Format, look and contents.

    Signals:
        format_changed(): another format was chosen.
        contents_changed(): another choice of parts or another look was made.
    """

    format_changed = Signal()
    contents_changed = Signal()

    def __init__(
        self,
        choice: Choice,
        looks: Sequence[str],
        empty: frozenset[Part],
        parent: QWidget | None = None,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._formats = QButtonGroup(self)
        self._parts: dict[Part, QCheckBox] = {}
        self._looks = QComboBox()
        self._look = choice.look
        self._looks_of: dict[str, list[tuple[str, str]]] = {}
        self._whole = QLabel(self.tr("A file for programs always holds everything."))
        column = QWidget()
        column.setObjectName("choices")
        left, right = QVBoxLayout(), QVBoxLayout()
        for lines in (left, right):
            lines.setSpacing(1)
        self._add_formats(left, choice.format)
        self._add_looks(left, looks, choice.look)
        self._add_parts(right, choice.contents, empty)
        left.addStretch()
        right.addStretch()
        both = QHBoxLayout(column) if wide else QVBoxLayout(column)
        both.setContentsMargins(0, 0, 8, 0)
        both.setSpacing(24 if wide else 8)
        both.addLayout(left)
        both.addLayout(right)
        both.addStretch(1)
        self.setWidget(column)
        self.setMinimumWidth(column.sizeHint().width() + self.verticalScrollBar().sizeHint().width())
        if not wide:
            self.setMaximumWidth(self.minimumWidth())
        self._show_parts()

    def choice(self) -> Choice:
        """Return what is chosen; a part that has nothing to show stays as it was chosen before."""
        parts = frozenset(part for part, box in self._parts.items() if box.isChecked())
        fmt = tuple(FORMATS)[self._formats.checkedId()]
        return Choice(fmt, Contents(parts), str(self._looks.currentData() or REPORT))

    def focus(self) -> None:
        """Put the focus on the chosen format."""
        self._formats.button(self._formats.checkedId()).setFocus()

    def _add_formats(self, lines: QVBoxLayout, fmt: str) -> None:
        words = {
            "html": self.tr("&Web page (HTML), the accessible copy"),
            "docx": self.tr("W&ord (DOCX), marks as comments"),
            "odt": self.tr("Open&Document (ODT), marks as comments"),
            "pdf": self.tr("&PDF, for print"),
            "markdown": self.tr("&Markdown"),
            "csv": self.tr("Spreadshee&t (CSV), a row for each clause"),
            "json": self.tr("&JSON, for other programs"),
            "annotations": self.tr("Web &Annotations (JSON-LD)"),
        }
        self._add_title(lines, self.tr("As what"))
        for number, name in enumerate(FORMATS):
            radio = QRadioButton(words.get(name, name.upper()))
            radio.setAccessibleName(radio.text().replace("&", ""))
            radio.setMinimumHeight(LEAST)
            radio.setChecked(name == fmt)
            self._formats.addButton(radio, number)
            lines.addWidget(radio)
        if self._formats.checkedButton() is None:
            self._formats.button(0).setChecked(True)
        self._formats.idToggled.connect(self._change_format)

    def _add_looks(self, lines: QVBoxLayout, looks: Sequence[str], look: str) -> None:
        words = {
            "report": self.tr("Report"),
            "one-page": self.tr("One page"),
            "evidence": self.tr("Evidence sheet for lawyers"),
            "side-by-side": self.tr("Side by side"),
        }
        self._looks_of = {"html": [(words.get(name, name), name) for name in looks]}
        pages = [(words.get(name, name), name) for name in PAPER_LOOKS]
        self._looks_of |= dict.fromkeys(PAGED, pages)
        self._look = look
        self._looks.setAccessibleName(self.tr("Look"))
        self._looks.setMinimumHeight(LEAST)
        self._looks.currentIndexChanged.connect(self._change_look)
        label = QLabel(self.tr("&Look"))
        label.setBuddy(self._looks)
        lines.addSpacing(4)
        lines.addWidget(label)
        lines.addWidget(self._looks)

    def _add_parts(self, lines: QVBoxLayout, contents: Contents, empty: frozenset[Part]) -> None:
        words = {
            Part.PROVENANCE: self.tr("Where it comes from"),
            Part.GLANCE: self.tr("At a glance"),
            Part.ACTIONS: self.tr("What you can do"),
            Part.GAPS: self.tr("What it does not say"),
            Part.POINTS: self.tr("Risk points with their quotes"),
            Part.DISMISSED: self.tr("Points you dismissed"),
            Part.NOTES: self.tr("Your notes"),
            Part.WORDS: self.tr("Hard words"),
            Part.SECTIONS: self.tr("Plain English, section by section"),
            Part.TEXT: self.tr("The policy's own words, marked"),
        }
        self._add_title(lines, self.tr("What is in it"))
        for part, said in words.items():
            box = QCheckBox(self.tr("{part} (none)").format(part=said) if part in empty else said)
            box.setAccessibleName(box.text())
            box.setMinimumHeight(LEAST)
            box.setChecked(part in contents)
            box.toggled.connect(self._change_parts)
            self._parts[part] = box
            lines.addWidget(box)
        self._whole.setWordWrap(True)
        self._whole.setProperty("role", "muted")
        lines.addWidget(self._whole)

    def _add_title(self, lines: QVBoxLayout, words: str) -> None:
        title = QLabel(words)
        title.setFont(interface_font(bold=True))
        lines.addWidget(title)

    def _show_parts(self) -> None:
        choosable = self.choice().format in CHOOSABLE
        self._offer_looks()
        for box in self._parts.values():
            box.setEnabled(choosable)
        self._whole.setVisible(not choosable)

    def _offer_looks(self) -> None:
        """Offer the looks that the format has; the one chosen before stays, where it has it."""
        offered = self._looks_of.get(tuple(FORMATS)[self._formats.checkedId()], [])
        self._looks.blockSignals(True)
        self._looks.clear()
        for words, name in offered:
            self._looks.addItem(words, name)
        self._looks.setCurrentIndex(max(0, self._looks.findData(self._look)))
        self._looks.blockSignals(False)
        self._looks.setEnabled(bool(offered))

    @Slot()
    def _change_look(self) -> None:
        self._look = str(self._looks.currentData() or REPORT)
        self.contents_changed.emit()

    @Slot(int, bool)
    def _change_format(self, _number: int, checked: bool) -> None:
        if checked:
            self._show_parts()
            self.format_changed.emit()

    @Slot()
    def _change_parts(self) -> None:
        self.contents_changed.emit()
