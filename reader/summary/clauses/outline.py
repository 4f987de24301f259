"""Outline: tell under which titles a section stands, by the levels of the titles and by their numbers.

In: the sections of a document. Out: the places of a section and of those over it, the nearest first. Where all titles
are of one level, "5.1" stands under "5", and what has no number between "11" and "12" under "11".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.document import Section

_NUMBER = re.compile(
    r"\W*(?:section|part|article|chapter)?\s*(\d{1,2}(?:\.\d{1,2})*)(?![\d%])[.):]?(?:\s|$)", re.IGNORECASE
)
_NOWHERE = -1

_Number = tuple[int, ...]


class Outline:
    """Tells what the sections of one document stand under; it reads each title once, and none for each other."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._levels = [section.level for section in sections]
        self._numbers = [_number(section) for section in sections]
        # Where each number stands, by level, in reading order.
        self._counted: dict[tuple[int, _Number], list[int]] = {}
        for place, at in enumerate(zip(self._levels, self._numbers, strict=True)):
            self._counted.setdefault(at, []).append(place)
        self._higher = self._all_higher()
        # By two levels: what is counted on the first, as long as the count goes on after it on the second.
        self._open: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._over = [self._all_over(place) for place in range(len(sections))]

    def over(self, place: int) -> tuple[int, ...]:
        """Return the place of a section and of each that it stands under."""
        return self._over[place]

    def first_beside(self, place: int) -> int:
        """Return where the stretch starts in which a section stands with those of its level and under them."""
        return self._higher[place] + 1

    def _all_higher(self) -> list[int]:
        """Return for each section the last one before it whose title is of a higher level."""
        higher: list[int] = []
        for place, level in enumerate(self._levels):
            at = place - 1
            while at >= 0 and self._levels[at] >= level:
                at = higher[at]
            higher.append(at)
        return higher

    def _all_over(self, place: int) -> tuple[int, ...]:
        """Return a section and those over it; it is asked for each in turn."""
        out = [place]
        here = place
        while (here := max(self._higher[here], self._counted_over(here, place))) != _NOWHERE:
            out.append(here)
        if self._numbers[place]:
            for level in set(self._levels):
                goes_on = self._last_that_goes_on(level, self._numbers[place])
                self._open.setdefault((self._levels[place], level), []).append((place, goes_on))
        return tuple(out)

    def _counted_over(self, here: int, place: int) -> int:
        """Return the nearest section before one, of its level, whose number it stands under: "5" of "5.1".

        What has no number is a part of what was counted where that count goes on after the `place` that is asked for.
        """
        level, number = self._levels[here], self._numbers[here]
        if not number:
            counted = self._open.get((level, self._levels[place]), [])
            while counted and counted[-1][1] <= place:  # nor does it go on after any later place
                counted.pop()
            return counted[-1][0] if counted else _NOWHERE
        found = _NOWHERE
        for length in range(1, len(number)):
            places = self._counted.get((level, number[:length]), [])
            if at := bisect_left(places, here):
                found = max(found, places[at - 1])
        return found

    def _last_that_goes_on(self, level: int, number: _Number) -> int:
        """Return the last section of a level that counts on from a number: "12" from "11", "5" from "4.2"."""
        following = [(*number[:-1], number[-1] + 1)]
        if len(number) > 1:
            following.append((*number[:-2], number[-2] + 1))
        return max(self._counted.get((level, one), [_NOWHERE])[-1] for one in following)


def _number(section: Section) -> _Number:
    """Return the number before a title; nothing where there is none."""
    match = _NUMBER.match(section.title)
    return tuple(map(int, match[1].split("."))) if match else ()
