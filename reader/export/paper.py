"""Paper: an annotated summary as a sequence of lines and tables, for every format that is set on pages.

In: nothing. Out: the plain data that the DOCX and ODT writers and the window's page (PDF, print, preview) walk over.
All texts are raw: a writer escapes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise


class Style(StrEnum):
    """What a line is on the page."""

    KIND = "kind"
    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    SOFT = "soft"
    NOTICE = "notice"
    ITEM = "item"
    POINT = "point"
    QUOTE = "quote"
    CITE = "cite"
    PLAIN = "plain"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Piece:
    r"""Words of one look; a "\n" is a line break.

    `look` is "high", "medium", "low" or "note" for words under a mark, `label` for the mark's own label; `target` is
    the anchor that it leads to, `href` an address elsewhere. `anchors` begin before it, and so do the remarks whose
    numbers are in `begins`; those in `ends` end after it.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    soft: bool = False
    struck: bool = False
    underlined: bool = False
    look: str = ""
    label: bool = False
    target: str = ""
    href: str = ""
    anchors: tuple[str, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading or list item. `level` is a heading's from 1, an item's depth from 1.

    `marker` is an item's own label ("a)"), "" for a bullet. Lines of one `card` (from 1; 0 is none) stay on one page,
    one to `keep` on that of the next. `look` colours the bar beside a quotation.
    """

    style: Style
    pieces: tuple[Piece, ...]
    level: int = 0
    marker: str = ""
    card: int = 0
    look: str = ""
    keep: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells of lines; without `ruled` there are no lines round them.

    `widths` are shares of the page in percent, () for equal ones; `head` marks the first row as the columns' titles. A
    row stays on one page unless it may `split`.
    """

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    ruled: bool = True
    widths: tuple[int, ...] = ()
    head: bool = False
    split: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a passage: who says it, when (ISO 8601, or ""), and its paragraphs."""

    author: str
    initials: str
    lines: tuple[str, ...]
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on the pages. A Piece names a remark by its index in `remarks`."""

    title: str
    elements: tuple[Line | Table, ...]
    remarks: tuple[Remark, ...] = ()
    language: str = "en-GB"
    footer: str = field(default="")

    def lines(self) -> list[Line]:
        """Return every line in reading order, those in tables too."""
        found: list[Line] = []
        for element in self.elements:
            if isinstance(element, Line):
                found.append(element)
            else:
                found += [line for row in element.rows for cell in row for line in cell]
        return found

    def kept(self) -> frozenset[int]:
        """Return the indexes of the elements that stay on a page with the next: those of a card but its last."""
        return frozenset(
            index
            for index, (here, there) in enumerate(pairwise(self.elements))
            if isinstance(here, Line)
            and (here.keep or (isinstance(there, Line) and here.card and here.card == there.card))
        )

    def targets(self) -> frozenset[str]:
        """Return the anchors that something leads to: no other needs a bookmark."""
        return frozenset(piece.target for line in self.lines() for piece in line.pieces if piece.target)


def text_line(style: Style, words: str, level: int = 0, card: int = 0) -> Line:
    """Return a line of plain words."""
    return Line(style, (Piece(words),), level, card=card)
