"""Toast: a line that says what was done and offers to undo it, for a while. In: the words; out: the wish to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

STAY = 10_000  # ms; WCAG 2.2.1 wants no time limit, so it stays while it has the focus or the mouse


class Toast(QFrame):
    """A card at the end of a pane.

    Signals:
        undo_requested(): the button was pressed.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._undo = QPushButton(self.tr("&Undo"))
        self._undo.setAccessibleName(self.tr("Undo"))
        self._undo.setMinimumHeight(28)
        self._undo.setAutoDefault(True)
        self._undo.clicked.connect(self._ask)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STAY)
        self._clock.timeout.connect(self._leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._undo)
        self.hide()

    def say(self, words: str) -> None:
        """Show a line, and have it read aloud where a screen reader runs in this window."""
        self._words.setText(words)
        self._undo.setAccessibleDescription(words)
        self.show()
        self._clock.start()
        if self.window().isActiveWindow():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay as long as the mouse is here."""
        super().enterEvent(event)
        self._clock.start()

    def leaveEvent(self, event: QEvent) -> None:
        """Wait a full time again."""
        super().leaveEvent(event)
        self._clock.start()

    @Slot()
    def _ask(self) -> None:
        self.hide()
        self.undo_requested.emit()

    @Slot()
    def _leave(self) -> None:
        if self._undo.hasFocus() or self.underMouse():
            self._clock.start()
        else:
            self.hide()
