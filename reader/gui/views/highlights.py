"""Marks on the page. In: Points and the map of the page; out: extra selections, and which points stand where.

The line of a mark carries it (solid high, dashed medium, dotted low); the tint helps; the letter in the margin repeats
it. Protections, rights and facts have their letter alone, so that risks stand out: whole pages of them were underlined.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from reader.document import Span
from reader.gui.note_colours import note_line, note_tint
from reader.gui.offsets import PageMap
from reader.gui.theme import Theme, brush
from reader.gui.views.page_builder import Page

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.points import Point

_LINES = {
    "high": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "medium": QTextCharFormat.UnderlineStyle.DashUnderline,
    "low": QTextCharFormat.UnderlineStyle.DotLine,
}
# The lines of notes, none of them one of a risk: what colour says, the line says too.
_NOTE_LINES = {
    "yellow": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "green": QTextCharFormat.UnderlineStyle.DashDotLine,
    "blue": QTextCharFormat.UnderlineStyle.DashDotDotLine,
    "pink": QTextCharFormat.UnderlineStyle.SpellCheckUnderline,
}
_TONE = "tone-"  # and a text role of the theme: the colour of a heading or a link
_NOTE = "note-"  # and the colour's name: the kind of mark that a passage with a note is
QUIET = frozenset({"protection", "right", "fact"})  # a letter in the margin, nothing in the text


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked clause: the points it states, the weightiest first, which gives it its look."""

    span: Span
    points: tuple[Point, ...]

    @property
    def look(self) -> str:
        """The mark that colours the clause."""
        return self.points[0].mark


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A passage with a note, in the note's colour."""

    span: Span
    colour: str

    @property
    def kind(self) -> str:
        """The kind of mark, for `selections`."""
        return _NOTE + self.colour


def marks_of(points: Iterable[Point], shown: frozenset[str]) -> list[Mark]:
    """Return the clauses to mark, in reading order, for the kinds of mark that are shown."""
    from reader.gui.points import ORDER  # late: a first paint has no points

    clauses: dict[Span, list[Point]] = {}
    for point in points:
        if point.mark in shown:
            for span in point.spans:
                clauses.setdefault(span, []).append(point)
    ranked = {span: tuple(sorted(found, key=lambda p: ORDER.index(p.mark))) for span, found in clauses.items()}
    return [Mark(span, found) for span, found in sorted(ranked.items())]


def tones_of(page: Page) -> list[tuple[Span, str]]:
    """Return what is in another colour than the text, for `selections`; painted last, as it has no background."""
    return [(span, _TONE + role) for span, role in page.tones]


def mark_at(marks: Sequence[Mark], position: int) -> Mark | None:
    """Return the innermost mark that holds a code point, else None."""
    index = bisect_right([mark.span.start for mark in marks], position)
    holding = [mark for mark in marks[:index] if mark.span.contains(position)]
    return min(holding, key=lambda mark: len(mark.span), default=None)


def selections(
    page: QTextDocument, places: PageMap, spans: Iterable[tuple[Span, str]], theme: Theme
) -> list[QTextEdit.ExtraSelection]:
    """Return the extra selections of spans, each with the kind of its mark; later ones paint on top."""
    made = []
    for span, kind in spans:
        for start, end in places.ranges(span):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(page)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = _format(kind, theme)
            made.append(selection)
    return made


def _format(kind: str, theme: Theme) -> QTextCharFormat:
    style = QTextCharFormat()
    if kind.startswith(_NOTE):
        colour = kind.removeprefix(_NOTE)
        style.setBackground(brush(note_tint(colour)))
        style.setUnderlineStyle(_NOTE_LINES.get(colour, QTextCharFormat.UnderlineStyle.WaveUnderline))
        style.setUnderlineColor(note_line(colour))
        return style
    if kind.startswith(_TONE):
        style.setForeground(brush(QColor(theme.text[kind.removeprefix(_TONE)])))
        return style
    style.setBackground(brush(theme.tint(kind)))
    if kind in _LINES:
        style.setUnderlineStyle(_LINES[kind])
        style.setUnderlineColor(theme.line(kind))
    return style
