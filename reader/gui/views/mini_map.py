"""MiniMap: the marks of the whole policy on a narrow strip beside the scroll bar. In: marks by height; out: a place.

The strip repeats what the list of points and the contents say, so that it is left out of the tab order; its
description counts the marks for those who cannot see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.gui.language import counted
from reader.gui.points import ORDER, Point
from reader.gui.theme import theme

WIDTH = 18
_BAR = 4.0  # px; height of a mark
# The graver, the wider: the strip says it by length as well as by colour.
_SHARES = {"high": 1.0, "medium": 0.72, "low": 0.45}
_REACH = 5.0  # px; how near the mouse must be to a mark


@dataclass(frozen=True, slots=True)
class MapMark:
    """A mark at a share of the page's height, 0 to 1; `position` is the code point where its clause begins."""

    height: float
    position: int
    point: Point


class MiniMap(QWidget):
    """Paints the risks of the policy and the part of it that is in view.

    Signals:
        share_chosen(float): a height of the page was clicked or dragged to, 0 to 1.
        point_chosen(str): a mark was clicked.
    """

    share_chosen = Signal(float)
    point_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Map of the risk points"))
        self._marks: list[MapMark] = []
        self._view = (0.0, 1.0)

    def set_marks(self, marks: Sequence[MapMark]) -> None:
        """Show these marks; only risks have one."""
        risks = [mark for mark in marks if mark.point.mark in _SHARES]
        # The gravest last, so that it lies on top.
        self._marks = sorted(risks, key=lambda mark: -ORDER.index(mark.point.mark))
        self.setAccessibleDescription(counted(len(risks), "mark"))
        self.update()

    def set_view(self, top: float, bottom: float) -> None:
        """Show which part of the page is in view, as shares of its height."""
        if (top, bottom) != self._view:
            self._view = (top, bottom)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the strip's width."""
        return QSize(WIDTH, 120)

    def mark_at(self, place: QPointF) -> MapMark | None:
        """Return the gravest mark near a place."""
        near = [mark for mark in self._marks if abs(self._y(mark.height) - place.y()) <= _REACH]
        return min(
            near,
            key=lambda mark: (abs(self._y(mark.height) - place.y()) > _BAR / 2, ORDER.index(mark.point.mark)),
            default=None,
        )

    def _y(self, share: float) -> float:
        return 4 + share * (self.height() - 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the part in view, then the marks."""
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.surface["page"]))
        top, bottom = self._y(self._view[0]), self._y(self._view[1])
        painter.setPen(QPen(QColor(colours.surface["control_border"]), 1))
        painter.setBrush(QColor(colours.surface["hover"]))
        painter.drawRoundedRect(QRectF(1.5, top, self.width() - 3, max(8.0, bottom - top)), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        room = self.width() - 6.0
        for mark in self._marks:
            painter.setBrush(colours.line(mark.point.mark))
            width = room * _SHARES[mark.point.mark]
            painter.drawRoundedRect(QRectF(3, self._y(mark.height) - _BAR / 2, width, _BAR), 1.5, 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark, or to that height."""
        mark = self.mark_at(event.position())
        if mark is not None:
            self.point_chosen.emit(mark.point.id)
        else:
            self._choose(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the view."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event.position().y())

    def _choose(self, y: float) -> None:
        self.share_chosen.emit(min(1.0, max(0.0, (y - 4) / max(1, self.height() - 8))))

    def event(self, event: QEvent) -> bool:
        """Show the title of the mark that is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos().toPointF())
            QToolTip.showText(event.globalPos(), mark.point.spoken() if mark is not None else "", self)
            return True
        return super().event(event)
