"""Outline: tell under which titles a section stands, by the levels of the titles and by their numbers.

In: the sections of a document. Out: the places of a section and of those over it, the nearest first. Where all titles
are of one level, "5.1" stands under "5", and what has no number between "11" and "12" under "11".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.document import Section

_NUMBER = re.compile(
    r"\W*(?:section|part|article|chapter)?\s*(\d{1,2}(?:\.\d{1,2})*)(?![\d%])[.):]?(?:\s|$)", re.IGNORECASE
)


def sections_over(sections: Sequence[Section], place: int) -> Iterator[int]:
    """Yield the place of a section and of each that it stands under."""
    yield place
    level, number = sections[place].level, _number(sections[place])
    for index in range(place - 1, -1, -1):
        one = sections[index]
        theirs = _number(one)
        by_number = (
            one.level == level and _stands_under(number, theirs) and (number or _goes_on(sections, place, theirs))
        )
        if one.level < level or by_number:
            level, number = one.level, theirs
            yield index


def _number(section: Section) -> tuple[int, ...]:
    """Return the number before a title; nothing where there is none."""
    match = _NUMBER.match(section.title)
    return tuple(map(int, match[1].split("."))) if match else ()


def _stands_under(number: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Tell whether a number is of a part of another: "5.1" of "5"; what has none is of any."""
    return bool(theirs) and (not number or (len(theirs) < len(number) and number[: len(theirs)] == theirs))


def _goes_on(sections: Sequence[Section], place: int, number: tuple[int, ...]) -> bool:
    """Tell whether the count goes on after a section that has no number: it is a part of what was counted."""
    following = [(*number[:-1], number[-1] + 1)]
    if len(number) > 1:
        following.append((*number[:-2], number[-2] + 1))
    level = sections[place].level
    return any(one.level == level and _number(one) in following for one in sections[place + 1 :])
