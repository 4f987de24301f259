"""TourCard: one step of the first look, under the text. In: which step, its words; out: wishes to go on or to end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.theme import interface_font


class TourCard(QWidget):
    """A card that takes room, not text: what it speaks of stays in view.

    Signals:
        next_wanted(): show the next step.
        left(): enough of it; also Escape.
    """

    next_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("A first look"))
        card = QFrame()
        card.setObjectName("card")
        around = QVBoxLayout(self)
        around.setContentsMargins(14, 8, 14, 14)
        around.addWidget(card)
        self._step, self._title, self._words = QLabel(), QLabel(), QLabel()
        self._step.setProperty("role", "muted")
        self._step.setFont(interface_font(0.92))
        self._title.setProperty("role", "heading")
        self._title.setFont(interface_font(1.08, bold=True))
        self._words.setWordWrap(True)
        self._next = self._button(self.tr("Next"), self.next_wanted)
        self._close = self._button(self.tr("Close"), self.left)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._step)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._next)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._words)
        layout.addSpacing(4)
        layout.addLayout(foot)
        self.hide()

    def show_step(self, step: int, steps: int, title: str, words: str) -> None:
        """Show a step, counted from 1, with the keyboard on the button that goes on."""
        last = step == steps
        self._step.setText(self.tr("{step} of {steps}").format(step=step, steps=steps))
        self._title.setText(title)
        self._words.setText(words)
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self._next.setAccessibleName(self._next.text())
        self._close.setVisible(not last)
        self.setAccessibleDescription(f"{title}. {words}")
        self.show()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _button(self, words: str, wish: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setMinimumHeight(30)
        button.setAutoDefault(True)
        button.clicked.connect(wish)
        return button
