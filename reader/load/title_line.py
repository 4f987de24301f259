"""Does a line read as the title of what follows it? Asked by every way of finding headings that are not marked."""

from __future__ import annotations

import re

MOST_WORDS = 14  # measured on saved pages: longer bold lines are emphasised sentences
_LONGEST = 400  # characters: what is longer is no title, and would cost the patterns below time square to it
_MOST_NUMBERED = 26  # a clause title with its number may be a whole question
_ADDRESS = re.compile(
    r"@|://|\bwww\.|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|^\W*[\d\s()+-]{6,}$|"
    r"^(?:tel|telephone|phone|fax|e-?mail|post|mail|address)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\W*(?:(?:this|our|the|privacy|policy|notice|statement|version|date|last|effective|revised|revision|updated?|modified|"
    r"published|posted|of|on|as|from|was|is|in|effect|amended|archived?)\W+)*(?:\d{1,2}\D{0,3}\s+)?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*)?(?:\d{1,4}+(?:st|nd|rd|th)?+\W*+)++",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\W?(\d{1,2}(?:\.\d{1,2})*)[.):]?\s+\S")
_QUESTION = re.compile(
    r"(?:how|what|which|why|who|whom|when|where|do|does|is|are|can|may|should|will)\b", re.IGNORECASE
)
_STATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|can|cannot|could|should|shall|must|please|click|do not|"
    r"does)\b",
    re.IGNORECASE,
)


def number_depth(line: str) -> int | None:
    """Return how deep the number before a title is ("2." 0, "2.1" 1), None where there is no number."""
    match = _NUMBERED.match(line)
    return match[1].count(".") if match is not None else None


def is_date_line(line: str) -> bool:
    """Tell whether a line says only when the policy was made or changed."""
    if len(line) > _LONGEST or not any(character.isdigit() for character in line):
        return False
    return _DATED.fullmatch(line) is not None


def reads_as_title(line: str) -> bool:
    """Tell whether a line that is set apart by its look reads as a title: short, no address, no date, no sentence."""
    line = line.strip()
    words = line.split()
    most = _MOST_NUMBERED if number_depth(line) is not None else MOST_WORDS
    if len(line) > _LONGEST:
        return False
    if not 1 <= len(words) <= most or not any(character.isalpha() for character in line):
        return False
    stopped = line[-1] == "." and not line.endswith("...")  # three dots lead on to what stands below
    if line[-1] in ",;" or (stopped and len(words) > 4 and not line.isupper()):
        return False
    if line[-1] == ":" and len(words) > 8:
        return False
    return _ADDRESS.search(line) is None and not is_date_line(line)


def reads_as_plain_title(line: str) -> bool:
    """Tell whether a line without any mark of its look reads as a title; stricter than `reads_as_title`."""
    line = line.strip()
    words = line.split()
    if not reads_as_title(line) or len(words) > 10 or line[-1] in ".,;:!…":
        return False
    letters = line.lstrip("“\"'‘(")
    if not letters[:1].isupper() and number_depth(line) is None:
        return False
    return line[-1] == "?" or _QUESTION.match(line) is not None or _STATES.search(line) is None
