"""PreferencesDialog: every choice in one searchable place, each shown at once in the window, each with its default."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import languages, own_name, said
from reader.gui.look import COLUMNS, SPACINGS, Look
from reader.gui.theme import READING_FONTS, THEMES, load_theme

WIDTH, HEIGHT = 560, 460
ZOOMS = (70, 300)  # per cent


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen: the page's look, the size of its text in per cent, the theme and the language.

    Theme and language are "system" or a name.
    """

    look: Look = field(default_factory=Look)
    zoom: int = 100
    theme: str = "system"
    language: str = "system"


@dataclass(slots=True)
class _Row:
    """A preference: its words, its control, and how it is set to a value of Choices."""

    words: str
    widgets: tuple[QWidget, ...]
    show: Callable[[Choices], None]


class PreferencesDialog(Sheet):
    """Reading and colours.

    Signals:
        changed(Choices): something was chosen; show it now.
    """

    guide_page = "appearance"

    changed = Signal(object)

    def __init__(self, parent: QWidget | None, choices: Choices) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(WIDTH, HEIGHT)
        self._choices = choices
        self._rows: list[_Row] = []
        self._quiet = False
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search the preferences"))
        self._search.setAccessibleName(self.tr("Search the preferences"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        for child in self._search.findChildren(QWidget):
            child.setAccessibleName(self.tr("Clear the search"))
        self.body.addWidget(self._search)
        inside = QWidget()
        inside.setAccessibleName(self.tr("Preferences"))
        self._grid = QGridLayout(inside)
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(10)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Preferences"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        self._none = self.add_text(self.tr("No preference of that name."), "muted")
        self._none.hide()
        self._add_all()
        self._grid.setRowStretch(len(self._rows), 1)
        self._later = self.add_text(self.tr("The language changes when the program starts again."), "muted")
        self._language = choices.language
        self._later.hide()
        reset, close = QPushButton(self.tr("&Reset all")), QPushButton(self.tr("C&lose"))
        reset.clicked.connect(lambda: self._choose(Choices()))
        close.clicked.connect(self.accept)
        self.add_buttons(close, left=reset)
        self._show()

    def choices(self) -> Choices:
        """Return what is chosen now."""
        return self._choices

    def _add_all(self) -> None:
        themes = [("system", self.tr("As the system")), *((name, said(load_theme(name).name)) for name in THEMES)]
        self._add_list(
            self.tr("Colours"), self.tr("light dark sepia high contrast theme"), themes,
            lambda c: c.theme, lambda c, value: replace(c, theme=value),
        )  # fmt: skip
        installed = set(QFontDatabase.families())
        faces = [("", self.tr("The best installed"))]
        faces += [(name, name) for name in (*READING_FONTS, *sorted(installed)) if name in installed]
        self._add_list(
            self.tr("Typeface of the text"), self.tr("font face family"), list(dict.fromkeys(faces)),
            lambda c: c.look.family, lambda c, value: replace(c, look=replace(c.look, family=value)),
        )  # fmt: skip
        self._add_number(
            self.tr("Size of the text"), self.tr("zoom font larger smaller"), ZOOMS, 10, " %",
            lambda c: c.zoom, lambda c, value: replace(c, zoom=value),
        )  # fmt: skip
        self._add_number(
            self.tr("Width of the column"), self.tr("measure characters line length"), COLUMNS, 5,
            self.tr(" characters"), lambda c: c.look.column,
            lambda c, value: replace(c, look=replace(c.look, column=value)),
        )  # fmt: skip
        self._add_number(
            self.tr("Line spacing"), self.tr("leading line height"), SPACINGS, 10, " %",
            lambda c: c.look.spacing, lambda c, value: replace(c, look=replace(c.look, spacing=value)),
        )  # fmt: skip

        named = [("system", self.tr("As the system")), *((name, own_name(name)) for name in languages())]
        self._add_list(
            self.tr("Language of the program"), self.tr("English German French"), named,
            lambda c: c.language, lambda c, value: replace(c, language=value),
        )  # fmt: skip

    def _add_list(
        self,
        title: str,
        words: str,
        values: list[tuple[str, str]],
        read: Callable[[Choices], str],
        write: Callable[[Choices, str], Choices],
    ) -> None:
        box = QComboBox()
        for value, shown in values:
            box.addItem(shown, value)
        box.currentIndexChanged.connect(lambda _: self._choose(write(self._choices, str(box.currentData()))))
        default = read(Choices())
        self._add(title, words, box, lambda c: box.setCurrentIndex(max(0, box.findData(read(c)))), default, write)

    def _add_number(
        self,
        title: str,
        words: str,
        bounds: tuple[int, int],
        step: int,
        suffix: str,
        read: Callable[[Choices], int],
        write: Callable[[Choices, int], Choices],
    ) -> None:
        box = QSpinBox()
        box.lineEdit().setTextMargins(6, 0, 0, 0)  # which a style sheet cannot give
        box.setRange(*bounds)
        box.setSingleStep(step)
        box.setSuffix(suffix)
        box.valueChanged.connect(lambda value: self._choose(write(self._choices, value)))
        for child in box.findChildren(QLineEdit):
            child.setAccessibleName(title)
        self._add(title, words, box, lambda c: box.setValue(read(c)), read(Choices()), write)

    def _add(
        self,
        title: str,
        words: str,
        control: QWidget,
        show: Callable[[Choices], None],
        default: object,
        write: Callable[..., Choices],
    ) -> None:
        label = QLabel(title)
        label.setBuddy(control)
        control.setAccessibleName(title)
        control.setMinimumHeight(30)
        reset = QPushButton(self.tr("Reset"))
        reset.setObjectName("small")
        reset.setAccessibleName(self.tr("Reset {what}").format(what=title))
        reset.setMinimumHeight(28)
        reset.setAutoDefault(False)
        reset.clicked.connect(lambda: self._choose(write(self._choices, default)))
        row = len(self._rows)
        for column, widget in enumerate((label, control, reset)):
            self._grid.addWidget(widget, row, column)
        self._rows.append(_Row(f"{title} {words}".casefold(), (label, control, reset), show))

    def _choose(self, choices: Choices) -> None:
        if self._quiet or choices == self._choices:
            return
        self._choices = choices
        self._show()
        self.changed.emit(choices)

    def _show(self) -> None:
        self._quiet = True
        for row in self._rows:
            row.show(self._choices)
        self._quiet = False
        self._later.setVisible(self._choices.language != self._language)

    @Slot(str)
    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        found = 0
        for row in self._rows:
            shown = all(word in row.words for word in wanted)
            found += shown
            for widget in row.widgets:
                widget.setVisible(shown)
        self._none.setVisible(not found)
