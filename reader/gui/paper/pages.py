"""Paint a Paper on pages, with page numbers, letters in the margin, and no break inside a card.

In: a Paper and a device (a PDF or a printer). Out: the pages painted, and what stands on which page where, in points
from the lower left corner, for the bookmarks and links of a PDF.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextLine,
)

from reader.export import Paper
from reader.export.pdf_outline import Bookmark, Link
from reader.gui.paper.cutting import cut_pages
from reader.gui.paper.setter import CELL, INK, RULE, SANS, SOFT, SetPaper, set_paper

MARGINS = QMarginsF(24, 18, 20, 16)  # mm: left, top, right, bottom; letters stand in the left one
FOOTER = 9.0  # mm at the foot of each page
RULE_GAP = 9.0  # px between a heading and the line above it
EDGE = 0.6  # px
INCH_MM, INCH_PX = 25.4, 96.0
PX = INCH_PX / 72  # pixels of a point


@dataclass(slots=True)
class Painted:
    """What was painted: how many pages, the bookmarks, the links."""

    pages: int = 0
    bookmarks: list[Bookmark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def a4() -> QPageLayout:
    """Return the page that a PDF has."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Millimeter)


def paint(paper: Paper, device: QPagedPaintDevice) -> Painted:
    """Paint all pages and return what stands where."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the device takes no page")
    try:
        return _Pages(paper, device, painter).paint()
    finally:
        painter.end()


class _Pages:
    """One run over the pages; lengths are pixels of 1/96 inch but where said."""

    def __init__(self, paper: Paper, device: QPagedPaintDevice, painter: QPainter) -> None:
        self._paper, self._device, self._painter = paper, device, painter
        painter.scale(device.logicalDpiX() / INCH_PX, device.logicalDpiY() / INCH_PX)
        area = QRectF(device.pageLayout().paintRect(QPageLayout.Unit.Point))
        area = QRectF(area.topLeft() * PX, area.size() * PX)
        self._width = area.width()
        self._height = area.height() - self._mm(FOOTER)
        self._origin = area.topLeft()
        self._tall = device.pageLayout().fullRectPoints().height()
        self._page: SetPaper = set_paper(paper)
        self._inks = QPalette()
        self._inks.setColor(QPalette.ColorRole.Text, INK)
        self._page.document.setTextWidth(self._width)
        self._slices = cut_pages(list(self._lines()), list(self._together()), self._height)
        self._starts = [start for start, _ in self._slices]
        # Asked of the layout once, not for every page.
        self._letter_places = self._lettered()
        blocks = self._page.document.findBlockByNumber
        tall = ((self._rect(blocks(number)), colour) for number, colour in self._page.bars)
        self._bar_places = [(QRectF(0, rect.top(), 2.2, rect.height()), colour) for rect, colour in tall]
        self._rule_places = [self._rect(blocks(number)).top() for number in self._page.rules]

    def paint(self) -> Painted:
        count = len(self._slices)
        for number in range(count):
            if number:
                self._device.newPage()
            self._one(number, count)
        painted = Painted(count)
        painted.bookmarks = [
            Bookmark(level, title, *self._point(self._rect(block))) for level, title, block in self._headings()
        ]
        painted.links = list(self._links())
        return painted

    def _mm(self, length: float) -> float:
        return length / INCH_MM * INCH_PX

    def _headings(self) -> list[tuple[int, str, QTextBlock]]:
        document = self._page.document
        return [(level, title, document.findBlockByNumber(number)) for level, title, number in self._page.headings]

    def _lines(self) -> Iterator[tuple[float, float]]:
        """Yield top and bottom of every line; in a cell, with its padding, so that its frame is not cut off."""
        block = self._page.document.begin()
        while block.isValid():
            rect, layout = self._rect(block), block.layout()
            pad = CELL if _begins_cell(block) else 0.0
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                top = rect.top() + line.y()
                yield top - (0.0 if number else pad), top + line.height()
            block = block.next()

    def _together(self) -> Iterator[tuple[float, float]]:
        """Yield what is not to be cut: cards, and the first and last two lines of every paragraph."""
        document = self._page.document
        for first, last in self._page.cards:
            start, end = (self._rect(document.findBlockByNumber(number)) for number in (first, last))
            yield start.top(), end.bottom()
        for table in self._page.tables:
            for row in range(table.rows()):
                cells = [table.cellAt(row, column) for column in range(table.columns())]
                tops = [self._rect(cell.firstCursorPosition().block()).top() for cell in cells]
                ends = [self._rect(cell.lastCursorPosition().block()).bottom() for cell in cells]
                yield min(tops) - CELL, max(ends)
        block = document.begin()
        while block.isValid():
            layout, top = block.layout(), self._rect(block).top()
            count = layout.lineCount()
            for number in {0, count - 2} if count > 1 else ():
                first_line, last_line = layout.lineAt(number), layout.lineAt(number + 1)
                yield top + first_line.y(), top + last_line.y() + last_line.height()
            block = block.next()

    def _one(self, number: int, count: int) -> None:
        painter, (top, bottom) = self._painter, self._slices[number]
        painter.save()
        painter.translate(0, -top)
        view = QRectF(0, top, self._width, bottom - top)
        self._bars(view)
        painter.save()
        # A line that only touches the edge would be painted too, unseen, but found by whoever copies the page's text.
        inner = view.adjusted(0, EDGE, 0, -EDGE)
        painter.setClipRect(inner)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = inner
        context.palette = self._inks  # bullets take the colour of the window's text, which may be a dark one's
        self._page.document.documentLayout().draw(painter, context)
        painter.restore()
        self._rules(view)
        self._letters(view)
        painter.restore()
        self._foot(number + 1, count)

    def _rect(self, block: QTextBlock) -> QRectF:
        return self._page.document.documentLayout().blockBoundingRect(block)

    def _line(self, position: int) -> QRectF:
        """Return the line in which a position stands."""
        block = self._page.document.findBlock(position)
        rect = self._rect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return rect
        return QRectF(rect.left(), rect.top() + line.y(), rect.width(), line.height())

    def _bars(self, view: QRectF) -> None:
        for rect, colour in self._bar_places:
            shown = rect.intersected(view)
            if shown.height() > 0:
                self._painter.fillRect(shown, colour)

    def _rules(self, view: QRectF) -> None:
        for heading in self._rule_places:
            top = heading - RULE_GAP
            if view.top() + RULE_GAP < top and heading < view.bottom():
                self._painter.setPen(QPen(RULE, 0.8))
                for offset in (0.0, 2.2):
                    self._painter.drawLine(QPointF(0, top - offset), QPointF(self._width, top - offset))

    def _letters(self, view: QRectF) -> None:
        """Write the letters of the marks that begin in a line beside it, each once."""
        self._painter.setFont(_font(7.5, bold=True))
        for top, (height, letters) in self._letter_places.items():
            if not view.top() <= top + height / 2 < view.bottom():
                continue
            right = -self._mm(2.2)
            for letter in sorted(letters, key="HMLN".index, reverse=True):
                width = self._painter.fontMetrics().horizontalAdvance(letter)
                self._painter.setPen(letters[letter])
                box = QRectF(right - width, top, width, height)
                self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, letter)
                right -= width + self._mm(0.6)

    def _lettered(self) -> dict[float, tuple[float, dict[str, QColor]]]:
        """Return the lines in which marks begin: by their tops, their heights and the letters with their colours."""
        lines: dict[float, tuple[float, dict[str, QColor]]] = {}
        for letter, colour, position in self._page.marks:
            rect = self._line(position)
            lines.setdefault(rect.top(), (rect.height(), {}))[1].setdefault(letter, colour)
        return lines

    def _foot(self, number: int, count: int) -> None:
        painter = self._painter
        painter.setFont(_font(7.5))
        painter.setPen(SOFT)
        pages = f"{number} of {count}"
        metrics = painter.fontMetrics()
        base = self._height + self._mm(FOOTER) - metrics.descent()
        wide = metrics.horizontalAdvance(pages)
        words = metrics.elidedText(
            self._paper.footer, Qt.TextElideMode.ElideRight, int(self._width - wide - self._mm(6))
        )
        painter.drawText(QPointF(0, base), words)
        painter.drawText(QPointF(self._width - wide, base), pages)

    def _point(self, rect: QRectF) -> tuple[int, float]:
        """Return the page (from 0) of a rectangle and the height of its top, in points from below."""
        page = max(0, bisect_right(self._starts, rect.top() + 1) - 1)
        return page, self._tall - (self._origin.y() + rect.top() - self._starts[page]) / PX

    def _links(self) -> list[Link]:
        found = []
        for start, end, address in self._page.links:
            target: tuple[int, float] | str = address
            if address.startswith("#"):
                position = self._page.anchors.get(address[1:])
                if position is None:
                    continue
                target = self._point(self._line(position))
            for rect in self._words(start, end):
                page, top = self._point(rect)
                left = (self._origin.x() + rect.left()) / PX
                right = left + rect.width() / PX
                found.append(Link(page, (left, top - rect.height() / PX, right, top), target))
        return found

    def _words(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles of a range in one block, one for each line."""
        block = self._page.document.findBlock(start)
        origin, layout = self._rect(block).topLeft(), block.layout()
        found = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = (_across(line, at) for at in (first, last))
                box = QRectF(min(left, right), line.y(), abs(right - left), line.height())
                found.append(box.translated(origin))
        return found


def _begins_cell(block: QTextBlock) -> bool:
    cursor = QTextCursor(block)
    table = cursor.currentTable()
    return table is not None and table.cellAt(cursor).firstCursorPosition().block() == block


def _across(line: QTextLine, position: int) -> float:
    """Return where a position of a line is, from its left."""
    found: Any = line.cursorToX(position)  # a pair of the place and the position; the stub says "object"
    return float(found[0])


def _font(size: float, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies(list(SANS))
    font.setPixelSize(round(size * PX))  # the painter's own resolution is another than the document's
    font.setBold(bold)
    return font
