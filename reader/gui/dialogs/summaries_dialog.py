"""SummariesDialog: choose how and where the summaries of many policies are exported, and watch it. Out: wishes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from reader.gui.dialogs.export_choices import Choice, ExportChoices
from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import counted

SIZE = QSize(760, 600)


class SummariesDialog(Sheet):
    """Format, contents and a folder; then how far it is.

    Signals:
        start_requested(str, object): write the summaries into this folder as this Choice. The receiver calls
            `show_progress`, and `show_end` or `show_problem`.
        stop_requested(): the user stopped it, or closed the sheet.
    """

    guide_page = "export"

    start_requested = Signal(str, object)
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None, count: int, folder: Path, choice: Choice, looks: Sequence[str]) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Export summaries"))
        self.resize(SIZE)
        self._count = count
        self.add_heading(self.tr("Export the summaries of {policies}").format(policies=counted(count, "policy")))
        self.add_text(
            self.tr("One file each, with your notes and without the points you dismissed, and a page that lists them."),
            "muted",
        )
        self._choices = ExportChoices(choice, looks, frozenset(), wide=True)
        self._folder = QLineEdit(str(folder))
        self._progress = QProgressBar()
        self._notice = QLabel()
        self._start = QPushButton(self.tr("&Export"))
        self._close = QPushButton(self.tr("&Cancel"))
        self._lay_out()
        self._check()

    def show_progress(self, done: int, title: str) -> None:
        """Tell how many are written, and which one is in hand."""
        self._progress.setVisible(True)
        self._progress.setValue(done)
        words = self.tr("{done} of {count}: {title}").format(done=done, count=self._count, title=title)
        self._notice.setText(words)

    def show_end(self, words: str) -> None:
        """Tell what was written; the sheet stays until it is closed."""
        self._progress.setValue(self._count)
        self._notice.setText(words)
        self._close.setText(self.tr("C&lose"))
        self._close.setAccessibleName(self.tr("C&lose").replace("&", ""))
        self._start.setVisible(False)
        self._close.setFocus()

    def show_problem(self, words: str) -> None:
        """Tell why it stopped; it can be started again."""
        self._progress.setVisible(False)
        self._notice.setText(words)
        self._set_running(False)

    def reject(self) -> None:
        """Stop and close."""
        self.stop_requested.emit()
        super().reject()

    def _lay_out(self) -> None:
        self.body.addWidget(self._choices, 1)
        self._choices.format_changed.connect(self._check)
        self._choices.contents_changed.connect(self._check)
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.setMinimumHeight(32)
        self._folder.textChanged.connect(self._check)
        choose = QPushButton(self.tr("C&hoose…"))
        choose.setAccessibleName(self.tr("Choose where to save"))
        choose.setMinimumHeight(32)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        label = QLabel(self.tr("New &folder"))
        label.setBuddy(self._folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        self.body.addLayout(row)
        self._progress.setMaximum(self._count)
        self._progress.setTextVisible(False)  # the line under it tells the number
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setVisible(False)
        self.body.addWidget(self._progress)
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setMinimumHeight(self._notice.fontMetrics().height() * 2)
        self.body.addWidget(self._notice)
        self._close.clicked.connect(self.reject)
        self._start.clicked.connect(self._ask)
        self.add_buttons(self._close, self._start)
        self._choices.focus()

    def _path(self) -> Path:
        return Path(self._folder.text().strip()).expanduser()

    @Slot()
    def _check(self) -> None:
        """Tell what is wrong with the folder before it is tried."""
        path, notice = self._path(), ""
        if not self._folder.text().strip():
            notice = self.tr("Give the folder a name.")
        elif path.is_file() or (path.is_dir() and any(path.iterdir())):
            notice = self.tr("“{name}” is not empty. Name a new folder: nothing is written over.").format(
                name=path.name
            )
        elif not path.parent.is_dir():
            notice = self.tr("There is no folder “{folder}”.").format(folder=path.parent)
        elif not self._choices.choice().contents.parts:
            notice = self.tr("Choose something to be in it.")
        self._notice.setText(notice)
        self._start.setEnabled(not notice)

    @Slot()
    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose where to save"), str(self._path().parent))
        if chosen:
            empty = not any(Path(chosen).iterdir())
            self._folder.setText(chosen if empty else str(Path(chosen) / self._path().name))

    @Slot()
    def _ask(self) -> None:
        self._set_running(True)
        self.start_requested.emit(str(self._path()), self._choices.choice())

    def _set_running(self, running: bool) -> None:
        self._start.setEnabled(not running)
        self._choices.setEnabled(not running)
        self._folder.setEnabled(not running)
