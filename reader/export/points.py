"""The risk points of a report, numbered for a reader: [H1], [H2], [M1], [L1], in reading order within each severity.

In: a Report and the user's verdicts. Out: Points, each with its severity word, plain sentence, and quotes with their
places. What the user dismissed is told apart, and is counted on its own: [D1].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.document import Document, Span
from reader.export.contents import Judged
from reader.report import Report, report_object

SEVERITIES = ("high", "medium", "low")
SEVERITY_WORDS = {"high": "High risk", "medium": "Medium risk", "low": "Low risk"}
UNSURE = "it may say so: read the clause"
CONDITION_WORDS = {"none": "", "opt-out": "unless you object", "consent": "only if you agree first"}


@dataclass(frozen=True, slots=True)
class Quote:
    """The policy's own words: range in the canonical text, the text of it, and its place ("§4 ¶1").

    `lead_in` is the sentence that a list item continues ("We may share your data with:"), else "".
    """

    span: Span
    text: str
    place: str
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A risk that a section states. `label` is its mark in the text; `section` the section's id.

    `condition` tells on what it depends, and whether the program is unsure that the policy says so. `reason` is why
    the user dismissed it, "" where no reason was given or it was not.
    """

    label: str
    severity: str
    practice: str
    title: str
    plain: str
    condition: str
    section: str
    quotes: tuple[Quote, ...]
    dismissed: bool = False
    reason: str = ""


def risk_points(report: Report, verdicts: Sequence[Judged] = ()) -> tuple[Point, ...]:
    """Return every risk that the report found, the gravest first, then in reading order.

    One is dismissed where all of its clauses were, as the rules of today find them; else it is back, as in the window.
    """
    judged = {(verdict.practice, verdict.rule, verdict.quote): verdict for verdict in verdicts}
    # The contract's own entries tell title, kind and severity, so that every output says the same of a finding.
    entries = {entry["id"]: entry for entry in report_object(report)["findings"]}
    risks = [finding for finding in report.findings if entries[finding.id]["kind"] == "risk"]
    risks.sort(key=lambda risk: (SEVERITIES.index(entries[risk.id]["severity"]), risk.evidence[0].span, risk.id))
    counts = dict.fromkeys("HMLD", 0)
    points = []
    for finding in risks:
        title, severity = entries[finding.id]["title"], entries[finding.id]["severity"]
        said = [
            judged.get((finding.practice, piece.rule, report.document.quote(piece.span))) for piece in finding.evidence
        ]
        dismissed = all(verdict is not None and verdict.decision == "dismissed" for verdict in said)
        letter = "D" if dismissed else severity[0].upper()
        counts[letter] += 1
        points.append(
            Point(
                label=f"{letter}{counts[letter]}",
                severity=severity,
                practice=finding.practice,
                title=title,
                plain=_plain_sentence(report, finding.section, finding.practice) or f"{title}.",
                condition="; ".join(filter(None, (CONDITION_WORDS[finding.condition], "" if finding.sure else UNSURE))),
                section=finding.section,
                quotes=tuple(_quote(report.document, piece.span) for piece in finding.evidence),
                dismissed=dismissed,
                reason=said[0].reason if dismissed and said[0] is not None else "",
            )
        )
    return tuple(points)


def _quote(document: Document, span: Span) -> Quote:
    sentence = document.sentence_at(span.start)
    lead_ins = sentence.lead_ins if sentence is not None else ()
    lead_in = " ".join(document.quote(lead) for lead in lead_ins)
    return Quote(span, document.quote(span), document.place(span), lead_in)


def _plain_sentence(report: Report, section: str, practice: str) -> str:
    for sentence in report.summary.sections.get(section, ()):
        if practice in sentence.practices:
            return sentence.text
    return ""
