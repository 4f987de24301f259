"""Sections: from the headings that stand in a policy, and by topic where a long stretch has none.

Comes in: the blocks of a Source. Goes out: outlines, which tile the blocks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document import Block, BlockKind
from reader.segment.topics import Cut, cut_by_topic

LONG_STRETCH = 300  # words; two minutes of reading, and half of the longest marked sections of well-made policies
_TITLE_LENGTH = 120  # code points shown of a heading


@dataclass(frozen=True, slots=True)
class Outline:
    """A section before it has its place: the blocks it holds, its title, and whether the title was made."""

    blocks: range
    title: str
    level: int
    made: bool


def outline_sections(blocks: Sequence[Block]) -> list[Outline]:
    """Return the sections of a policy in order; each block is in exactly one."""
    starts = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    edges = sorted({0, *starts, len(blocks)})
    outlines: list[Outline] = []
    for start, end in zip(edges[:-1], edges[1:], strict=True):
        outlines += _stretch(blocks, start, end)
    return outlines


def _stretch(blocks: Sequence[Block], start: int, end: int) -> list[Outline]:
    """Return one section, or several where the stretch is long: a heading keeps the part that stands under it."""
    first = blocks[start]
    headed = first.kind is BlockKind.HEADING
    level = first.level if headed else 1
    body = start + 1 if headed else start
    opening = start == 0
    words = sum(len(block.text.split()) for block in blocks[body:end])
    units = _units(blocks, body, end)
    cuts: list[Cut] = []
    if body < end and (not headed or (words > LONG_STRETCH and _may_be_cut(blocks, start))):
        cuts = cut_by_topic([_unit_text(blocks, unit) for unit in units], opening)
        if words <= LONG_STRETCH:
            cuts = cuts[:1]
    if headed and len(cuts) < 2:
        return [Outline(range(start, end), _title(first.text), level, made=False)]
    outlines: list[Outline] = []
    for number, cut in enumerate(cuts):
        low = units[cut.start].start if number else start
        high = units[cuts[number + 1].start].start if number + 1 < len(cuts) else end
        if headed and not number:
            outlines.append(Outline(range(low, high), _title(first.text), level, made=False))
        else:
            outlines.append(Outline(range(low, high), cut.title, min(6, level + 1) if headed else level, made=True))
    return outlines


def _may_be_cut(blocks: Sequence[Block], start: int) -> bool:
    """Tell whether a heading is the title of the whole: only under such a one can the topics be many."""
    return blocks[start].level <= 2 and not any(
        block.kind is BlockKind.HEADING for block in blocks[:start] if block.level > 1
    )


def _units(blocks: Sequence[Block], start: int, end: int) -> list[range]:
    """Join each paragraph with the list or table that follows it, which must not be parted from it."""
    units: list[range] = []
    for index in range(start, end):
        loose = blocks[index].kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
        if units and (not loose or blocks[index - 1].text.endswith(":")):
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
