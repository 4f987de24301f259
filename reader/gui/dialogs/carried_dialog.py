"""CarriedDialog: what became of the notes of another version, and where those that wait are to go.

In: CarriedNotes. Out: wishes about one. Not modal: the passage for a note is chosen in the text beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QWidget

from reader.document import PlacementState
from reader.gui.dialogs.sheet import Sheet

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library import CarriedNote

SIZE = QSize(640, 560)
LONGEST = 400  # code points of a passage that are shown


class CarriedDialog(Sheet):
    """A list over the chosen note.

    Signals:
        shown(str): show the proposed passage of a note, by the note's id, in the text.
        accepted_at(str): put a note at the passage that is proposed.
        chosen_at(str): put a note at the passage that is selected in the text.
        left(str): leave a note with the version that it is from.
    """

    guide_page = "versions.md#your-notes-go-along"

    shown = Signal(str)
    accepted_at = Signal(str)
    chosen_at = Signal(str)
    left = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Notes of an earlier version"))
        self._notes: tuple[CarriedNote, ...] = ()
        self._states = {
            PlacementState.ANCHORED: self.tr("Anchored: the same words"),
            PlacementState.CHANGED: self.tr("Changed: its words were edited"),
            PlacementState.REVIEW: self.tr("To review: this may be the place"),
            PlacementState.ORPHANED: self.tr("Orphaned: no longer there"),
        }
        self._heading = self.add_heading(self.tr("Notes of an earlier version"))
        self._summary = self.add_text("", "muted")
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Notes of an earlier version"))
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.selectionModel().currentChanged.connect(self._show_chosen)
        self.body.addWidget(self._list, 1)
        self._was, self._is = self.add_text(""), self.add_text("")
        for label in (self._was, self._is):
            label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._show = self._button(self.tr("&Show in the text"), self.shown, row)
        self._accept = self._button(self.tr("&Put it there"), self.accepted_at, row)
        self._choose = self._button(self.tr("Put it at the se&lected passage"), self.chosen_at, row)
        self._leave = self._button(self.tr("&Leave it with the old version"), self.left, row)
        self.body.addLayout(row)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        self.resize(SIZE)

    def set_notes(self, notes: Sequence[CarriedNote]) -> None:
        """Show what became of notes, those that wait first; the next that waits is chosen."""
        self._notes = tuple(notes)
        waiting = sum(note.waits for note in notes)
        self._summary.setText(
            self.tr(
                "{n} notes, {waiting} of them wait for your look. None is lost: each stays on its own version."
            ).format(n=len(notes), waiting=waiting)
        )
        self._model.clear()
        for note in notes:
            words = self._state(note)
            about = note.note.body.strip() or (note.note.selector.exact if note.note.selector else "")
            item = QStandardItem(f"{words} · {' '.join(about.split())[:120]}")
            item.setEditable(False)
            self._model.appendRow(item)
        if notes:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._show_chosen()

    def chosen(self) -> CarriedNote | None:
        """Return the note that is chosen."""
        row = self._list.currentIndex().row()
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def say(self, words: str) -> None:
        """Say something under the heading."""
        self._summary.setText(words)

    def _state(self, note: CarriedNote) -> str:
        if note.settled:
            return self.tr("Settled by you") if note.copy else self.tr("Left with the old version")
        return self._states[note.placement.state]

    @Slot()
    def _show_chosen(self) -> None:
        note = self.chosen()
        proposed = note.placement.selector if note is not None else None
        was = note.note.selector if note is not None else None
        self._was.setText(self.tr("It was on: “{words}”").format(words=_short(was.exact)) if was is not None else "")
        self._is.setText(
            self.tr("Here it may be: “{words}”").format(words=_short(proposed.exact)) if proposed is not None else ""
        )
        waits = note is not None and note.waits
        self._show.setEnabled(proposed is not None)
        self._accept.setEnabled(waits and proposed is not None)
        self._choose.setEnabled(note is not None and was is not None)
        self._leave.setEnabled(waits)

    def _button(self, words: str, wish: SignalInstance, row: QHBoxLayout) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._wish(wish))
        row.addWidget(button)
        return button

    def _wish(self, wish: SignalInstance) -> None:
        note = self.chosen()
        if note is not None:
            wish.emit(note.note.id)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0] + " …"
