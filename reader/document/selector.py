"""Selector: how a note holds on to its passage (W3C Web Annotation: text quote and text position)."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.span import Span

CONTEXT_NEEDED = 0.5  # of the context on one side, for a passage that has moved (same file, section 2, rule 5)
CONTEXT = 32  # code points of context on each side: Hypothesis's measure (../shared/anchors/desktop.md, section 2)


@dataclass(frozen=True, slots=True)
class Selector:
    """A passage by quote and position: `exact` with `prefix` and `suffix`, and the code-point range."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        """The range that the passage had when the selector was made."""
        return Span(self.start, self.end)


def make_selector(text: str, span: Span) -> Selector:
    """Return the selector of a passage of `text`."""
    return Selector(
        span.start,
        span.end,
        span.of(text),
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def find_selector(text: str, selector: Selector) -> Span | None:
    """Return where the passage stands in `text`, or None where it does not, or not in one place for certain.

    The position is trusted only if the words there are the quote. Otherwise the quote is looked for; where it stands
    several times the context decides, and a tie is no answer. A place with nothing of the context around it is none
    either, even if it is the only one: a note never moves to a look-alike silently.
    """
    if not selector.exact:
        return None
    if 0 <= selector.start <= selector.end and text[selector.start : selector.end] == selector.exact:
        return selector.span
    places = _occurrences(text, selector.exact)
    if len(places) > 1:
        scored = sorted(((_context_score(text, place, selector), place) for place in places), reverse=True)
        places = [scored[0][1]] if scored[0][0] > scored[1][0] else []
    return next((place for place in places if _in_its_context(text, place, selector)), None)


def _occurrences(text: str, exact: str) -> list[Span]:
    if not exact:
        return []
    places = []
    at = text.find(exact)
    while at >= 0:
        places.append(Span(at, at + len(exact)))
        at = text.find(exact, at + 1)
    return places


def _context_score(text: str, place: Span, selector: Selector) -> int:
    """Count the code points of context that agree, outwards from the passage."""
    return sum(_agreeing_sides(text, place, selector))


def _in_its_context(text: str, place: Span, selector: Selector) -> bool:
    """Tell whether enough of the context on one side agrees. Where there was no context, nothing can speak against."""
    sides = zip(_agreeing_sides(text, place, selector), (selector.prefix, selector.suffix), strict=True)
    shares = [count / len(context) for count, context in sides if context]
    return not shares or max(shares) >= CONTEXT_NEEDED


def _agreeing_sides(text: str, place: Span, selector: Selector) -> tuple[int, int]:
    before = text[max(0, place.start - CONTEXT) : place.start]
    after = text[place.end : place.end + CONTEXT]
    return _agreeing(before[::-1], selector.prefix[::-1]), _agreeing(after, selector.suffix)


def _agreeing(left: str, right: str) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count
