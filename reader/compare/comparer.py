"""Compare: two Reports become a Comparison, from one alignment of their sentences."""

from __future__ import annotations

from reader.compare.alignment import align
from reader.compare.model import Comparison
from reader.compare.practice_changes import practice_changes
from reader.compare.text_changes import section_changes
from reader.report import Report


def compare(old: Report, new: Report) -> Comparison:
    """Return what is different between two reports; two reports of one text give a comparison without changes."""
    alignment = align(old.document, new.document)
    return Comparison(
        old=old.document.provenance,
        new=new.document.provenance,
        identical=old.document.text == new.document.text,
        practices=practice_changes(old, new, alignment),
        sections=section_changes(old, new, alignment),
    )
