"""Fuller: of a right that some places give whole and others in part, what is said whole is said of the former alone.

In: the findings of the right to see your data, each clause for the people of a place. Out: those without the clauses
that only let you ask what is known about you, where another lets you see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.practices.finding import Evidence, Finding
from reader.summary.saying.phrase import Clauses
from reader.summary.texts.slots import load_slots

_SEEING = "right-access"
_PART = "ask-what"


def fuller(clauses: Clauses, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return findings without the clauses that give a part of the right, where others give all of it."""
    if any(one.practice != _SEEING for one in findings):
        return findings
    whole = [replace(one, evidence=tuple(i for i in one.evidence if not _is_part(clauses, i))) for one in findings]
    return [one for one in whole if one.evidence] or findings


def _is_part(clauses: Clauses, item: Evidence) -> bool:
    return bool(clauses.nouns(load_slots()[_PART], clauses.of(item)))
