"""Which sentences a list item continues: the lead-in of its list, and of the lists around it.

Comes in: blocks with the spans of their sentences, in reading order. Goes out: for each block its lead-ins, outermost first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document import Block, BlockKind, Span

_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|can|cannot|could|should|shall|must|do|does|did|"
    r"we|you|they|it)\b",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"(?::|\b(?:to|for|by|with|from|of|and|or|that|are|include|includes|including|as|in|when|if)|[—–-])\s*$"
)
_SHORT_ITEM = 45  # words; a longer paragraph after a colon is one of its own


@dataclass(slots=True)
class _Level:
    depth: int
    group: int
    lead: Span | None
    last: Span | None = None


def find_lead_ins(blocks: Sequence[Block], sentences: Sequence[Sequence[Span]], text: str) -> list[tuple[Span, ...]]:
    """Return the lead-ins of each block: of list items, of paragraphs that stand as items, and of table rows."""
    result: list[tuple[Span, ...]] = []
    levels: list[_Level] = []
    before: Span | None = None  # the sentence that a list here would continue
    pseudo: Span | None = None  # the sentence ending in a colon that short paragraphs continue
    header: Span | None = None
    table = 0
    for index, block in enumerate(blocks):
        own = sentences[index]
        if block.kind is BlockKind.LIST_ITEM:
            pseudo = None
            _enter_item(levels, block, before)
            if not block.marker and levels[-1].last is not None:
                leads = _leads(levels)  # a second paragraph of the same item
            else:
                leads = _leads(levels)
            result.append(leads)
            if own:
                levels[-1].last = own[-1]
            continue
        levels = []
        if block.kind is BlockKind.TABLE_ROW:
            if block.group != table:
                table, header = block.group, _header_row(block, blocks, index, own)
                result.append(())
            else:
                result.append((header,) if header is not None else ())
            continue
        if block.kind is BlockKind.HEADING:
            pseudo = None
            before = own[-1] if own else None
            result.append(())
            continue
        if pseudo is not None and _continues(block, text, own):
            result.append((pseudo,))
            continue
        pseudo = None
        before = own[-1] if own else None
        if before is not None and before.of(text).endswith(":"):
            pseudo = before
        result.append(())
    return result


def _enter_item(levels: list[_Level], block: Block, before: Span | None) -> None:
    while levels and (levels[-1].depth > block.level or levels[-1].group != block.group):
        levels.pop()
    if not levels:
        levels.append(_Level(block.level, block.group, before))
    elif levels[-1].depth < block.level:
        levels.append(_Level(block.level, block.group, levels[-1].last))


def _leads(levels: list[_Level]) -> tuple[Span, ...]:
    return tuple(level.lead for level in levels if level.lead is not None)


def _header_row(block: Block, blocks: Sequence[Block], index: int, own: Sequence[Span]) -> Span | None:
    """Return the first row of a table if it reads as names of columns: short cells without a full stop."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.group != block.group or following.kind is not BlockKind.TABLE_ROW:
        return None
    cells = block.text.split(" | ")
    if len(cells) >= 2 and own and all(len(cell.split()) <= 8 and not cell.endswith(".") for cell in cells):
        return own[0]
    return None


def _continues(block: Block, text: str, own: Sequence[Span]) -> bool:
    """Tell whether a paragraph after a colon is an item of it and no sentence of its own."""
    if len(own) != 1 or "\n" in block.text:
        return False
    words = block.text.split()
    if len(words) > _SHORT_ITEM:
        return False
    first = words[0].lower()
    if first in ("to", "for", "by", "with", "if", "where", "when", "as", "in", "or", "and"):
        opening = re.split(r"[,;]", block.text, maxsplit=1)
        rest = opening[1] if first in ("if", "where", "when", "as", "in") and len(opening) > 1 else ""
        return re.match(r"\s*(?:we|you|they|it)\b", rest, re.IGNORECASE) is None
    if block.text[0].islower():
        return True
    main = re.split(r"\b(?:that|which|who|when|where|if|as)\b", block.text, maxsplit=1)[0]
    return _FINITE.search(main) is None
