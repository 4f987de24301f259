"""A card in the centre pane instead of a text: opening, an error, nothing there. Never a blank pane."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.gui.language import said
from reader.gui.theme import interface_font


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
        self._card.setMaximumWidth(560)
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
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._first)
        buttons.addWidget(self._second)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(30, 28, 30, 26)
        inside.setSpacing(10)
        for widget in (self._title, self._text, self._hint, self._bar):
            inside.addWidget(widget)
        inside.addSpacing(6)
        inside.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 4)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
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

    def _fill(self, title: str, text: str, hint: str, first: str, second: str) -> None:
        for label, words in ((self._title, title), (self._text, text), (self._hint, hint)):
            label.setText(words)
            label.setVisible(bool(words))
        for button, words in ((self._first, first), (self._second, second)):
            button.setText(words or "-")
            button.setVisible(bool(words))

    def _label(self, role: str, scale: float, bold: bool = False) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(interface_font(scale, bold))
        label.setProperty("role", role)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
