"""Outvoted: one sure clause among others that are not makes nothing certain of what is often told too surely.

In: clauses of one practice. Out: the same; where those that state it for certain, and to everybody, are fewer than the
others or stand alone against one, they count as speaking of it only: a clause that keeps silent on a condition mostly
leaves it to the others to say it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.summary.clauses.clause import Clause


def outvoted(clauses: Sequence[Clause], naming: Sequence[Clause]) -> list[Clause]:
    """Return clauses, none of them sure where most only allow it ("may") or hold in some cases alone.

    What counts are those that are `naming` what is said.
    """
    sure = sum(clause.sure for clause in naming)
    weaker = sum(clause.modal or clause.limited for clause in naming)
    if sure > weaker or (sure == weaker and sure > 1):
        return list(clauses)
    return [replace(clause, presumed=True) if clause.sure else clause for clause in clauses]


def as_sure_as_all(clause: Clause, clauses: Sequence[Clause]) -> Clause:
    """Return one of some clauses that only speaks of the matter, as open as the others that state it are."""
    if not clause.presumed or any(one.sure for one in clauses):
        return clause
    return replace(clause, modal=clause.modal or any(one.modal for one in clauses))
