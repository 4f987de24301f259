"""Cells: where in the document the words of a clause stand.

In: a piece of evidence and where words stand in its clause. Out: their span. A clause is the text of its sentence, but
of a row of a table it may be what the head of a column and one cell state together: there the words before the cell are
ours.
"""

from __future__ import annotations

from reader.document import Document, Span
from reader.practices.finding import Evidence

_BETWEEN = " | "  # two cells of a row


def place_of(document: Document, evidence: Evidence, start: int, end: int) -> Span:
    """Return the span of the words from `start` to `end` (code points) of a clause.

    The whole sentence where they are not the policy's.
    """
    if not evidence.said:
        return Span(evidence.span.start + start, evidence.span.start + end)
    begun = evidence.span.start
    for cell in document.quote(evidence.span).split(_BETWEEN):
        before = len(evidence.said) - len(cell)  # the words of the head
        if evidence.said.endswith(cell) and start >= before:
            return Span(begun + start - before, begun + end - before)
        begun += len(cell) + len(_BETWEEN)
    return evidence.span
