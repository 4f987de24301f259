"""Timeline: when a practice appeared in a policy, or went, from its dated versions.

In: briefs and columns. Out: changes. What is known is between which two versions it happened, no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.survey.briefs import FOUND, PERHAPS, Brief, versions
from reader.survey.model import Column

FEWEST_OLDER = 5  # one older policy without a practice says nothing of a sector


@dataclass(frozen=True, slots=True)
class Change:
    """A practice that the version `after` states and `before` did not, or the other way round (`appeared` is False)."""

    column: int
    before: Brief
    after: Brief
    appeared: bool


@dataclass(frozen=True, slots=True)
class FirstSeen:
    """The oldest policy that states a practice, and how many older ones do not."""

    column: int
    brief: Brief
    older: int


def changes(briefs: Sequence[Brief], columns: Sequence[Column]) -> tuple[Change, ...]:
    """Return every change between two versions in a row, by practice, then by date.

    From found to "perhaps" is none: the policy may have changed its words, or not.
    """
    found = list(_changes(briefs, columns))
    found.sort(key=lambda change: (change.column, not change.appeared, change.after.date, change.after.name))
    return tuple(found)


def _changes(briefs: Sequence[Brief], columns: Sequence[Column]) -> Iterator[Change]:
    for those in versions(briefs).values():
        for before, after in pairwise(those):
            for number in range(len(columns)):
                was, now = before.answers[number], after.answers[number]
                if now == FOUND and was not in (FOUND, PERHAPS):
                    yield Change(number, before, after, appeared=True)
                elif was == FOUND and now not in (FOUND, PERHAPS):
                    yield Change(number, before, after, appeared=False)


def first_seen(briefs: Sequence[Brief], column: int) -> FirstSeen | None:
    """Return the oldest dated policy that states a practice, None where too few older ones are known that do not."""
    dated = [brief for brief in briefs if brief.date]
    stating = (brief for brief in dated if brief.states(column))
    first = min(stating, key=lambda brief: (brief.date, brief.number), default=None)
    older = sum(brief.date < first.date for brief in dated) if first is not None else 0
    return FirstSeen(column, first, older) if first is not None and older >= FEWEST_OLDER else None
