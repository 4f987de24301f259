"""SelectionDesk: shows the bar beside a passage once it is selected, and does what it wishes for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor

from reader.gui.note_desk import NoteDesk
from reader.gui.text_desk import TextDesk
from reader.gui.views.policy_view import PolicyView
from reader.gui.views.selection_bar import SelectionBar

SETTLED = 350  # ms after the selection was changed last: not while it is being made


class SelectionDesk(QObject):
    """Between the text's selection and its bar."""

    def __init__(self, text: PolicyView, notes: NoteDesk, desk: TextDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._text, self._notes = text, notes
        self._paper = text.viewport()  # kept: at the end, events come when the view can no longer be asked
        self.bar = SelectionBar(text)
        self._pressed = False
        self._later = QTimer(self, singleShot=True, interval=SETTLED)
        self._later.timeout.connect(self.show_bar)
        text.selectionChanged.connect(self._wait)
        text.verticalScrollBar().valueChanged.connect(self._wait)
        self._paper.installEventFilter(self)
        text.installEventFilter(self)
        self.bar.note_wanted.connect(self._write)
        self.bar.point_wanted.connect(self._point)
        self.bar.colour_chosen.connect(self._highlight)
        self.bar.citation_wanted.connect(desk.copy_citation)
        self.bar.left.connect(self._leave)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the mouse to let go; Tab goes from the text to the bar, Escape takes it away."""
        kind = event.type()
        if watched is self._paper:
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
                self._pressed = kind == QEvent.Type.MouseButtonPress
                self._later.start()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.bar.isVisible():
            if event.key() == Qt.Key.Key_Tab and not event.modifiers():
                self.bar.focus_first()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.bar.hide()
                return True
        elif kind == QEvent.Type.Resize:
            self._wait()
        return super().eventFilter(watched, event)

    @Slot()
    def show_bar(self) -> None:
        """Show the bar beside what is selected, or take it away."""
        if self._pressed or self._text.selected_span() is None:
            self.bar.hide()
            return
        self.bar.show_beside(self._passage(), self._text.viewport().geometry())

    def _passage(self) -> QRect:
        """Return the lines of the selection, on the text view; its right edge is where the selection ends."""
        cursor = self._text.textCursor()
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        top, bottom = self._text.cursorRect(first), self._text.cursorRect(last)
        corner = self._text.viewport().mapTo(self._text, QPoint(0, 0))
        lines = QRect(QPoint(min(top.left(), bottom.left()), top.top()), QPoint(bottom.right(), bottom.bottom()))
        return lines.translated(corner)

    @Slot()
    def _wait(self) -> None:
        if self.bar.isVisible() and not self.bar.isAncestorOf(self._text.window().focusWidget() or self._text):
            self.bar.hide()
        self._later.start()

    @Slot()
    def _write(self) -> None:
        self.bar.hide()
        self._notes.note_here()

    @Slot()
    def _point(self) -> None:
        self.bar.hide()
        self._notes.point_here()

    @Slot(str)
    def _highlight(self, colour: str) -> None:
        self._leave()
        self._notes.highlight(colour)

    @Slot()
    def _leave(self) -> None:
        self.bar.hide()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
