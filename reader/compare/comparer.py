"""Compare: two Reports become a Comparison, from one alignment of their sentences."""

from __future__ import annotations

from reader.compare.alignment import Alignment, align
from reader.compare.model import Comparison, PracticeChange, PracticeChangeKind, TextChangeKind
from reader.compare.practice_changes import practice_changes
from reader.compare.standing import reworded_sentences, standing_practices
from reader.compare.text_changes import section_changes
from reader.report import EXPLAINED, Report

NOT_ALL_READ = "Not all of it was read."  # where the document itself, built elsewhere, tells nothing


def compare(old: Report, new: Report) -> Comparison:
    """Return what is different between two reports; two reports of one text give a comparison without changes."""
    return compare_aligned(old, new, align(old.document, new.document))


def compare_aligned(old: Report, new: Report, alignment: Alignment) -> Comparison:
    """Return what is different between two reports whose sentences are aligned already."""
    practices, sections = _known(practice_changes(old, new, alignment), old, new), section_changes(old, new, alignment)
    changed = bool(practices) or any(section.kind != TextChangeKind.UNCHANGED for section in sections)
    return Comparison(
        old=old.document.provenance,
        new=new.document.provenance,
        identical=old.document.text == new.document.text,
        practices=practices,
        sections=sections,
        standing=standing_practices(old, new, alignment, practices) if changed else (),
        reworded=reworded_sentences(old, new, alignment),
        notices=tuple(f"{word}: {unread_notice(side)}" for word, side in (("Old", old), ("New", new)) if in_part(side)),
    )


def _known(changes: tuple[PracticeChange, ...], old: Report, new: Report) -> tuple[PracticeChange, ...]:
    """Return the changes that do not rest on the silence of a text that was not read, or not all of it."""
    unfounded: set[PracticeChangeKind] = set()
    if in_part(old):
        unfounded |= {PracticeChangeKind.NEW, PracticeChangeKind.MORE}
    if in_part(new):
        unfounded |= {PracticeChangeKind.GONE, PracticeChangeKind.LESS}
    return tuple(change for change in changes if change.change not in unfounded)


def in_part(report: Report) -> bool:
    """Tell whether a text was not read, or not all of it: its silence tells nothing."""
    return report.document.language != EXPLAINED or bool(report.document.unread)


def unread_notice(report: Report) -> str:
    """Return what tells that a text was not read, or not all of it; "" of one that was read."""
    return next(iter(report.document.notices), NOT_ALL_READ) if in_part(report) else ""
