"""Point: one finding as the window shows it, the same in the text, the list and the summary. From a Report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.document import Span
from reader.gui.language import said
from reader.practices.finding import Condition, Kind, Severity

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:  # the text is shown before there is a report
    from reader.report.model import Report

LETTERS = {"high": "H", "medium": "M", "low": "L", "protection": "P", "right": "R", "fact": "F"}
WORDS = {
    "high": "High risk",
    "medium": "Medium risk",
    "low": "Low risk",
    "protection": "Protection",
    "right": "Your right",
    "fact": "Fact",
}
CONDITIONS = {Condition.NONE: "", Condition.OPT_OUT: "unless you object", Condition.CONSENT: "only if you agree"}
VERDICTS = {"": "", "dismissed": "Dismissed", "agreed": "You agree", "review": "Changed since you judged it"}
OWN = "Your point"
UNSURE = "it may say so: read the clause"
ORDER = tuple(LETTERS)


@dataclass(frozen=True, slots=True)
class Point:
    """A finding ready to be shown.

    `mark` is "high", "medium", "low", "protection", "right" or "fact". `place` is "§4 ¶2". `spans` is in reading order.
    `condition` tells on what it depends, and whether the program is unsure that the policy says so. `rules` name what
    found each of `spans`. `verdict` is what the user thinks of it: "" where nothing was said, "dismissed", "agreed", or
    "review" where the passage or the rule is another since. `own` is the id of the note that makes it a point of the
    user's own.
    """

    id: str
    practice: str
    title: str
    mark: str
    section: str
    place: str
    spans: tuple[Span, ...]
    quote: str
    condition: str = ""
    rules: tuple[str, ...] = ()
    verdict: str = ""
    reason: str = ""
    own: str = ""

    @property
    def letter(self) -> str:
        """The letter that stands for the mark wherever colour must not carry it alone."""
        return LETTERS[self.mark]

    @property
    def is_risk(self) -> bool:
        """Tell whether the point is a risk."""
        return self.mark in ("high", "medium", "low")

    def spoken(self) -> str:
        """Return the point as a screen reader should say it."""
        verdict = said(VERDICTS[self.verdict]) if self.verdict else ""
        place = self.place.replace("§", said("Section") + " ").replace("¶", said("paragraph") + " ")
        own = said(OWN) if self.own else ""
        parts = [own, said(WORDS[self.mark]), self.title, self.condition.capitalize(), verdict, place]
        return ". ".join(part for part in parts if part) + "."


def mark_of(kind: Kind, severity: Severity) -> str:
    """Return the mark of a practice: the severity of a risk, else its kind."""
    return (severity if severity != Severity.NONE else Severity.LOW).value if kind == Kind.RISK else kind.value


def points_of(report: Report) -> tuple[Point, ...]:
    """Return the points of a report in reading order."""
    from reader.practices import load_taxonomy  # late: the window paints before the rules are loaded

    taxonomy = load_taxonomy()
    document = report.document
    points = []
    for finding in report.findings:
        practice = taxonomy[finding.practice]
        spans = tuple(evidence.span for evidence in finding.evidence)
        rules = tuple(evidence.rule for evidence in finding.evidence)
        # A right or a promise is not "unless you object": only what they do to you is.
        depends = said(CONDITIONS[finding.condition]) if practice.kind in (Kind.RISK, Kind.FACT) else ""
        points.append(
            Point(
                id=finding.id,
                practice=finding.practice,
                title=practice.title,
                mark=mark_of(practice.kind, practice.severity),
                section=finding.section,
                place=document.place(spans[0]),
                spans=spans,
                quote=" ".join(document.quote(spans[0]).split()),
                rules=rules,
                condition="; ".join(filter(None, (depends, "" if finding.sure else said(UNSURE)))),
            )
        )
    return in_order(points)


def in_order(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return points in reading order, of those at one place the weightiest first."""
    return tuple(sorted(points, key=lambda point: (point.spans[0].start, ORDER.index(point.mark))))
