"""Set a page of the guide. In: its Markdown and the theme; out: a QTextDocument that looks as a policy does.

Markdown as the guide uses it: headings, paragraphs, lists, quotes (hints), tables, code, links between pages, and
pictures alone in a paragraph. A picture has its words under it, so that they are read by those who do not see it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from reader.gui.guide.pages import slug_of
from reader.gui.look import Look
from reader.gui.theme import Theme
from reader.gui.views.page_builder import HEADING_SCALE, ClosedDocument, reading_font

_LINE = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_CODE_FAMILIES = ["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page: the Qt position of its character, its file in the guide's folder and its words."""

    position: int
    name: str
    words: str


@dataclass(slots=True)
class GuideSheet:
    """A page that is set: where each heading stands (Qt positions, by slug), and its pictures."""

    document: QTextDocument
    headings: dict[str, int] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])


def parse(text: str) -> Sequence[Token]:
    """Return the tokens of a page."""
    return _parser().parse(text)


def set_page(text: str, theme: Theme, size: float, look: Look) -> GuideSheet:
    """Set a page in a theme's colours at a font size in points, in the reader's look."""
    return _Setter(theme, size, look).set_all(parse(text))


class _Setter:
    """Sets the tokens of one page, one after the other."""

    def __init__(self, theme: Theme, size: float, look: Look) -> None:
        self.theme, self.size, self.look = theme, size, look
        page = ClosedDocument()
        page.setUndoRedoEnabled(False)
        page.setDefaultFont(reading_font(size, look.family))
        page.setDocumentMargin(0)
        self.em = QFontMetricsF(page.defaultFont()).horizontalAdvance("0")
        page.setIndentWidth(self.em * 2.6)
        self.sheet = GuideSheet(page)
        self.cursor = QTextCursor(page)
        self.fresh = True  # the first, still empty, block of the document (or of a cell) is to be used
        self.lists: list[QTextList | QTextListFormat] = []
        self.item_begins = False
        self.hint = False
        self.heading = 0
        self.table: QTextTable | None = None
        self.row = self.column = 0

    def set_all(self, tokens: Sequence[Token]) -> GuideSheet:
        """Set all tokens."""
        self.cursor.beginEditBlock()
        for number, token in enumerate(tokens):
            if token.type == "table_open":
                self._open_table(tokens[number:])
            else:
                self._token(token)
        self.cursor.endEditBlock()
        return self.sheet

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind in ("fence", "code_block"):
            self._code(token.content.rstrip("\n"))
        elif kind in ("heading_open", "heading_close"):
            self.heading = int(token.tag[1]) if kind == "heading_open" else 0
        elif kind in ("blockquote_open", "blockquote_close"):
            self._hint(kind == "blockquote_open")
        elif self.table is not None:
            self._table_token(kind, self.table)
        else:
            self._list_token(kind)

    def _list_token(self, kind: str) -> None:
        if kind in ("bullet_list_open", "ordered_list_open"):
            style = QTextListFormat()
            bullet = kind == "bullet_list_open"
            style.setStyle(QTextListFormat.Style.ListDisc if bullet else QTextListFormat.Style.ListDecimal)
            style.setIndent(len(self.lists) + 1)
            self.lists.append(style)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.item_begins = True

    # Blocks

    def _inline(self, token: Token) -> None:
        children = token.children or []
        if len(children) == 1 and children[0].type == "image":
            self._picture(children[0])
            return
        style = self._text_format()
        if self.table is not None:
            self._runs(children, style)
            return
        self._next_block(self._block_format(), style)
        if self.heading:
            self.sheet.headings[slug_of(token.content)] = self.cursor.position()
        self._runs(children, style)

    def _next_block(self, block: QTextBlockFormat, style: QTextCharFormat) -> None:
        if self.fresh:
            self.cursor.setBlockFormat(block)
            self.cursor.setBlockCharFormat(style)
            self.fresh = False
        else:
            self.cursor.insertBlock(block, style)
        if self.lists and self.item_begins:
            self.item_begins = False
            kept = self.lists[-1]
            if isinstance(kept, QTextListFormat):
                self.lists[-1] = self.cursor.createList(kept)
            else:
                kept.add(self.cursor.block())

    def _picture(self, token: Token) -> None:
        name, words = str(token.attrGet("src") or ""), token.content
        block = QTextBlockFormat()
        block.setTopMargin(self.em * 1.6)
        self._next_block(block, self._text_format())
        style = QTextImageFormat()
        style.setName(name)
        style.setProperty(QTextCharFormat.Property.ImageAltText, words)
        style.setToolTip(words)
        self.sheet.pictures.append(Picture(self.cursor.position(), name, words))
        self.cursor.insertImage(style)
        caption = self._text_format()
        caption.setForeground(QColor(self.theme.text["muted"]))
        caption.setFontPointSize(self.size * 0.85)
        below = QTextBlockFormat()
        below.setTopMargin(self.em * 0.6)
        below.setBottomMargin(self.em * 1.8)
        below.setLineHeight(130, _LINE)
        self._next_block(below, caption)
        self.cursor.insertText(words, caption)

    def _code(self, text: str) -> None:
        style = self._text_format()
        style.setFontFamilies(_CODE_FAMILIES)
        style.setFontPointSize(self.size * 0.85)
        block = QTextBlockFormat()
        block.setLineHeight(140, _LINE)
        self._open_frame("hover")
        self._next_block(block, style)
        self.cursor.insertText(text.replace("\n", "\u2028"), style)
        self._close_frame()

    def _hint(self, begins: bool) -> None:
        self.hint = begins
        if begins:
            self._open_frame("selected")
        else:
            self._close_frame()

    def _open_frame(self, surface: str) -> None:
        """Begin a box of another colour, for code and for hints."""
        style = QTextFrameFormat()
        style.setBackground(QColor(self.theme.surface[surface]))
        style.setPadding(self.em * 1.1)
        style.setTopMargin(self.em * 1.2)
        style.setBottomMargin(self.em * 1.6)
        self.cursor = self.cursor.insertFrame(style).firstCursorPosition()
        self.fresh = True

    def _close_frame(self) -> None:
        """Go on after a box or a table: the page has a block there already, and what comes next takes it."""
        self.cursor = QTextCursor(self.sheet.document)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        self.fresh = True

    def _block_format(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(self.look.spacing, _LINE)
        block.setTopMargin(self.em * 1.1)
        block.setBottomMargin(self.em * 1.1)
        if self.heading:
            block.setHeadingLevel(self.heading)
            block.setLineHeight(125, _LINE)
            block.setTopMargin(self.em * (1 if self.heading == 1 else 3.2))
            block.setBottomMargin(self.em * 0.8)
        elif self.lists:
            block.setTopMargin(self.em * 0.4)
            block.setBottomMargin(self.em * 0.4)
            if not self.item_begins:
                block.setIndent(len(self.lists))
        elif self.hint:
            block.setTopMargin(0)
            block.setBottomMargin(0)
        return block

    # Tables

    def _open_table(self, tokens: Sequence[Token]) -> None:
        end = next(index for index, token in enumerate(tokens) if token.type == "table_close")
        kinds = [token.type for token in tokens[:end]]
        columns, rows = kinds.count("th_open"), kinds.count("tr_open")
        style = QTextTableFormat()
        style.setBorder(1)
        style.setBorderBrush(QColor(self.theme.surface["border"]))
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setBorderCollapse(True)
        style.setCellPadding(self.em * 0.7)
        style.setCellSpacing(0)
        style.setTopMargin(self.em * 1.2)
        style.setBottomMargin(self.em * 2)
        style.setHeaderRowCount(1)
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cells = [token.content for token in tokens[:end] if token.type == "inline"]
        weights = [sum(len(cell) for cell in cells[column::columns]) ** 0.5 for column in range(columns)]
        style.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * weight / sum(weights)) for weight in weights]
        )
        self.table = self.cursor.insertTable(rows, columns, style)
        self.row = -1

    def _table_token(self, kind: str, table: QTextTable) -> None:
        if kind == "tr_open":
            self.row, self.column = self.row + 1, -1
        elif kind in ("th_open", "td_open"):
            self.column += 1
            self.cursor = table.cellAt(self.row, self.column).firstCursorPosition()
            block = QTextBlockFormat()
            block.setLineHeight(130, _LINE)
            self.cursor.setBlockFormat(block)
        elif kind == "table_close":
            self.table = None
            self._close_frame()

    # Words

    def _text_format(self) -> QTextCharFormat:
        style = QTextCharFormat()
        font = reading_font(self.size, self.look.family)
        style.setForeground(QColor(self.theme.text["main"]))
        if self.heading:
            font.setPointSizeF(self.size * HEADING_SCALE.get(self.heading, 1.0))
            font.setWeight(QFont.Weight.Bold)
            style.setForeground(QColor(self.theme.text["heading"]))
        elif self.table is not None:
            font.setPointSizeF(self.size * 0.95)
            if not self.row:
                font.setWeight(QFont.Weight.Bold)
        style.setFont(font)
        return style

    def _runs(self, children: Sequence[Token], base: QTextCharFormat) -> None:
        styles = [base]
        for child in children:
            if child.type == "text":
                self.cursor.insertText(child.content, styles[-1])
            elif child.type == "softbreak":
                self.cursor.insertText(" ", styles[-1])
            elif child.type == "hardbreak":
                self.cursor.insertText("\u2028", styles[-1])
            elif child.type == "code_inline":
                self.cursor.insertText(child.content, self._code_format(styles[-1]))
            elif child.nesting > 0:
                styles.append(self._run_format(child, styles[-1]))
            elif child.nesting < 0:
                styles.pop()

    def _code_format(self, base: QTextCharFormat) -> QTextCharFormat:
        style = QTextCharFormat(base)
        style.setFontFamilies(_CODE_FAMILIES)
        style.setFontPointSize(base.fontPointSize() * 0.88)
        style.setBackground(QColor(self.theme.surface["hover"]))
        return style

    def _run_format(self, token: Token, base: QTextCharFormat) -> QTextCharFormat:
        style = QTextCharFormat(base)
        if token.type == "strong_open":
            style.setFontWeight(QFont.Weight.Bold)
        elif token.type == "em_open":
            style.setFontItalic(True)
        elif token.type == "link_open":
            style.setAnchor(True)
            style.setAnchorHref(str(token.attrGet("href") or ""))
            style.setForeground(QColor(self.theme.text["link"]))
            style.setFontUnderline(True)
        return style
