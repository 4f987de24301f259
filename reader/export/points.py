"""The risk points of a report, numbered for a reader: [H1], [H2], [M1], [L1], in reading order within each severity.

In: a Report. Out: Points, each with its severity word, plain sentence, and quotes with their places.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Document, Span
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

    `condition` tells on what it depends, and whether the program is unsure that the policy says so.
    """

    label: str
    severity: str
    practice: str
    title: str
    plain: str
    condition: str
    section: str
    quotes: tuple[Quote, ...]


def risk_points(report: Report) -> tuple[Point, ...]:
    """Return every risk that the report found, the gravest first, then in reading order."""
    # The contract's own entries tell title, kind and severity, so that every output says the same of a finding.
    entries = {entry["id"]: entry for entry in report_object(report)["findings"]}
    risks = [finding for finding in report.findings if entries[finding.id]["kind"] == "risk"]
    risks.sort(key=lambda risk: (SEVERITIES.index(entries[risk.id]["severity"]), risk.evidence[0].span, risk.id))
    counts = dict.fromkeys(SEVERITIES, 0)
    points = []
    for finding in risks:
        title, severity = entries[finding.id]["title"], entries[finding.id]["severity"]
        counts[severity] += 1
        points.append(
            Point(
                label=f"{severity[0].upper()}{counts[severity]}",
                severity=severity,
                practice=finding.practice,
                title=title,
                plain=_plain_sentence(report, finding.section, finding.practice) or f"{title}.",
                condition="; ".join(filter(None, (CONDITION_WORDS[finding.condition], "" if finding.sure else UNSURE))),
                section=finding.section,
                quotes=tuple(_quote(report.document, piece.span) for piece in finding.evidence),
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
