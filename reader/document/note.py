"""Note: what a user wrote about a passage, a section or the whole policy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.document.selector import Selector


class NoteTarget(StrEnum):
    """What a note is about."""

    PASSAGE = "passage"
    SECTION = "section"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Note:
    """A note in Markdown. Times are ISO 8601 in UTC; `selector` is None for a note on the whole policy.

    A note on a section holds the selector of the section's heading (or its first sentence where the title was made) and
    `section_title`, so that it can be found again.
    """

    id: str
    target: NoteTarget
    body: str
    created: str
    modified: str
    selector: Selector | None = None
    section_title: str = ""
    colour: str = "yellow"
    tags: tuple[str, ...] = ()
