"""What stands beside the text: letters of the marks, section labels, list markers; and the outlines round clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextBlock, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QTextEdit

from reader.document import Span
from reader.gui.chips import paint_chip
from reader.gui.note_colours import note_line
from reader.gui.theme import brush, interface_font, theme
from reader.gui.views.highlights import NoteMark
from reader.gui.views.page_builder import Page

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.points import Point

CHIP = 19.0  # px; square of a letter
GAP = 4.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A letter in the margin: the code point whose line it stands at, and its point."""

    position: int
    point: Point


class MarginPainter:
    """Paints for one text view; holds no state but what `set_content` gave it."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._page: Page | None = None
        self._chips: list[Chip] = []
        self._places: list[int] = []  # the Qt position of each chip
        self._notes: list[NoteMark] = []
        self._painted: list[tuple[QRectF, Chip]] = []

    def set_content(self, page: Page, chips: list[Chip], notes: list[NoteMark]) -> None:
        """Take what is to be painted."""
        self._page, self._notes = page, notes
        self._chips = sorted(chips, key=lambda chip: chip.position)
        self._places = [page.places.to_qt(chip.position) for chip in self._chips]

    def chip_at(self, place: QPointF) -> Chip | None:
        """Return the letter at a place of the viewport, as painted last."""
        return next((chip for rect, chip in self._painted if rect.contains(place)), None)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the margin for the part of the page in view."""
        if self._page is None:
            return
        self._paint_blocks(painter, area)
        self._paint_chips(painter)

    def _paint_blocks(self, painter: QPainter, area: QRectF) -> None:
        page, view = self._page, self._view
        if page is None:
            return
        block = view.cursorForPosition(area.topLeft().toPoint()).block()
        while block.isValid() and block.previous().isValid() and self._rect(block).top() > area.top():
            block = block.previous()
        left = view.document().rootFrame().frameFormat().leftMargin()
        while block.isValid():
            rect = self._rect(block)
            if rect.top() > area.bottom() + 40:
                break
            number = block.blockNumber()
            if number in page.markers:
                self._paint_marker(painter, block, page.markers[number])
            if number in page.headings:
                self._paint_label(painter, block, f"§{page.headings[number] + 1}", left)
            block = block.next()

    def _rect(self, block: QTextBlock) -> QRectF:
        rect = self._view.document().documentLayout().blockBoundingRect(block)
        return rect.translated(-self._view.horizontalScrollBar().value(), -self._view.verticalScrollBar().value())

    def _line(self, block: QTextBlock, inside: int = 0) -> QRectF:
        """Return the place on the viewport of the line of a block that holds a position."""
        layout = block.layout()
        line = layout.lineForTextPosition(inside)
        if not line.isValid():
            return QRectF()
        corner = self._rect(block).topLeft()
        return QRectF(corner.x() + line.x(), corner.y() + line.y(), line.naturalTextWidth(), line.height())

    def _baseline(self, block: QTextBlock, inside: int = 0) -> float:
        line = block.layout().lineForTextPosition(inside)
        return self._rect(block).top() + line.y() + line.ascent() if line.isValid() else 0.0

    def _paint_marker(self, painter: QPainter, block: QTextBlock, marker: str) -> None:
        font = block.charFormat().font()
        metrics = QFontMetricsF(font)
        x = self._rect(block).left() + block.layout().lineAt(0).x() - metrics.horizontalAdvance(marker + " ") - 3
        _write(painter, QPointF(x, self._baseline(block)), marker, font, theme().text["muted"])

    def _paint_label(self, painter: QPainter, block: QTextBlock, label: str, left: float) -> None:
        font = interface_font(0.9)
        x = left - 14 - QFontMetricsF(font).horizontalAdvance(label)
        _write(painter, QPointF(x, self._baseline(block)), label, font, theme().text["faint"])

    def _paint_chips(self, painter: QPainter) -> None:
        page, view = self._page, self._view
        self._painted = []
        if page is None:
            return
        height = view.viewport().height()
        left = view.document().rootFrame().frameFormat().leftMargin()
        used: dict[int, list[str]] = {}
        first = view.cursorForPosition(QPoint(0, 0)).block().position()
        last = view.cursorForPosition(QPoint(view.viewport().width(), height)).position()
        for number in range(bisect_left(self._places, first), bisect_right(self._places, last)):
            chip, at = self._chips[number], self._places[number]
            block = view.document().findBlock(at)
            line = self._line(block, at - block.position())
            row = used.setdefault(round(line.top()), [])
            kind = f"{chip.point.mark}{bool(chip.point.own)}"  # one of the user's own beside one of the program's
            if kind in row or len(row) >= 3:  # one letter of a kind per line; three fit
                continue
            x = left - 12 - CHIP - len(row) * (CHIP + GAP)
            row.append(kind)
            # With a proportional line height Qt puts the extra space above the glyphs, so centre on the x-height.
            middle = (
                self._baseline(block, at - block.position()) - QFontMetricsF(block.charFormat().font()).xHeight() / 2
            )
            place = QRectF(x, middle - CHIP / 2, CHIP, CHIP)
            paint_chip(painter, place, chip.point.mark, chip.point.letter, bool(chip.point.own))
            self._painted.append((place, chip))
        self._paint_note_signs(painter, left, height)

    def _paint_note_signs(self, painter: QPainter, left: float, height: float) -> None:
        """Draw a short bar beside the first line of each passage with a note."""
        if self._page is None:
            return
        for note in self._notes:
            at = self._page.places.to_qt(note.span.start)
            block = self._view.document().findBlock(at)
            line = self._line(block, at - block.position())
            if -40 < line.top() < height:
                painter.fillRect(QRectF(left - 7, line.top(), 3, line.height()), note_line(note.colour))

    def outline(self, painter: QPainter, spans: Sequence[Span], width: float, colour: str) -> None:
        """Draw a line round clauses: one rounded shape over the lines of each."""
        if self._page is None or not spans:
            return
        pen = QtGui.QPen(QColor(colour), width)
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        for span in spans:
            path = QtGui.QPainterPath()
            path.setFillRule(QtCore.Qt.FillRule.WindingFill)
            for start, end in self._page.places.ranges(span):
                for rect in self._line_rects(start, end):
                    path.addRect(rect.adjusted(-4, -1, 4, 1))
            painter.drawPath(path.simplified())

    def _line_rects(self, start: int, end: int) -> list[QRectF]:
        block = self._view.document().findBlock(start)
        rect = self._rect(block)
        if rect.bottom() < 0 or rect.top() > self._view.viewport().height():
            return []
        layout, base = block.layout(), block.position()
        rects = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - base, line.textStart())
            last = min(end - base, line.textStart() + line.textLength())
            if first >= last:
                continue
            x1, x2 = _x(line, first), _x(line, last)
            # A space that hangs at the end of a line is no part of what is seen.
            x2 = min(x2, line.x() + line.naturalTextWidth())
            rects.append(QRectF(rect.left() + x1, rect.top() + line.y(), x2 - x1, line.height()))
        # Lines stand apart by the line height; stretched to their neighbours they make one shape.
        for number, below in enumerate(rects[1:]):
            rects[number].setBottom(below.top())
        return rects


def _write(painter: QPainter, at: QPointF, words: str, font: QFont, colour: str) -> None:
    """Write words on a baseline. To set a pen would load Qt's enumerations, a seventh of a start; this does not."""
    shade = QTextCharFormat()
    shade.setForeground(brush(QColor(colour)))
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = 0, len(words) * 2, shade
    layout = QTextLayout(words, font)
    layout.setFormats([part])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(at.x(), at.y() - line.ascent()))


def _x(line: object, position: int) -> float:
    """Return the x of a position of a line; PySide gives the pair (x, position)."""
    place = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(place[0] if isinstance(place, tuple) else place)
