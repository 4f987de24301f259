"""The plain sentences of a report in the one shape that the writers show: text, severity, and the clauses under it.

In: a Report. Out: Statements.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Span
from reader.export.wording import contact_lines
from reader.report import Report


@dataclass(frozen=True, slots=True)
class Statement:
    """A plain sentence; `severity` is "high", "medium", "low" or "none", `ways` label and value of each contact."""

    text: str
    evidence: tuple[Span, ...]
    severity: str = "none"
    ways: tuple[tuple[str, str], ...] = ()


def overview(report: Report) -> dict[str, tuple[Statement, ...]]:
    """Return what stands at a glance, under "risks", "protections" and "rights"."""
    summary = report.summary
    groups = {"risks": summary.risks, "protections": summary.protections, "rights": summary.rights}
    return {
        key: tuple(Statement(item.text, item.evidence, item.severity) for item in items)
        for key, items in groups.items()
    }


def glance(report: Report) -> tuple[Statement, ...]:
    """Return the few things that matter most, risks and protections side by side."""
    return tuple(Statement(item.text, item.evidence, item.severity) for item in report.summary.glance)


def contradictions(report: Report) -> tuple[Statement, ...]:
    """Return what does not fit together, each on both its clauses."""
    return tuple(Statement(pair.text, (*pair.promise, *pair.practice)) for pair in report.summary.contradictions)


def actions(report: Report) -> tuple[Statement, ...]:
    """Return what you can do, with the ways to reach them."""
    found = []
    for action in report.summary.actions:
        contact = action.contact
        ways = contact_lines(contact.email, contact.phone, contact.address, contact.link)
        found.append(Statement(action.text, action.evidence, ways=ways))
    return tuple(found)


def section_statements(report: Report, section_id: str) -> tuple[Statement, ...]:
    """Return the plain sentences of a section."""
    sentences = report.summary.sections.get(section_id, ())
    return tuple(Statement(sentence.text, sentence.evidence) for sentence in sentences)
