"""SearchBox: a line to search in, from which the Down key leads to what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchBox(QLineEdit):
    """A line with a button to empty it.

    Signals:
        left_downwards(): the Down key was pressed.
    """

    left_downwards = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(32)
        # The button is Qt's own child and has no name; a screen reader would say nothing at all.
        for child in self.findChildren(QWidget):
            child.setAccessibleName(self.tr("Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes on to the list."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)
