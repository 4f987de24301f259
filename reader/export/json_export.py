"""Write a report as the JSON contract of `policy-reader analyze`, with the user's notes and verdicts.

In: an AnnotatedPolicy. Out: text with a line end at its end, every character beyond ASCII escaped as in the contract;
the provenance is in it in full.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from reader import __version__
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.report import report_object


def write_json(policy: AnnotatedPolicy, read_on: str = "") -> str:
    """Return the contract's object with `notes`, `provenance` and `verdicts` after its own keys."""
    came_from = policy.report.document.provenance
    provenance = {
        "title": came_from.title,
        "site": came_from.site,
        "address": came_from.address,
        "archived_on": came_from.archived_on,
        "file_name": came_from.file_name,
        "format": came_from.format,
        "sha256": came_from.sha256,
        "notices": list(policy.report.document.notices),
        "program": f"Policy Reader {__version__}",
        "read_on": read_on,
    }
    content = report_object(policy.report) | {
        "notes": [_note(placed) for placed in policy.notes],
        "provenance": provenance,
        "verdicts": [
            {"practice": v.practice, "rule": v.rule, "quote": v.quote, "decision": v.decision, "reason": v.reason}
            for v in policy.verdicts
        ],
    }
    return json.dumps(content, indent=2) + "\n"


def _note(placed: PlacedNote) -> dict[str, Any]:
    note = placed.note
    selector = note.selector
    return {
        "id": note.id,
        "label": placed.label,
        "target": note.target.value,
        "body": note.body,
        "created": note.created,
        "modified": note.modified,
        "section_title": note.section_title,
        "colour": note.colour,
        "tags": list(note.tags),
        **({"point": asdict(note.point)} if note.point else {}),
        "start": placed.span.start if placed.span else None,
        "end": placed.span.end if placed.span else None,
        "place": placed.place,
        "quote": placed.quote,
        "selector": {
            "start": selector.start,
            "end": selector.end,
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        }
        if selector
        else None,
    }
