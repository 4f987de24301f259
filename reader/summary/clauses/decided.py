"""Decided: the part of a clause that says about whom decisions are made, beside whose data is used for them.

In: a clause on data about you and others ("Searches about you and your partner may be used for decisions about you or
your household"). Out: the stretch on the decisions: whom these are about is nobody whose data they get.
"""

from __future__ import annotations

import re

_ABOUT_YOU = re.compile(
    r"\b(?:information|data|details|records?|searches|files?)\b[^.;|]{0,160}?\babout you\b", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:decisions?|decid(?:e|es|ed|ing)|assess(?:es|ed|ing)?) (?:[\w-]+ ){0,4}?(?:about|on|for|from) you\b[^.;|]*",
    re.IGNORECASE,
)


def decided_about(text: str) -> list[tuple[int, int]]:
    """Return the stretches on decisions about people, after words on data about you and others; none without these."""
    about = _ABOUT_YOU.search(text)
    return [found.span() for found in _DECIDED.finditer(text, about.end())] if about else []
