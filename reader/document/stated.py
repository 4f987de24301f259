"""StatedPractice: a data practice that a sentence of a policy states, in the few words that are kept of it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document.span import Span


@dataclass(frozen=True, slots=True)
class StatedPractice:
    """A practice (id, kind and severity are words of practices.toml), its sentence, and the rule that found it.

    `certainty` is how likely the sentence states it, 0 to 1.
    """

    practice: str
    kind: str
    severity: str
    span: Span
    rule: str
    certainty: float = 1.0
