"""A card in the centre pane instead of a text: opening, an error, nothing there. Never a blank pane."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.gui.language import said
from reader.gui.theme import interface_font

WIDEST = 560  # px of the card
ROUND, INSIDE = 24, 30  # px round the card, and at the sides in it


class MessageCard(QWidget):
    """One card: a title, what happened, what to do, and at most two buttons.

    Signals:
        first_pressed(): the main button.
        second_pressed(): the other.
    """

    first_pressed = Signal()
    second_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Message"))
        self._card = QFrame()
        self._card.setObjectName("card")
        self._card.setMaximumWidth(WIDEST)
        self._title = self._label("heading", 1.35, bold=True)
        self._text = self._label("", 1.05)
        self._hint = self._label("muted", 1.0)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._first, self._second = QPushButton(), QPushButton()
        self._first.setDefault(True)
        self._first.clicked.connect(self.first_pressed)
        self._second.clicked.connect(self.second_pressed)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._first)
        self._buttons.addWidget(self._second)
        self._buttons.addStretch(1)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(INSIDE, 28, INSIDE, 26)
        inside.setSpacing(10)
        for widget in (self._title, self._text, self._hint, self._bar):
            inside.addWidget(widget)
        inside.addSpacing(6)
        inside.addLayout(self._buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 1000)  # all the room there is, up to its largest
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROUND, ROUND, ROUND, ROUND)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)

    def show_message(self, title: str, text: str, hint: str = "", first: str = "", second: str = "") -> None:
        """Show a message; a button without a label is not there."""
        self._fill(title, text, hint, first, second)
        self._bar.hide()

    def show_progress(self, title: str, stage: str, share: float, cancel: str) -> None:
        """Show how far work has come, 0 to 1, with a button to cancel it."""
        self._fill(title, said(stage), "", cancel, "")
        self._bar.show()
        self._bar.setRange(0, 1000 if share > 0 else 0)
        self._bar.setValue(round(share * 1000))

    def is_busy(self) -> bool:
        """Tell whether the card shows progress."""
        return not self._bar.isHidden()

    def text(self) -> str:
        """Return all that the card says."""
        return "\n".join(label.text() for label in (self._title, self._text, self._hint) if label.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the buttons under each other where they find no room beside each other, and give the words theirs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = min(self.width() - 2 * ROUND, WIDEST) - 2 * INSIDE
        shown = [button for button in (self._first, self._second) if not button.isHidden()]
        needed = sum(button.sizeHint().width() for button in shown) + self._buttons.spacing()
        beside = QBoxLayout.Direction.LeftToRight if needed <= room else QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(beside)
        for label in (self._title, self._text, self._hint):
            label.setMinimumHeight(max(0, label.heightForWidth(max(room, 1))))

    def _fill(self, title: str, text: str, hint: str, first: str, second: str) -> None:
        for label, words in ((self._title, title), (self._text, text), (self._hint, hint)):
            label.setText(words)
            label.setVisible(bool(words))
        for button, words in ((self._first, first), (self._second, second)):
            button.setText(words or "-")
            button.setVisible(bool(words))
        self._fit()

    def _label(self, role: str, scale: float, bold: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(interface_font(scale, bold))
        label.setProperty("role", role)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
