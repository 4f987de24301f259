"""TopicChart: how many risks each topic has, as bars, high, medium and low side by side. In: points; out: a point.

Each row is a button with its words beside the bar, so that the chart is read as well as seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.language import counted
from reader.gui.points import LETTERS, Point
from reader.gui.theme import interface_font, theme

RISKS = ("high", "medium", "low")
_ROW = 28  # px; WCAG 2.5.8 asks for 24
_UNIT = 22.0  # px at most for one risk


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic: how many risks of each severity, and the point to go to first."""

    topic: str
    counts: tuple[int, int, int]
    first: str

    def spoken(self) -> str:
        """Return the row as a sentence."""
        parts = [counted(count, word) for count, word in zip(self.counts, RISKS, strict=True) if count]
        return f"{self.topic}: {', '.join(parts)}"


def topic_rows(points: Sequence[Point], topics: dict[str, str]) -> list[TopicRow]:
    """Return a row for each topic that has risks, the one with the gravest and most first."""
    found: dict[str, list[Point]] = {}
    for point in points:
        if point.is_risk:
            found.setdefault(topics.get(point.practice, ""), []).append(point)
    rows = []
    for topic, here in found.items():
        counted = Counter(point.mark for point in here)
        first = min(here, key=lambda point: (RISKS.index(point.mark), point.spans[0].start))
        rows.append(TopicRow(topic, (counted["high"], counted["medium"], counted["low"]), first.id))
    return sorted(rows, key=lambda row: (tuple(-count for count in row.counts), row.topic))


class TopicButton(QAbstractButton):
    """One row: the topic's name, then a block for each risk, with its letter."""

    def __init__(self, row: TopicRow, names: float, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._names, self._most = row, names, most
        self.setAccessibleName(row.spoken())
        self.setToolTip(row.spoken())
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return a size that the pane widens."""
        return QSize(200, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint name and blocks."""
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.surface["hover"]))
        painter.setFont(interface_font(0.95))
        painter.setPen(QColor(colours.text["main"]))
        area = QRectF(11, 0, self._names, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._row.topic)
        unit = min(_UNIT, max(3.0, (self.width() - area.right() - 20) / max(1, self._most)))
        x = area.right() + 10
        small = interface_font(1.0, bold=True)
        small.setPixelSize(11)
        painter.setFont(small)
        for count, mark in zip(self._row.counts, RISKS, strict=True):
            for _ in range(count):
                block = QRectF(x, 6, unit - 2, self.height() - 12)
                painter.setPen(QPen(colours.line(mark), 1))
                painter.setBrush(colours.line(mark) if mark == "high" else colours.tint(mark))
                painter.drawRoundedRect(block, 3, 3)
                if unit >= 14:
                    painter.setPen(QColor(colours.surface["page"]) if mark == "high" else colours.line(mark))
                    painter.drawText(block, Qt.AlignmentFlag.AlignCenter, LETTERS[mark])
                x += unit
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)


class TopicChart(QWidget):
    """The rows under each other.

    Signals:
        point_requested(str): a row was pressed; its first and gravest point.
    """

    point_requested = Signal(str)

    def __init__(self, rows: Sequence[TopicRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Risks by topic"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        metrics = QFontMetricsF(interface_font(0.95))
        names = max((metrics.horizontalAdvance(row.topic) for row in rows), default=0.0) + 2
        most = max((sum(row.counts) for row in rows), default=1)
        for row in rows:
            button = TopicButton(row, names, most)
            button.clicked.connect(lambda _=False, first=row.first: self.point_requested.emit(first))
            layout.addWidget(button)
