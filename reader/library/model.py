"""The records that the library hands out. Plain data: nothing here knows of SQLite."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from reader.document import Note, Placement, PlacementState
from reader.document.named_day import day_in

LIBRARY_FILE = "library.db"
Decision = Literal["dismissed", "agreed"]


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    """One text of a policy that is kept.

    `id` names this text; `policy` is shared by all versions of one policy and `version` counts them from 1 in the order
    they were added. `added`, `opened` and `trashed` are ISO 8601 in UTC; `trashed` is "" for what is not in the trash.
    `sha256` is the original file's, `text_sha256` the canonical text's. `position` is where the reader was, in code
    points of the canonical text. `status` is a word of the user's choice.
    """

    id: str
    title: str
    site: str
    address: str
    archived_on: str
    added: str
    opened: str
    sha256: str
    text_sha256: str
    words: int
    position: int = 0
    status: str = ""
    trashed: str = ""
    note_count: int = 0
    file_name: str = ""
    policy: str = ""
    version: int = 1

    @property
    def day(self) -> str:
        """The day of the text (YYYY-MM-DD): that of its archive, else one that its file is named by; "" if neither."""
        return self.archived_on or day_in(self.file_name).day


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the user thinks of a finding: `quote` stands at the code points `start` to `end`.

    `rulebook` is the version of the rules when it was given, `created` ISO 8601 in UTC.
    """

    practice: str
    rule: str
    quote: str
    start: int
    end: int
    decision: Decision
    reason: str = ""
    rulebook: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class CarriedNote:
    """What became of a note in another version of its policy: `note` is the one that stays on the version it is from.

    `copy` is the id of the note on the other version, "" where there is none (yet). `settled` is when the user decided,
    ISO 8601 in UTC, else "".
    """

    note: Note
    version: str
    placement: Placement
    copy: str = ""
    settled: str = ""

    @property
    def waits(self) -> bool:
        """Whether the user is still to look at it."""
        return self.placement.state in (PlacementState.REVIEW, PlacementState.ORPHANED) and not self.settled


@dataclass(frozen=True, slots=True)
class CarriedVerdict:
    """What became of a verdict in another version: kept there only where its passage is the same, word for word."""

    verdict: Verdict
    placement: Placement

    @property
    def kept(self) -> bool:
        """Whether the verdict holds in the other version too."""
        return self.placement.state is PlacementState.ANCHORED


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place where the words searched for stand.

    `start` and `end` are code points of the canonical text: of the words found, or, for a note, of the passage that it
    is about (0, 0 where it is about the whole policy). `snippet` is one line of text with each hit in [brackets].
    """

    policy_id: str
    policy_title: str
    where: Literal["text", "note"]
    note_id: str
    section_title: str
    snippet: str
    start: int
    end: int


def utc_now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def moment_text(moment: datetime) -> str:
    """Return a moment in ISO 8601, UTC, to the millisecond: texts of one length, so that their order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
