"""Markdown becomes blocks (CommonMark and tables, by markdown-it-py); HTML in it is read, never rendered or lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import ClassVar, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.collector import uncollected
from reader.document import Block, BlockKind, RunKind
from reader.load.html_blocks import row_block, walk_html
from reader.load.limits import BLOCKS, LARGE_TEXT, MARKDOWN_MARKS
from reader.load.normalize import StyledText, TextBuilder, joined
from reader.load.struck import STRUCK

_STYLES = {"strong": RunKind.STRONG, "em": RunKind.EMPHASIS, "link": RunKind.LINK}
_HTML_STYLES = {
    "b": RunKind.STRONG,
    "strong": RunKind.STRONG,
    "i": RunKind.EMPHASIS,
    "em": RunKind.EMPHASIS,
    "a": RunKind.LINK,
    "code": RunKind.CODE,
}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*?(/?)>")
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_OWN_BLOCK = re.compile(r"\s*(?:\||[-+*>]\s|\d{1,9}[.)]\s)")
_MARK = re.compile(r"[*_\[\]`<>!~|]")
# "**Cookies\n**We use": bold that closes at the start of the text it titles, which CommonMark reads as no bold at all.
_LATE_CLOSE = re.compile(
    r"^\*\*(?=[^\s*])([^*\n]{1,200}?)[ \t]{0,40}\n(?:[ \t]{0,40}\n){0,3}[ \t]{0,40}\*\*(?=[^\s*])", re.MULTILINE
)


class _Tokens:
    """What is parsed stays tokens. markdown-it's own renderer loads half of `inspect` to find its methods."""

    __output__: ClassVar[str] = "tokens"

    def __init__(self, _parser: MarkdownIt) -> None:
        pass

    def render(self, tokens: Sequence[Token], options: object, env: object) -> Sequence[Token]:  # noqa: ARG002
        """Return the tokens."""
        return tokens


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60}, renderer_cls=_Tokens).enable(
        ["table", "strikethrough"]
    )
    # Every address is read, for a refused link would show its raw markup; the builder keeps the harmless ones.
    parser.validateLink = _any_link  # type: ignore[assignment, method-assign]
    # Indented code is never meant in a policy: it is a paragraph that a converter moved in.
    return parser.disable("code")


def _any_link(address: str) -> bool:  # noqa: ARG001 - the signature is markdown-it's
    return True


class Marked(NamedTuple):
    """What a Markdown text holds: its blocks, and how many passages that are struck through were left out."""

    blocks: list[Block]
    struck: int


@uncollected
def read_markdown(text: str) -> Marked:
    """Return what a Markdown text holds, which must be clean (see `normalize.clean`)."""
    walker = _Walker()
    walker.walk(_parser().parse(_LATE_CLOSE.sub(r"**\1**\n\n", _tame(text))))
    return Marked(walker.blocks, walker.struck)


def _tame(text: str) -> str:
    """Return the text with the marks taken out of paragraphs with so many that parsing would take minutes."""
    if len(text) < LARGE_TEXT and len(_MARK.findall(text)) <= MARKDOWN_MARKS:
        return text
    paragraphs = text.split("\n\n")
    for index, paragraph in enumerate(paragraphs):
        if len(_MARK.findall(paragraph)) > MARKDOWN_MARKS and not _is_regular(paragraph):
            paragraphs[index] = _MARK.sub(" ", paragraph)
    return "\n\n".join(paragraphs)


def _is_regular(paragraph: str) -> bool:
    """Tell whether the marks are those of a long table or list, whose lines are parsed one by one."""
    lines = paragraph.split("\n")
    most = max(len(_MARK.findall(line)) for line in lines)
    return most < MARKDOWN_MARKS // 4 and 2 * sum(map(_starts_own_block, lines)) > len(lines)


def _starts_own_block(line: str) -> bool:
    return _OWN_BLOCK.match(line) is not None


class _Walker:
    """Walks the tokens once, keeping the list, table and quote it is in."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.groups = 0
        self.lists: list[_List] = []
        self.quotes = 0
        self.heading = 0
        self.table = 0
        self.cells: list[StyledText] | None = None
        self.in_cell = False
        self.struck = 0

    def walk(self, tokens: Sequence[Token]) -> None:
        closed_at = _struck_parts(tokens)
        goes_on = 0
        for index, token in enumerate(tokens):
            if len(self.blocks) > BLOCKS:
                break
            if index in closed_at and index >= goes_on:
                goes_on = closed_at[index] + 1
                self.struck += 1
            if index >= goes_on:
                self._token(token)

    def _token(self, token: Token) -> None:  # noqa: C901 - one flat choice by token type reads best
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind == "heading_open":
            self.heading = int(token.tag[1])
        elif kind == "heading_close":
            self.heading = 0
        elif kind in ("bullet_list_open", "ordered_list_open"):
            if not self.lists:
                self.groups += 1
            start = token.attrGet("start")
            number = int(start) if start is not None else 1
            self.lists.append(_List(number if kind == "ordered_list_open" else None))
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.lists[-1].begin_item(token.markup)
        elif kind in ("blockquote_open", "blockquote_close"):
            self.quotes += 1 if kind == "blockquote_open" else -1
        elif kind == "table_open":
            self.groups += 1
            self.table = self.groups
        elif kind == "tr_open":
            self.cells = []
        elif kind == "tr_close":
            self._row()
        elif kind in ("fence", "code_block"):
            self._add(StyledText(token.content.strip("\n")))
        elif kind == "html_block":
            self._html_block(token.content)

    def _inline(self, token: Token) -> None:
        builder = TextBuilder()
        children, struck = _without_struck(token.children or [])
        self.struck += struck
        _read_inline(children, builder)
        pieces = builder.take()
        if self.cells is not None:
            self.cells.append(joined(pieces, " "))
            return
        for piece in pieces:
            self._add(piece)

    def _row(self) -> None:
        cells, self.cells = self.cells or [], None
        if any(cell.text for cell in cells):
            self.blocks.append(row_block(cells, self.table))

    def _html_block(self, markup: str) -> None:
        walker = walk_html(markup, self.groups)
        self.groups, self.struck = walker.groups, self.struck + walker.struck
        for block in walker.blocks:
            if block.kind is BlockKind.PARAGRAPH:
                self._add(StyledText(block.text, block.runs))
            else:
                self.blocks.append(block)

    def _add(self, piece: StyledText) -> None:
        if not piece.text:
            return
        if self.heading:
            block = Block(BlockKind.HEADING, piece.text.replace("\n", " "), self.heading, runs=piece.runs)
        elif self.lists:
            block = Block(
                BlockKind.LIST_ITEM, piece.text, len(self.lists), self.lists[-1].take_marker(), self.groups, piece.runs
            )
        else:
            kind = BlockKind.QUOTE if self.quotes else BlockKind.PARAGRAPH
            block = Block(kind, piece.text, runs=piece.runs)
        self.blocks.append(block)


class _List:
    """A list being read; `number` is the next label of an ordered one."""

    def __init__(self, number: int | None) -> None:
        self.number = number
        self.marker = ""

    def begin_item(self, markup: str) -> None:
        if self.number is None:
            self.marker = "•"
        else:
            self.marker = f"{self.number}{markup or '.'}"
            self.number += 1

    def take_marker(self) -> str:
        """Return the label for the first block of an item and "" for those that follow in it."""
        marker, self.marker = self.marker, ""
        return marker


def _struck_parts(tokens: Sequence[Token]) -> dict[int, int]:
    """Return where paragraphs and lists begin and end that stand between "<del>" and "</del>", each on its own line."""
    found: dict[int, int] = {}
    opened: list[tuple[int, str, int]] = []  # where, of which tag, how deep
    for index, token in enumerate(tokens):
        while opened and token.level < opened[-1][2]:
            opened.pop()
        tag = _TAG.fullmatch(token.content.strip()) if token.type == "html_block" else None
        name = tag[2].lower() if tag is not None else ""
        if tag is None or name not in STRUCK:
            continue
        if not tag[1]:
            opened.append((index, name, token.level))
        elif opened and opened[-1][1:] == (name, token.level):
            found[opened.pop()[0]] = index
    return found


def _without_struck(children: Sequence[Token]) -> tuple[Sequence[Token], int]:
    """Return the tokens of a paragraph but those struck through, and how many passages these were.

    A "<del>" that nothing closes strikes nothing: else a tag too many would take the rest of the paragraph.
    """
    tags = [_struck_tag(token) for token in children]
    closed_at = {tag[1:]: index for index, tag in enumerate(tags) if tag.startswith("/")}
    kept: list[Token] = []
    within: set[str] = set()
    depth = passages = 0
    for index, (token, tag) in enumerate(zip(children, tags, strict=True)):
        before = bool(depth or within)
        if token.type in ("s_open", "s_close"):
            depth += 1 if token.type == "s_open" else -1
        elif tag.startswith("/"):
            within.discard(tag[1:])
        elif tag:
            within |= {tag} if closed_at.get(tag, -1) > index else set()
        elif not before or token.type.endswith(("_open", "_close")):  # a style may end elsewhere than what is struck
            kept.append(token)
        passages += not before and bool(depth or within)
    return kept, passages


def _struck_tag(token: Token) -> str:
    """Return "del" of an inline "<del>" and "/del" of its end, "" of any other token."""
    match = _TAG.match(token.content) if token.type == "html_inline" else None
    return match[1] + match[2].lower() if match is not None and match[2].lower() in STRUCK else ""


def _read_inline(children: Sequence[Token], builder: TextBuilder) -> None:
    for token in children:
        kind = token.type
        if kind == "text":
            builder.add(token.content.replace("**", ""))  # marks without a partner say nothing
        elif kind == "softbreak":
            builder.add(" ")
        elif kind == "hardbreak":
            builder.line_break()
        elif kind == "code_inline":
            builder.open(RunKind.CODE)
            builder.add(token.content)
            builder.close(RunKind.CODE)
        elif kind == "html_inline":
            _read_tag(token.content, builder)
        elif kind.endswith("_open"):
            builder.open(_STYLES[kind[:-5]], str(token.attrGet("href") or ""))
        elif kind.endswith("_close"):
            builder.close(_STYLES[kind[:-6]])


def _read_tag(markup: str, builder: TextBuilder) -> None:
    """Read one inline tag: breaks and styles mean something, all others are only dropped."""
    match = _TAG.match(markup)
    if match is None:
        return
    closing, name = match[1], match[2].lower()
    if name == "br":
        builder.line_break()
    elif name in ("p", "div", "li", "ul", "ol", "tr", "summary", "details", "h1", "h2", "h3", "h4", "h5", "h6"):
        builder.line_break()
        builder.line_break()
    elif name in _HTML_STYLES:
        if closing:
            builder.close(_HTML_STYLES[name])
        else:
            href = _HREF.search(markup)
            builder.open(_HTML_STYLES[name], href[1] if href is not None and name == "a" else "")
    elif name in ("td", "th"):
        builder.add(" ")
