"""Perhaps: what may be a risk, but is not clear enough to be said in words of our own, is quoted.

In: a document, all findings, and the practices that are said. Out: overview lines in the policy’s words. A quotation
claims nothing; it shows the reader where to look.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache
from typing import Any

from reader.document import Document
from reader.practices import load_taxonomy
from reader.practices.finding import Evidence, Finding, Kind, Severity
from reader.resources import resource_toml
from reader.summary.leads import lead_ins
from reader.summary.model import OverviewItem
from reader.summary.shorten import LONGEST, denies

_OPENING = "Perhaps a risk, in their words"
_MOST = LONGEST - 8  # words of a quotation, beside the opening and two dots
_BEFORE = 8  # words that are quoted before those of the practice
_CELL = " | "  # between two cells of a row
_SERIOUS = frozenset({Severity.HIGH, Severity.MEDIUM})


def perhaps(document: Document, findings: Sequence[Finding], said: Container[str]) -> tuple[OverviewItem, ...]:
    """Return a quotation for each high or medium risk that was found and is not said, in the taxonomy's order."""
    best: dict[str, Evidence] = {}
    for finding in findings:
        for item in finding.evidence:
            if item.certainty >= _table()["least"] and (
                finding.practice not in best or item.certainty > best[finding.practice].certainty
            ):
                best[finding.practice] = item
    leads = lead_ins(document)
    items = []
    for practice in load_taxonomy().practices:
        if practice.id in said or practice.kind is not Kind.RISK or practice.severity not in _SERIOUS:
            continue
        if practice.id not in best:
            continue
        item = best[practice.id]
        if document.quote(item.span).rstrip().endswith(":"):  # what makes it so stands in the list that follows
            continue
        start = min((hit.span.start for hit in item.hits), default=item.span.start) - item.span.start
        before = "".join(f"{document.quote(lead)} " for lead in leads.get(item.span.start, ()))  # an item hangs on it
        if _ALONE.search(before):  # of several items one is not the only one
            continue
        quotation = quoted(before + document.quote(item.span), len(before) + max(0, start))
        if quotation:
            items.append(OverviewItem(f"{_OPENING}: {quotation}.", practice.id, practice.severity.value, (item.span,)))
    return tuple(items)


def quoted(clause: str, start: int = 0) -> str:
    """Return a clause in quotation marks, or a stretch of it about the words that begin at `start` (code points).

    Of a table's row, the cell in which they begin is quoted. "" where what would be cut away denies something.
    """
    cell = clause.rfind(_CELL, 0, start) + len(_CELL) if _CELL in clause[:start] else 0
    clause, start = clause[cell:].split(_CELL, maxsplit=1)[0], start - cell
    words = clause.split()
    if len(words) <= _MOST:
        return f"“{' '.join(words).rstrip(' .;:,')}”"
    last = len(words) - _MOST
    first = min(max(0, len(clause[:start].split()) - _BEFORE), last)
    if denies(" ".join(words[:first])) or denies(" ".join(words[first + _MOST :])):
        return ""
    before, after = "… " if first else "", " …" if first < last else ""
    return f"“{before}{' '.join(words[first : first + _MOST]).rstrip(' .;:,')}{after}”"


_ALONE = re.compile(r"\bonly\b[^.;]{0,60}\b(?:following|these|purposes?|cases|ways)\b", re.IGNORECASE)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = resource_toml("wording/en/grounds.toml")["perhaps"]
    return table
