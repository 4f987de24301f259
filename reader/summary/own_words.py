"""Own words: one clause of several in the policy's words, where our own would say next to nothing.

In: a document, the clauses that state a practice, and what leads to each. Out: a sentence, "" where no clause can stand
alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.document import Document, Span
from reader.practices.finding import Evidence
from reader.summary.quotation import quotation
from reader.summary.shorten import LONGEST, QUOTED, shorten
from reader.summary.standing import stands_alone, trimmed

_CUT = "…"
_BRACKETS = frozenset("[]{}")
_CELL = " | "


def own_words(document: Document, evidence: Sequence[Evidence], leads: Mapping[int, Sequence[Span]]) -> str:
    """Return the first clause that can be told whole in the policy's words, or else the first that can with a cut."""
    told = [_told(document, item, leads.get(item.span.start, ())) for item in evidence]
    told = [text for text in told if text and not _BRACKETS & set(text)]
    return next((text for text in told if _CUT not in text), told[0] if told else "")


def _told(document: Document, item: Evidence, leads: Sequence[Span]) -> str:
    raw = document.quote(item.span)
    if leads or _CELL in raw:
        start = item.span.start
        hits = (min((hit.span.start for hit in item.hits), default=start) - start,) * 2
        words = quotation(raw, [document.quote(lead) for lead in leads], hits, LONGEST - len(QUOTED.split()))
        return f"{QUOTED}: {words}." if words else ""
    return shorten(raw) if stands_alone(trimmed(raw)) else ""
