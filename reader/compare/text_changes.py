"""What changed in the words, section by section.

In: two Reports and the Alignment of their sentences. Out: SectionChanges in the order of the new text, each removed
section after the one that it stood behind.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from reader.compare.alignment import Alignment, Side
from reader.compare.clauses import clause
from reader.compare.model import SectionChange, SentenceChange, TextChangeKind
from reader.compare.wording import title_words
from reader.document import Section
from reader.report import Report

ADDED, REMOVED = TextChangeKind.ADDED, TextChangeKind.REMOVED
EDITED, UNCHANGED = TextChangeKind.EDITED, TextChangeKind.UNCHANGED


def section_changes(old: Report, new: Report, alignment: Alignment) -> tuple[SectionChange, ...]:
    """Return every section of both texts, changed or not."""
    old_text, new_text = _Text(alignment.old), _Text(alignment.new)
    news = _in_new(alignment, _stated(new))
    gone = _only_in_old(alignment, _stated(old))
    backwards = {after: before for before, after in alignment.sections.items()}
    rows: list[tuple[tuple[int, int], SectionChange]] = []
    for y, section in enumerate(new.document.sections):
        x = backwards.get(y)
        before = old.document.sections[x] if x is not None else None
        sentences = news.get(y, []) + (gone.get(x, []) if x is not None else [])
        kind = _kind(sentences, new_text.sizes[y], ADDED) if before is None else (EDITED if sentences else UNCHANGED)
        if before is None and kind == UNCHANGED and _new_heading(section, new_text.sizes[y], old_text):
            kind = ADDED
        new_title = before is not None and _new_title(before, section, old_text, new_text)
        rows.append(((y, -1), _section_change(kind, before, section, sentences, new_title)))
    previous = -1
    for x, section in enumerate(old.document.sections):
        if x in alignment.sections:
            previous = max(previous, alignment.sections[x])
            continue
        sentences = gone.get(x, [])
        kind = _kind(sentences, old_text.sizes[x], REMOVED)
        if kind == UNCHANGED and _new_heading(section, old_text.sizes[x], new_text):
            kind = REMOVED
        rows.append(((previous, x), _section_change(kind, section, None, sentences)))
    return tuple(change for _place, change in sorted(rows, key=lambda row: row[0]))


def _section_change(
    kind: TextChangeKind,
    old: Section | None,
    new: Section | None,
    sentences: Sequence[SentenceChange],
    new_title: bool = False,
) -> SectionChange:
    retitled = old is not None and new is not None and new_title
    return SectionChange(
        kind=EDITED if retitled and kind == UNCHANGED else kind,
        old=old.id if old else "",
        new=new.id if new else "",
        old_title=old.title if old else "",
        new_title=new.title if new else "",
        retitled=retitled,
        sentences=tuple(sentences),
    )


class _Text:
    """What is asked of a text for each of its sections, worked out once."""

    def __init__(self, side: Side) -> None:
        self._document = side.document
        self.sizes = Counter(sentence.section for sentence in side.sentences)

    @cached_property
    def lines(self) -> frozenset[str]:
        """The sentences and headings, as the words of a heading."""
        quote = self._document.quote
        return frozenset(title_words(quote(sentence.span)) for sentence in self._document.sentences)


def _kind(sentences: Sequence[SentenceChange], size: int, whole: TextChangeKind) -> TextChangeKind:
    """Return the kind of a section of so many sentences that has no counterpart."""
    if not sentences:
        return UNCHANGED
    return whole if all(change.kind == whole for change in sentences) and len(sentences) == size else EDITED


def _new_title(old: Section, new: Section, old_text: _Text, new_text: _Text) -> bool:
    """Tell whether a section got another heading; one that stands elsewhere in the other text was not given up."""
    before, after = title_words(old.title), title_words(new.title)
    if old.made or new.made or before == after:
        return False
    return before not in new_text.lines and after not in old_text.lines


def _new_heading(section: Section, size: int, other: _Text) -> bool:
    """Tell whether a section is a heading alone whose words the other text has nowhere."""
    if section.made or size:
        return False
    words = title_words(section.title)
    return bool(words) and words not in other.lines


def _stated(report: Report) -> Mapping[int, tuple[str, ...]]:
    """Return the ids of the practices that each sentence states, by where it starts."""
    stated: dict[int, list[str]] = defaultdict(list)
    for finding in report.findings:
        for evidence in finding.evidence:
            stated[evidence.span.start].append(finding.practice)
    return {start: tuple(practices) for start, practices in stated.items()}


def _in_new(alignment: Alignment, stated: Mapping[int, tuple[str, ...]]) -> dict[int, list[SentenceChange]]:
    """Return the sentences added and edited, by their section in the new text."""
    old, new = alignment.old, alignment.new
    backwards = {after: before for before, after in alignment.edited.items()}
    changes: dict[int, list[SentenceChange]] = defaultdict(list)
    for index, sentence in enumerate(new.sentences):
        if index in alignment.stands_new:
            continue
        before = backwards.get(index)
        changes[sentence.section].append(
            SentenceChange(
                ADDED if before is None else EDITED,
                None if before is None else clause(old.document, old.sentences[before].span),
                clause(new.document, sentence.span),
                stated.get(sentence.span.start, ()),
            )
        )
    return changes


def _only_in_old(alignment: Alignment, stated: Mapping[int, tuple[str, ...]]) -> dict[int, list[SentenceChange]]:
    """Return the sentences removed, by their section in the old text."""
    changes: dict[int, list[SentenceChange]] = defaultdict(list)
    for index, sentence in enumerate(alignment.old.sentences):
        if index not in alignment.stands_old and index not in alignment.edited:
            changes[sentence.section].append(
                SentenceChange(
                    REMOVED,
                    clause(alignment.old.document, sentence.span),
                    None,
                    stated.get(sentence.span.start, ()),
                )
            )
    return changes
