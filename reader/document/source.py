"""Source: what a file holds once its format is gone: blocks of clean text, and where they come from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader.document.span import Span

JOINT = "\n\n"  # stands between the blocks in the canonical text


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    QUOTE = "quote"


class RunKind(StrEnum):
    """An inline style."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Run:
    """An inline style over a span of its block's text; `target` is the address of a link, never fetched."""

    kind: RunKind
    span: Span
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    r"""One heading, paragraph, list item or table row.

    `text` is normalised (see `reader.load.normalize`): no blank runs, NFC; a single "\n" is a hard line break.
    `level` is 1 to 6 for a heading, the nesting depth from 1 for a list item, else 0.
    `marker` is the list item's label as shown ("•", "1.", "a)"), else "". `group` numbers the list or table that an
    item or row belongs to, from 1 in each Source, else 0. Cells of a table row are joined by " | ".
    `hidden` marks text that the page does not show until something is pressed. `page` is the page of the file on which
    it begins, from 1, or 0 where the format has no pages.
    """

    kind: BlockKind
    text: str
    level: int = 0
    marker: str = ""
    group: int = 0
    runs: tuple[Run, ...] = ()
    hidden: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a text comes from. Dates are ISO 8601 (YYYY-MM-DD); an unknown value is "".

    `seen` are further days on which the library was given the same words, in order.
    """

    title: str = ""
    site: str = ""
    address: str = ""
    archived_on: str = ""
    sha256: str = ""
    file_name: str = ""
    format: str = ""
    dated: str = ""
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file read: its blocks in reading order, its provenance, and notices for the reader.

    `notices` are sentences a user should see, e.g. "Broken characters were repaired in 3 places."
    """

    blocks: tuple[Block, ...]
    provenance: Provenance = field(default_factory=Provenance)
    notices: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the canonical text: the texts of the blocks, joined by `JOINT`."""
        return JOINT.join(block.text for block in self.blocks)
