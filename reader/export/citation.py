"""The line that says where a quote stands: policy, site, date, place, file's hash. In: a Document; out: words."""

from __future__ import annotations

from reader.document import Document
from reader.export.wording import long_date

HASH_LENGTH = 12  # digits: enough to tell files apart, short enough to print


def citation_line(document: Document, place: str) -> str:
    """Return the citation of a place ("§4 ¶1") as one line."""
    before, after = citation_sides(document)
    return ", ".join(filter(None, (before, place, after)))


def citation_sides(document: Document) -> tuple[str, str]:
    """Return what stands before and after the place, for writers that make the place a link."""
    origin = document.provenance
    name = " ".join((origin.title or origin.file_name).split())
    before = [name] if name else []
    if origin.site and origin.site not in name:
        before.append(origin.site)
    if origin.archived_on:
        before.append(f"archived on {long_date(origin.archived_on)}")
    elif origin.dated:
        before.append(f"dated {long_date(origin.dated)}")
    return ", ".join(before), f"SHA-256 {origin.sha256[:HASH_LENGTH]}" if origin.sha256 else ""
