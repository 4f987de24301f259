"""Cut a long column of lines into pages. In: where lines and cards stand; out: where each page begins and ends.

Qt's own pages know nothing of cards, and break again wrongly when a break is put in; so the column is set in one piece
and cut here. Plain numbers in one unit, downwards; no Qt.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

Range = tuple[float, float]
LEAST = 0.25  # of a page that is filled at least: rather a cut card than an empty page
ROUNDING = 0.01


def cut_pages(lines: Sequence[Range], together: Sequence[Range], height: float) -> list[Range]:
    """Return the pages' ranges, each at most `height` long.

    A page ends above a line, never in one. No range of `together` is cut that fits on a page.

    Args:
        lines: top and bottom of every line, in any order.
        together: top and bottom of what should stay on one page.
        height: of a page.
    """
    if not lines:
        return [(0.0, height)]
    tops = sorted({top for top, _ in lines})
    by_top = sorted(lines)
    tallest = max(bottom - top for top, bottom in lines)
    end = max(bottom for _, bottom in lines)
    kept = sorted((top, bottom) for top, bottom in together if bottom - top <= height)
    longest = max((bottom - top for top, bottom in kept), default=0.0)
    pages: list[Range] = []
    start = 0.0
    while end - start > height + ROUNDING:
        cut = _cut(start, height, tops, by_top, tallest, kept, longest)
        pages.append((start, cut))
        start = cut
    return [*pages, (start, end)]


def _cut(
    start: float,
    height: float,
    tops: Sequence[float],
    lines: Sequence[Range],
    tallest: float,
    kept: Sequence[Range],
    longest: float,
) -> float:
    """Return where a page that begins at `start` ends."""
    at = bisect_right(tops, start + height + ROUNDING)
    whole = 0.0  # the best cut that divides no line, should every cut divide a card
    while at > 0:
        at -= 1
        cut = tops[at]
        if cut <= start + ROUNDING:
            break
        if _divides(cut, lines, tallest):
            continue
        whole = whole or cut
        if cut < start + height * LEAST:
            break
        if not _divides(cut, kept, longest):
            return cut
    return whole or start + height


def _divides(cut: float, ranges: Sequence[Range], longest: float) -> bool:
    """Tell whether a cut falls into one of the ranges, which are sorted by their tops."""
    first = bisect_left(ranges, (cut - longest - ROUNDING,))
    last = bisect_left(ranges, (cut - ROUNDING,))
    return any(bottom > cut + ROUNDING for _, bottom in ranges[first:last])
