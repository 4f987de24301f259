"""StatusButton: how far the review of the chosen policies is. Out: the status chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.gui.models.library_filter import DONE, IN_REVIEW, NEW


class StatusButton(QPushButton):
    """A button with a menu of three.

    Signals:
        chosen(str): "" for new, "in review" or "done".
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Mar&k as"))
        self.setAccessibleName(self.tr("Mark the chosen policies as"))
        self.setMinimumHeight(30)
        self.setAutoDefault(False)
        menu = QMenu(self)
        for words, status in (
            (self.tr("&New"), NEW),
            (self.tr("&In review"), IN_REVIEW),
            (self.tr("&Done"), DONE),
        ):
            menu.addAction(words, partial(self.chosen.emit, status))
        self.setMenu(menu)
