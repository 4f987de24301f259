"""Yours: tell what you do yourself with your data, so that nobody need be asked, and what of it a right is of.

In: the findings of a right, with the clauses of their document. Out: whether each clause lets you do it yourself, and
the ways to say it that fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.practices.finding import Finding
from reader.summary.saying.phrase import Clauses
from reader.summary.texts.slots import load_slots
from reader.summary.texts.template import Template

# The rights that you can use yourself, and the slots that name it.
_YOURS = {"right-access": "only-see", "right-correct": "own-edit", "right-delete": "only-account"}

_ASKED = "asked-once"  # a slot
# What leads to a list of things that they do for you.
_BY_ASKING = re.compile(
    r"\b(?:writ(?:e|ing)|e-?mailing|calling|phoning|telephoning|contacting) (?:to )?(?!you\b)", re.IGNORECASE
)

# The rights that may be of a part of your data alone, and the slots that say so.
_OF_A_PART = {"right-access": "seen-part", "right-correct": "put-right-part", "right-delete": "deleted-part"}


def is_yours_to_do(clauses: Clauses, findings: Sequence[Finding]) -> bool:
    """Tell whether all clauses that are sure, and not for parents or the people of a place, let you do it yourself.

    Where none of the clauses has you ask, nor gives a right to what they do then, nobody is asked either.
    """
    name = _YOURS.get(findings[0].practice)
    if name is None:
        return False
    if not _is_asked_for(clauses, findings):
        return True
    evidence = [item for finding in findings for item in finding.evidence]
    evidence = [item for item in evidence if not clauses.places(item, by_title=True)] or evidence
    # beside what you can do yourself, what they may be asked for is left open
    evidence = [item for item in evidence if not clauses.is_left_open(item, by_law=True)] or evidence
    parents, slot = load_slots()["parents"], load_slots()[name]
    yours = [clause for item in evidence if not clauses.nouns(parents, clause := clauses.of(item))]
    return bool(yours) and all(clauses.nouns(slot, one) and not _BY_ASKING.search(one.lead) for one in yours)


def _is_asked_for(clauses: Clauses, findings: Sequence[Finding]) -> bool:
    """Tell whether a clause has you ask, or gives a right to what they then do: else nobody may need be asked."""
    slot = load_slots()[_ASKED]
    told = [clauses.of(item) for finding in findings for item in finding.evidence]
    return any(clauses.nouns(slot, clause) or _BY_ASKING.search(clause.lead) for clause in told)


def without_yours(clauses: Clauses, templates: Sequence[Template], findings: Sequence[Finding]) -> Sequence[Template]:
    """Leave out the ways to say that you do it yourself, where a clause has you ask."""
    name = _YOURS.get(findings[0].practice, "")
    return templates if is_yours_to_do(clauses, findings) else [one for one in templates if name not in one.needed]


def fitting(clauses: Clauses, templates: Sequence[Template], findings: Sequence[Finding]) -> Sequence[Template]:
    """Do so of the right to have details put right alone: they are so either way. A part is said of a part alone."""
    templates = whole_where_stated(clauses, templates, findings)
    return without_yours(clauses, templates, findings) if findings[0].practice == "right-correct" else templates


def whole_where_stated(
    clauses: Clauses, templates: Sequence[Template], findings: Sequence[Finding]
) -> Sequence[Template]:
    """Leave out the ways to say that a right is of a part, where any clause, for whomever it is, is of the whole."""
    name = _OF_A_PART.get(findings[0].practice, "")
    if not name:
        return templates
    slot = load_slots()[name]
    if all(clauses.nouns(slot, clauses.of(item)) for finding in findings for item in finding.evidence):
        return templates
    return [one for one in templates if name not in one.needed]
