"""A point of the user's own in an export: its severity and name stand before the words of its note."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document import Note

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#])")


def with_point(note: Note) -> Note:
    """Return a note whose Markdown begins with the point that it is, a note that is none as it stands."""
    if note.point is None:
        return note
    name = _MARKDOWN.sub(r"\\\1", " ".join(note.point.title.split()))
    head = f"**Your point, {note.point.severity} risk{':' if name else ''}** {name}".strip()
    return replace(note, body="\n\n".join(filter(None, (head, note.body))))
