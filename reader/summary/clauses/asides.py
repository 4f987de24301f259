"""Asides: the parts of a clause that hold in some cases alone, where the rest of it always does.

In: a clause's text. Out: the stretches under a condition of their own ("your name and, where available, your photo";
"fax number (optional)"; "and your age, if you give it"). What one of them alone names is not said of everybody.
"""

from __future__ import annotations

import re
from functools import lru_cache

_REMEMBERED = 1024  # texts: about those of the clauses of one policy, each asked for several times

_YES = r"with your (?:\w+ ){0,2}(?:consent|permission)"
# What opens a condition in the middle of a list, and what it is then said of: the rest of the list.
_FROM_HERE = re.compile(
    r"\b(?:and|or|plus|as well as),? (?:also )?(?P<rest>(?:(?:where|if|when)(?: [\w’'-]+){1,9}|"
    rf"{_YES}|subject to your [\w ]{{3,40}}|optionally|depending on [\w ]{{3,50}}|"
    r"in (?:some|certain|limited) (?:cases|circumstances|instances|situations)), [^;|]*?)(?=\Z|[;|]|\.\s)",
    re.IGNORECASE,
)
# A condition in brackets is that of the item before them.
_IN_BRACKETS = re.compile(
    r"(?P<item>[^,;:.|()]{2,80})\((?:optional(?:ly)?|voluntar\w+|(?:only )?(?:if|where|when)|subject to|depending on|"
    rf"(?:only )?{_YES}|in (?:some|certain) cases)\b[^()]*\)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\A.*\b(?:and|or|as well as|your) ", re.IGNORECASE | re.DOTALL)
# What closes a list with a condition that only one thing can have.
_LAST = re.compile(
    r"(?:,|\band|\bor|\bplus|\bas well as) (?P<item>[^,;:.|()]{2,60}?),? (?:if|where|when) (?:available|applicable|"
    r"provided|enabled|any|you (?:choose to|have (?:provided|given|enabled)|(?:provide|give|add|enable) (?:it|one|us)))"
    r"\b[^,;:|]*?(?=\Z|[;|]|\.\s|\.\Z)",
    re.IGNORECASE,
)


@lru_cache(maxsize=_REMEMBERED)
def asides(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a clause that stand under a condition which the rest of it does not have."""
    found = [match.span("rest") for match in _FROM_HERE.finditer(text)]
    found += [match.span("item") for match in _LAST.finditer(text)]
    for match in _IN_BRACKETS.finditer(text):
        start, end = match.span("item")
        more = _ITEM.match(match["item"])
        if more or (start and text[start - 1] in ",;:|"):  # an item of a list, and no whole sentence
            found.append((start + (more.end() if more else 0), end))
    return tuple(sorted(found))


def is_aside(place: tuple[int, int], text: str) -> bool:
    """Tell whether words of a clause stand within one of its asides."""
    return any(start <= place[0] and place[1] <= end for start, end in asides(text))
