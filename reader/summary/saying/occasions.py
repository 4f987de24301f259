"""Occasions: say when a practice happens, where its clauses open with it ("When you sign up, we collect ...").

In: findings, their clauses, and resources/wording/en/occasions.toml. Out: the plain words of the one occasion on which
all of them hold ("sign up"), or nothing. Clauses that open with different ones, or with none, share none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.practices import load_taxonomy
from reader.practices.finding import Evidence, Finding, Kind
from reader.resources import resource_toml
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.wording import Wording

_REMEMBERED = 1024  # texts: about those of the clauses and titles of one policy, each asked for several times


def shared_occasion(wording: Wording, clauses: Clauses, findings: Sequence[Finding]) -> str:
    """Return on what occasion all clauses of findings hold ("sign up"), or ""."""
    rights = all(load_taxonomy()[one.practice].kind is Kind.RIGHT for one in findings)
    if not rights and any(one.practice not in wording.in_some_cases for one in findings):
        return ""
    found = {_occasion(clauses, item) for one in findings for item in one.evidence}
    occasion = found.pop() if len(found) == 1 else ""
    return "" if rights and occasion not in _of_rights() else occasion


def _occasion(clauses: Clauses, evidence: Evidence) -> str:
    """Return the occasion with which a clause, what leads to it or its title opens; its own comes first."""
    clause = clauses.of(evidence)
    own = "" if any(start == 0 for start, _ in clause.far) else clause.text
    over = clauses.feature_over(evidence)
    return next((name for text in (own, clause.lead, clauses.title_of(evidence)) for name in _named(text)), over)


@lru_cache(maxsize=_REMEMBERED)
def _named(text: str) -> list[str]:
    if not _opening().match(text):
        return []
    named = ((name, pattern.match(text)) for name, pattern in _patterns())
    first = next(((name, found.end()) for name, found in named if found), None)
    return [first[0]] if first and not _several().match(text, first[1]) else []


@cache
def _several() -> re.Pattern[str]:
    return re.compile(resource_toml("wording/en/occasions.toml")["several"], re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(resource_toml("wording/en/occasions.toml")["opening"], re.IGNORECASE)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    table = resource_toml("wording/en/occasions.toml")
    begins = table["opening"] + table["doing"]
    return [(name, re.compile(f"{begins}(?:{deed})", re.IGNORECASE)) for name, deed in table["words"]]


@cache
def _of_rights() -> frozenset[str]:
    return frozenset(resource_toml("wording/en/occasions.toml")["rights"])
