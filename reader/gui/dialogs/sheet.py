"""Sheet: what every dialog shares: it goes when it is closed, has one row of buttons, and F1 opens the guide."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.guide.guide_desk import open_guide
from reader.gui.theme import dress, interface_font

MARGIN = 20  # px


class Sheet(QDialog):
    """A dialog with a heading. Subclasses fill `body`, then call `add_buttons`; `guide_page` is what F1 opens."""

    guide_page = "welcome"

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        dress(self)
        # Not WA_DeleteOnClose: after exec() the caller may still ask the dialog something.
        self.finished.connect(self.deleteLater)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._open_guide)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.body.setSpacing(12)

    def showEvent(self, event: QShowEvent) -> None:
        """Be no larger than the screen: on a small one, or at 200 per cent, the buttons are to be in reach."""
        room = self.screen().availableSize()
        self.resize(self.size().boundedTo(room))
        super().showEvent(event)

    @Slot()
    def _open_guide(self) -> None:
        open_guide(self.guide_page, self)

    def add_heading(self, words: str) -> QLabel:
        """Add a heading and return it."""
        return self.add_text(words, "heading", interface_font(1.35, bold=True))

    def add_text(self, words: str, role: str = "", font: QFont | None = None) -> QLabel:
        """Add a paragraph of plain text that wraps and return it."""
        label = QLabel(words)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        if font is not None:
            label.setFont(font)
        self.body.addWidget(label)
        return label

    def add_buttons(self, *buttons: QPushButton, left: QPushButton | None = None) -> None:
        """Add the last row; the last button is the default."""
        row = QHBoxLayout()
        row.setSpacing(8)
        if left is not None:
            row.addWidget(left)
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        for button in buttons if left is None else (left, *buttons):
            button.setMinimumHeight(32)
            button.setAccessibleName(button.text().replace("&", ""))
            button.setAutoDefault(button is not left)
        buttons[-1].setDefault(True)
        self.body.addSpacing(4)
        self.body.addLayout(row)
