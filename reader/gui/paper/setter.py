"""Set a Paper as a document. In: a Paper; out: a detached QTextDocument, which loads nothing, and what is on it where.

The same document is shown as a preview, printed, and written as PDF, so that what is seen is what is passed on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from reader.export import Line, Paper, Piece, Style, Table
from reader.gui.views.page_builder import ClosedDocument

SANS = ("Source Sans 3", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Arial")
SERIF = ("Source Serif 4", "Georgia", "Noto Serif", "Liberation Serif", "Times New Roman")
MONO = ("Consolas", "Menlo", "Noto Sans Mono", "Liberation Mono")
BODY = 10.0  # points
SIZES = {
    Style.KIND: 8.0,
    Style.TITLE: 21.0,
    Style.SOFT: 9.0,
    Style.POINT: 10.8,
    Style.CITE: 8.0,
}
HEADINGS = {1: 15.0, 2: 12.5, 3: 11.5, 4: 10.8, 5: 10.5, 6: 10.0}
SERIFS = {Style.TITLE, Style.HEADING, Style.QUOTE, Style.LETTER}
INK, SOFT, RULE, PLAIN = QColor("#1d1f24"), QColor("#585d68"), QColor("#b9b3a6"), QColor("#f1efe8")
LINK = QColor("#174ea6")
# As in every other format: ../shared/anchors/desktop.md, section 5.
INKS = {"high": "#a3160a", "medium": "#7a5200", "low": "#174ea6", "note": "#5b21b6"}
TINTS = {"high": "#ffd3cc", "medium": "#ffe9a8", "low": "#dce9ff", "note": "#efe3ff"}
LETTERS = {"H": "high", "M": "medium", "L": "low", "N": "note"}
_UNDER = QTextCharFormat.UnderlineStyle
UNDERLINES = {
    "high": _UNDER.SingleUnderline,
    "medium": _UNDER.DashUnderline,
    "low": _UNDER.DotLine,
    "note": _UNDER.WaveUnderline,
}
# Space before and after a line, in pixels of 1/96 inch.
SPACES = {
    Style.KIND: (0, 2),
    Style.TITLE: (0, 10),
    Style.POINT: (15, 3),
    Style.ITEM: (0, 3),
    Style.QUOTE: (2, 1),
    Style.CITE: (0, 6),
    Style.PLAIN: (0, 2),
    Style.SOFT: (3, 5),
}
INDENT = 20  # px for each depth of a list
DOTS_A_METRE = 3780  # 96 per inch
CELL = 4.0  # px of padding in a table's cells
BAR = 14  # px from the margin to the words of a quotation


@dataclass(slots=True)
class SetPaper:
    """A Paper as a document.

    `cards` are ranges of Qt block numbers (first and last) that stay on one page; `headings` are level, words and block
    of each heading; `marks` are letter, colour and position (UTF-16) of where each mark begins; `bars` are block and
    colour of each quotation; `rules` the blocks above which a line is drawn; `tables` those
    whose rows stay whole; `anchors` and `links` tell where names
    stand, and which range leads to which name or address.
    """

    document: QTextDocument
    cards: list[tuple[int, int]] = field(default_factory=list)
    headings: list[tuple[int, str, int]] = field(default_factory=list)
    marks: list[tuple[str, QColor, int]] = field(default_factory=list)
    bars: list[tuple[int, QColor]] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    tables: list[QTextTable] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    dots: QImage = field(default_factory=lambda: QImage(1, 1, QImage.Format.Format_RGB32))


def set_paper(paper: Paper) -> SetPaper:
    """Return a paper as a document, laid out when it is first asked for its size, in pixels of 1/96 inch."""
    document = ClosedDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(_font(Style.TEXT, 0))
    document.setIndentWidth(INDENT)
    page = _Setter(paper, document).set()
    # A device of its own: a screen's dots differ from one computer to the next, and pages must not.
    page.dots.setDotsPerMeterX(DOTS_A_METRE)
    page.dots.setDotsPerMeterY(DOTS_A_METRE)
    document.documentLayout().setPaintDevice(page.dots)
    return page


class _Setter:
    def __init__(self, paper: Paper, document: QTextDocument) -> None:
        self._paper = paper
        self._cursor = QTextCursor(document)
        self._page = SetPaper(document)
        self._fresh = True  # the cursor stands in a block that nothing is in yet
        self._boxed = False  # it stands in a tinted box

    def set(self) -> SetPaper:
        kept = self._paper.kept()
        first = -1  # of the blocks that stay together now
        self._cursor.beginEditBlock()
        for index, element in enumerate(self._paper.elements):
            self._box(element)
            if isinstance(element, Table):
                begun = self._table(element)
                if first >= 0:
                    self._page.cards.append((first, begun))
                    first = -1
                continue
            number = self._line(element)
            holds = index in kept or element.style is Style.HEADING
            if first < 0 and holds:
                first = number
            if first >= 0 and not holds:
                self._page.cards.append((first, number))
                first = -1
        self._cursor.endEditBlock()
        return self._page

    def _box(self, element: Line | Table) -> None:
        """Open a tinted box before the first of the plain sentences, and close it behind the last."""
        plain = isinstance(element, Line) and element.style is Style.PLAIN
        if plain and not self._boxed:
            shape = QTextTableFormat()
            shape.setBorder(0)
            shape.setCellPadding(6)
            shape.setCellSpacing(0)
            shape.setTopMargin(2)
            shape.setBottomMargin(5)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            cell = self._cursor.insertTable(1, 1, shape).cellAt(0, 0)
            tinted = cell.format()
            tinted.setBackground(PLAIN)
            cell.setFormat(tinted)
            self._cursor = cell.firstCursorPosition()
            self._fresh = True
        elif self._boxed and not plain:
            self._to_end()
        self._boxed = plain

    def _to_end(self) -> None:
        self._cursor = QTextCursor(self._page.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True  # Qt keeps a block behind a table; the next line takes it

    def _number(self) -> int:
        return self._cursor.block().blockNumber()

    def _line(self, line: Line) -> int:
        """Add a line in a block of its own and return the block's number."""
        if self._fresh:
            self._cursor.setBlockFormat(_block(line))
        else:
            self._cursor.insertBlock(_block(line), QTextCharFormat())
        self._fresh = False
        number = self._number()
        if line.style is Style.ITEM and not line.marker:
            shape = QTextListFormat()
            shape.setStyle(QTextListFormat.Style.ListDisc if line.level % 2 else QTextListFormat.Style.ListCircle)
            shape.setIndent(line.level)
            self._cursor.createList(shape)
        if line.style is Style.HEADING:
            self._page.headings.append((line.level, " ".join(line.text.split()), number))
            if line.level == 1:
                self._page.rules.append(number)
        if line.style is Style.QUOTE:
            self._page.bars.append((number, QColor(INKS.get(line.look, RULE.name()))))
        self._pieces(line)
        return number

    def _pieces(self, line: Line) -> None:
        plain = _character(line)
        if line.marker:
            self._cursor.insertText(f"{line.marker}\u00a0 ", plain)
        for piece in line.pieces:
            at = self._cursor.position()
            for anchor in piece.anchors:
                self._page.anchors.setdefault(anchor, at)
                if piece.begins and anchor[0] in LETTERS:  # "H1-2": a passage of the first high risk begins
                    self._page.marks.append((anchor[0], QColor(INKS[LETTERS[anchor[0]]]), at))
            # A line break within a block: a new block would be a new paragraph.
            self._cursor.insertText(_shown(piece.text), _look(piece, plain))
            if piece.target or piece.href:
                address = f"#{piece.target}" if piece.target else piece.href
                self._page.links.append((at, self._cursor.position(), address))

    def _table(self, table: Table) -> int:
        """Add a table and return the block at which its first row that is no head begins."""
        if not table.rows:
            return self._number()
        shape = QTextTableFormat()
        columns = max(map(len, table.rows))
        shape.setBorder(1 if table.ruled else 0)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(QBrush(RULE))
        shape.setBorderCollapse(True)
        shape.setCellPadding(CELL if table.ruled or table.split else 1)
        shape.setCellSpacing(0)
        shape.setTopMargin(4)
        shape.setBottomMargin(8)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if table.widths:
            widths = [QTextLength(QTextLength.Type.PercentageLength, share) for share in table.widths]
            shape.setColumnWidthConstraints(widths)
        made: QTextTable = self._cursor.insertTable(len(table.rows), columns, shape)
        if not table.split:
            self._page.tables.append(made)
        for row, cells in enumerate(table.rows):
            for column, lines in enumerate(cells):
                self._cursor = made.cellAt(row, column).firstCursorPosition()
                self._fresh = True
                for line in lines:
                    self._line(line)
        self._to_end()
        row = 1 if table.head and len(table.rows) > 1 else 0
        return made.cellAt(row, 0).firstCursorPosition().block().blockNumber()


def _block(line: Line) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    before, after = SPACES.get(line.style, (0, 7))
    if line.style is Style.HEADING:
        before, after = (30, 8) if line.level == 1 else (max(8, 20 - 2 * line.level), 5)
        shape.setHeadingLevel(min(line.level, 6))
    shape.setTopMargin(before)
    shape.setBottomMargin(after)
    shape.setLineHeight(118.0 if line.style not in (Style.TITLE, Style.HEADING) else 104.0, 1)
    if line.style is Style.QUOTE or line.style is Style.CITE:
        shape.setLeftMargin(BAR)
        shape.setRightMargin(BAR)
    elif line.style is Style.NOTICE:
        shape.setLeftMargin(BAR)
    elif line.style is Style.ITEM and line.marker:
        shape.setLeftMargin(INDENT * line.level)
        shape.setTextIndent(-INDENT)
    return shape


def _font(style: Style, level: int) -> QFont:
    font = QFont()
    font.setFamilies(list(SERIF if style in SERIFS else SANS))
    font.setPointSizeF(HEADINGS[min(level, 6)] if style is Style.HEADING else SIZES.get(style, BODY))
    font.setBold(style in (Style.TITLE, Style.HEADING))
    font.setItalic(style is Style.SOFT)
    if style is Style.KIND:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
    return font


def _character(line: Line) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(_font(line.style, line.level))
    shape.setForeground(SOFT if line.style in (Style.SOFT, Style.KIND, Style.CITE) else INK)
    return shape


def _look(piece: Piece, plain: QTextCharFormat) -> QTextCharFormat:
    shape = QTextCharFormat(plain)
    if piece.strong:
        shape.setFontWeight(QFont.Weight.Bold)
    if piece.emphasis:
        shape.setFontItalic(True)
    if piece.underlined:
        shape.setFontUnderline(True)
    if piece.struck:
        shape.setFontStrikeOut(True)
    if piece.code:
        shape.setFontFamilies(list(MONO))
    if piece.soft:
        shape.setForeground(SOFT)
    if piece.href and not piece.soft:
        shape.setForeground(LINK)
    if piece.label:
        shape.setFontPointSize(8.0)
        shape.setForeground(QColor(INKS.get(piece.look, INK.name())))
    elif piece.look:
        shape.setBackground(QColor(TINTS[piece.look]))
        shape.setUnderlineStyle(UNDERLINES[piece.look])
        shape.setUnderlineColor(QColor(INKS[piece.look]))
    return shape


def _shown(text: str) -> str:
    from reader.export import printable

    return printable(text).replace("\n", "\u2028")
