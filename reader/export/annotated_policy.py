"""Put a report and the user's notes together, once, for every writer.

In: a Report, Notes, and Extras (which parts, verdicts, hard words). Out: an AnnotatedPolicy: the sections with their
plain sentences and their blocks cut into annotated runs, the numbered risk points, and the notes with where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document import Block, Document, Note, NoteTarget, Section, Span, find_selector
from reader.export.annotated_runs import AnnotatedRun, Mark, annotated_runs, marks_by_block
from reader.export.contents import PLAIN, Contents, Extras, Judged, Part, Word
from reader.export.own_points import with_point
from reader.export.points import Point, risk_points
from reader.export.statements import Statement, section_statements
from reader.report.model import Report


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note, its label ("N1"), and where it stands; `span` is None for the whole policy or a passage that is gone."""

    label: str
    note: Note
    span: Span | None
    place: str
    quote: str

    @property
    def lost(self) -> bool:
        """Whether the passage that the note was written on does not stand in this text."""
        return self.span is None and self.note.target is not NoteTarget.POLICY


@dataclass(frozen=True, slots=True)
class AnnotatedBlock:
    """A block with its index in the document and its runs."""

    index: int
    block: Block
    runs: tuple[AnnotatedRun, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedSection:
    """A section as shown: number from 1, depth from 0 without gaps, heading block (None where made) and the rest."""

    number: int
    depth: int
    section: Section
    sentences: tuple[Statement, ...]
    heading: AnnotatedBlock | None
    blocks: tuple[AnnotatedBlock, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedPolicy:
    """All that an export of one policy shows. Points that were dismissed have no mark in the text."""

    report: Report
    title: str
    sections: tuple[AnnotatedSection, ...]
    points: tuple[Point, ...]
    notes: tuple[PlacedNote, ...]
    dismissed: tuple[Point, ...] = ()
    words: tuple[Word, ...] = ()
    contents: Contents = PLAIN.contents
    verdicts: tuple[Judged, ...] = ()


def annotate(report: Report, notes: Sequence[Note] = (), extras: Extras = PLAIN) -> AnnotatedPolicy:
    """Merge a report and notes; notes come in the order of their passages, those on the whole policy first."""
    judged = risk_points(report, extras.verdicts)
    points = tuple(point for point in judged if not point.dismissed)
    # Notes are private: where they are not chosen, no mark in the text may tell of them either.
    placed_notes = _place_notes(report, notes) if Part.NOTES in extras.contents else ()
    marks = [Mark(point.label, point.severity, quote.span) for point in points for quote in point.quotes]
    marks += [
        Mark(placed.label, "note", _within_blocks(report.document, placed.span))
        for placed in placed_notes
        if placed.span
    ]
    provenance = report.document.provenance
    return AnnotatedPolicy(
        report=report,
        title=provenance.title or provenance.site or provenance.file_name or "Privacy policy",
        sections=_sections(report, marks),
        points=points,
        notes=placed_notes,
        dismissed=tuple(point for point in judged if point.dismissed),
        words=tuple(extras.words),
        contents=extras.contents,
        verdicts=tuple(extras.verdicts),
    )


def _within_blocks(document: Document, span: Span) -> Span:
    """Return a span that begins and ends in the words of a block: a selection may begin or end between two of them."""
    start = next((max(span.start, placed.span.start) for placed in document.blocks if placed.span.end > span.start), 0)
    ends = [min(span.end, placed.span.end) for placed in document.blocks if placed.span.start < span.end]
    return Span(start, max(ends[-1], start)) if ends else span


def _place_notes(report: Report, notes: Sequence[Note]) -> tuple[PlacedNote, ...]:
    document = report.document
    found = [(find_selector(document.text, note.selector) if note.selector else None, note) for note in notes]
    found.sort(key=lambda pair: (pair[0] or Span(0, 0), pair[1].created, pair[1].id))
    whole = [pair for pair in found if pair[1].target is NoteTarget.POLICY]
    placed = [pair for pair in found if pair[1].target is not NoteTarget.POLICY and pair[0] is not None]
    lost = [pair for pair in found if pair[1].target is not NoteTarget.POLICY and pair[0] is None]
    result = []
    for number, (stands, note) in enumerate(whole + placed + lost, 1):
        span = stands if note.target is not NoteTarget.POLICY else None
        quote = document.quote(span) if span else note.selector.exact if note.selector else ""
        result.append(PlacedNote(f"N{number}", with_point(note), span, document.place(span) if span else "", quote))
    return tuple(result)


def _sections(report: Report, marks: Sequence[Mark]) -> tuple[AnnotatedSection, ...]:
    document = report.document
    marked = marks_by_block(document.blocks, marks)
    above: list[int] = []
    sections = []
    for number, section in enumerate(document.sections, 1):
        while above and above[-1] >= section.level:
            above.pop()
        blocks = [
            AnnotatedBlock(index, document.blocks[index].block, annotated_runs(document.blocks[index], marked[index]))
            for index in section.blocks
        ]
        first = document.blocks[section.blocks[0]] if blocks else None
        # A heading is left out of the text only where it is its whole block: a bold line may run on into a sentence.
        headed = first is not None and section.heading is not None and section.heading.covers(first.span)
        sections.append(
            AnnotatedSection(
                number=number,
                depth=len(above),
                section=section,
                sentences=section_statements(report, section.id),
                heading=blocks[0] if headed else None,
                blocks=tuple(blocks[1:] if headed else blocks),
            )
        )
        above.append(section.level)
    return tuple(sections)
