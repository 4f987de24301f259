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
    """Something that you can do, and how."""

    text: str
    practice: str
    contact: Contact
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NotStated:
    """A question that a policy should answer and this one does not; `practice` names what was looked for."""

    question: str
    practice: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All that is said about a policy. `sections` maps a section's id to its sentences, most important first."""

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
