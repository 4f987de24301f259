"""NoteEditor: one note being written. In: a Note; out: the same note changed, often enough that nothing is lost.

The first words of a new note are told at once, later ones a second after the last key and ten seconds after the first
at the latest (Zotero's measure).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.document import Note, NoteTarget, OwnPoint
from reader.gui.dates import now, shown_moment
from reader.gui.models.note_model import about
from reader.gui.offsets import utf16_length
from reader.gui.theme import interface_font
from reader.gui.views.colour_row import ColourRow
from reader.gui.views.own_point_line import OwnPointLine
from reader.gui.views.quote_button import QuoteButton
from reader.gui.views.tag_line import TagLine

PAUSE = 1_000  # ms after the last key
LONGEST = 10_000  # ms after the first key that is not told yet


class NoteEditor(QFrame):
    """A card with the quote, the words in Markdown, the tags, the colour and the time; a point has a name as well.

    Signals:
        changed(Note): the note with its new words, tags or colour, and the time of the change.
        removal_requested(str): delete the note, by its id.
        passage_requested(str): go to the passage of the note, by the note's id.
        left(): Escape was pressed.
    """

    changed = Signal(object)
    removal_requested = Signal(str)
    passage_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._note: Note | None = None
        self._loading = False
        self._pending = False
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, wait in ((self._pause, PAUSE), (self._longest, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self.flush)
        self._quote = QuoteButton()
        self._quote.clicked.connect(self._go)
        self._body = QPlainTextEdit()
        self._body.setAccessibleName(self.tr("Words of the note, in Markdown"))
        self._body.setPlaceholderText(self.tr("Write here. Markdown works, and it is saved as you type."))
        self._body.setTabChangesFocus(True)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setStyleSheet("QPlainTextEdit { background: transparent; }")  # the card is its paper
        self._body.setMinimumHeight(56)  # three lines; on a small screen the window must fit
        self._body.textChanged.connect(self._typed)
        self._tags = TagLine()
        self._tags.changed.connect(self._retag)
        self._point = OwnPointLine()
        self._point.changed.connect(self._repoint)
        self._point.hide()
        self._is_point = QPushButton(self.tr("&Point"))
        self._is_point.setAccessibleName(self.tr("This passage is a point of my own"))
        self._is_point.setToolTip(self.tr("This passage is a point of my own"))
        self._is_point.setCheckable(True)
        self._is_point.setMinimumHeight(28)
        self._is_point.setAutoDefault(False)
        self._is_point.clicked.connect(self._make_point)
        self._colours = ColourRow()
        self._colours.chosen.connect(self._recolour)
        self._time = QLabel()
        self._time.setProperty("role", "muted")
        self._time.setFont(interface_font(0.9))
        # The one thing in the row that may be cut where the pane is narrow.
        self._time.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._delete = QPushButton(self.tr("&Delete"))
        self._delete.setAccessibleName(self.tr("Delete this note"))
        self._delete.setMinimumHeight(28)
        self._delete.setAutoDefault(False)
        self._delete.clicked.connect(self._remove)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._colours)
        foot.addWidget(self._time, 1)
        foot.addWidget(self._is_point)
        foot.addWidget(self._delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(self._quote)
        layout.addWidget(self._point)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._tags)
        layout.addLayout(foot)

    def note(self) -> Note | None:
        """Return the note being written, as it was told last."""
        return self._note

    def set_note(self, note: Note | None, reachable: bool = True) -> None:
        """Show a note; the same note again keeps the caret, and words that were not told yet.

        Args:
            note: what the library has.
            reachable: whether its passage stands in the text that is open.
        """
        if self._note is None or note is None or note.id != self._note.id:
            self.flush()
            self._note = None
            self._set_body(note.body if note is not None else "", fresh=True)
        elif not self._pending and note.body != self._body.toPlainText():
            self._set_body(note.body, fresh=False)
        self._note = note
        if note is None:
            return
        self._quote.set_quote(about(note), note.target != NoteTarget.POLICY, reachable)
        self._colours.set_colour(note.colour)
        self._tags.set_tags(note.tags)
        self._show_point(note)
        self._show_time()

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Take the tags to offer while one is typed."""
        self._tags.set_known(tags)

    def set_practices(self, titles: Mapping[str, str]) -> None:
        """Take the practices whose names a point may have, by id."""
        self._point.set_practices(titles)

    def focus_point(self) -> None:
        """Give the keyboard to the name of the point."""
        self._point.focus_name()

    def focus_words(self) -> None:
        """Give the keyboard to the words, the caret at their end."""
        self._body.moveCursor(QTextCursor.MoveOperation.End)
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def flush(self) -> None:
        """Tell at once what was not told yet."""
        self._tags.flush()
        if self._note is not None and self._note.point is not None:
            self._point.flush()
        if self._pending and self._note is not None:
            self._tell(body=self._body.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _set_body(self, words: str, fresh: bool) -> None:
        self._loading = True
        if fresh:
            self._body.setPlainText(words)
        else:
            _replace_difference(self._body, words)
        self._loading = False

    def _settle(self) -> None:
        self._pending = False
        self._pause.stop()
        self._longest.stop()

    def _show_point(self, note: Note) -> None:
        self._is_point.setVisible(note.target == NoteTarget.PASSAGE)
        self._is_point.setChecked(note.point is not None)
        self._colours.setVisible(note.point is None)  # a point has the colour of its severity
        self._point.setVisible(note.point is not None)
        if note.point is not None:
            self._point.set_point(note.point)

    def _tell(self, **changes: Any) -> None:
        note = self._note
        if note is None:
            return
        self._settle()
        told = replace(note, **changes, modified=now())
        if replace(told, modified=note.modified) != note:
            self._note = told
            self.changed.emit(told)
        self._show_time()

    def _show_time(self) -> None:
        if self._note is None:
            return
        moment = shown_moment(self._note.modified)
        self._time.setText(self.tr("Not saved yet") if self._pending else self.tr("Saved {time}").format(time=moment))

    @Slot()
    def _typed(self) -> None:
        if self._loading or self._note is None:
            return
        if not self._note.body:
            self._tell(body=self._body.toPlainText())
            return
        if not self._pending:
            self._longest.start()
        self._pending = True
        self._pause.start()
        self._show_time()

    @Slot(str)
    def _recolour(self, colour: str) -> None:
        self._tell_with_words(colour=colour)

    @Slot(object)
    def _retag(self, tags: tuple[str, ...]) -> None:
        self._tell_with_words(tags=tags)

    def _tell_with_words(self, **changes: Any) -> None:
        """Tell a change, the words before it: undo takes the one back and leaves what was written."""
        if self._pending and self._note is not None:
            self._tell(body=self._body.toPlainText())
        self._tell(**changes)

    @Slot(object)
    def _repoint(self, point: OwnPoint) -> None:
        self._tell_with_words(point=point)

    @Slot(bool)
    def _make_point(self, wanted: bool) -> None:
        self._tell_with_words(point=OwnPoint() if wanted else None)
        if self._note is not None:
            self._show_point(self._note)
        if wanted:
            self.focus_point()

    @Slot()
    def _remove(self) -> None:
        if self._note is not None:
            self.removal_requested.emit(self._note.id)

    @Slot()
    def _go(self) -> None:
        if self._note is not None:
            self.passage_requested.emit(self._note.id)


def _replace_difference(edit: QPlainTextEdit, words: str) -> None:
    """Change a text only where it differs, so that the caret and the scroll bar stay."""
    old = edit.toPlainText()
    most = min(len(old), len(words))
    head = next((at for at in range(most) if old[at] != words[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != words[-1 - at]), most - head)
    cursor = QTextCursor(edit.document())
    cursor.setPosition(utf16_length(old[:head]))
    cursor.setPosition(utf16_length(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words[head : len(words) - tail])
