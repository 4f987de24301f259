"""A quotation with where it stands, for the clipboard. In: a document and a passage; out: plain text."""

from __future__ import annotations

from reader.document import Document, Span


def citation(document: Document, span: Span) -> str:
    """Return the words of a passage, then policy, site, date, place and the file's hash."""
    origin = document.provenance
    parts = [origin.title or origin.file_name]
    if origin.site and origin.site not in parts[0]:
        parts.append(origin.site)
    if origin.archived_on:
        parts.append(f"archived on {origin.archived_on}")
    parts.append(document.place(span))
    if origin.sha256:
        parts.append(f"SHA-256 {origin.sha256[:12]}")
    return f"“{document.quote(span)}”\n" + ", ".join(part for part in parts if part)
