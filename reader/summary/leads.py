"""Leads: what stands before a list item and belongs to it.

In: a document. Out: the lead-ins of each item, by where the item starts. A lead-in that only points back ("This
includes:") is read with the sentence before it.
"""

from __future__ import annotations

import re

from reader.document import Document, Span

_POINTS_BACK = re.compile(r"\W*(?:this|these|such|it|they|those)\b[^.:;]{0,60}:?\W*$", re.IGNORECASE)


def lead_ins(document: Document) -> dict[int, tuple[Span, ...]]:
    """Return the spans that lead to each item, in reading order; items alone are in it."""
    before: dict[int, Span] = {}
    previous: Span | None = None
    section = -1
    for sentence in document.sentences:
        if previous is not None and sentence.section == section and not sentence.is_heading:
            before[sentence.span.start] = previous
        previous, section = (None if sentence.is_heading else sentence.span), sentence.section
    leads: dict[int, tuple[Span, ...]] = {}
    for sentence in document.sentences:
        if not sentence.lead_ins:
            continue
        first = sentence.lead_ins[0]
        earlier = before.get(first.start) if _POINTS_BACK.match(document.quote(first)) else None
        leads[sentence.span.start] = (earlier, *sentence.lead_ins) if earlier else sentence.lead_ins
    return leads
