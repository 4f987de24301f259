"""Fragments of a page become lines in reading order: columns one after the other, rows of tables across.

Columns and tables both leave a gutter. They are told apart by the order in which the file draws them: a column is drawn
to its end before the next begins, a table row by row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.load.pdf.words import Fragment, make_fragment

_LEAST_LINES = 5  # on each side of a gutter
_PROSE = 18  # characters to a line, on average; cells of tables of names and ticks have fewer
_NEAR = 3.0  # points within which two lines begin at the same place
_MOST_COLUMNS = 4
_STRAY = 0.2  # turns from side to side for each line of the shorter side; cells of five lines give 0.4
_FILLED = 0.75  # of a column's width that its typical line takes where it is prose


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: its fragments from left to right, and the column's ends."""

    fragments: tuple[Fragment, ...]
    left: float
    right: float

    @property
    def base(self) -> float:
        """The baseline."""
        return self.fragments[0].base

    @property
    def page(self) -> int:
        """The page, from 1."""
        return self.fragments[0].page

    @property
    def size(self) -> float:
        """The size of its longest fragment."""
        return max(self.fragments, key=lambda fragment: len(fragment.text)).size

    @property
    def text(self) -> str:
        """The words, with single spaces."""
        return " ".join(fragment.text for fragment in self.fragments)


def order_lines(fragments: list[Fragment], depth: int = _MOST_COLUMNS) -> list[Line]:
    """Return the lines of a page, or of a part of it, in reading order."""
    gutter = _gutter(fragments) if depth else None
    if gutter is None:
        return _lines(fragments)
    left, right, across = _sides(fragments, gutter)
    lines: list[Line] = []
    for band_left, band_right, spanning in _bands(left, right, across):
        if _is_table(band_left, band_right, gutter):
            lines += _lines(band_left + band_right)
        else:
            lines += order_lines(band_left, depth - 1) + order_lines(band_right, depth - 1)
        lines += _lines(spanning)
    return lines


def _lines(fragments: list[Fragment]) -> list[Line]:
    """Return the lines from top to bottom, those on one baseline as one."""
    if not fragments:
        return []
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda fragment: (-fragment.base, fragment.left)):
        if rows and abs(rows[-1][0].base - fragment.base) <= 0.3 * min(rows[-1][0].size, fragment.size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    left = min(fragment.left for fragment in fragments)
    ends = sorted(fragment.right for fragment in fragments)
    right = ends[int(0.95 * (len(ends) - 1))]
    return [Line(tuple(sorted(row, key=lambda fragment: fragment.left)), left, right) for row in rows]


def _gutter(fragments: list[Fragment]) -> float | None:
    """Return where the right one of two columns begins, None where there is one column."""
    if len(fragments) < 2 * _LEAST_LINES:
        return None
    left = min(fragment.left for fragment in fragments)
    width = max(fragment.right for fragment in fragments) - left
    starts = Counter(round(fragment.left) for fragment in fragments if fragment.left > left + 0.15 * width)
    found: list[tuple[int, int]] = []  # lines across, place: the indents of the right column cut its own lines
    for start, count in starts.most_common(8):
        near = count + sum(starts[start + step] for step in (-2, -1, 1, 2))
        if near < _LEAST_LINES:
            break
        before, behind, across = _sides(fragments, float(start))
        if len(before) < _LEAST_LINES or len(across) > 0.6 * len(fragments):
            continue
        if _letters(before) >= _PROSE and _letters(behind) >= _PROSE:
            found.append((len(across), start))
    return float(min(found)[1]) if found else None


def _letters(fragments: list[Fragment]) -> float:
    return sum(len(fragment.text) for fragment in fragments) / max(1, len(fragments))


def _sides(fragments: list[Fragment], gutter: float) -> tuple[list[Fragment], list[Fragment], list[Fragment]]:
    """Return the fragments left of a gutter, right of it, and across it."""
    left = [fragment for fragment in fragments if fragment.right < gutter - _NEAR]
    right = [fragment for fragment in fragments if fragment.left >= gutter - _NEAR]
    return left, right, [fragment for fragment in fragments if fragment.left < gutter - _NEAR <= fragment.right]


def _bands(
    left: list[Fragment], right: list[Fragment], across: list[Fragment]
) -> Iterator[tuple[list[Fragment], list[Fragment], list[Fragment]]]:
    """Yield what stands between the lines across the page: left, right, and the lines across that follow."""
    heights = sorted({fragment.base for fragment in across}, reverse=True)
    top = float("inf")
    for height in [*heights, float("-inf")]:
        yield (
            [fragment for fragment in left if height < fragment.base < top],
            [fragment for fragment in right if height < fragment.base < top],
            [fragment for fragment in across if fragment.base == height],
        )
        top = height


def _is_table(left: list[Fragment], right: list[Fragment], gutter: float) -> bool:
    """Tell whether a band is drawn row by row; prose that is drawn so fills its columns."""
    if not left or not right:
        return False
    drawn = sorted([(fragment.order, True) for fragment in left] + [(fragment.order, False) for fragment in right])
    switches = sum(a[1] != b[1] for a, b in pairwise(drawn))
    if switches <= max(2, _STRAY * min(len(left), len(right))):
        return False
    return not (switches >= 0.8 * min(len(left), len(right)) and _fills(left, gutter - _NEAR) and _fills(right, None))


def _fills(column: list[Fragment], end: float | None) -> bool:
    """Tell whether most lines of a column reach nearly to its end."""
    if len(column) < _LEAST_LINES or _letters(column) < 2 * _PROSE:
        return False
    left = min(fragment.left for fragment in column)
    width = (end if end is not None else max(fragment.right for fragment in column)) - left
    widths = sorted(fragment.right - fragment.left for fragment in column)
    return widths[len(widths) // 2] >= _FILLED * width


def merged(line: Line) -> Line:
    """Return a line whose fragments are one, where it is no row of a table."""
    words = tuple(word for fragment in line.fragments for word in fragment.words)
    first = line.fragments[0]
    return replace(line, fragments=(make_fragment(words, first.order, first.page),))
