"""Told case: the condition in their own words that all clauses of a sentence share.

In: findings, their clauses and the wording. Out: the words at the end of a sentence (", if you turn on live maps"), or
"" where the clauses hold under different conditions, under none, or under one that has words of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.practices.finding import Condition, Evidence, Finding
from reader.summary.clauses.own_case import settings_named
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.wording import Wording

_SETTINGS = "your settings"
_MOST = 5  # words of the name of settings


def shared_case(wording: Wording, clauses: Clauses, findings: Sequence[Finding]) -> str:
    """Return the tail that says the one condition under which all clauses of findings hold, or ""."""
    if any(one.practice not in wording.told_when for one in findings):
        return ""
    evidence = [item for one in findings for item in one.evidence]
    held = [clauses.of(item) for item in evidence]
    tails = {one.case for one in held}
    if len(tails) > 1 or any(
        one.asks_beyond and item.condition is not Condition.NONE for one, item in zip(held, evidence, strict=True)
    ):
        return ""
    return tails.pop()


def each_has_case(clauses: Clauses, findings: Sequence[Finding]) -> bool:
    """Tell whether nothing but one condition limits each clause of findings: said, it needs no other hedge."""
    return all(clauses.of(item).case for one in findings for item in one.evidence)


def tails_of_choice(wording: Wording, clauses: Clauses, evidence: Sequence[Evidence]) -> dict[str, str]:
    """Return the tails; for "what you choose" they name settings, where each clause on the choice names some."""
    asking = [clauses.of(item) for item in evidence if item.condition is Condition.CONSENT]
    named = [settings_named(f"{one.lead} {one.text}") for one in asking]
    if not named or not all(named):
        return wording.tails
    names = frozenset().union(*named)
    name = next(iter(names)) if len(names) == 1 else _SETTINGS
    words = f"epending on {name if len(name.split()) <= _MOST else _SETTINGS}"
    return wording.tails | {"consent-choice": f", d{words}", "opening-choice": f"D{words}"}
