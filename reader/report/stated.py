"""What a report found, in the few words that the library keeps to search by. In: a Report; out: StatedPractices."""

from __future__ import annotations

from reader.document import StatedPractice
from reader.practices import load_taxonomy
from reader.report.model import Report


def stated_practices(report: Report) -> tuple[StatedPractice, ...]:
    """Return every sentence that states a practice, with the practice."""
    taxonomy = load_taxonomy()
    return tuple(
        StatedPractice(
            finding.practice,
            taxonomy[finding.practice].kind.value,
            taxonomy[finding.practice].severity.value,
            evidence.span,
            evidence.rule,
            evidence.certainty,
        )
        for finding in report.findings
        for evidence in finding.evidence
    )
