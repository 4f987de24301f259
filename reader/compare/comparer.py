"""Compare: two Reports become a Comparison, from one alignment of their sentences."""

from __future__ import annotations

from reader.compare.alignment import Alignment, align
from reader.compare.model import Comparison, TextChangeKind
from reader.compare.practice_changes import practice_changes
from reader.compare.standing import reworded_sentences, standing_practices
from reader.compare.text_changes import section_changes
from reader.report import Report


def compare(old: Report, new: Report) -> Comparison:
    """Return what is different between two reports; two reports of one text give a comparison without changes."""
    return compare_aligned(old, new, align(old.document, new.document))


def compare_aligned(old: Report, new: Report, alignment: Alignment) -> Comparison:
    """Return what is different between two reports whose sentences are aligned already."""
    practices, sections = practice_changes(old, new, alignment), section_changes(old, new, alignment)
    changed = bool(practices) or any(section.kind != TextChangeKind.UNCHANGED for section in sections)
    return Comparison(
        old=old.document.provenance,
        new=new.document.provenance,
        identical=old.document.text == new.document.text,
        practices=practices,
        sections=sections,
        standing=standing_practices(old, new, alignment) if changed else (),
        reworded=reworded_sentences(old, new, alignment),
    )
