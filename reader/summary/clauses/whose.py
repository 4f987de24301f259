"""Whose: tell which words of a clause name what is another's, and not the reader's own.

In: a clause's text. Out: the stretches that list the details of others in brackets: "your pet's information (name, date
of birth)" has no date of birth of yours.
"""

from __future__ import annotations

import re
from functools import lru_cache

_REMEMBERED = 1024  # clauses: each is read for several practices

_WHO = (
    r"(?:pets?|dogs?|cats?|child(?:ren)?|kids?|sons?|daughters?|spouses?|wi(?:fe|ves)|husbands?|friends?|relatives?|"
    r"parents?|family members?|dependants?|dependents?|guests?|recipients?|referees?|beneficiar(?:y|ies)|"
    r"emergency contacts?)"
)
_OF_OTHERS = re.compile(
    rf"\b{_WHO}(?:['’]s|s['’]|['’]) (?:[\w-]+ ){{0,2}}?(?:information|details|data) ?\((?P<list>[^()]*)\)",
    re.IGNORECASE,
)


@lru_cache(maxsize=_REMEMBERED)
def of_others(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a clause in which details of others are listed."""
    return tuple(match.span("list") for match in _OF_OTHERS.finditer(text))
