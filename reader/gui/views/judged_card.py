"""JudgedCard: says that a point was dismissed, takes a reason if one likes, and offers to undo. Never modal."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

LONGEST_REASON = 500


class JudgedCard(QFrame):
    """A card above the points; it stays until something else is done.

    Signals:
        reason_given(str): what was typed, on Enter or when the field is left.
        undo_requested(): the button was pressed.
    """

    reason_given = Signal(str)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Why? (if you like)"))
        self._reason.setAccessibleName(self.tr("Why you dismissed it"))
        self._reason.setMaxLength(LONGEST_REASON)
        self._reason.editingFinished.connect(self._tell)
        self._told = ""
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setAccessibleName(self.tr("Undo"))
        self._undo.setMinimumHeight(28)
        self._undo.setAutoDefault(False)
        self._undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout()
        row.addWidget(self._reason, 1)
        row.addWidget(self._undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._words)
        layout.addLayout(row)
        self.hide()

    def say(self, words: str, reason: str = "") -> None:
        """Show what was done, and have it read aloud where a screen reader runs in this window."""
        self._words.setText(words)
        self._reason.setText(reason)
        self._told = reason
        self.show()
        if self.window().isActiveWindow():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot()
    def _tell(self) -> None:
        reason = self._reason.text().strip()
        if reason != self._told:
            self._told = reason
            self.reason_given.emit(reason)
