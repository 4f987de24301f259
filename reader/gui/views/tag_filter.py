"""TagFilter: all notes, or those with one tag. In: the tags there are; out: the one chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget


class TagFilter(QComboBox):
    """Hidden where no note has a tag.

    Signals:
        tag_chosen(): another tag is chosen.
    """

    tag_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Show notes with the tag"))
        self.setAccessibleDescription(self.tr("Show notes with the tag"))
        self.view().setAccessibleName(self.tr("Tags"))
        self.setMinimumHeight(28)
        self.addItem(self.tr("All notes"), "")
        self.activated.connect(self._tell)
        self.hide()

    def tag(self) -> str:
        """Return the tag chosen, "" for all notes."""
        return str(self.currentData() or "")

    def set_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags; the one chosen stays, as long as there is one."""
        chosen = self.tag()
        if [self.itemData(row) for row in range(1, self.count())] != list(tags):
            while self.count() > 1:
                self.removeItem(self.count() - 1)
            for tag in tags:
                self.addItem(f"#{tag}", tag)
            self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setVisible(bool(tags))

    def clear_choice(self) -> None:
        """Choose all notes."""
        self.setCurrentIndex(0)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.tag_chosen.emit()
