"""Telling: whether a sentence of a policy tells its reader something, and how much.

In: a sentence as it stands in the policy, and the names of its organisation. Out: whether it tells what is done by
them, by you or with data; whether it is empty: praise of themselves, or an example that shows only what was said
before; and a figure for how much it tells. What is neither (a word of a glossary) is told where a section has nothing
better.
"""

from __future__ import annotations

import re

_LONGEST = 30  # words that can be said whole
_ABOUT_US = re.compile(r"\b(?:we|our|us|you|your)\b", re.IGNORECASE)
_ABOUT_DATA = re.compile(
    r"\b(?:data|information|details|privacy|personal|collect|use|share|cookies?|protect|secur\w+|polic(?:y|ies)|account)\b",
    re.IGNORECASE,
)
# What else of yours, or of what is done to you, a policy is about.
_MATTER = re.compile(
    r"\b(?:record(?:s|ed|ings?)|track(?:s|ed|ing)|messages?|rights?|consent|location|profiles?|browsers?|"
    r"names?|uses|collects|shares|stores?|stored)\b",
    re.IGNORECASE,
)
# Those whom the policy is for, where it does not say "you", and what is done with data, whoever does it.
_ABOUT_USERS = re.compile(r"\b(?:users?|visitors?|members|customers|subscribers)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:data|information|details|cookies)\b(?: \w+){0,3}? (?:is|are|will be|may be|can be)(?: \w+){0,2}? "
    r"(?:collected|processed|stored|saved|kept|held|retained|deleted|erased|shared|disclosed|transferred|used|sold|encrypted)\b",
    re.IGNORECASE,
)
_OF_NO_NAME = frozenset(
    ("privacy", "general", "protection", "policy", "notice", "statement", "data", "personal", "information", "terms")
) | {"cookie", "cookies", "user", "users"}
_NAME = re.compile(r"\b[A-Z][\w]{3,}")
# What every policy says of itself.
_PRAISE = re.compile(
    r"\b(?:utmost importance|(?:very|so) important to us|is important to|privacy (?:very )?seriously|"
    r"respects? (?:your|the|all)\b[^.;,]{0,20} (?:privacy|concerns)|value your|committed to|our policy to|"
    r"treat you well|cares? (?:deeply )?about|(?:most|all|many) of us\b|let[’']s\b|(?:lot|great deal) of effort)\b",
    re.IGNORECASE,
)
# What a word means: "An index is a list of ...", "“Widget” means ...", "This is a kind of ...".
_MEANING = re.compile(
    r"\W*(?:an? (?:[\w-]+ ){1,3}(?:\([^)]{1,40}\) )?|"
    r"(?:[“\"][^”\"]{1,40}[”\"],? (?:and |or )?)+|this |these |it )(?:is|are|means?|refers?)\b"
    r"(?! (?:our|not|never|collected|used|processed|stored|kept|shared|important|why|where|how|required|necessary))",
    re.IGNORECASE,
)
_ALL_KINDS = re.compile(r"\ball considered\b|\b(?:is|are) (?:all|any) (?:data|information)\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"\W*(?:for (?:example|instance))\b", re.IGNORECASE)
_WE_DO = re.compile(r"\b(?:we|you can choose)\b", re.IGNORECASE)


def tells(raw: str, names: str = "") -> bool:
    """Tell whether a sentence says what is done; `names` are those of the organisation, in small letters."""
    if is_empty(raw) or _MEANING.match(raw) or _ALL_KINDS.search(raw) or not is_of_data(raw):
        return False
    return any(pattern.search(raw) for pattern in (_ABOUT_US, _ABOUT_USERS, _DONE)) or _is_of(raw, names)


def is_empty(raw: str) -> bool:
    """Tell whether a sentence is praise, or an example that shows only what was said before."""
    if _EXAMPLE.match(raw) and not (_WE_DO.search(raw) and is_of_data(raw)):
        return True
    return _PRAISE.search(raw) is not None


def is_of_data(text: str) -> bool:
    """Tell whether a text, the beginning of a sentence too, is of data or of what a policy is about beside."""
    return _ABOUT_DATA.search(text) is not None or _MATTER.search(text) is not None


def how_much(raw: str) -> int:
    """Rate how much a sentence tells: about you or them, about data, of a length that can be said whole."""
    words = len(raw.split())
    return (
        4 * bool(_ABOUT_US.search(raw))
        + 2 * min(3, len(_ABOUT_DATA.findall(raw)))
        + (3 if 8 <= words <= _LONGEST else 0)
        - (2 if words > 2 * _LONGEST else 0)
    )


def _is_of(raw: str, names: str) -> bool:
    words = (word.casefold() for word in _NAME.findall(raw))
    return any(word in names for word in words if word not in _OF_NO_NAME)
