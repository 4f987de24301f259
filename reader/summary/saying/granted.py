"""Granted: tell which clauses grant a right to have data deleted, and which give less or only speak of it.

In: the clauses that a right was found in, and for which of them hold for everybody and are sure. Out: the clauses that
say for whom, and how surely, it is granted: where only those are sure that give a part of it ("you can delete your
posts") or speak of it ("if you want us to delete it, you must first close your account"), the ones that grant it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.practices.finding import Evidence
from reader.summary.saying.phrase import Clauses
from reader.summary.texts.slots import load_slots

GRANTED = "right-delete"  # a practice
_LESS = ("only-account", "deleted-part")  # slots
_DEED = re.compile(r"\b(?:delet|eras|remov|destr[ou]|forgotten)", re.IGNORECASE)
# Of one thing alone, which stands before it, or of what you can do yourself in one place.
_PART = re.compile(
    r"\b(?:delet|eras|remov)\w*\b(?: of)? (?:this|that|these|those|certain|some|it|them)\b(?! (?:or all)\b)"
    r"|\b(?:delet|eras|remov)\w*\b(?: of)? (?:any|all)? ?(?:the )?(?:\w+ )?(?:information|data) (?:that )?"
    r"you(?:['’]ve| have) (?:previously )?added\b"
    r"|\b(?:its|their) removal\b|\bcontact details removed\b",
    re.IGNORECASE,
)
_DONE_THERE = re.compile(
    r"\b(?:in|from|through|via) (?:your|the|our) (?:[\w’']+ )?(?:settings|history)\b", re.IGNORECASE
)
# What only speaks of a right that is granted elsewhere: what limits it, what follows from it, what it is like.
_SPOKEN_OF = re.compile(
    r"\A\W*(?:for (?:example|instance)\b[^.;]*\blimited\b|(?:if|when|once|where|should) (?:you|a user)\b(?![\s\S]*\b(?:"
    r"please|contact|e-?mail\w*|write|writing|submit\w*|follow\w*|click\w*|visit\w*|you (?:can|may)|"
    r"you have (?:the|a) right)\b))"
    r"|\b(?:exercis|fulfil|honou?r|comply|respond)\w*\b[^.;]{0,60}\b(?:rights?|requests?)\b[^.;]{0,60}\b(?:delet|eras)\w*"
    r"|\A\W*it (?:may|can|will|could|might|usually takes?|takes?) [^.;]{0,60}"
    r"\bto (?:process|complete|carry out|finish)\b"
    r"|\binstructions on how to have\b|\bright to\b[^.;]{0,60}\bis not absolute\b",
    re.IGNORECASE,
)


def granting(clauses: Clauses, evidence: Sequence[Evidence], sure: Sequence[Evidence]) -> list[Evidence]:
    """Return the clauses that count for a right: all, or those that grant it where none of the `sure` ones does."""
    if not sure or any(_grants(clauses, item) for item in sure):
        return list(evidence)
    less = load_slots()[_LESS[0]]
    if all(clauses.nouns(less, clauses.of(item)) for item in sure):
        return list(evidence)  # "You can close your account" is what is said
    return [item for item in evidence if _grants(clauses, item)] or list(evidence)


def _grants(clauses: Clauses, item: Evidence) -> bool:
    clause = clauses.of(item)
    text = clause.text
    if not _DEED.search(text) or _PART.search(text) or _DONE_THERE.search(text) or _SPOKEN_OF.search(text):
        return False
    parents = clauses.nouns(load_slots()["parents"], clause)
    return not parents and not any(clauses.nouns(load_slots()[name], clause) for name in _LESS)
