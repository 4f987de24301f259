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
class OwnPoint:
    """What makes a note a point of the user's own: how grave it is, and what it says.

    `severity` is "high", "medium" or "low". `title` is its name; `practice` is that of the taxonomy which the name was
    chosen from, "" for a name of the user's.
    """

    severity: str = "medium"
    title: str = ""
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note in Markdown. Times are ISO 8601 in UTC; `selector` is None for a note on the whole policy.

    A note on a section holds the selector of the section's heading (or its first sentence where the title was made) and
    `section_title`, so that it can be found again. With a `point`, the passage is a point that the user found.
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
    point: OwnPoint | None = None
