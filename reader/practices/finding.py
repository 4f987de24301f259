"""Finding: one practice that a section of a policy states, with the sentences that state it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader.document import Span


class Kind(StrEnum):
    """What a practice is to the reader of a policy."""

    RISK = "risk"
    PROTECTION = "protection"
    RIGHT = "right"
    FACT = "fact"


class Severity(StrEnum):
    """How much a risk matters; NONE for all that is no risk."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"


class Condition(StrEnum):
    """On what the practice depends: it always happens, unless you object, or only if you agree first."""

    NONE = "none"
    OPT_OUT = "opt-out"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found in a sentence, with its span in the canonical text."""

    concept: str
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that states a practice: its span, the rule that matched and the words that made it match."""

    span: Span
    rule: str
    condition: Condition = Condition.NONE
    exception: bool = False
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A practice stated in a section.

    `id` is "PRACTICE/SECTION" ("credit-search/s4"), unique in a document. `evidence` is in reading order, never empty.
    """

    id: str
    practice: str
    section: str
    condition: Condition
    evidence: tuple[Evidence, ...] = field(default_factory=tuple)

    @property
    def rule(self) -> str:
        """The id of the rule that matched first."""
        return self.evidence[0].rule
