"""Words divided at the end of a line are made whole; compounds keep their hyphen."""

from __future__ import annotations

import re
from collections import Counter

from reader.load.pdf.words import SOFT_HYPHEN

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# First parts that policies write with a hyphen ("third-party", "opt-out").
_FIRST = """third opt self non co re pre cross long short real high low one two three in on off so well day time e
    pay"""
_FIRST_PARTS = frozenset(_FIRST.split())


class Hyphens:
    """Joins the two halves of a divided word, by what the rest of the file says about it."""

    def __init__(self, text: str) -> None:
        self._words = Counter(word.lower() for word in _WORD.findall(text))

    def joined(self, before: str, after: str) -> str | None:
        """Return two lines' ends as one word, None where the first does not end in a hyphen of division."""
        if len(before) < 2 or before[-1] not in ("-", SOFT_HYPHEN) or not before[-2].isalpha():
            return None
        if not after[:1].isalpha() or not after[0].islower():
            return None
        first = before[:-1]
        start, end = _last_part(first).lower(), _first_part(after).lower()
        whole, compound = self._words[start + end], self._words[f"{start}-{end}"]
        if compound > whole or (compound == whole and start in _FIRST_PARTS):
            return f"{first}-{after}"
        return first + after


def _last_part(text: str) -> str:
    match = re.search(r"[^\W\d_]+\Z", text)
    return match[0] if match is not None else ""


def _first_part(text: str) -> str:
    match = re.match(r"[^\W\d_]+", text)
    return match[0] if match is not None else ""
