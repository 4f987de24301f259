"""The JSON contract of `policy-reader analyze` ("policy-reader/report/1"): a Report in, text out.

The same report gives the same bytes on any machine: the order of keys is the contract's, findings stand in reading
order, every character beyond ASCII is escaped (so that no terminal's encoding can change it), and no clock is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reader.document import Document, Section, Span
from reader.practices.finding import Finding
from reader.report.model import Report
from reader.summary.model import Action, Contradiction, FactList, GlanceItem, OverviewItem, PlainSentence, Summary

if TYPE_CHECKING:
    from reader.practices import Taxonomy

SCHEMA = "policy-reader/report/1"


def report_json(report: Report) -> str:
    """Return a report as the contract's JSON object, indented, with a line end at its end."""
    return json.dumps(report_object(report), indent=2) + "\n"


def report_object(report: Report) -> dict[str, Any]:
    """Return a report as the contract's object, ready for `json.dumps`."""
    document, summary = report.document, report.summary
    return {
        "schema": SCHEMA,
        "rulebook": report.rulebook,
        "document": _document(document, summary),
        "text": document.text,
        "sections": [_section(section, summary.sections.get(section.id, ())) for section in document.sections],
        "overview": _overview(summary),
        "findings": _findings(report.findings, document),
    }


def _document(document: Document, summary: Summary) -> dict[str, Any]:
    came_from = document.provenance
    return {
        "title": came_from.title,
        "site": came_from.site,
        "address": came_from.address,
        "archived_on": came_from.archived_on,
        "sha256": came_from.sha256,
        "language": document.language,
        "not_read": _places(document.unread),
        "notices": list(document.notices),
        "words": summary.words,
        "reading_minutes": summary.reading_minutes,
        "reading_grade": summary.reading_grade,
        "plain_grade": summary.plain_grade,
        "vague_words": [{"word": vague.word, "count": vague.count} for vague in summary.vague],
    }


def _section(section: Section, sentences: Iterable[PlainSentence]) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "level": section.level,
        "start": section.span.start,
        "end": section.span.end,
        "summary": [
            {"text": sentence.text, "practices": list(sentence.practices), "evidence": _places(sentence.evidence)}
            for sentence in sentences
        ],
    }


def _overview(summary: Summary) -> dict[str, Any]:
    return {
        "risks": [_item(item) for item in summary.risks],
        "protections": [_item(item) for item in summary.protections],
        "rights": [_item(item) for item in summary.rights],
        "facts": [_item(item) for item in summary.facts],
        "actions": [_action(action) for action in summary.actions],
        "not_stated": [
            {"question": gap.question, "practice": gap.practice, "looked_for": gap.looked_for}
            for gap in summary.not_stated
        ],
        "glance": [_glance_item(item) for item in summary.glance],
        "lists": [_list(found) for found in summary.lists],
        "contradictions": [_contradiction(pair) for pair in summary.contradictions],
    }


def _item(item: OverviewItem) -> dict[str, Any]:
    return {
        "text": item.text,
        "practice": item.practice,
        "severity": item.severity,
        "evidence": _places(item.evidence),
    }


def _glance_item(item: GlanceItem) -> dict[str, Any]:
    return {
        "text": item.text,
        "side": item.side,
        "severity": item.severity,
        "practices": list(item.practices),
        "evidence": _places(item.evidence),
    }


def _list(found: FactList) -> dict[str, Any]:
    return {
        "id": found.id,
        "title": found.title,
        "shown": found.shown,
        "entries": [{"text": entry.text, "evidence": _places(entry.evidence)} for entry in found.entries],
    }


def _contradiction(pair: Contradiction) -> dict[str, Any]:
    return {
        "text": pair.text,
        "practices": list(pair.practices),
        "promise": _places(pair.promise),
        "practice": _places(pair.practice),
    }


def _action(action: Action) -> dict[str, Any]:
    contact = action.contact
    return {
        "text": action.text,
        "practice": action.practice,
        "practices": list(action.practices),
        "contact": {
            "email": contact.email,
            "phone": contact.phone,
            "address": contact.address,
            "link": contact.link,
        },
        "evidence": _places(action.evidence),
    }


def _findings(findings: Sequence[Finding], document: Document) -> list[dict[str, Any]]:
    from reader.practices import load_taxonomy  # late: the rule engine is not needed until there is a report

    taxonomy = load_taxonomy()
    ordered = sorted(findings, key=lambda finding: (finding.evidence[0].span, finding.id))
    return [_finding(finding, document, taxonomy) for finding in ordered]


def _finding(finding: Finding, document: Document, taxonomy: Taxonomy) -> dict[str, Any]:
    practice = taxonomy[finding.practice]
    return {
        "id": finding.id,
        "practice": finding.practice,
        "title": practice.title,
        "kind": practice.kind.value,
        "severity": practice.severity.value,
        "condition": finding.condition.value,
        "section": finding.section,
        "rule": finding.rule,
        "certainty": round(finding.certainty, 2),
        "sure": finding.sure,
        "evidence": [
            {
                "start": evidence.span.start,
                "end": evidence.span.end,
                "quote": document.quote(evidence.span),
            }
            for evidence in finding.evidence
        ],
    }


def _places(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in spans]
