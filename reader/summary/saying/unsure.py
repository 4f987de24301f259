"""Unsure: what is better told as it is written than in our words, because these would too often say more.

In: the findings of a practice. Out: one of its clauses in the policy's own words, or "". Of some practices (credit
checks, marketing, sensitive data) so much hangs on a clause's own conditions that our sentence is often wider than it,
however sure the finding; of others (cookies, links) hardly ever. resources/wording/en/doubt.toml tells which, and how
that was measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import re2

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Evidence, Finding, Kind
from reader.resources import resource_toml
from reader.summary.quoting.shorten import QUOTED
from reader.summary.saying.own_words import as_promised, as_theirs, with_limit
from reader.summary.saying.phrase import Clauses, Phrase

_MOST = 28  # words; a longer clause is no easier to read than our sentence
# Words from which a clause is told as it is written where only its practice is doubted: a shorter one has little room
# for conditions, and is plainer in our words (seven such were judged, too few to tell whether they are truer).
_LEAST = 13
_MOST_OF_POLICY = 24  # in the overview, which is to fit on a screen
_MOST_CLAUSES = 2  # that the overview tells as one of them is written; our words tell more of many
_CUT = "…"
_OF_SOME = re.compile(r"\bsome data\b")
_NEVER, _ALWAYS = 1.1, 0.0
# What tells nothing alone: the mark of a list before it, an aim or an example, the "or" of the next item after it;
# and what speaks of you as somebody else.
_NO_SENTENCE = re.compile(
    rf"^(?:{QUOTED}[^:]*: “)?\W*(?:[oO]\W? |That(?:['’]s| is)\b|To\b|Examples\b|Allowing\b|Please\b)|\b(?:and|or)\W*$"
    r"|\b[Tt]he Users?\b"  # you
)
# A denial, at the beginning of a sentence, where what is denied stands.
_DENIAL = re.compile(
    rf"(?:{QUOTED}[^:]*: “)?\W*(?:[\w’'-]+ ){{0,4}}?(?:never|not|no|nor|neither|(?:\w+n['’]t))\b", re.IGNORECASE
)
# A yes or a no that is asked for: no "when" of a time, "optical" or "firms chosen with care".
_CONDITION = re.compile(
    r"\b(?:if|unless|only|(?:where|when) you (?:have|would|do not|don['’]t|want|wish|tell|ask|say|tick)|"
    r"agree\w*|consent\w*|permission|permit\w*|opt(?:s|ed|ing|ions?|ional|ionally)?|"
    r"(?:you|your|may|can|to|have) (?:\w+ )?cho(?:o?se|ice)\w*(?! from)|object(?:s|ed|ing|ions?)?|prefer\w*|allow\w*|"
    r"authori[sz]\w*|approv\w*|request\w*|asked|ask you)\b",
    re.IGNORECASE,
)
_MESSAGES = "marketing-contact"
_MARKETING = "share-third-party-marketing"


def as_written(finding: Finding, clauses: Clauses, limit: str) -> str:
    """Return the likeliest clause of a finding in the policy's words, with the `limit` of whom it is for.

    "" where the finding is sure enough to be said in ours, or where no clause of it is short and stands alone.
    """
    return _told([finding], clauses, limit, _MOST) if finding.certainty < _sure(finding.practice) else ""


def as_written_once(findings: Sequence[Finding], clauses: Clauses, limit: str) -> str:
    """Return the same of a practice that a whole policy states in one or two clauses; "" for another."""
    places = {item.span for finding in findings for item in finding.evidence}
    if not is_doubted(findings[0].practice) or len(places) > _MOST_CLAUSES:
        return ""
    return _told(findings, clauses, limit, _MOST_OF_POLICY)


def _told(findings: Sequence[Finding], clauses: Clauses, limit: str, most: int) -> str:
    practice = findings[0].practice
    evidence = [item for finding in findings for item in finding.evidence]
    if _is_promise(practice) and len(evidence) > 1:  # one clause of it may keep silent on what another excepts
        return ""
    # which another sentence may say
    asks = any(finding.condition is not Condition.NONE for finding in findings)
    asks = asks or (practice == _MARKETING and any(item.condition is Condition.CONSENT for item in evidence))
    asks = asks or (practice == _MESSAGES and any(item.condition is Condition.OPT_OUT for item in evidence))
    told = [
        with_limit(_by_kind(practice, _words(practice, item, clauses)), limit)
        for item in sorted(evidence, key=lambda one: (-one.certainty, one.span))
    ]
    least = _LEAST if is_doubted(practice) and max(one.certainty for one in findings) >= _table()["sure"] else 0
    short = [
        text
        for text in told
        if text and least <= len(text.split()) <= most and (not asks or _CONDITION.search(text) is not None)
    ]
    return next((text for text in short if not text.startswith(QUOTED)), short[0] if short else "")


def _words(practice: str, item: Evidence, clauses: Clauses) -> str:
    """Return a clause in the policy's words, whole and a sentence that speaks of the practice; "" for another."""
    told = clauses.in_their_words([item])
    fits = told and _CUT not in told and not _NO_SENTENCE.search(told) and _speaks(practice).search(told)
    return told if fits else ""


def _by_kind(practice: str, told: str) -> str:
    """Return a promise as one of theirs, and no risk as what they do not do: that would read as good news."""
    if not told or not _is_promise(practice):
        return "" if _DENIAL.match(told) else told
    return as_theirs(told) if as_theirs(told) != told else as_promised(told)  # never told as a fact


def _is_promise(practice: str) -> bool:
    return load_taxonomy()[practice].kind is Kind.PROTECTION


def is_doubted(practice: str) -> bool:
    """Tell whether our words for a practice are often wider than its clause, however sure the finding."""
    return _sure(practice) == _NEVER


def is_wary(practice: str, evidence: Sequence[Evidence]) -> bool:
    """Tell whether one sure clause is too little to say a practice for certain where others of it are not sure."""
    if practice in _table()["seldom"]:
        return False
    return is_doubted(practice) or max(item.certainty for item in evidence) < _table()["certain"]


def is_hedged(clauses: Clauses, practice: str, said: Phrase, *, may: bool) -> bool:
    """Tell whether it is to be said that it happens in some cases; mostly a "may", or a "some", says as much."""
    if _OF_SOME.search(said.text):
        return False
    if may:
        return said.limited and is_doubted(practice)
    return said.limited or clauses.denied_elsewhere(practice)


@cache
def _sure(practice: str) -> float:
    """Return the certainty from which a practice is said in our words."""
    table = _table()
    return float(_NEVER if practice in table["often"] else _ALWAYS if practice in table["seldom"] else table["sure"])


@cache
def _speaks(practice: str) -> Any:
    """Return the pattern of words without which a sentence does not tell of a practice when it stands alone."""
    return re2.compile(f"(?i){_table()['speaks'].get(practice, '')}")


@cache
def _table() -> dict[str, Any]:
    return resource_toml("wording/en/doubt.toml")
