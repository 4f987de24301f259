"""The JSON of a comparison ("policy-reader/compare/1"): a Comparison in, text out. The same input, the same bytes."""

from __future__ import annotations

import json
from typing import Any

from reader.compare.model import Clause, Comparison, PracticeChange, SectionChange, SentenceChange
from reader.document import Provenance

SCHEMA = "policy-reader/compare/1"


def comparison_json(comparison: Comparison) -> str:
    """Return a comparison as one JSON object, indented, with a line end at its end."""
    return json.dumps(comparison_object(comparison), indent=2) + "\n"


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "old": comparison_document(comparison.old),
        "new": comparison_document(comparison.new),
        "notices": list(comparison.notices),
        "identical": comparison.identical,
        "nothing_changed": comparison.nothing_changed,
        "practices": [_practice(change) for change in comparison.practices],
        "standing": [_practice(change) for change in comparison.standing],
        "reworded": [_sentence(change) for change in comparison.reworded],
        "sections": [_section(change) for change in comparison.sections],
    }


def comparison_document(provenance: Provenance) -> dict[str, str]:
    """Return where one side comes from, ready for `json.dumps`."""
    return {
        "title": provenance.title,
        "site": provenance.site,
        "address": provenance.address,
        "archived_on": provenance.archived_on,
        "sha256": provenance.sha256,
    }


def _practice(change: PracticeChange) -> dict[str, Any]:
    return {
        "change": change.change.value,
        "practice": change.practice,
        "title": change.title,
        "kind": change.kind,
        "severity": change.severity,
        "effect": change.effect.value,
        "old_condition": change.old_condition,
        "new_condition": change.new_condition,
        "old": [_clause(clause) for clause in change.old],
        "new": [_clause(clause) for clause in change.new],
    }


def _section(change: SectionChange) -> dict[str, Any]:
    return {
        "change": change.kind.value,
        "old": change.old,
        "new": change.new,
        "old_title": change.old_title,
        "new_title": change.new_title,
        "retitled": change.retitled,
        "sentences": [_sentence(sentence) for sentence in change.sentences],
    }


def _sentence(change: SentenceChange) -> dict[str, Any]:
    return {
        "change": change.kind.value,
        "old": _clause(change.old) if change.old else None,
        "new": _clause(change.new) if change.new else None,
        "practices": list(change.practices),
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "start": clause.span.start,
        "end": clause.span.end,
        "quote": clause.quote,
        "place": clause.place,
        "lead_in": clause.lead_in,
    }
