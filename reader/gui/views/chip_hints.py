"""ChipHints: shows the title of the point whose letter in the margin is pointed at. In: events; out: a hint."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.views.margin import Chip


class ChipHints(QObject):
    """Hears the events of one view.

    An object of its own, made with the first letters: whoever is handed every kind of event has Qt's binding make a
    type of Python's for each, and the first paint would wait for that.

    Args:
        view: whose letters they are.
        chip_at: return the letter at a place of the viewport.
    """

    def __init__(self, view: QAbstractScrollArea, chip_at: Callable[[QPointF], Chip | None]) -> None:
        super().__init__(view)
        self._view, self._chip_at = view, chip_at
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the wish for a hint."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chip = self._chip_at(event.pos().toPointF())
            QToolTip.showText(event.globalPos(), chip.point.spoken() if chip is not None else "", self._view)
            return True
        return super().eventFilter(watched, event)
