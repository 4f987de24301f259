"""Verdicts on points: what the user said of a finding, found again in the text and with the rules of today.

In: Points, the document, Verdicts. Out: Points that carry them; and the Verdicts that a decision on a point makes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Document
from reader.gui.points import Point

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library import Decision, Verdict


def judged(points: Sequence[Point], document: Document, verdicts: Sequence[Verdict]) -> tuple[Point, ...]:
    """Return the points with what was said of them.

    A verdict is about the words of a passage and the rule that found it. A point takes it over if all its passages were
    judged so and by the same rules; where a passage is new or another rule finds it, it comes back "review".
    """
    by_passage = {(verdict.practice, verdict.quote): verdict for verdict in verdicts}
    return tuple(_judged(point, document, by_passage) for point in points)


def _judged(point: Point, document: Document, by_passage: dict[tuple[str, str], Verdict]) -> Point:
    found = [by_passage.get((point.practice, document.quote(span))) for span in point.spans]
    known = [verdict for verdict in found if verdict is not None]
    if not known:
        return replace(point, verdict="", reason="")
    same = len(known) == len(found) and len({verdict.decision for verdict in known}) == 1
    same_rules = all(v is None or v.rule == rule for v, rule in zip(found, point.rules, strict=True))
    decision = known[0].decision if same and same_rules else "review"
    return replace(point, verdict=decision, reason=known[0].reason)


def verdicts_on(
    point: Point, document: Document, decision: Decision, reason: str, rulebook: str
) -> tuple[Verdict, ...]:
    """Return what is to be kept of a decision on a point: one verdict for each of its passages."""
    from reader.library import Verdict

    return tuple(
        Verdict(point.practice, rule, document.quote(span), span.start, span.end, decision, reason, rulebook)
        for span, rule in zip(point.spans, point.rules, strict=True)
    )
