"""The user's own points: notes with a severity and a name, as Points beside the program's. In: notes; out: Points."""

from __future__ import annotations

from collections.abc import Iterable

from reader.document import Document, Note, NoteTarget, Span, find_selector
from reader.gui.language import said
from reader.gui.points import Point, in_order

UNNAMED = "A point without a name"
_ID = "own/"  # and the note's id: no practice is called so


def own_points(notes: Iterable[Note], document: Document) -> tuple[Point, ...]:
    """Return the points that notes on passages of this text are, in reading order; the others are left out."""
    found = ((note, _place(note, document)) for note in notes if note.point is not None)
    return in_order(_point(note, span, document) for note, span in found if span is not None)


def own_id(note_id: str) -> str:
    """Return the id of the point that a note is."""
    return _ID + note_id


def _place(note: Note, document: Document) -> Span | None:
    if note.selector is None or note.target != NoteTarget.PASSAGE:
        return None
    return find_selector(document.text, note.selector)


def _point(note: Note, span: Span, document: Document) -> Point:
    point = note.point
    if point is None:
        raise ValueError("a note that is no point")
    return Point(
        id=own_id(note.id),
        practice=point.practice,
        title=point.title or said(UNNAMED),
        mark=point.severity,
        section=document.sections[document.section_index_at(span.start)].id if document.sections else "",
        place=document.place(span),
        spans=(span,),
        quote=" ".join(document.quote(span).split()),
        own=note.id,
    )
