"""MapDesk: keeps the mini-map beside the text in step with it, and takes its wishes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from reader.gui.views.mini_map import MapMark, MiniMap
from reader.gui.views.policy_view import PolicyView

RISKS = frozenset({"high", "medium", "low"})  # a mark that begins with another has no risk in it


class MapDesk(QObject):
    """Between the text and its map. Heights are asked for once the page is laid out, not at each mark."""

    def __init__(self, text: PolicyView, strip: MiniMap, parent: QObject) -> None:
        super().__init__(parent)
        self._text, self._map = text, strip
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        bar = text.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._later.start)
        text.marks_changed.connect(self._later.start)
        strip.share_chosen.connect(text.scroll_to_share)

    @Slot()
    def _place(self) -> None:
        text = self._text
        marks = [mark for mark in text.marks() if mark.look in RISKS]
        heights = text.shares_of([mark.span.start for mark in marks])
        self._map.set_marks(
            [
                MapMark(height, mark.span.start, point)
                for mark, height in zip(marks, heights, strict=True)
                for point in mark.points
            ]
        )
        self._follow()

    @Slot()
    def _follow(self) -> None:
        bar = self._text.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        self._map.set_view(bar.value() / max(1, whole), (bar.value() + bar.pageStep()) / max(1, whole))
