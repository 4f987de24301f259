"""Clauses: sentences of a document with their words and places, for either side of a comparison."""

from __future__ import annotations

from reader.compare.model import Clause
from reader.document import Document, Span


def clause(document: Document, span: Span) -> Clause:
    """Return the clause at a span, with the lead-ins of the sentence that begins it."""
    sentence = document.sentence_at(span.start)
    lead_ins = sentence.lead_ins if sentence is not None else ()
    lead_in = " ".join(document.quote(lead) for lead in lead_ins)
    return Clause(span, document.quote(span), document.place(span), lead_in)
