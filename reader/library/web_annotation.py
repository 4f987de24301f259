"""A note as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/) and back, without loss.

In: a Note and what it is on. Out: one JSON object. What the model has no word for stands in `reader`.
"""

from __future__ import annotations

from typing import Any

from reader.document import Note, NoteTarget, OwnPoint, Selector

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def note_to_annotation(note: Note, source: str, trashed: str = "") -> dict[str, Any]:
    """Return a note as an annotation of `source`."""
    target: dict[str, Any] = {"source": source}
    if note.selector is not None:
        selector = note.selector
        target["selector"] = [
            {
                "type": "TextQuoteSelector",
                "exact": selector.exact,
                "prefix": selector.prefix,
                "suffix": selector.suffix,
            },
            {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        ]
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in note.tags]
    body = {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": note.body}
    return {
        "@context": CONTEXT,
        "id": f"urn:policy-reader:note:{note.id}",
        "type": "Annotation",
        "created": note.created,
        "modified": note.modified,
        "body": [body, *tags],
        "target": target,
        "reader": {
            "id": note.id,
            "target": note.target.value,
            "colour": note.colour,
            "section_title": note.section_title,
            "trashed": trashed,
            "point": _point_values(note.point),
        },
    }


def annotation_to_note(annotation: dict[str, Any]) -> tuple[Note, str]:
    """Return the note that an annotation of ours holds, and when it went into the trash ("" if it did not).

    Raises:
        KeyError, TypeError, ValueError: if it is none of ours.
    """
    own = annotation["reader"]
    selector = None
    if "selector" in annotation["target"]:
        quote, position = annotation["target"]["selector"]
        start, end = position["start"], position["end"]
        if type(start) is not int or type(end) is not int or not 0 <= start <= end:
            raise ValueError("not a range")
        selector = Selector(start, end, _text(quote["exact"]), _text(quote["prefix"]), _text(quote["suffix"]))
    comment, *tags = annotation["body"]
    note = Note(
        id=_text(own["id"]),
        target=NoteTarget(own["target"]),
        body=_text(comment["value"]),
        created=_text(annotation["created"]),
        modified=_text(annotation["modified"]),
        selector=selector,
        section_title=_text(own["section_title"]),
        colour=_text(own["colour"]),
        tags=tuple(_text(tag["value"]) for tag in tags),
        point=_point(own.get("point")),  # bundles of older programs have none
    )
    return note, _text(own["trashed"])


def _point_values(point: OwnPoint | None) -> dict[str, str] | None:
    return {"severity": point.severity, "title": point.title, "practice": point.practice} if point else None


def _point(values: Any) -> OwnPoint | None:  # what a file of anybody's holds
    if values is None:
        return None
    point = OwnPoint(_text(values["severity"]), _text(values["title"]), _text(values["practice"]))
    if point.severity not in ("high", "medium", "low"):
        raise ValueError("not a severity")
    return point


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
