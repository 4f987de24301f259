"""LettersDialog: drafts of letters to change, copy and save. In: titles and texts; out: the text as it was left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.dialogs.sheet import Sheet
from reader.gui.theme import dress, reading_family

SIZE = QSize(940, 680)
LIST_WIDTH = 250  # px
_SHEET = """
QPlainTextEdit, QListWidget {
    border: 2px solid palette(mid); border-radius: 6px; padding: 6px; background: palette(base);
}
QPlainTextEdit:focus, QListWidget:focus { border-color: palette(accent); }
QListWidget::item { padding: 7px 6px; border-radius: 4px; }
QListWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on the sheet: what it is, the text, and a word on what it rests on."""

    name: str
    title: str
    text: str
    note: str = ""


class LettersDialog(Sheet):
    """The drafts on the left, the chosen one on the right, where it can be written on.

    Signals:
        save_requested(str, str, str): write this text, the draft of this name, to this path. The receiver calls
            `show_notice` with what it did or why not, and `mark_saved` where it did.
    """

    guide_page = "letters"

    save_requested = Signal(str, str, str)

    def __init__(self, parent: QWidget | None, drafts: Sequence[Draft], folder: Path) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Letters"))
        self.resize(SIZE)
        dress(self, _SHEET)
        self._drafts = tuple(drafts)
        self._texts = {draft.name: draft.text for draft in drafts}
        self._kept = dict(self._texts)  # as they were last saved, copied or made
        self._folder = folder
        self._list = QListWidget()
        self._text = QPlainTextEdit()
        self._note = QLabel()
        self._notice = QLabel()
        self.add_heading(self.tr("What you can do, and letters to send"))
        self.add_text(
            self.tr(
                "Drafts, filled in with what the policy gives alone. Put in what stands in [brackets], and check them."
            ),
            "muted",
        )
        self._lay_out()
        self._list.setCurrentRow(0)

    def show_notice(self, words: str) -> None:
        """Say what was done, or why it could not be."""
        self._notice.setText(words)

    def mark_saved(self, name: str) -> None:
        """Take a draft as saved as it is now."""
        self._kept[name] = self._texts[name]

    def text(self) -> str:
        """Return the text that is shown."""
        return self._text.toPlainText()

    def reject(self) -> None:
        """Close; ask first where something was written that was not saved."""
        if self._texts != self._kept and not self._may_be_lost():
            return
        super().reject()

    def _lay_out(self) -> None:
        self._list.setAccessibleName(self.tr("Drafts"))
        self._list.setFixedWidth(LIST_WIDTH)
        self._list.setWordWrap(True)
        for draft in self._drafts:
            item = QListWidgetItem(draft.title)
            item.setData(Qt.ItemDataRole.UserRole, draft.name)
            self._list.addItem(item)
        self._list.currentRowChanged.connect(self._show)
        font = self._text.font()
        font.setFamily(reading_family())
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self._text.setFont(font)
        self._text.setAccessibleName(self.tr("Text of the draft"))
        self._text.setTabChangesFocus(True)
        self._text.textChanged.connect(self._keep_text)
        for label in (self._note, self._notice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("role", "muted")
        written = QVBoxLayout()
        written.setSpacing(6)
        written.addWidget(self._note)
        written.addWidget(self._text, 1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(self._list)
        columns.addLayout(written, 1)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self._notice)
        close = QPushButton(self.tr("C&lose"))
        close.clicked.connect(self.reject)
        copy = QPushButton(self.tr("&Copy"))
        copy.clicked.connect(self._copy)
        save = QPushButton(self.tr("&Save as…"))
        save.clicked.connect(self._save)
        self.add_buttons(copy, save, left=close)

    def _draft(self) -> Draft:
        return self._drafts[max(0, self._list.currentRow())]

    @Slot(int)
    def _show(self, _row: int) -> None:
        draft = self._draft()
        self._note.setText(draft.note)
        self._note.setVisible(bool(draft.note))
        self._text.setPlainText(self._texts[draft.name])
        self._notice.clear()

    @Slot()
    def _keep_text(self) -> None:
        self._texts[self._draft().name] = self._text.toPlainText()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.mark_saved(self._draft().name)
        self._notice.setText(self.tr("Copied."))

    @Slot()
    def _save(self) -> None:
        draft = self._draft()
        start = str(self._folder / f"{draft.title}.txt")
        kinds = self.tr("Text") + " (*.txt);;Word (*.docx);;OpenDocument (*.odt);;PDF (*.pdf)"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as"), start, kinds)
        if chosen:
            path = Path(chosen)
            self.save_requested.emit(str(path if path.suffix else path.with_suffix(".txt")), draft.name, self.text())

    def _may_be_lost(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Letters"),
            self.tr("What you wrote here is not saved. Close all the same?"),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close
