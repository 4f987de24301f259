"""Turn the Markdown of a user's note into lines of a Paper. In: the body of a note; out: Lines, nothing loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.export.escaping import printable
from reader.export.html_note import note_tokens
from reader.export.paper import Line, Piece, Style

if TYPE_CHECKING:
    from markdown_it.token import Token


def note_lines(body: str, card: int = 0) -> Iterator[Line]:
    """Yield a note's paragraphs, list items and quotations."""
    markers: list[str] = []  # of the lists that are open, "" for bullets
    numbers: list[int] = []
    heading = quoted = False
    fresh = False  # an item's marker stands before its first paragraph alone
    for token in note_tokens(printable(body)):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            markers.append("" if token.type == "bullet_list_open" else ".")
            numbers.append(int(token.attrGet("start") or 1) - 1)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            markers.pop()
            numbers.pop()
        elif token.type == "list_item_open":
            numbers[-1] += 1
            fresh = True
        elif token.type in ("heading_open", "heading_close"):
            heading = token.nesting == 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            quoted = token.nesting == 1
        elif token.type in ("fence", "code_block", "html_block"):
            yield Line(Style.TEXT, (Piece(token.content.rstrip("\n"), code=True),), card=card)
        elif token.type == "inline":
            pieces = tuple(_pieces(token.children or (), heading))
            if markers:
                marker = f"{numbers[-1]}." if markers[-1] and fresh else ""
                yield Line(Style.ITEM, pieces, min(len(markers), 6), marker, card)
                fresh = False
            else:
                yield Line(Style.QUOTE if quoted else Style.TEXT, pieces, card=card)


def _pieces(tokens: Sequence[Token], strong: bool) -> Iterator[Piece]:
    bold, italic, href = int(strong), 0, ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        elif token.type in ("link_open", "link_close"):
            target = str(token.attrGet("href") or "") if token.nesting == 1 else ""
            href = target if target.lower().startswith(("http://", "https://", "mailto:")) else ""
        elif token.type in ("softbreak", "hardbreak"):
            yield Piece(" " if token.type == "softbreak" else "\n")
        elif token.content:
            yield Piece(token.content, bool(bold), bool(italic), token.type == "code_inline", href=href)
