"""A quotation with where it stands, for the clipboard. In: a document and a passage; out: plain text."""

from __future__ import annotations

from reader.document import Document, Span


def citation(document: Document, span: Span) -> str:
    """Return the words of a passage, then the line that exports have too: policy, site, date, place, file's hash."""
    from reader.export import citation_line  # late: the first paint needs no writers

    return f"“{document.quote(span)}”\n{citation_line(document, document.place(span))}"
