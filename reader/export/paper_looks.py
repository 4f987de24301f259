"""Looks of an annotated policy on paper beside the report: the evidence sheet, and the policy beside its plain English.

In: an AnnotatedPolicy. Out: Lines and Tables, as the templates of the same names make them for a web page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reader.document import Span
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.export.contents import TITLES, Contents, Part
from reader.export.note_lines import note_lines
from reader.export.paper import Line, Piece, Style, Table, text_line
from reader.export.paper_text import section_lines, worded_sections
from reader.export.points import SEVERITY_WORDS, Point
from reader.export.wording import LEGEND
from reader.report import EXPLAINED

Places = Callable[[Sequence[Span]], tuple[Piece, ...]]
Cell = tuple[Line, ...]
HOW = (
    "Each row is one clause in the policy's own words. “Characters” counts from 0 in the text as it was read from the "
    "file of the SHA-256 above; the end is not included. What is said of a clause is the program's reading, and the "
    "clause is the evidence."
)
CLAUSES = (("No.", 8), ("What it is read as", 23), ("Clause", 42), ("Place", 11), ("Characters", 16))
NOTES = (("No.", 8), ("Note", 37), ("Passage", 30), ("Place", 11), ("Written", 14))


def evidence(policy: AnnotatedPolicy, next_card: Callable[[], int], places: Places) -> Iterator[Line | Table]:
    """Yield a table of every clause with its exact place, the notes, and the words."""
    contents = policy.contents
    if Part.POINTS in contents and policy.report.document.language == EXPLAINED and policy.points:
        yield Line(Style.HEADING, (Piece("Clauses", anchors=("points",)),), 1)
        yield text_line(Style.SOFT, HOW)
        yield _table(CLAUSES, [row for point in policy.points for row in _clauses(point)])
    if policy.notes:
        yield Line(Style.HEADING, (Piece(TITLES[Part.NOTES], anchors=("notes",)),), 1)
        yield _table(NOTES, [_note(placed) for placed in policy.notes])
    if Part.TEXT in contents:
        yield Line(Style.HEADING, (Piece(TITLES[Part.TEXT], anchors=("text",)),), 1)
        yield text_line(Style.SOFT, LEGEND)
        alone = replace(policy, contents=Contents(contents.parts - {Part.SECTIONS}))
        yield from section_lines(alone, next_card, places)


def side_by_side(policy: AnnotatedPolicy, places: Places) -> Iterator[Line | Table]:
    """Yield each section with its words on the left and what they mean on the right."""
    if Part.TEXT in policy.contents:
        yield text_line(Style.SOFT, LEGEND)
    said = Part.SECTIONS in policy.contents
    # There is no list for a label to lead to.
    alone = replace(policy, contents=Contents(policy.contents.parts - {Part.POINTS, Part.NOTES}))
    for section, heading, words in worded_sections(alone):
        yield heading
        sentences = [
            Line(Style.ITEM, (Piece(sentence.text), *places(sentence.evidence)), 1)
            for sentence in (section.sentences if said else ())
        ]
        if words or sentences:
            yield Table(((tuple(words), tuple(sentences)),), ruled=False, widths=(54, 46), split=True)


def _table(columns: Sequence[tuple[str, int]], rows: Sequence[tuple[Cell, ...]]) -> Table:
    head = tuple((Line(Style.TEXT, (Piece(name, strong=True),)),) for name, _ in columns)
    return Table((head, *rows), widths=tuple(width for _, width in columns), head=True)


def _clauses(point: Point) -> Iterator[tuple[Cell, ...]]:
    for number, quote in enumerate(point.quotes, 1):
        condition = f" ({point.condition})" if point.condition else ""
        lead_in = (Piece(f"{quote.lead_in} … ", emphasis=True, soft=True),) if quote.lead_in else ()
        yield (
            _label(f"{point.label}.{number}", point.severity, (point.label,) if number == 1 else ()),
            (
                text_line(Style.TEXT, f"{point.title}{condition}"),
                text_line(Style.SOFT, f"{SEVERITY_WORDS[point.severity]} · {point.practice}"),
            ),
            (Line(Style.TEXT, (*lead_in, Piece(f"“{quote.text}”"))),),
            (text_line(Style.TEXT, quote.place),),
            (text_line(Style.TEXT, f"{quote.span.start} to {quote.span.end}"),),
        )


def _note(placed: PlacedNote) -> tuple[Cell, ...]:
    return (
        _label(placed.label, "note", (placed.label,)),
        tuple(note_lines(placed.note.body)),
        (text_line(Style.TEXT, placed.quote),),
        (text_line(Style.TEXT, placed.place or "the whole policy"),),
        (text_line(Style.TEXT, placed.note.created[:10]),),
    )


def _label(words: str, look: str, anchors: tuple[str, ...]) -> Cell:
    return (Line(Style.TEXT, (Piece(words, strong=True, look=look, label=True, anchors=anchors),)),)
