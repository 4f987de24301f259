r"""Code points to Qt positions and back: the only module that knows that Qt counts UTF-16 units.

`Document.text` is counted in code points. A page shows it in pieces (a paragraph, a table cell), each at its own Qt
position; what is between the pieces ("\n\n", the " | " between cells) is not shown and has no Qt position.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.document import Span


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 units, as Qt counts it."""
    return len(text) if text.isascii() else len(text) + sum(1 for char in text if ord(char) > 0xFFFF)


def units_before(text: str, position: int) -> int:
    """Return how many UTF-16 units stand before a code point of `text`."""
    return utf16_length(text[:position])


def code_points_before(text: str, units: int) -> int:
    """Return how many code points stand before a UTF-16 position of `text`; half a pair counts as none."""
    if text.isascii():
        return min(units, len(text))
    seen = 0
    for index, char in enumerate(text):
        seen += 2 if ord(char) > 0xFFFF else 1
        if seen > units:
            return index
    return len(text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the canonical text that is shown whole: its span, its text and the Qt position where it begins."""

    span: Span
    text: str
    at: int

    @property
    def end(self) -> int:
        """The Qt position after the last character."""
        return self.at + utf16_length(self.text)


class PageMap:
    """Where each code point of a policy stands on its page.

    Args:
        pieces: in reading order, not overlapping.
    """

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._starts = [piece.span.start for piece in pieces]
        self._places = [piece.at for piece in pieces]

    def to_qt(self, position: int) -> int:
        """Return the Qt position of a code point; what is not shown goes to the end of the piece before it."""
        index = max(0, bisect_right(self._starts, position) - 1)
        if not self._pieces:
            return 0
        piece = self._pieces[index]
        inside = min(max(0, position - piece.span.start), len(piece.text))
        return piece.at + units_before(piece.text, inside)

    def to_text(self, qt_position: int) -> int:
        """Return the code point at a Qt position; a place between pieces goes to the end of the piece before it."""
        if not self._pieces:
            return 0
        index = max(0, bisect_right(self._places, qt_position) - 1)
        piece = self._pieces[index]
        return piece.span.start + code_points_before(piece.text, max(0, qt_position - piece.at))

    def ranges(self, span: Span) -> list[tuple[int, int]]:
        """Return the Qt ranges (half-open) that show a span, one per piece that it touches."""
        found = []
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for index in range(first, len(self._pieces)):
            piece = self._pieces[index]
            if piece.span.start >= span.end:
                break
            start = max(span.start, piece.span.start) - piece.span.start
            end = min(span.end, piece.span.end) - piece.span.start
            if start < end:
                found.append((piece.at + units_before(piece.text, start), piece.at + units_before(piece.text, end)))
        return found

    def span(self, qt_start: int, qt_end: int) -> Span:
        """Return the code points between two Qt positions."""
        start, end = self.to_text(min(qt_start, qt_end)), self.to_text(max(qt_start, qt_end))
        return Span(start, max(start, end))
