"""ExportDialog: choose what an export is written as and where. In: a Report and its notes; out: a path and a format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.document import Note
from reader.export import FORMATS, render
from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import counted
from reader.gui.theme import dress, interface_font
from reader.report.model import Report

SIZE = QSize(760, 620)
PREVIEW = 20_000  # code points: what a reader may scroll through, and cheap to lay out
NAME_LENGTH = 80  # code points of a suggested name: well under the 255 bytes of every file system
# The style draws the dot from the window's colour, which a dark window swallows; and it shows no focus.
_SHEET = """
QRadioButton { border: 2px solid transparent; border-radius: 6px; padding: 0 6px; spacing: 8px; }
QRadioButton:focus { border-color: palette(accent); }
QRadioButton::indicator { width: 12px; height: 12px; border: 2px solid palette(placeholder-text); border-radius: 8px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid palette(accent); }
QPlainTextEdit { border: 2px solid palette(mid); border-radius: 6px; padding: 4px; background: palette(base); }
QPlainTextEdit:focus { border-color: palette(accent); }
"""
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class ExportDialog(Sheet):
    """Format, preview and path on one sheet.

    Signals:
        export_requested(str, str): write the export to this path in this format (a key of FORMATS). A receiver that
            fails calls `show_problem`: the dialog stays open then.
    """

    export_requested = Signal(str, str)

    def __init__(
        self, parent: QWidget | None, report: Report, notes: Sequence[Note], default_folder: Path | None = None
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Export"))
        self.resize(SIZE)
        dress(self, _SHEET)
        self._report = report
        self._notes = tuple(notes)
        self._rendered: dict[str, str] = {}
        self._failed = False
        self.add_heading(self.tr("Export the annotated summary"))
        kept = counted(len(self._notes), "note") if self._notes else self.tr("no notes")
        self.add_text(
            self.tr(
                "Summary, risk points with their quotes, and {notes}. The file loads nothing from elsewhere."
            ).format(notes=kept),
            "muted",
        )
        self._formats = QButtonGroup(self)
        self._preview = QPlainTextEdit()
        self._path = QLineEdit()
        self._notice = QLabel()
        self._write = QPushButton()
        self._lay_out()
        folder = default_folder if default_folder is not None and default_folder.is_dir() else Path.home()
        self._path.setText(str(folder / suggested_name(report, FORMATS[self.format()])))
        self._check_path()
        # The sheet shows first: a long policy takes a moment to render.
        QTimer.singleShot(0, self, self._show_preview)

    def format(self) -> str:
        """Return the chosen format, a key of FORMATS."""
        return tuple(FORMATS)[self._formats.checkedId()]

    def path(self) -> Path:
        """Return the path as it stands in the line."""
        return Path(self._path.text().strip()).expanduser()

    def show_problem(self, words: str) -> None:
        """Say why the export could not be written, and stay open."""
        self._failed = True
        self._notice.setText(words)

    def _lay_out(self) -> None:
        kinds = {
            "markdown": (self.tr("&Markdown"), self.tr("for editors and notes programs")),
            "html": (self.tr("&Web page"), self.tr("one file, opens in every browser, prints well")),
            "csv": (self.tr("&Spreadsheet"), self.tr("CSV, one row for each clause")),
            "json": (self.tr("&JSON"), self.tr("for other programs")),
            "annotations": (self.tr("&Annotations"), self.tr("W3C Web Annotation, for other annotators")),
        }
        choices = QVBoxLayout()
        choices.setSpacing(2)
        for number, name in enumerate(FORMATS):
            kind, use = kinds.get(name, (name.upper(), ""))
            radio = QRadioButton(f"{kind}, {use}" if use else kind)
            radio.setAccessibleName(radio.text().replace("&", ""))
            radio.setMinimumHeight(28)
            self._formats.addButton(radio, number)
            choices.addWidget(radio)
        self._formats.button(0).setChecked(True)
        self._formats.idToggled.connect(self._change_format)
        self.body.addLayout(choices)
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        self._preview.setAccessibleName(self.tr("Preview"))
        self._preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._preview.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(self._preview, 1)
        self._path.setAccessibleName(self.tr("Save as"))
        self._path.setMinimumHeight(32)
        self._path.textChanged.connect(self._check_path)
        choose = QPushButton(self.tr("C&hoose…"))
        choose.setAccessibleName(self.tr("Choose where to save"))
        choose.setMinimumHeight(32)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        label = QLabel(self.tr("&Save as"))
        label.setBuddy(self._path)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._path, 1)
        row.addWidget(choose)
        self.body.addLayout(row)
        self._notice.setWordWrap(True)
        self._notice.setFont(interface_font(bold=True))
        self._notice.setMinimumHeight(self._notice.fontMetrics().height())
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(self._notice)
        cancel = QPushButton(self.tr("&Cancel"))
        cancel.clicked.connect(self.reject)
        self._write.setText(self.tr("&Export"))
        self._write.clicked.connect(self._ask)
        self.add_buttons(cancel, self._write)
        self._formats.button(0).setFocus()

    @Slot()
    def _show_preview(self) -> None:
        chosen = self.format()
        if chosen not in self._rendered:
            self._rendered[chosen] = render(self._report, self._notes, chosen)
        text = self._rendered[chosen]
        shown = text[:PREVIEW]
        if len(text) > PREVIEW:
            shown += "\n\n" + self.tr("[The preview ends here; the file goes on.]")
        self._preview.setPlainText(shown)

    @Slot(int, bool)
    def _change_format(self, number: int, checked: bool) -> None:
        if not checked:
            return
        suffix = tuple(FORMATS.values())[number]
        path = self.path()
        if path.suffix in FORMATS.values() and path.suffix != suffix:
            self._path.setText(str(path.with_suffix(suffix)))
        self._show_preview()

    @Slot()
    def _check_path(self) -> None:
        """Warn before a file is replaced, and tell what is wrong with a path before it is tried."""
        path = self.path()
        name = self._path.text().strip()
        replaces = bool(name) and path.is_file()
        if not name or path.is_dir():
            notice, usable = self.tr("Give the file a name."), False
        elif not path.parent.is_dir():
            notice, usable = self.tr("There is no folder “{folder}”.").format(folder=path.parent), False
        elif replaces:
            notice, usable = self.tr("“{name}” exists already and will be replaced.").format(name=path.name), True
        else:
            notice, usable = "", True
        self._notice.setText(notice)
        self._write.setEnabled(usable)
        self._write.setText(self.tr("&Replace") if replaces else self.tr("&Export"))
        self._write.setAccessibleName(self._write.text().replace("&", ""))
        self._write.setAccessibleDescription(notice)

    @Slot()
    def _choose(self) -> None:
        # The sheet warns by itself before a file is replaced; one question is enough.
        options = QFileDialog.Option.DontConfirmOverwrite
        suffix = FORMATS[self.format()]
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as"), str(self.path()), f"*{suffix}", options=options
        )
        if chosen:
            path = Path(chosen)
            self._path.setText(str(path if path.suffix else path.with_suffix(suffix)))

    @Slot()
    def _ask(self) -> None:
        self._failed = False
        self.export_requested.emit(str(self.path()), self.format())
        if not self._failed:
            self.accept()


def suggested_name(report: Report, suffix: str) -> str:
    """Return a file name that says which policy of which day, safe on every system."""
    known = report.source.provenance
    title = known.title or known.site or Path(known.file_name).stem or "policy"
    name = " ".join(_UNSAFE.sub(" ", f"{title} {known.archived_on}").split())[:NAME_LENGTH]
    # Windows drops dots and blanks at the end of a name.
    return f"{name.rstrip('. ') or 'policy'} summary{suffix}"
