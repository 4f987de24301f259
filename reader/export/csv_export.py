"""Write a report as a table for a spreadsheet: one row for each clause of each finding, then the notes.

In: an AnnotatedPolicy. Out: CSV with a byte-order mark; no cell of it can run as a formula.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.export.annotated_policy import AnnotatedPolicy
from reader.report import report_object
from reader.spreadsheet import safe_csv

HEAD = (
    "policy", "site", "archived on", "address", "sha256", "rules", "read on", "what", "practice", "title", "kind",
    "severity", "condition", "certainty", "section", "place", "quote", "note", "your verdict", "your reason",
)  # fmt: skip


def write_csv(policy: AnnotatedPolicy, read_on: str = "") -> str:
    """Return the table; its first columns tell the policy, so that tables of several can be joined."""
    return safe_csv([HEAD, *_rows(policy, read_on)])


def _rows(policy: AnnotatedPolicy, read_on: str) -> Iterator[tuple[str, ...]]:
    report = policy.report
    document, came_from = report.document, report.document.provenance
    about = (
        came_from.title, came_from.site, came_from.archived_on, came_from.address, came_from.sha256,
        report.rulebook, read_on,
    )  # fmt: skip
    places = {item.span.start: document.place(item.span) for found in report.findings for item in found.evidence}
    rules = {(found.id, item.span.start): item.rule for found in report.findings for item in found.evidence}
    judged = {(verdict.practice, verdict.rule, verdict.quote): verdict for verdict in policy.verdicts}
    for finding in report_object(report)["findings"]:
        section = document.section_by_id(finding["section"])
        for evidence in finding["evidence"]:
            rule = rules[finding["id"], evidence["start"]]
            verdict = judged.get((finding["practice"], rule, evidence["quote"]))
            yield (
                *about, "finding", finding["practice"], finding["title"], finding["kind"], finding["severity"],
                finding["condition"], f"{finding['certainty']:.2f}", section.title, places[evidence["start"]],
                evidence["quote"], "", verdict.decision if verdict else "", verdict.reason if verdict else "",
            )  # fmt: skip
    for placed in policy.notes:
        yield (*about, "note", *[""] * 7, placed.place, placed.quote, placed.note.body, "", "")
