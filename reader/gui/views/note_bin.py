"""NoteBin: the notes that lie in the trash while their policies do not. In: pairs of policy and note; out: wishes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetricsF, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from reader.document import Note
from reader.gui.models.library_model import policy_title
from reader.gui.theme import interface_font

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord

_ID = Qt.ItemDataRole.UserRole + 1
LONGEST = 160  # code points of a note that are shown
ROWS = 6  # seen at once


class NoteBin(QWidget):
    """A short list with two buttons, hidden where there is nothing.

    Signals:
        restore_requested(str): take a note out of the trash.
        delete_requested(str): delete a note for good.
    """

    restore_requested = Signal(str)
    delete_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notes in the trash"))
        title = QLabel(self.tr("Notes in the trash"))
        title.setProperty("role", "heading")
        title.setFont(interface_font(bold=True))
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Notes in the trash"))
        self._list.setModel(self._model)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._button(self.tr("Restore the &note"), self.restore_requested))
        buttons.addWidget(self._button(self.tr("Delete the note for &good"), self.delete_requested))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title)
        layout.addWidget(self._list)
        layout.addLayout(buttons)
        self.hide()

    def set_notes(self, pairs: Sequence[tuple[PolicyRecord, Note]]) -> None:
        """Show notes, each with its policy; none hides the list."""
        self._model.clear()
        for record, note in pairs:
            words = " ".join((note.body or (note.selector.exact if note.selector else "")).split())
            short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
            item = QStandardItem(f"{short or self.tr('No words')} · {policy_title(record)}")
            item.setData(note.id, _ID)
            item.setEditable(False)
            item.setToolTip(words)
            self._model.appendRow(item)
        row = QFontMetricsF(interface_font()).height() + 12
        self._list.setFixedHeight(round(row * min(ROWS, max(1, len(pairs))) + 4))
        if pairs:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self.setVisible(bool(pairs))

    def _button(self, words: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._wish(wish))
        return button

    def _wish(self, wish: SignalInstance) -> None:
        note_id = self._list.currentIndex().data(_ID)
        if note_id:
            wish.emit(str(note_id))
