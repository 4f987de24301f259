"""Excepted: a yes beside what needs none, in a denial that excepts the one and the other.

In: what leads to the items of a list, or a clause. Out: the lead-in without a yes of which the items are exceptions
("We do not share it without your consent, except in these cases: ..."); whether a clause refers to exceptions that it
does not name ("except as described below"); and whether it only lets you refuse, under a label that speaks of consent.
"""

from __future__ import annotations

import re

_A_YES = r"\b(?:consent\w*|permissions?|agree\w*|approval|authori[sz]\w+|opt(?:ed)?[- ]in)\b"
_BUT = r"\b(?:except\w*|other than|apart from|aside from|save|unless)\b"
_NOT = re.compile(r"\b(?:not|never|nor|no|neither|only)\b|n[’']t\b", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\b(?P<with>without|unless|until)\b(?:(?!\bexcept\b)[^,.;:|]){0,60}?" + _A_YES + r"[^,.;:|]{0,30}", re.IGNORECASE
)
# What is excepted beside the yes, at the end of a lead-in: its items.
_ITEMS = re.compile(
    rf"{_BUT}(?![^.;|]{{0,120}}?{_A_YES})[^.;|]{{0,120}}\Z|"
    rf"{_A_YES}[^.;:|]{{0,40}}?,? (?:or|and)(?: otherwise)?\W*\Z|"
    rf"{_A_YES}[^.;:|]{{0,40}}?,? or (?:unless |except |only |if |where |when |in |under |as ){{0,4}}"
    r"(?:(?:one|any|some|either) of )?(?:the following|follows|these (?:\w+ )?(?:cases|circumstances|situations))\b",
    re.IGNORECASE,
)
# The same at its beginning.
_FIRST = re.compile(
    r"\A\W*(?:except|other than|apart from|aside from|save)\b[^.;:|]{0,60}\b(?:follow\w*|below|these|listed)\b",
    re.IGNORECASE,
)
_TOLD = r"(?:listed|described|set (?:out|forth)|stated|provided|noted|explained|outlined|mentioned|specified|disclosed)"
_AS_TOLD = re.compile(
    rf"\A\W*(?:except|other than|apart from|save) (?:as|where|for what is) (?:\w+ )?{_TOLD}\b"
    r"|\b(?:except|other than|apart from|save|unless) (?:as |for |in |under |to |where |when |otherwise ){0,4}"
    r"(?:(?:the |those |these |any |certain |limited |following ){0,4}"
    r"(?:circumstances|cases|situations|ways|purposes|instances|manner|extent|exceptions|part(?:y|ies)|people|persons|"
    r"third[- ]parties|organi[sz]ations|companies|recipients) )?"
    r"(?:(?:that|which|we|we[’']ve|have|is|are|has|been|otherwise|already|expressly|specifically|purposes|those) ){0,5}"
    rf"{_TOLD}\b"
    rf"|\bfor (?:any )?(?:other )?purposes? (?:other than|not|beyond|besides)\b[^.;|]{{0,40}}?\b{_TOLD}\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\A\W*(?:with |by )?(?:your )?(?:\w+ )?consent\W{0,3}[:.–—-]\s", re.IGNORECASE)
_HAVE = r"have (?:the|an) (?:\w+ )?(?:opportunity|choice|option|right)"
_MAY_REFUSE = re.compile(
    rf"\byou (?:can|may|could|(?:will|shall) (?:be able|{_HAVE})|are able|{_HAVE})(?: to| of)? "
    r"(?:opt(?:ing)?[- ]?out|object|refuse|decline|(?:choos|elect|decid)(?:e|ing)? not to)\b",
    re.IGNORECASE,
)
_YES = re.compile(_A_YES, re.IGNORECASE)
_CELL = " | "  # between the cells of a row, which tell of several things


def without_excepted_yes(lead: str) -> str:
    """Return what leads to items without the yes of which they are exceptions, or without which they are done."""
    asked = _WITHOUT.search(lead)
    if asked is None:
        return lead
    denied = _NOT.search(lead, 0, asked.start()) is not None
    if not denied and asked["with"].casefold() != "without":  # "Unless you agree, ..." with no denial before it
        return lead
    if denied and not (_ITEMS.search(lead, asked.start()) or _FIRST.match(lead)):
        return lead
    return lead[: asked.start()] + " " * len(asked.group()) + lead[asked.end() :]


def is_as_told(text: str) -> bool:
    """Tell whether a clause excepts, beside your yes, what is told elsewhere ("except as described below")."""
    return _CELL not in text and _AS_TOLD.search(text) is not None


def only_lets_you_refuse(text: str) -> bool:
    """Tell whether a clause lets you refuse, and speaks of consent in the label before it alone."""
    label = _LABEL.match(text)
    if label is None:
        return False
    return _MAY_REFUSE.search(text, label.end()) is not None and _YES.search(text, label.end()) is None
