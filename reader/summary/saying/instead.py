"""Instead: the policy's own words, where our sentence would be wider than its one clause, or say next to nothing.

In: a sentence, its practice and its clauses. Out: the sentence, or a clause told in the policy’s words.
Which sentences give way, and which clauses are as wide as the sentence, stands in practices.toml ([vague], [instead]).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.practices import load_taxonomy
from reader.practices.finding import Evidence, Kind
from reader.summary.saying.own_words import as_promised, as_said, with_limit
from reader.summary.saying.phrase import Clauses

_WAY = re.compile(r"\b(?:contact|e-?mail|write|call|phone|reach)\w*\b|@", re.IGNORECASE)
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Wide:
    """The sentences of a practice that may be wider than their clause: those that fit `says`.

    They are not where the clause fits `unless`: it says itself that it is of all.
    """

    says: re.Pattern[str]
    unless: re.Pattern[str]

    def is_wider(self, text: str, clause: str) -> bool:
        """Tell whether a sentence says more than its clause."""
        return self.says.search(text) is not None and self.unless.search(clause) is None


@dataclass(frozen=True, slots=True)
class Instead:
    """When the policy's own words are told: for what is `vague`, and at `most` some words for what is `wide`."""

    vague: re.Pattern[str] = re.compile(r"(?!)")
    most: int = 0
    wide: Mapping[str, Wide] | None = None

    def tell(
        self, clauses: Clauses, practice: str, evidence: Sequence[Evidence], text: str, limit: str, *, plain: bool
    ) -> str:
        """Return a sentence, or one of its clauses in the policy's words with the `limit` of whom it is for.

        One that says no condition, which may come from the sentences about it, and rests on one clause, is `plain`.
        """
        if self.vague.search(text):
            needed = _WAY if practice == "privacy-contact" else None
            told = clauses.in_their_words(evidence, needed)
            if load_taxonomy()[practice].kind is Kind.PROTECTION:  # never told as a fact, for want of room either
                return with_limit(as_said(told), limit) or with_limit(as_promised(told), limit) or text
            return with_limit(told, limit) or text
        wide = (self.wide or {}).get(practice)
        if wide is None or not plain or not wide.is_wider(text, clauses.of(evidence[0]).text):
            return text
        told = clauses.in_their_words(evidence)
        whole = told and _CUT not in told and len(told.split()) <= self.most
        return (with_limit(told, limit) if whole else "") or text


def load_instead(vague: Mapping[str, Any], table: Mapping[str, Any]) -> Instead:
    """Return what practices.toml says of it."""
    wide = {
        practice: Wide(*(_pattern(one.get(name, default), table["of-all"]) for name, default in _WIDE))
        for practice, one in table.items()
        if isinstance(one, Mapping)
    }
    return Instead(re.compile(vague["says"]), int(table["most"]), wide)


def _pattern(pattern: str, of_all: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{of-all}", of_all), re.IGNORECASE)


_WIDE = (("says", ""), ("unless", r"(?!)"))
