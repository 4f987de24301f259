"""Pairing: which section of one text is which of the other, best pair first.

In: scores of pairs, and the sections by their titles. Out: pairs, each section at most once. Thousands of sections can
have one title ("Question"), and each with each is their square: of those only neighbours are held against each other,
for the nearest two are neighbours always.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from heapq import heapify, heappop, heappush

Pair = tuple[float, int, int, int]  # less score, distance, old, new: sorted, the best stands first


def pair_sections(
    scores: Mapping[tuple[int, int], float], old: Sequence[Hashable], new: Sequence[Hashable], same_title: float
) -> dict[int, int]:
    """Pair indexes of two sequences of titles; a pair of one title has `same_title` more than its score.

    With equal scores the pair that is nearest by place wins: two sections "Cookies" stay in order.
    """
    best: list[Pair] = [
        (-(score + (same_title if old[x] == new[y] else 0.0)), abs(x - y), x, y) for (x, y), score in scores.items()
    ]
    rows = _Rows(old, new, same_title)
    best += rows.neighbours()
    heapify(best)
    pairs: dict[int, int] = {}
    used: set[int] = set()
    while best:
        _score, _distance, x, y = heappop(best)
        if x not in pairs and y not in used:
            pairs[x] = y
            used.add(y)
            for pair in (*rows.without((x, 0)), *rows.without((y, 1))):
                heappush(best, pair)
    return pairs


class _Rows:
    """The sections of each title in a row by place; the old one (0) before the new one (1) of the same place."""

    def __init__(self, old: Sequence[Hashable], new: Sequence[Hashable], score: float) -> None:
        self._score = score
        rows: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        for side, titles in enumerate((old, new)):
            for index, title in enumerate(titles):
                rows[title].append((index, side))
        self._before: dict[tuple[int, int], tuple[int, int] | None] = {}
        self._after: dict[tuple[int, int], tuple[int, int] | None] = {}
        for row in map(sorted, rows.values()):
            for before, one, after in zip([None, *row[:-1]], row, [*row[1:], None], strict=True):
                self._before[one], self._after[one] = before, after

    def neighbours(self) -> list[Pair]:
        """Return the pairs of an old and a new section that stand side by side."""
        return [pair for one, after in self._after.items() for pair in self._pair(one, after)]

    def without(self, one: tuple[int, int]) -> list[Pair]:
        """Take a section out of its row and return the pair that then stands side by side, if it is one."""
        before, after = self._before.pop(one), self._after.pop(one)
        if before is not None:
            self._after[before] = after
        if after is not None:
            self._before[after] = before
        return self._pair(before, after)

    def _pair(self, one: tuple[int, int] | None, other: tuple[int, int] | None) -> list[Pair]:
        if one is None or other is None or one[1] == other[1]:
            return []
        x, y = (one[0], other[0]) if one[1] == 0 else (other[0], one[0])
        return [(-self._score, abs(x - y), x, y)]
