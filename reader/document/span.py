"""Span: a half-open range of code points in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points `start <= i < end` of a text.

    Raises:
        ValueError: if the range is negative or runs backwards.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, position: int) -> bool:
        """Tell whether a position lies in the range."""
        return self.start <= position < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly in this range."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the range moved by a number of code points."""
        return Span(self.start + by, self.end + by)
