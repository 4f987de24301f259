"""PointBook: the points of the open policy, those that the program found and those of the user's own, in one order.

In: points of either kind. Out: all of them, those that stand (not dismissed), and the risk clauses one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Span
from reader.gui.language import said
from reader.gui.points import WORDS, Point, in_order


class PointBook:
    """Holds points, no widget. `all` and `found` have the dismissed ones too."""

    def __init__(self) -> None:
        self.found: tuple[Point, ...] = ()  # by the program
        self.own: tuple[Point, ...] = ()  # by the user
        self.all: tuple[Point, ...] = ()
        self._by_id: dict[str, Point] = {}

    def set_found(self, points: Sequence[Point]) -> None:
        """Take the points that the program found."""
        self._set(tuple(points), self.own)

    def set_own(self, points: Sequence[Point]) -> None:
        """Take the user's own points."""
        self._set(self.found, tuple(points))

    def clear(self) -> None:
        """Forget all points."""
        self._set((), ())

    def by_id(self, point_id: str) -> Point | None:
        """Return a point by its id."""
        return self._by_id.get(point_id)

    def live(self) -> tuple[Point, ...]:
        """Return the points that were not dismissed."""
        return live(self.all)

    def risks(self) -> tuple[Point, ...]:
        """Return the risks that were not dismissed."""
        return tuple(point for point in self.live() if point.is_risk)

    def next_risk(self, caret: int, step: int) -> tuple[Span, Point] | None:
        """Return the next risk clause (step 1) or the one before (-1) from a code point, and round at the end.

        Of several points in one clause it is the gravest.
        """
        clauses = sorted({(span, point.id) for point in self.risks() for span in point.spans})
        if not clauses:
            return None
        starts = sorted({span.start for span, _ in clauses})
        if step > 0:
            start = next((start for start in starts if start > caret), starts[0])
        else:
            start = next((start for start in reversed(starts) if start < caret), starts[-1])
        span = next(span for span, _ in clauses if span.start == start)
        here = [self._by_id[point_id] for found, point_id in clauses if found == span]
        return span, min(here, key=lambda point: tuple(WORDS).index(point.mark))

    def spoken(self, point: Point) -> str:
        """Return a point in words, a risk with its number among them: "Point 3 of 12. ..."."""
        risks = self.risks()
        if point not in risks:
            return point.spoken()
        where = said("Point {number} of {all}.").format(number=risks.index(point) + 1, all=len(risks))
        return f"{where} {point.spoken()}"

    def _set(self, found: tuple[Point, ...], own: tuple[Point, ...]) -> None:
        self.found, self.own = found, own
        self.all = in_order((*found, *own))
        self._by_id = {point.id: point for point in self.all}


def live(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points that were not dismissed."""
    return tuple(point for point in points if point.verdict != "dismissed")
