"""Citation: words with where they stand."""

from __future__ import annotations

from dataclasses import replace

from reader.document import Document, Provenance, Span
from reader.gui.citation import citation


def test_a_citation_names_policy_site_date_place_and_hash(document: Document) -> None:
    origin = Provenance("Privacy Policy", "mossgate.example", "", "2024-05-01", "ab" * 32)
    start = document.text.index("We never sell")
    words = citation(replace(document, provenance=origin), Span(start, start + 24))
    quote, source = words.split("\n")
    assert quote == "“We never sell your data.”"
    assert source.startswith("Privacy Policy, mossgate.example, archived on 1 May 2024, §")
    assert source.endswith("SHA-256 abababababab")
