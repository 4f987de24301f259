"""Quotation: the stretch of a clause that can be quoted by itself.

In: a clause, its lead-ins, and where the words of the practice stand in it. Out: the words in quotation marks, whole or
cut where nothing is lost that turns them; "" where they would hang in the air.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summary.quoting.cut import stretch
from reader.summary.quoting.joined import joined
from reader.summary.texts.standing import begun, is_clause, is_sentence, points_out, stands_alone

_CELL = " | "  # between two cells of a row
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(*•])")
_MARK = re.compile(r"^\W*[*•●○◦‣▪]\s+")
# Of several things none is the only one, nor what happens in all cases.
_ALTERNATIVE = re.compile(
    r"\bonly\b[^.;]{0,60}\b(?:following|these|purposes?|cases|ways)\b|\b(?:one or more|any|either|one) of\b|"
    r"\b(?:unless|except|only)\b[^.;]{0,40}:$|\bin all\b|\ball such\b|\bdepending\b",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\W*to (?!(?:third|our|any|others?|the|an?|your|law|service|such|those|whom|all|certain|affiliat\w+|partners?)\b)"
    r"[a-z]+",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"\W*(?:to|with|from|by|among|between)\b", re.IGNORECASE)  # no sentence without its lead-in
# Data of which something was said before.
_DEFINITE = re.compile(r"The (?:\w+ )?(?:information|data|details) (?:is|are|will|may|can|could)\b")
_OR = re.compile(r"\bor\W*$", re.IGNORECASE)
# A lead-in that tells no more than that a list follows: the item says the same without it.
_MERE = re.compile(r"\b(?:such as|including|as follows|following\b[^:]*|includes?|for example):?$", re.IGNORECASE)
# What says no more than that a text follows.
_MERE_LABEL = re.compile(
    r"\W*(?:(?:a )?(?:quick |short |brief )?summary|(?:in )?(?:summary|short|brief|(?:please )?note)|overview|"
    r"tl;?dr)\W*",
    re.IGNORECASE,
)


def quotation(clause: str, leads: Sequence[str], hits: tuple[int, int], most: int) -> str:
    """Return the words of a clause in quotation marks, at most `most` of them; "" where they cannot stand alone.

    `hits` is where the words of the practice begin and end (code points), 0 and 0 where that is not known.
    """
    clause, hits = _part(clause, hits)
    if leads:
        return _item(clause, leads, hits, most)
    text = begun(clause)
    if not stands_alone(text) or _DEFINITE.match(text) or not is_sentence(text):
        return ""
    return _in_marks(text, hits, len(clause) - len(text), most, item=False)


def _item(clause: str, leads: Sequence[str], hits: tuple[int, int], most: int) -> str:
    """Quote an item of a list with what leads to it, or alone where that only says that a list follows."""
    lead = " ".join(" ".join(leads).split())
    if not lead.endswith(":") or _MERE_LABEL.fullmatch(lead):  # a title, or the head of a table
        return quotation(clause, (), hits, most)
    lead = _capital(begun(lead) or lead)
    if _ALTERNATIVE.search(lead) or _OR.search(clause) or points_out(lead) or lead.isupper():
        return ""
    text = joined(lead, clause)
    if len(text.split()) <= most:
        return _in_marks(text, (0, 0), 0, most, item=True)
    if PURPOSE.match(clause):  # one of several, which says nothing alone
        return _in_marks(text, hits, len(clause) - len(text), most, item=True)
    text = begun(_capital(clause))
    if not _MERE.search(lead) or points_out(text) or not is_clause(text) or not is_sentence(text):
        return ""
    return "" if _TO_WHOM.match(text) else _in_marks(text, hits, len(clause) - len(text), most, item=True)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _part(clause: str, hits: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    """Return the cell of a row, and the sentence of it, in which the words of the practice begin."""
    start, end = hits
    first = clause.rfind(_CELL, 0, start) + len(_CELL) if _CELL in clause[:start] else 0
    clause, start, end = clause[first:].split(_CELL, maxsplit=1)[0], start - first, end - first
    at = 0
    for gap in _SENTENCE.finditer(clause):
        if gap.start() >= start:
            clause = clause[: gap.start()]
            break
        at = gap.end()
    mark = _MARK.match(clause, at)
    at = mark.end() if mark else at
    return clause[at:], (max(0, start - at), max(0, min(end, len(clause)) - at))


def _in_marks(text: str, hits: tuple[int, int], off: int, most: int, *, item: bool) -> str:
    """Return a text in quotation marks, cut after the words of the practice where it is too long."""
    if len(text.split()) > most:
        text = stretch(text, most, max(0, hits[1] - off), item=item)
    return f"“{_capital(text.rstrip(' .;:,'))}”" if text else ""
