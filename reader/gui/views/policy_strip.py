"""PolicyStrip: the policy in one picture: its sections as bars, as long as they are, coloured by their gravest risk.

In: a document and its points. Out: the wish to see a section. Patterns repeat the colours; the arrow keys go from bar
to bar, and each bar says itself to a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.document import Document
from reader.gui.language import counted, said
from reader.gui.points import ORDER, Point
from reader.gui.theme import theme

HEIGHT = 34
_LEAST = 4.0  # px; the shortest section can still be hit
_PATTERNS = {
    "high": Qt.BrushStyle.SolidPattern,
    "medium": Qt.BrushStyle.BDiagPattern,
    "low": Qt.BrushStyle.Dense6Pattern,
}


@dataclass(frozen=True, slots=True)
class Bar:
    """A section: its share of the policy's length, its gravest mark ("" for none) and what it says of itself."""

    section: str
    length: int
    mark: str
    words: str


def bars_of(document: Document, points: Sequence[Point]) -> list[Bar]:
    """Return a bar for each section, in reading order."""
    bars = []
    risks_in: dict[str, list[Point]] = {}
    for point in points:
        if point.is_risk:
            risks_in.setdefault(point.section, []).append(point)
    for number, section in enumerate(document.sections, start=1):
        risks = risks_in.get(section.id, [])
        gravest = min((point.mark for point in risks), key=ORDER.index, default="")
        words = said("{count}, the gravest {severity}").format(
            count=counted(len(risks), "risk point"), severity=said(gravest)
        )
        none = said("not read") if document.is_unread(section.span) else said("no risk points")
        words = words if risks else none
        bars.append(Bar(section.id, max(1, len(section.span)), gravest, f"§{number} {section.title}: {words}"))
    return bars


class PolicyStrip(QWidget):
    """The bars side by side.

    Signals:
        section_requested(str): a bar was clicked or chosen by Enter.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Sections by risk"))
        self._bars: list[Bar] = []
        self._current = 0

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these sections."""
        self._bars, self._current = list(bars), 0
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that the pane widens."""
        return QSize(200, HEIGHT)

    def bar_at(self, place: QPointF) -> int:
        """Return the number of the bar at a place, -1 where there is none."""
        return next((number for number, rect in enumerate(self._rects()) if rect.contains(place)), -1)

    def _rects(self) -> list[QRectF]:
        whole = sum(bar.length for bar in self._bars)
        room = self.width() - 4.0
        spare = max(0.0, room - _LEAST * len(self._bars))
        rects, x = [], 2.0
        for bar in self._bars:
            width = min(_LEAST, room / len(self._bars)) + spare * bar.length / whole
            rects.append(QRectF(x, 6, width, self.height() - 12))
            x += width
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the bars, and a frame around the one that the keyboard is at."""
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (bar, rect) in enumerate(zip(self._bars, self._rects(), strict=True)):
            inner = rect.adjusted(0.75, 0, -0.75, 0)
            painter.setPen(QPen(QColor(colours.surface["control_border"]), 0.5))
            painter.setBrush(colours.tint(bar.mark) if bar.mark else QColor(colours.surface["raised"]))
            painter.drawRect(inner)
            if bar.mark:
                painter.setPen(Qt.PenStyle.NoPen)
                brush = painter.brush()
                brush.setColor(colours.line(bar.mark))
                brush.setStyle(_PATTERNS[bar.mark])
                painter.setBrush(brush)
                painter.drawRect(inner)
            if self.hasFocus() and number == self._current:
                painter.setPen(QPen(QColor(colours.text["accent"]), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(-0.5, -3, 0.5, 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from bar to bar, Enter goes to the section."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Home: -len(self._bars),
            Qt.Key.Key_End: len(self._bars),
        }
        key = Qt.Key(event.key())
        if key in steps and self._bars:
            self._current = min(len(self._bars) - 1, max(0, self._current + steps[key]))
            self._describe()
            self.update()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._bars[self._current].words))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self.section_requested.emit(self._bars[self._current].section)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the section."""
        number = self.bar_at(event.position())
        if number >= 0:
            self._current = number
            self._describe()
            self.section_requested.emit(self._bars[number].section)

    def event(self, event: QEvent) -> bool:
        """Name the section that is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.bar_at(event.pos().toPointF())
            QToolTip.showText(event.globalPos(), self._bars[number].words if number >= 0 else "", self)
            return True
        return super().event(event)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._bars[self._current].words if self._bars else "")
