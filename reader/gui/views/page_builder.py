"""Set a policy as a page. In: a Document and a look; out: a detached QTextDocument and the map of its places.

The page's characters are those of the blocks, no more: list markers, labels and letters are painted beside the text, so
that a copy, a search and a screen reader meet the policy's own words. A page has no colours: its tones are painted with
the marks, so that another theme needs no other page, and a page can be set off the window's thread.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from reader.document import BlockKind, Document, PlacedBlock, RunKind, Span
from reader.gui.look import Look
from reader.gui.offsets import PageMap, Piece, units_before
from reader.gui.theme import reading_family

DEFAULT = Look()
GUTTER = 84  # px on the left for letters and labels
_RIGHT = 28  # px, at least
HEADING_SCALE = {1: 1.62, 2: 1.38, 3: 1.2, 4: 1.1}
CELL_GLUE = " | "
_PLAIN = (RunKind.STRONG, RunKind.EMPHASIS, RunKind.CODE)


@dataclass(frozen=True, slots=True)
class Page:
    """A set page.

    `markers` maps a Qt block number to the list marker to paint before it, `headings` one to the index of the section
    that begins there. `tones` are the stretches that are not in the colour of the text, in reading order, each with the
    text role of the theme that it has: "heading", "muted" or "link". `setting` is the size and the look it was set in.
    """

    document: QTextDocument
    places: PageMap
    markers: dict[int, str]
    headings: dict[int, int]
    tones: tuple[tuple[Span, str], ...] = ()
    setting: tuple[float, Look] = (0.0, DEFAULT)


class ClosedDocument(QTextDocument):
    """A document that loads nothing, whatever a policy names."""

    def loadResource(self, _kind: int, _name: object) -> object:
        """Return nothing: no picture, style sheet or page is ever fetched."""
        return None


def reading_font(size: float, family: str = "") -> QFont:
    """Return the font of the page at a size in points; `family` is one that was chosen."""
    font = QFont(family or reading_family())
    font.setPointSizeF(size)
    return font


class _Setter:
    """Sets the blocks of one document, one after the other."""

    def __init__(self, document: Document, size: float, look: Look) -> None:
        self.source = document
        self.size = size
        self.look = look
        self.page = ClosedDocument()
        self.page.setUndoRedoEnabled(False)
        self.page.setDefaultFont(reading_font(size, look.family))
        self.page.setDocumentMargin(0)
        self.em = QFontMetricsF(reading_font(size, look.family)).horizontalAdvance("0")
        self.cursor = QTextCursor(self.page)
        self.pieces: list[Piece] = []
        self.markers: dict[int, str] = {}
        self.headings: dict[int, int] = {}
        self.tones: list[tuple[Span, str]] = []
        self.starts = {
            section.heading.start if section.heading else section.span.start: index
            for index, section in enumerate(document.sections)
        }
        self.fresh = True  # the document's first, still empty, block is to be used

    def set_all(self) -> Page:
        self.cursor.beginEditBlock()
        for group, blocks in groupby(self.source.blocks, key=_table_of):
            if group:
                self._table(list(blocks))
            else:
                for placed in blocks:
                    self._block(placed)
        self.cursor.endEditBlock()
        return Page(
            self.page, PageMap(self.pieces), self.markers, self.headings, tuple(self.tones), (self.size, self.look)
        )

    def _next_block(self, block_format: QTextBlockFormat, char_format: QTextCharFormat) -> None:
        if self.fresh:
            self.cursor.setBlockFormat(block_format)
            self.cursor.setBlockCharFormat(char_format)
            self.fresh = False
        else:
            self.cursor.insertBlock(block_format, char_format)

    def _block(self, placed: PlacedBlock) -> None:
        block = placed.block
        char_format = self._char_format(placed)
        self._next_block(self._block_format(placed), char_format)
        number = self.cursor.blockNumber()
        if block.kind == BlockKind.LIST_ITEM:
            self.markers[number] = block.marker or "•"
        if placed.span.start in self.starts:
            self.headings[number] = self.starts[placed.span.start]
        self._text(placed, placed.span, char_format)

    def _table(self, rows: list[PlacedBlock]) -> None:
        columns = max(row.block.text.count(CELL_GLUE) for row in rows) + 1
        table_format = QTextTableFormat()
        table_format.setBorder(1)
        table_format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        table_format.setBorderCollapse(True)
        table_format.setCellPadding(self.em * 0.7)
        table_format.setCellSpacing(0)
        table_format.setTopMargin(self.em)
        table_format.setBottomMargin(self.em * 2.4)
        table_format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table_format.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns
        )
        table = self.cursor.insertTable(len(rows), columns, table_format)
        plain = QTextBlockFormat()
        plain.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        for row_number, row in enumerate(rows):
            at = row.span.start
            cells = row.block.text.split(CELL_GLUE)
            for column, cell in enumerate(cells):
                self.cursor = table.cellAt(row_number, column).firstCursorPosition()
                self.cursor.setBlockFormat(plain)
                if not column and row.span.start in self.starts:
                    self.headings[self.cursor.blockNumber()] = self.starts[row.span.start]
                style = self._char_format(row)
                if not row_number:  # the first row names the columns
                    style.setFontWeight(QFont.Weight.Bold)
                self._text(row, Span(at, at + len(cell)), style)
                at += len(cell) + len(CELL_GLUE)
            if len(cells) < columns:
                table.mergeCells(row_number, len(cells) - 1, 1, columns - len(cells) + 1)
        # After a table the page has a block of its own already; the next block of the policy takes it.
        self.cursor = QTextCursor(self.page)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.fresh = True

    def _text(self, placed: PlacedBlock, span: Span, base: QTextCharFormat) -> None:
        """Insert the part of a block's text that `span` (canonical) covers, with its inline styles."""
        shown = self.source.quote(span)
        at = self.cursor.position()
        self.cursor.insertText(shown.replace("\n", "\u2028"), base)
        self.pieces.append(Piece(span, shown, at))
        tone = _tone(placed)
        if tone:
            self.tones.append((span, tone))
        for run in placed.block.runs:
            start = max(run.span.start + placed.span.start, span.start) - span.start
            end = min(run.span.end + placed.span.start, span.end) - span.start
            if start >= end:
                continue
            styled = QTextCursor(self.page)
            styled.setPosition(at + units_before(shown, start))
            styled.setPosition(at + units_before(shown, end), QTextCursor.MoveMode.KeepAnchor)
            styled.mergeCharFormat(self._run_format(run.kind, run.target))
            if run.target and run.kind not in _PLAIN:
                self.tones.append((Span(span.start + start, span.start + end), "link"))

    def _run_format(self, kind: RunKind, target: str) -> QTextCharFormat:
        style = QTextCharFormat()
        if kind == RunKind.STRONG:
            style.setFontWeight(QFont.Weight.Bold)
        elif kind == RunKind.EMPHASIS:
            style.setFontItalic(True)
        elif kind == RunKind.CODE:
            style.setFontFamilies(["monospace"])
        elif target:
            style.setAnchor(True)
            style.setAnchorHref(target)
        return style

    def _char_format(self, placed: PlacedBlock) -> QTextCharFormat:
        block = placed.block
        style = QTextCharFormat()
        font = reading_font(self.size, self.look.family)
        if block.kind == BlockKind.HEADING:
            font.setPointSizeF(self.size * HEADING_SCALE.get(block.level, 1.0))
            font.setWeight(QFont.Weight.Bold)
        elif block.kind == BlockKind.QUOTE:
            font.setItalic(True)
        if block.hidden:
            font.setPointSizeF(self.size * 0.85)
        style.setFont(font)
        return style

    def _block_format(self, placed: PlacedBlock) -> QTextBlockFormat:
        block = placed.block
        style = QTextBlockFormat()
        style.setLineHeight(self.look.spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        style.setTopMargin(self.em * 1.2)
        style.setBottomMargin(self.em * 1.2)
        if block.kind == BlockKind.HEADING:
            style.setHeadingLevel(min(6, max(1, block.level)))
            style.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            style.setTopMargin(self.em * (3.2 if block.level <= 2 else 2.4))
            style.setBottomMargin(self.em * 0.8)
        elif block.kind == BlockKind.LIST_ITEM:
            style.setLeftMargin(self.em * 2.6 * max(1, block.level))
            style.setTopMargin(self.em * 0.5)
            style.setBottomMargin(self.em * 0.5)
        elif block.kind == BlockKind.QUOTE:
            style.setLeftMargin(self.em * 2)
        return style


def _table_of(placed: PlacedBlock) -> int:
    return placed.block.group if placed.block.kind == BlockKind.TABLE_ROW else 0


def _tone(placed: PlacedBlock) -> str:
    """Return the text role of the theme that a whole block has, "" for that of the text."""
    block = placed.block
    if block.hidden or block.kind == BlockKind.QUOTE:
        return "muted"
    return "heading" if block.kind == BlockKind.HEADING else ""


def build_page(document: Document, size: float, look: Look = DEFAULT) -> Page:
    """Set a policy at a font size in points, in a look."""
    return _Setter(document, size, look).set_all()


def rule_tables(tables: Iterator[QTextTable], colour: str, seconds: float = math.inf) -> bool:
    """Draw the lines of tables in a colour until the time is up; return whether all are done."""
    end = time.monotonic() + seconds
    for table in tables:
        style = table.format()
        style.setBorderBrush(QColor(colour))
        table.setFormat(style)
        if time.monotonic() > end:
            return False
    return True


def tables_of(page: QTextDocument) -> Iterator[QTextTable]:
    """Return the tables of a page one by one."""
    return (frame for frame in page.rootFrame().childFrames() if isinstance(frame, QTextTable))


def letter_width(font: QFont) -> float:
    """Return the mean width of a letter of English text in a face, not of "0": so 70 characters really are 70."""
    sample = "the quick brown fox jumps over the lazy dog and then some more of it"
    return QFontMetricsF(font).horizontalAdvance(sample) / len(sample)


def fit_page(page: QTextDocument, width: int, height: int, column: int) -> None:
    """Give the text of a page a measure of `column` characters, centred in `width` px, with room for the margin."""
    wide = min(width - GUTTER - _RIGHT, round(letter_width(page.defaultFont()) * column))
    left = max(GUTTER, (width - wide) // 2)
    frame = page.rootFrame()
    style = frame.frameFormat()
    style.setLeftMargin(left)
    style.setRightMargin(max(_RIGHT, width - left - wide))
    style.setTopMargin(36)
    # Room below, so that the last clause too can stand a third from the top.
    style.setBottomMargin(round(height * 0.67))
    if style != frame.frameFormat():
        frame.setFrameFormat(style)
