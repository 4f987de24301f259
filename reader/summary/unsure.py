"""Unsure: what a section may state, but less surely than our words would say it, is told in the policy's own words.

In: the findings of a section. Out: a sentence for each that is better told as it is written. Measured on 27 policies
that nobody had worked on (November 2026, 459 sentences): of sentences on findings below this certainty 30 % said more
than their clause, of surer ones 13 %; of those in the policy's own words none.
"""

from __future__ import annotations

from reader.practices import load_taxonomy
from reader.practices.finding import Finding, Kind
from reader.summary.own_words import as_promised, as_theirs, with_limit
from reader.summary.phrase import Clauses

_SURE = 0.88
_MOST = 28  # words; a longer clause is no easier to read than our sentence
_CUT = "…"


def as_written(finding: Finding, clauses: Clauses, limit: str) -> str:
    """Return the likeliest clause of a finding in the policy's words, with the `limit` of whom it is for.

    "" where the finding is sure enough to be said in ours, or where no clause of it is short and stands alone.
    """
    if finding.certainty >= _SURE:
        return ""
    for item in sorted(finding.evidence, key=lambda one: (-one.certainty, one.span)):
        told = clauses.in_their_words([item])
        if load_taxonomy()[finding.practice].kind is Kind.PROTECTION:  # never told as a fact
            told = as_theirs(told) if as_theirs(told) != told else as_promised(told)
        if told and _CUT not in told and len(told.split()) <= _MOST and with_limit(told, limit):
            return with_limit(told, limit)
    return ""
