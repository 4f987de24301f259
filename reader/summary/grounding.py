"""Grounding: keep only the clauses that themselves hold what a plain sentence will say of them.

In: findings and the document. Out: the findings that can be said, each with the clauses that bear it. What falls
through stays a finding: a place to read, of which no sentence is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from reader.document import Document
from reader.errors import RulebookError
from reader.practices import load_taxonomy
from reader.practices.finding import Finding, Kind
from reader.resources import resource_toml

_TERM = re.compile(r"\{([a-z-]+)\}")
_ALL, _ALL_BUT_RIGHTS, _TERMS = "all", "all-but-rights", "terms"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a clause needs, and what it may never hold, before a practice is said of it."""

    needs: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]

    def bears(self, clause: str, lead: str = "") -> bool:
        """Tell whether a clause, with its lead-in, holds what is needed."""
        whole = f"{lead} {clause}" if lead else clause
        return all(pattern.search(whole) for pattern in self.needs) and not any(
            pattern.search(clause) for pattern in self.never
        )


def grounded(document: Document, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of which a sentence can be made, with only the clauses that bear it."""
    leads = {sentence.span.start: sentence.lead_ins for sentence in document.sentences if sentence.lead_ins}
    out = []
    for finding in findings:
        ground = ground_of(finding.practice)
        borne = tuple(
            item
            for item in finding.evidence
            if ground.bears(document.quote(item.span), " ".join(map(document.quote, leads.get(item.span.start, ()))))
        )
        if borne:
            out.append(finding if len(borne) == len(finding.evidence) else replace(finding, evidence=borne))
    return out


@cache
def ground_of(practice: str) -> Ground:
    """Return the ground of a practice, compiled when it is first needed."""
    tables = _tables()
    own = tables.get(practice, {})
    shared = [_ALL] if load_taxonomy()[practice].kind is Kind.RIGHT else [_ALL, _ALL_BUT_RIGHTS]
    never = [*own.get("never", ()), *(pattern for name in shared for pattern in tables[name]["never"])]
    return Ground(_compiled(practice, own.get("needs", ())), _compiled(practice, never))


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return resource_toml("wording/en/grounds.toml")


def _compiled(practice: str, patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    terms = _tables()[_TERMS]
    try:
        return tuple(
            re.compile(_TERM.sub(lambda match: terms[match.group(1)], pattern), re.IGNORECASE | re.DOTALL)
            for pattern in patterns
        )
    except (re.error, KeyError) as error:
        raise RulebookError(f"The ground of “{practice}” in grounds.toml has a wrong pattern: {error}.") from error
