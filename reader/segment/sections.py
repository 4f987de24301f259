"""Sections: from the headings that stand in a policy, and by topic where a long stretch has none.

Comes in: the blocks of a Source. Goes out: outlines, which tile the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.document import Block, BlockKind
from reader.segment.topics import OPENING, cut_by_topic

LONG_STRETCH = 300  # words; two minutes of reading, and half of the longest marked sections of well-made policies
LONG_SECTION = 900  # words under a heading that names one thing: even there a reader is lost after five minutes
_LEAST_UNITS = 3
_NAME = re.compile(
    r"\b(?:privacy|security|data protection)\b.*\b(?:policy|statement|notice|promise)\b|^privacy$", re.IGNORECASE
)
_NAME_WORDS = 8
_TITLE_LENGTH = 120  # code points shown of a heading


@dataclass(frozen=True, slots=True)
class Outline:
    """A section before it has its place: the blocks it holds, its title, and whether the title was made."""

    blocks: range
    title: str
    level: int
    made: bool


def outline_sections(blocks: Sequence[Block], tied: Sequence[bool]) -> list[Outline]:
    """Return the sections of a policy in order; each block is in exactly one.

    `tied` tells of each block whether it continues the one before it and must not be parted from it.
    """
    starts = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    edges = sorted({0, *starts, len(blocks)})
    outlines: list[Outline] = []
    for start, end in pairwise(edges):
        outlines += _stretch(blocks, tied, start, end)
    return outlines


def _stretch(blocks: Sequence[Block], tied: Sequence[bool], start: int, end: int) -> list[Outline]:
    """Return one section, or several where the stretch is long: a heading keeps the part that stands under it."""
    first = blocks[start]
    headed = first.kind is BlockKind.HEADING
    body = start + 1 if headed else start
    words = sum(len(block.text.split()) for block in blocks[body:end])
    level = first.level if headed else 1
    units = _units(blocks, tied, body, end)
    title = _title(first.text) if headed else OPENING
    longest = LONG_STRETCH if not headed or _names_the_whole(first.text, start) else LONG_SECTION
    if words <= longest or len(units) < _LEAST_UNITS:
        return [Outline(range(start, end), title, level, made=not headed)]
    cuts = cut_by_topic([_unit_text(blocks, unit) for unit in units], opening=not headed)
    outlines: list[Outline] = []
    for number, cut in enumerate(cuts):
        low = units[cut.start].start if number else start
        high = units[cuts[number + 1].start].start if number + 1 < len(cuts) else end
        if headed and not number:
            outlines.append(Outline(range(low, high), title, level, made=False))
        else:
            outlines.append(Outline(range(low, high), cut.title, min(6, level + 1) if headed else level, made=True))
    return outlines


def _names_the_whole(heading: str, start: int) -> bool:
    """Tell whether a heading is the name of the whole policy: only under such a one the topics are many."""
    return start == 0 or (len(heading.split()) <= _NAME_WORDS and _NAME.search(heading) is not None)


def _units(blocks: Sequence[Block], tied: Sequence[bool], start: int, end: int) -> list[range]:
    """Join each paragraph with the list or table that follows it, which must not be parted from it."""
    units: list[range] = []
    for index in range(start, end):
        loose = blocks[index].kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
        if units and (tied[index] or not loose or blocks[index - 1].text.endswith(":")):
            units[-1] = range(units[-1].start, index + 1)
        else:
            units.append(range(index, index + 1))
    return units


def _unit_text(blocks: Sequence[Block], unit: range) -> str:
    return "\n".join(blocks[index].text for index in unit)


def _title(text: str) -> str:
    text = " ".join(text.split()).rstrip(":")
    if len(text) <= _TITLE_LENGTH:
        return text
    return text[:_TITLE_LENGTH].rsplit(" ", 1)[0] + "…"
