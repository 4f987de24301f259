"""Trust: how sure a rule's findings are, from how often it was right on annotated policies.

In: resources/trust.toml, which packaging/accuracy.py writes. Out: a certainty between 0 and 1 for each rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.resources import resource_toml

# A rule that was seen rarely is trusted about as much as the others: so many imagined cases are added to its own.
_PRIOR_WEIGHT = 4


@dataclass(frozen=True, slots=True)
class Trust:
    """Certainty by rule: the share of its findings that were right, drawn towards `overall` where they were few.

    A rule that was not measured, such as a user's own, is trusted as the others are on average.
    """

    overall: float
    counts: Mapping[str, tuple[int, int]]

    def of(self, rule: str) -> float:
        """Return how likely a finding of a rule is right, 0 to 1 (additive smoothing of its measured precision)."""
        right, wrong = self.counts.get(rule, (0, 0))
        return (right + _PRIOR_WEIGHT * self.overall) / (right + wrong + _PRIOR_WEIGHT)


@cache
def load_trust() -> Trust:
    """Return what was measured of the rules that ship."""
    table = resource_toml("trust.toml")
    counts = {rule: (int(right), int(wrong)) for rule, (right, wrong) in table["rules"].items()}
    return Trust(float(table["overall"]), counts)
