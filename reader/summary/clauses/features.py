"""Features: what a title names that only some people use, be it a way to sign in or the invitation of a friend.

In: a clause of a document. Out: on what occasion alone it holds by the title over it ("invite a friend"), by `titles`
in resources/wording/en/occasions.toml; "" under a title of everything else.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.document import Document, Span
from reader.resources import resource_toml

_FAR = 10  # sentences: what stands further below a title may have lost a title of its own
_POINTS_UP = re.compile(
    r"\b(?:above|other) (?:\w+ )?(?:situations|cases|circumstances|purposes|sections?)\b", re.IGNORECASE
)
_OPTIONAL = re.compile(r"\b(?:is|are) (?:(?:\w+ly|an?) )?(?:voluntary|optional)\b", re.IGNORECASE)
# What everybody does: from there on the title of a feature says nothing of what stands under it.
_EVERY_VISIT = re.compile(
    r"\b(?:when|whenever|(?:each|every|any) time|as) (?:that )?(?:you|people|users|visitors) "
    r"(?:\w+ )?(?:visit|use|access|browse|open|come to) (?:any of )?(?:our|the|this|these) (?:[\w-]+ ){0,2}?"
    r"(?:web ?)?(?:sites?|apps?|services?|platforms?|pages?)\b"
    r"|\b(?:all|every|each of) (?:of )?(?:our |the )?(?:visitors?|users?|customers?)\b"
    r"|\b(?:the|each|our|these) table\w* below\b",
    re.IGNORECASE,
)
_REMEMBERED = 1024  # titles
_BARE = re.compile(r"^[\W\d_]+|[\W_]+$")


def feature_over(document: Document, clause: Span) -> str:
    """Return on what occasion alone a clause holds by the title of its section, or ""."""
    section = document.section_index_at(clause.start)
    name = occasion_of_title(document.sections[section].title)
    index = document.sentence_index_at(clause.start)
    if not name or index is None or _POINTS_UP.search(document.quote(clause)):
        return ""
    far = index - _FAR
    if far >= 0 and document.sentences[far].section == section:
        return ""
    near = [one for one in document.sentences[max(0, far) : index + 1] if one.section == section]
    return "" if any(_EVERY_VISIT.search(document.quote(one.span)) for one in near) else name


def optional_sections(document: Document) -> frozenset[int]:
    """Return the sections, by their places, on a thing that one of their sentences names as voluntary."""
    names = [_BARE.sub("", section.title).casefold() for section in document.sections]
    return frozenset(
        one.section
        for one in document.sentences
        if not one.is_heading and _OPTIONAL.search(document.quote(one.span))
        if " " in (name := names[one.section]) and name in document.quote(one.span).casefold()
    )


@lru_cache(maxsize=_REMEMBERED)
def occasion_of_title(title: str) -> str:
    """Return the occasion on which alone what stands under a title holds, or ""."""
    bare = _BARE.sub("", title)
    return next((name for name, pattern in _titles() if pattern.fullmatch(bare)), "")


@cache
def _titles() -> list[tuple[str, re.Pattern[str]]]:
    table = resource_toml("wording/en/occasions.toml")["titles"]
    return [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in table]
