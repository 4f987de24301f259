"""OfferBar: a line over the text that offers to do something, and does not press. In: words; out: which button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

Answer = tuple[str, Callable[[], object]]

LEAST = 40  # letters of a line of words beside the buttons


class OfferBar(QFrame):
    """Words and buttons; the last button takes the bar away. It never takes the keyboard by itself."""

    def __init__(self, below: QWidget | None = None) -> None:
        """Make a bar; `below` it stands what the keyboard goes on to from its buttons."""
        super().__init__()
        self._below = below
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Offer"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(14, 6, 10, 6)
        self._parts.setSpacing(8)
        self._parts.addWidget(self._words, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch()  # after the buttons, where they stand below the words
        self._parts.addLayout(self._row)
        self._buttons: list[QPushButton] = []
        self.hide()

    def offer(self, words: str, answers: Sequence[Answer]) -> None:
        """Offer something; each answer is a button and what it does, and takes the bar away."""
        self._clear()
        self._words.setText(words)
        for label, act in (*answers, (self.tr("Not now"), lambda: None)):
            button = QPushButton(label)
            button.setObjectName("small")
            button.setAccessibleName(label.replace("&", "").rstrip(" …"))
            button.setAccessibleDescription(words)
            button.setMinimumHeight(26)
            button.setAutoDefault(False)
            button.clicked.connect(self._answered(act))
            self._row.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        self._lay_out()
        self.show()
        self._put_before()
        if self.window().isActiveWindow():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def text(self) -> str:
        """Return the words that are shown, "" where there is no offer."""
        return self._words.text() if not self.isHidden() else ""

    def withdraw(self) -> None:
        """Take the offer away."""
        self.hide()
        self._clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where both have no room side by side."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        room = self.width() - self._row.sizeHint().width()
        beside = room >= LEAST * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._parts.direction():
            self._parts.setDirection(way)

    def _put_before(self) -> None:
        # Else they come last of all in the window, as they were made last. A page that holds what is below will not do
        # as the one before: Qt takes its last child for it.
        before = self._below.previousInFocusChain() if self._below is not None else None
        while before is not None and before is not self._below and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        for button in self._buttons:
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _answered(self, act: Callable[[], object]) -> Callable[[], None]:
        def answer() -> None:
            self.withdraw()
            act()

        return answer

    def _clear(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
