"""Recited: what a clause lists in the words of a law, and the policy denies.

In: a document, the text of a clause and the nouns found in it. Out: the nouns without the one that the policy says it
does not take: a list of a law's words ("credit card number") does not outweigh that.
"""

from __future__ import annotations

import re

from reader.document import Document

# A clause that gives the kinds of data in the words of a law.
_OF_A_LAW = re.compile(r"\bcustomer records (?:statute|law|act)\b|\bciv\. code\b|§ ?1798\.80", re.IGNORECASE)
_CARDS = "card details"
_NO_CARDS = re.compile(
    r"\b(?:do|does|will)(?: not|n['’]t)(?: \w+)? (?:collect|receive|take)\b(?: or \w+)?[^.;|]{0,30}\bcards?\b",
    re.IGNORECASE,
)


class Recited:
    """Knows what one document denies of what a law lists."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._denies: bool | None = None

    def without_denied(self, nouns: tuple[str, ...], text: str) -> tuple[str, ...]:
        """Return the nouns of a clause without what it only recites and the policy says that it does not take."""
        if _CARDS not in nouns or not _OF_A_LAW.search(text):
            return nouns
        if self._denies is None:
            self._denies = _NO_CARDS.search(self._text) is not None
        return tuple(noun for noun in nouns if noun != _CARDS) if self._denies else nouns
