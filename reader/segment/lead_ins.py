"""Which sentences a list item continues: the lead-in of its list, and of the lists around it.

Comes in: blocks with the spans of their sentences, in reading order. Goes out: for each sentence its lead-ins,
outermost first. An item that states something by itself ("We never sell it.") has none unless a sentence clearly
introduces it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document import Block, BlockKind, Span

LeadIns = tuple[Span, ...]

_STATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|can|cannot|could|should|shall|must|do|does|did|"
    r"we|you|they|it)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|when|where|if|as|how|what|whether|because|unless|until)\b", re.IGNORECASE
)
_ANNOUNCES = re.compile(
    r"\b(?:following|below|these|such as|includ(?:e|es|ing)|listed|for example|namely|as follows|ways|purposes)\b",
    re.IGNORECASE,
)
_CONDITIONS = ("if", "where", "when", "as", "unless", "in")
_OPENERS = (*_CONDITIONS, "to", "for", "by", "with", "on", "from", "through", "via", "and", "or")
_SUBJECT = re.compile(r"\s*(?:we|you|they|it|our|your|this|please)\b", re.IGNORECASE)
_CELLS = " | "
_LONGEST_HEAD = 14  # words of the head of a column
_LONGEST_ITEM = 45  # words; a longer paragraph after a colon is one of its own, unless its mark goes on with the list
_MARK = re.compile(r"\(?([a-z]|[ivx]{1,5}|\d{1,2})\)\s")  # "(a)", "iv)": "1." numbers sections as well
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


@dataclass(slots=True)
class _List:
    """An open list: its depth, number, lead-in, and the last sentence of its latest item."""

    depth: int
    group: int
    lead: Span | None
    last: Span | None = None


@dataclass(slots=True)
class _Place:
    """What the next block may continue."""

    before: Span | None = None  # the last sentence of the text or heading before
    heading: bool = False
    open_colon: Span | None = None  # the sentence that paragraphs written as items continue
    mark: str = ""  # of the last of these paragraphs, "" before the first
    outer: list[tuple[Span, str]] = field(default_factory=list)  # the same of the lists of paragraphs around it
    lists: list[_List] = field(default_factory=list)
    table: int = 0
    header: Span | None = None
    columns: int = 0


def find_lead_ins(blocks: Sequence[Block], sentences: Sequence[Sequence[Span]], text: str) -> list[list[LeadIns]]:
    """Return the lead-ins of each sentence of each block (list items, paragraphs written as items, table rows)."""
    place = _Place()
    result: list[list[LeadIns]] = []
    for index, block in enumerate(blocks):
        own = sentences[index]
        if block.kind is BlockKind.LIST_ITEM:
            result.append(_item(place, block, own, text))
        elif block.kind is BlockKind.TABLE_ROW:
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            result.append(_row(place, block, following, own))
        else:
            result.append(_paragraph(place, block, own, text))
    return result


def _item(place: _Place, block: Block, own: Sequence[Span], text: str) -> list[LeadIns]:
    place.open_colon = None
    lists = place.lists
    while lists and (lists[-1].depth > block.level or lists[-1].group != block.group):
        lists.pop()
    first = own[0].of(text) if own else ""
    if not lists:
        leads = place.before is not None and (place.heading or _introduces(place.before.of(text), first))
        lists.append(_List(block.level, block.group, place.before if leads else None))
    elif lists[-1].depth < block.level:
        parent = lists[-1].last
        leads = parent is not None and _introduces(parent.of(text), first)
        lists.append(_List(block.level, block.group, parent if leads else None))
    opens_item = bool(block.marker) or lists[-1].last is None
    leads_here = tuple(level.lead for level in lists if level.lead is not None)
    if own:
        lists[-1].last = own[-1]
    # A later sentence of an item stands alone unless it plainly goes on ("see section 3.").
    return [
        leads_here if (opens_item and not number) or span.of(text)[0].islower() else ()
        for number, span in enumerate(own)
    ]


def _row(place: _Place, block: Block, following: Block | None, own: Sequence[Span]) -> list[LeadIns]:
    place.lists, place.before, place.open_colon = [], None, None
    if block.group == place.table:
        return [(place.header,) if place.header is not None else () for _ in own]
    after_table = bool(place.table)
    place.table = block.group
    cells = block.text.split(_CELLS)
    under = following.text.split(_CELLS) if following is not None and following.group == block.group else []
    if after_table and len(cells) == 1 and len(under) == place.columns > 1:
        return [() for _ in own]  # a line between two parts of one table, whose head holds for both
    named = len(cells) >= 2 and all(len(cell.split()) <= _LONGEST_HEAD and not cell.endswith(".") for cell in cells)
    more = following is not None and following.kind is BlockKind.TABLE_ROW and following.group == block.group
    place.header = own[0] if own and named and more else None
    place.columns = len(cells)
    return [() for _ in own]


def _paragraph(place: _Place, block: Block, own: Sequence[Span], text: str) -> list[LeadIns]:
    place.lists, place.table = [], 0
    place.heading = block.kind is BlockKind.HEADING
    if place.open_colon is not None and not place.heading and own:
        mark = _MARK.match(block.text)
        if mark is not None and _goes_on_in(place, mark.group(1)):
            leads = (*(colon for colon, _ in place.outer), place.open_colon)
            place.before, place.mark = own[-1], mark.group(1)
            if block.text.endswith(":"):
                place.outer.append((place.open_colon, place.mark))
                place.open_colon, place.mark = own[-1], ""
            return [leads, *(() for _ in own[1:])]
        if len(own) == 1 and is_fragment(own[0].of(text)):
            place.before = own[-1]
            return [(place.open_colon,)]
    place.before = own[-1] if own else None
    place.open_colon, place.mark, place.outer = place.before if block.text.endswith(":") else None, "", []
    return [() for _ in own]


def _goes_on_in(place: _Place, mark: str) -> bool:
    """Tell whether a mark goes on with the list of paragraphs, or with one around it, which is then the one again."""
    if _goes_on(place.mark, mark):
        return True
    for depth in range(len(place.outer) - 1, -1, -1):
        if _goes_on(place.outer[depth][1], mark):
            place.open_colon, place.mark = place.outer[depth]
            del place.outer[depth:]
            return True
    return False


def _goes_on(last: str, mark: str) -> bool:
    """Tell whether a mark is the one after another ("e", "f"), or the first where there is none."""
    if not last:
        return mark in ("a", "i", "1")
    if last.isdigit() or mark.isdigit():
        return last.isdigit() and mark.isdigit() and int(mark) == int(last) + 1
    if last in _ROMAN[:-1] and mark == _ROMAN[_ROMAN.index(last) + 1]:
        return True
    return len(last) == len(mark) == 1 and ord(mark) == ord(last) + 1


def _introduces(lead: str, item: str) -> bool:
    """Tell whether a sentence introduces the list whose first item is given."""
    return lead[-1:] not in ".!?" or _ANNOUNCES.search(lead) is not None or is_fragment(item)


def is_fragment(text: str) -> bool:
    """Tell whether a text is part of a sentence begun elsewhere ("To process your order.") and states nothing alone."""
    words = text.split()
    if not words or "\n" in text or len(words) > _LONGEST_ITEM:
        return False
    first = words[0].lower().strip("\"'“‘(")
    if first in _OPENERS:
        parts = re.split(r"[,;]", text, maxsplit=1)
        return first not in _CONDITIONS or len(parts) < 2 or _SUBJECT.match(parts[1]) is None
    if text[0].islower():
        return True
    return _STATES.search(_CLAUSE.split(text, maxsplit=1)[0]) is None
