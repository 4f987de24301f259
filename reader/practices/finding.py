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


# Below this certainty a finding is shown as one that the policy "may say".
SURE = 0.65
# What no rule found, but its words and its sense made likely (`reader.practices.second_reader`), has the rule
# "PRACTICE.second-reader". Equally likely, it was as often right as what rules found (301 sentences of 56 policies).
SECOND_READER = "second-reader"


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found in a sentence, with its span in the canonical text."""

    concept: str
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that states a practice: its span, the rule that matched and the words that made it match.

    `certainty` is how likely the sentence states it, 0 to 1, as the second reader has it from the rule, from how often
    that rule was right on annotated policies, from the words and from what stands around; of a user's own rule, how
    often rules are right. `said` is what the head of a column and a cell of the sentence, a row, state together, where
    the row states it by that alone.
    """

    span: Span
    rule: str
    condition: Condition = Condition.NONE
    exception: bool = False
    hits: tuple[Hit, ...] = ()
    certainty: float = 1.0
    said: str = ""

    @property
    def by_words_alone(self) -> bool:
        """Whether no rule found it, only the second reader."""
        return self.rule.endswith(f".{SECOND_READER}")


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

    @property
    def certainty(self) -> float:
        """How likely one of its sentences states the practice indeed, 0 to 1: that of the surest."""
        return max(evidence.certainty for evidence in self.evidence)

    @property
    def sure(self) -> bool:
        """Whether it is to be said plainly; else the policy may say so, and the reader is to look."""
        return self.certainty >= SURE
