"""The two texts beside each other, sentence by sentence, for whoever shows all of both.

In: an Alignment. Out: SectionRows in the order of the new text; what is in the old text alone stands after the sentence
that it followed there. A section of the old text that has no counterpart is a group of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.compare.alignment import Alignment
from reader.compare.clauses import clause
from reader.compare.model import Clause
from reader.document import Section


class RowKind(StrEnum):
    """What became of a sentence. LAYOUT: the same words set or numbered otherwise, or cut into other sentences."""

    SAME = "same"
    LAYOUT = "layout"
    MOVED = "moved"
    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"


CHANGED = frozenset({RowKind.EDITED, RowKind.ADDED, RowKind.REMOVED})


@dataclass(frozen=True, slots=True)
class TextRow:
    """A sentence on one side or on both."""

    kind: RowKind
    old: Clause | None
    new: Clause | None


@dataclass(frozen=True, slots=True)
class SectionRows:
    """The sentences of a section; titles are "" on a side that has no such section."""

    old_title: str
    new_title: str
    rows: tuple[TextRow, ...]


def text_rows(alignment: Alignment) -> tuple[SectionRows, ...]:
    """Return all sentences of both texts beside each other."""
    old, new = alignment.old, alignment.new
    # Of a sentence that stands several times nobody can say which of them moved.
    often = Counter(old.words) + Counter(new.words)
    moved = _moved({before: after for before, after in alignment.same.items() if often[old.words[before]] == 2})
    groups: dict[tuple[int, int], list[tuple[tuple[int, int], TextRow]]] = defaultdict(list)
    back = {**{b: a for a, b in alignment.same.items()}, **{b: a for a, b in alignment.edited.items()}}
    for index, sentence in enumerate(new.sentences):
        before = back.get(index)
        row = TextRow(
            _kind(alignment, before, index, moved),
            None if before is None else clause(old.document, old.sentences[before].span),
            clause(new.document, sentence.span),
        )
        groups[sentence.section, -1].append(((index, -1), row))
    anchor, anchor_section = -1, 0
    for index, sentence in enumerate(old.sentences):
        after = alignment.same.get(index, alignment.edited.get(index))
        if after is not None:
            if index not in moved:
                anchor, anchor_section = after, new.section(after)
            continue
        if index in alignment.stands_old:
            continue  # cut into other sentences, which stand in the new text
        home = alignment.sections.get(sentence.section)
        row = TextRow(RowKind.REMOVED, clause(old.document, sentence.span), None)
        if home is None:
            groups[anchor_section, sentence.section].append(((anchor, index), row))
        else:
            inside = anchor if anchor >= 0 and new.section(anchor) == home else _first(alignment, home) - 1
            groups[home, -1].append(((inside, index), row))
    counterparts = {y: x for x, y in alignment.sections.items()}
    return tuple(
        SectionRows(
            _title(old.document.sections, x if x >= 0 else counterparts.get(y, -1)),
            _title(new.document.sections, y) if x < 0 else "",
            tuple(row for _, row in sorted(rows, key=lambda item: item[0])),
        )
        for (y, x), rows in sorted(groups.items())
    )


def count_rows(sections: Sequence[SectionRows]) -> Mapping[RowKind, int]:
    """Return how many sentences there are of each kind."""
    return Counter(row.kind for section in sections for row in section.rows)


def _kind(alignment: Alignment, before: int | None, after: int, moved: set[int]) -> RowKind:
    if before is None:
        return RowKind.LAYOUT if after in alignment.stands_new else RowKind.ADDED
    if alignment.edited.get(before) == after:
        return RowKind.EDITED
    if before in moved:
        return RowKind.MOVED
    old, new = alignment.old, alignment.new
    was = old.document.quote(old.sentences[before].span).split()
    return RowKind.SAME if was == new.document.quote(new.sentences[after].span).split() else RowKind.LAYOUT


def _moved(same: Mapping[int, int]) -> set[int]:
    """Return the old sentences that stand elsewhere among the others: all but a longest run that kept its order."""
    order = sorted(same)
    ends: list[int] = []
    holders: list[int] = []
    before: dict[int, int] = {}
    for index in order:
        place = bisect_left(ends, same[index])
        if place == len(ends):
            ends.append(same[index])
            holders.append(index)
        else:
            ends[place], holders[place] = same[index], index
        before[index] = holders[place - 1] if place else -1
    kept = set()
    at = holders[-1] if holders else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return set(order) - kept


def _first(alignment: Alignment, section: int) -> int:
    """Return the index of the first sentence of a section of the new text, or of what follows it."""
    sentences = alignment.new.sentences
    return next((at for at, one in enumerate(sentences) if one.section >= section), len(sentences))


def _title(sections: Sequence[Section], index: int) -> str:
    return sections[index].title if 0 <= index < len(sections) else ""
