"""Opened: tell for whom the rights are that stand after the sentence that opens them.

In: a clause that states a right, and its document. Out: the places whose people have it, where a sentence before it, in
its section or in one above it, says so of the rights that follow ("A number of rights, as applicable in Ruritania, are
explained below:", "If you live in Ruritania, you have certain rights"), and nothing between gives them to everybody or
names another place.
"""

from __future__ import annotations

import re

from reader.document import Document, Span
from reader.summary.clauses.parts import ANYONE, EXAMPLE, named
from reader.summary.clauses.rights import said_before
from reader.summary.texts.slots import load_slots

# What opens a list of rights, or a part on them.
_OPENS = re.compile(
    r"\b(?:following|certain|these|additional|several|specific|various|number of|some of)\b[^.;:]{0,40}\brights\b"
    r"|\brights\b[^.;]{0,120}\b(?:below|following|as follows|explained|set out|listed)\b|\brights\b[^.;]*:\W*\Z",
    re.IGNORECASE,
)
# What stands before it, or in another place.
_ELSEWHERE = re.compile(
    r"\babove\b|\b(?:previous|other) sections?\b"
    r"|\b(?:described|set (?:out|forth)|explained|listed|found|see) (?:in|at|on|our|the)\b",
    re.IGNORECASE,
)
_FIRST = 60  # words: a longer one is no sentence that opens something


def opened_for(document: Document, span: Span) -> tuple[str, ...]:
    """Return the places whose people a sentence before a clause gives the rights that follow it, or nothing."""
    index = document.sentence_index_at(span.start)
    if index is None or ANYONE.search(document.quote(span)):
        return ()
    for text in reversed(said_before(document, index)):
        if ANYONE.search(text):
            return ()
        places = _places_of(text)
        if places:
            opens = _OPENS.search(text) and not _ELSEWHERE.search(text) and not EXAMPLE.search(text)
            return tuple(map(named, places)) if opens and len(text.split()) <= _FIRST else ()
    return ()


def _places_of(text: str) -> tuple[str, ...]:
    slots = load_slots()
    found = slots["limit-place"].find(text)
    if found:
        return tuple(dict.fromkeys((*found, *slots["limit-also"].find(text))))
    return slots["limit-rights"].find(text)
