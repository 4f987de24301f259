"""Clause: a clause of the policy as the summary reads it, and the parts of it that are about something else.

In: the clause's text and where the words of the practice stand in it. Out: the clause with what was found out about it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.summary.clauses.asides import asides
from reader.summary.texts.roles import out_of_role
from reader.summary.texts.slots import Slot, denied_ranges

# Where a clause goes on to another thing: a cell of a table, a full stop, "; " or "but".
_PART = re.compile(
    r" \| |;\s|(?<!\be\.g)(?<!\bi\.e)(?<!\beg)[.:]\s|,? (?:but|while|whereas|however|except|apart from)\b",
    re.IGNORECASE,
)
# Between the cells of a row and the sentences in them.
_JOINT = re.compile(r" \| |[.!?][)”\"]?\s+(?=[“\"(]?[A-Z])")
_ITEM = re.compile(r"(?:[:|]\s*|\s|\A)\* ")  # of a list within a cell
_CELL = re.compile(r" \| ")
_SUPPLIER = re.compile(
    r"(?<!internet )\bservice providers\b|\b(?:processors|vendors|contractors|suppliers)\b", re.IGNORECASE
)
_LONG = 400  # code points: a clause of this length is a row or a paragraph, and speaks of several things


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause's text, its denied ranges, whether it (or its lead-in) only allows the thing, and an exception in it.

    `far` are the parts of a long clause in which no word of the practice stands: who gets one thing is named there,
    and not who gets another. `limited` is a clause that holds in some cases alone, `presumed` one that speaks of the
    practice as of a known thing. `case` says the one condition under which it holds (", if you turn on live maps");
    `modal_in_case` is whether it is open even then, `asks_beyond` whether it speaks of a consent or a choice besides.
    `follows` are the sentences after one that says only half of a matter (goes_on_with), `before` is the one before it.
    """

    text: str
    denied: tuple[tuple[int, int], ...]
    modal: bool
    exception: bool = False
    far: tuple[tuple[int, int], ...] = ()
    lead: str = ""
    limited: bool = False
    presumed: bool = False
    case: str = ""
    modal_in_case: bool = False
    asks_beyond: bool = False
    follows: str = ""
    before: str = ""

    @property
    def in_its_case(self) -> Clause:
        """The clause as sure as it is where its one condition is said."""
        return replace(self, modal=self.modal_in_case, limited=False) if self.case else self

    @property
    def sure(self) -> bool:
        """Tell whether the clause itself states that it happens, and to everybody."""
        return not (self.modal or self.limited or self.presumed)


def elsewhere(slot: Slot, clause: Clause) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a clause in which a slot finds nothing: on other matters, or in another role."""
    far = (*(clause.far if slot.near else ()), *(asides(clause.text) if slot.surely else ()))
    return (*far, *out_of_role(slot.role, clause.text, clause.lead)) if slot.role else far


def far_parts(text: str, stated: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the parts of a clause, cut at its joints, that hold no word of the practice.

    Of a list item whose practice is stated by its lead-in alone, no part is about something else.
    """
    stated = [at for at in stated if 0 <= at < len(text)]
    if not stated:
        return ()
    joints = [0, *(match.end() for match in _PART.finditer(text)), len(text)]
    stated = sorted(stated)
    return tuple((start, end) for start, end in pairwise(joints) if not _stands_in(stated, start, end))


def _other_items(text: str, stated: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return the items of a list within a cell ("* shops * suppliers") that hold no word of the practice."""
    if not stated:
        return ()
    starts = [match.start() for match in _ITEM.finditer(text)]
    joints = sorted([*starts, *(match.start() for match in _CELL.finditer(text)), len(text)])
    items = [(start, joints[bisect_right(joints, start)]) for start in starts]
    stated = sorted(stated)
    return tuple(item for item in items if not _stands_in(stated, *item))


def far_from_suppliers(
    text: str, stated: Sequence[int] | None, far: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return the parts of a clause on suppliers that are about others, with the items that stand beside them.

    Without the places at which the practice is `stated`, it is where suppliers are named.
    """
    named = [one.end() - 1 for one in _SUPPLIER.finditer(text)] if stated is None else stated
    apart = [item for item in _other_items(text, named) if not any(a < item[1] and b > item[0] for a, b in far)]
    return tuple(sorted((*far, *apart)))


def without(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """Return a text with some ranges, in order, cut out: what is left of a clause where its practice stands."""
    kept, at = [], 0
    for start, end in ranges:
        kept.append(text[at:start])
        at = end
    return "; ".join([part for part in kept if part] + [text[at:]])


def parts_of(clause: Clause) -> list[Clause]:
    """Return the cells and sentences of a long clause: what is named in one is not tied to what is in another."""
    joints = [match.span() for match in _JOINT.finditer(clause.text)]
    if len(clause.text) <= _LONG or not joints:
        return [clause]
    starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(clause.text)]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        text = clause.text[start:end]
        far = tuple(
            (max(0, first - start), min(end, last) - start)
            for first, last in clause.far
            if first < end and last > start
        )
        parts.append(replace(clause, text=text, denied=denied_ranges(text), far=far))
    return parts


def one_case(clauses: Sequence[Clause], naming: Sequence[Clause]) -> str:
    """Return the one condition of all clauses `naming` what is said; "" where others say that it always happens."""
    if any(clause.sure for clause in clauses):
        return ""
    cases = {clause.case for clause in naming}
    return cases.pop() if len(cases) == 1 else ""


def _stands_in(offsets: Sequence[int], start: int, end: int) -> bool:
    """Tell whether one of some sorted offsets lies in a range."""
    first = bisect_left(offsets, start)
    return first < len(offsets) and offsets[first] < end
