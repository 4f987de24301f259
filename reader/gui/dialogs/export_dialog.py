"""ExportDialog: choose what is exported, as what and where, and see it. In: choices; out: wishes alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.export import CHOOSABLE, FORMATS, REPORT, Part
from reader.gui.dialogs.export_choices import Choice, ExportChoices
from reader.gui.dialogs.sheet import Sheet
from reader.gui.paper.setter import SetPaper
from reader.gui.paper.view import PaperView
from reader.gui.theme import dress, interface_font

SIZE = QSize(1020, 764)
SOON = 120  # ms between a choice and its preview: several choices in a row are shown once
_SHEET = """
QPlainTextEdit, PaperView { border: 2px solid palette(mid); border-radius: 6px; padding: 4px; }
QPlainTextEdit { background: palette(base); }
QPlainTextEdit:focus, PaperView:focus { border-color: palette(accent); }
"""


class ExportDialog(Sheet):
    """Format, contents, preview and path on one sheet.

    Signals:
        preview_requested(object): show how this Choice begins. The receiver calls `show_text`, `show_page`,
            `show_html`, or `show_problem` where it cannot.
        export_requested(str, object): write the export to this path as this Choice. A receiver that fails calls
            `show_problem`: the dialog stays open then.
    """

    guide_page = "export"

    preview_requested = Signal(object)
    export_requested = Signal(str, object)

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        folder: Path,
        choice: Choice,
        looks: Sequence[str] = (REPORT,),
        empty: frozenset[Part] = frozenset(),
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Export"))
        self.resize(SIZE)
        dress(self, _SHEET)
        self._failed = False
        self.add_heading(self.tr("Export the annotated summary"))
        self._choices = ExportChoices(choice, looks, empty)
        self._text = QPlainTextEdit()
        self._page = PaperView()
        self._preview = QStackedWidget()
        self._rest = QLabel(self.tr("The preview ends here; the file goes on."))
        self._path = QLineEdit()
        self._notice = QLabel()
        self._write = QPushButton()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask_preview)
        self._lay_out()
        folder = folder if folder.is_dir() else Path.home()
        self._path.setText(str((folder / name).with_suffix(FORMATS[choice.format])))
        self._check()
        self._soon.start(0)  # the sheet shows first: a long policy takes a moment to set

    def choice(self) -> Choice:
        """Return what is chosen."""
        return self._choices.choice()

    def path(self) -> Path:
        """Return the path as it stands in the line."""
        return Path(self._path.text().strip()).expanduser()

    def show_text(self, text: str, whole: bool) -> None:
        """Show how a text begins."""
        self._text.setPlainText(text)
        self._rest.setVisible(not whole)
        self._preview.setCurrentWidget(self._text)

    def show_page(self, page: SetPaper, whole: bool) -> None:
        """Show how the pages begin."""
        self._page.show_paper(page)
        self._rest.setVisible(not whole)
        self._preview.setCurrentWidget(self._page)

    def show_html(self, text: str, whole: bool) -> None:
        """Show the words of a web page, without its look."""
        self._page.show_html(text)
        self._rest.setVisible(not whole)
        self._preview.setCurrentWidget(self._page)

    def show_problem(self, words: str) -> None:
        """Say why the export could not be written, and stay open."""
        self._failed = True
        self._notice.setText(words)

    def _lay_out(self) -> None:
        self._choices.format_changed.connect(self._change_format)
        self._choices.contents_changed.connect(self._choose_contents)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for view in (self._text, self._page):
            view.setAccessibleName(self.tr("Preview"))
            self._preview.addWidget(view)
        self._preview.setCurrentWidget(self._page)
        self._rest.setProperty("role", "muted")
        self._rest.setVisible(False)
        shown = QVBoxLayout()
        shown.setSpacing(4)
        shown.addWidget(self._preview, 1)
        shown.addWidget(self._rest)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._choices)
        columns.addLayout(shown, 1)
        self.body.addLayout(columns, 1)
        self.body.addLayout(self._path_row())
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
        self._choices.focus()

    def _path_row(self) -> QHBoxLayout:
        self._path.setAccessibleName(self.tr("Save as"))
        self._path.setMinimumHeight(32)
        self._path.textChanged.connect(self._check)
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
        return row

    @Slot()
    def _ask_preview(self) -> None:
        self._check()
        self.preview_requested.emit(self.choice())

    @Slot()
    def _choose_contents(self) -> None:
        self._check()
        self._soon.start(SOON)

    @Slot()
    def _change_format(self) -> None:
        path, suffix = self.path(), FORMATS[self.choice().format]
        if path.suffix in FORMATS.values() and path.suffix != suffix:
            self._path.setText(str(path.with_suffix(suffix)))
        self._check()
        self._soon.start(SOON)

    @Slot()
    def _check(self) -> None:
        """Warn before a file is replaced, and tell what is wrong with a path before it is tried."""
        path = self.path()
        name = self._path.text().strip()
        replaces = bool(name) and path.is_file()
        usable = False
        if not name or path.is_dir():
            notice = self.tr("Give the file a name.")
        elif not path.parent.is_dir():
            notice = self.tr("There is no folder “{folder}”.").format(folder=path.parent)
        elif self.choice().format in CHOOSABLE and not self.choice().contents.parts:
            notice = self.tr("Choose something to be in it.")
        else:
            usable = True
            notice = self.tr("“{name}” exists already and will be replaced.").format(name=path.name) if replaces else ""
        self._notice.setText(notice)
        self._write.setEnabled(usable)
        self._write.setText(self.tr("&Replace") if replaces else self.tr("&Export"))
        self._write.setAccessibleName(self._write.text().replace("&", ""))
        self._write.setAccessibleDescription(notice)

    @Slot()
    def _choose(self) -> None:
        # The sheet warns by itself before a file is replaced; one question is enough.
        options = QFileDialog.Option.DontConfirmOverwrite
        suffix = FORMATS[self.choice().format]
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as"), str(self.path()), f"*{suffix}", options=options
        )
        if chosen:
            path = Path(chosen)
            self._path.setText(str(path if path.suffix else path.with_suffix(suffix)))

    @Slot()
    def _ask(self) -> None:
        self._failed = False
        self.export_requested.emit(str(self.path()), self.choice())
        if not self._failed:
            self.accept()
