"""AskBar: a question in the page instead of a box over it. In: the words; out: yes, or nothing happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class AskBar(QFrame):
    """A card with a question and two answers; the harmless one has the focus. Escape is no.

    Signals:
        agreed(str): yes, with the id that was asked about.
        closed(): the question is gone, whatever the answer.
    """

    agreed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._subject = ""
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._yes = QPushButton()
        self._no = QPushButton()
        for button, answer in ((self._yes, self._agree), (self._no, self.close_question)):
            button.setMinimumHeight(30)
            button.setAccessibleName(self.tr("Answer"))
            button.setAutoDefault(True)
            button.clicked.connect(answer)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._no)
        buttons.addWidget(self._yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        self.hide()

    def ask(self, subject: str, words: str, yes: str, no: str) -> None:
        """Ask about something, by its id."""
        self._subject = subject
        self._words.setText(words)
        for button, label in ((self._yes, yes), (self._no, no)):
            button.setText(label)
            # The question is read with the answer: a screen reader says no more than the button that has the focus.
            button.setAccessibleName(label.replace("&", ""))
            button.setAccessibleDescription(words)
        self.show()
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is no."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        super().keyPressEvent(event)

    @Slot()
    def close_question(self) -> None:
        """Take the question away without an answer."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    @Slot()
    def _agree(self) -> None:
        subject = self._subject
        self.close_question()
        self.agreed.emit(subject)
