"""Write findings and notes as W3C Web Annotations (JSON-LD), for other annotators and for another Policy Reader.

In: an AnnotatedPolicy. Out: an AnnotationCollection of https://www.w3.org/TR/annotation-model/: each annotation points
into the text by quote (with 32 characters around it) and by position (code points of the canonical text).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader import __version__
from reader.document import NoteTarget, Selector, Span, make_selector
from reader.export.annotated_policy import AnnotatedPolicy, PlacedNote
from reader.report import report_object

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write_annotations(policy: AnnotatedPolicy, read_on: str = "") -> str:
    """Return the annotations as one JSON-LD object, every character beyond ASCII escaped."""
    came_from = policy.report.document.provenance
    items = [*_findings(policy), *(_note(policy, placed) for placed in policy.notes)]
    content: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"urn:sha256:{came_from.sha256}#annotations",
        "type": "AnnotationCollection",
        "label": came_from.title or came_from.file_name,
        "generator": _generator(),
        "total": len(items),
        "first": {
            "id": f"urn:sha256:{came_from.sha256}#page1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    if read_on:
        content["generated"] = f"{read_on}T00:00:00Z"
    return json.dumps(content, indent=2) + "\n"


def _findings(policy: AnnotatedPolicy) -> Iterator[dict[str, Any]]:
    text = policy.report.document.text
    for finding in report_object(policy.report)["findings"]:
        for number, evidence in enumerate(finding["evidence"], start=1):
            selector = make_selector(text, Span(evidence["start"], evidence["end"]))
            bodies = [
                {"type": "TextualBody", "purpose": "classifying", "format": "text/plain", "value": finding["practice"]},
                {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": finding["title"]},
            ]
            yield {
                "id": f"urn:policy-reader:finding:{finding['id']}:{number}",
                "type": "Annotation",
                "motivation": "classifying",
                "creator": _generator(),
                "body": bodies,
                "target": _target(policy, selector),
            }


def _note(policy: AnnotatedPolicy, placed: PlacedNote) -> dict[str, Any]:
    note = placed.note
    annotation: dict[str, Any] = {
        "id": f"urn:uuid:{note.id}",
        "type": "Annotation",
        "motivation": "commenting" if note.body else "highlighting",
        "body": [{"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": note.body}],
        "target": _target(policy, note.selector if note.target is NoteTarget.PASSAGE else None),
    }
    moments = {"created": note.created, "modified": note.modified}
    return annotation | {key: moment for key, moment in moments.items() if moment}


def _target(policy: AnnotatedPolicy, selector: Selector | None) -> dict[str, Any]:
    came_from = policy.report.document.provenance
    target: dict[str, Any] = {"source": came_from.address or f"urn:sha256:{came_from.sha256}"}
    if selector is not None:
        target["selector"] = [
            {
                "type": "TextQuoteSelector",
                "exact": selector.exact,
                "prefix": selector.prefix,
                "suffix": selector.suffix,
            },
            {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        ]
    return target


def _generator() -> dict[str, str]:
    return {"type": "Software", "name": f"Policy Reader {__version__}"}
