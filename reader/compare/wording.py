"""The words of a sentence that a comparison goes by: no layout, no numbering, no kind of quotation mark.

In: text of a policy. Out: its words in lower case, joined by single blanks.
"""

from __future__ import annotations

import re
import unicodedata

from reader.document.email_address import EMAIL

# "1.", "2.3", "(a)", "iv)" before a sentence: its number in a list, which moves when a clause is put in above it.
_NUMBER = re.compile(
    r"^\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|§\s*\d+)\s+(?=\S)", re.IGNORECASE
)
_TITLE_NUMBER = re.compile(r"^\W*(?:section|part|clause)?\s*\d{1,2}\s*[:.)–-]?\s+(?=[^\W\d])", re.IGNORECASE)
# "see section 4.2": the number follows the layout. A section of a law ("section 7 of the Act") is content.
_REFERENCE = re.compile(r"\b(sections?|clauses?|paragraphs?)\s+\d{1,2}(?:\.\d{1,2})*\b(?!\s+of\s+the\b)", re.IGNORECASE)
_PLACE = re.compile(r"\b\d{1,2}(?:\.\d{1,2})*\s+(above|below)\b", re.IGNORECASE)  # "as set out at 3.12 below", likewise
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼ](?=\w)")
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> str:
    """Return the words of a sentence; two sentences with the same words are the same sentence."""
    plain = unicodedata.normalize("NFKC", text)
    plain = _PLACE.sub(r"\1", _REFERENCE.sub(r"\1", _NUMBER.sub("", plain)))
    return " ".join(_WORD.findall(_APOSTROPHE.sub("", plain).lower()))


def title_words(title: str) -> str:
    """Return the words of a heading, without its number."""
    return words_of(_TITLE_NUMBER.sub("", _NUMBER.sub("", title))) or words_of(title)


def addresses(text: str) -> frozenset[str]:
    """Return the e-mail addresses that a sentence names: another one is another place to write to, not other words."""
    return frozenset(match[0].lower() for match in EMAIL.finditer(text))
