"""Summary: plain sentences about a policy, each resting on clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader.document import Span


class Origin(StrEnum):
    """How a sentence was made: from findings, or the section's own words, shortened."""

    FINDING = "finding"
    SHORTENED = "shortened"


@dataclass(frozen=True, slots=True)
class PlainSentence:
    """A sentence in plain English, the practices it speaks of, and the clauses it rests on (never empty)."""

    text: str
    practices: tuple[str, ...]
    evidence: tuple[Span, ...]
    origin: Origin = Origin.FINDING


@dataclass(frozen=True, slots=True)
class OverviewItem:
    """A line of the overview of the whole policy; `severity` is "high", "medium", "low" or "none"."""

    text: str
    practice: str
    severity: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach them, as the policy gives it; an empty value was not found."""

    email: str = ""
    phone: str = ""
    address: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that you can do, and how.

    `practices` are all that it speaks of. The contact of an earlier action is not given again.
    """

    text: str
    practice: str
    contact: Contact
    evidence: tuple[Span, ...]
    practices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotStated:
    """A question that a policy should answer and this one does not; `practice` names what was looked for.

    `looked_for` says in plain words what would have answered it.
    """

    question: str
    practice: str
    looked_for: str = ""


@dataclass(frozen=True, slots=True)
class GlanceItem:
    """One of the few things that matter most: a risk, a protection, or both sides of one thing.

    `side` is "risk", "protection", "right", "both" or "fact"; `severity` that of its gravest practice.
    """

    text: str
    side: str
    severity: str
    practices: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A few plain words, and the very words of the policy that they stand for (spans in reading order)."""

    text: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FactList:
    """A question and its answers in few words: what they collect, who gets it, why, how long.

    `id` is "collect", "recipients", "purposes" or "keeping". All entries are here; a face shows the first `shown` and
    "and N more".
    """

    id: str
    title: str
    entries: tuple[ListEntry, ...]
    shown: int = 5

    @property
    def more(self) -> int:
        """How many entries stand after those that are shown first."""
        return max(0, len(self.entries) - self.shown)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two clauses that do not fit each other: what is promised, and what is done all the same."""

    text: str
    practices: tuple[str, str]
    promise: tuple[Span, ...]
    practice: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class VagueWord:
    """A word that leaves open what is done ("may", "from time to time"), and how often a policy says it."""

    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """All that is said about a policy. `sections` maps a section's id to its sentences, most important first.

    `reading_grade` is the policy's, `plain_grade` that of our own sentences.
    """

    sections: dict[str, tuple[PlainSentence, ...]] = field(default_factory=dict)
    risks: tuple[OverviewItem, ...] = ()
    protections: tuple[OverviewItem, ...] = ()
    rights: tuple[OverviewItem, ...] = ()
    facts: tuple[OverviewItem, ...] = ()
    actions: tuple[Action, ...] = ()
    not_stated: tuple[NotStated, ...] = ()
    words: int = 0
    reading_minutes: int = 0
    reading_grade: float = 0.0
    glance: tuple[GlanceItem, ...] = ()
    lists: tuple[FactList, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    vague: tuple[VagueWord, ...] = ()
    plain_grade: float = 0.0
