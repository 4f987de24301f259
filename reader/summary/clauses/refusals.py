"""Refusals: what a clause does until you say no, where your no is not heeded, and where it needs no yes.

In: the text of a clause, or the clauses of one practice with their conditions. Out: whether it stops at a no ("unless
you have opted out"), takes what you do for a yes, only tells you to leave, or is done where you have not agreed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.practices.finding import Condition, Evidence
from reader.summary.clauses.scope import ALL_THE_SAME

# What counts as a yes is none that is asked for.
_DEEMED = re.compile(
    r"\bby (?:continuing|using|browsing|visiting|accessing|staying|remaining|proceeding|submitting|providing|giving|"
    r"registering|signing|entering|closing|clicking)\b[^.;|]{0,100}?,? you (?:\w+ ){0,3}?(?:consent|agree|accept)\w*\b",
    re.IGNORECASE,
)
_UNLESS = re.compile(
    r"\bunless you(?:[’']ve| have)? (?:chosen to |already |previously |decide to |choose to )*"
    r"(?:disabl|block|refus|reject|switch|turn|opt|told|tell|object|delet|declin|notif|inform|ask|request)\w*",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\bunless you(?:[’']ve| have| had)? (?:\w+ )?(?:opt(?:ed)?[- ]?out|(?:opted|opt|chosen|choose|elected|"
    r"elect|decided|(?:asked|ask|told|tell|instructed|requested) us) not to\b|object(?:ed)?\b|unsubscribed?\b|"
    r"(?:told|tell) us otherwise\b)",
    re.IGNORECASE,
)


def lets_you_refuse(text: str) -> bool:
    """Tell whether a clause does a thing until you say no ("unless you have opted not to get it")."""
    return _REFUSED.search(text) is not None


def closes_with_a_no(text: str) -> bool:
    """Tell whether a clause that is one sentence ends so: that is of all of it."""
    found = list(_REFUSED.finditer(text))
    return bool(found) and not re.search(r"[.;|:]\s", text) and not re.search(r"[,;|] ?\w", text[found[-1].end() :])


def until_a_no(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return clauses of which some wait for a yes or stop at a no: what the others state stops at a no as well."""
    if len({item.condition for item in evidence}) < 2:
        return evidence
    return tuple(
        replace(item, condition=Condition.OPT_OUT) if item.condition is Condition.NONE else item for item in evidence
    )


# Who does not want that is told to leave it: no objection is heeded.
_STAY_AWAY = re.compile(
    r"\b(?:do not|don['’]t) (?:want|wish|like)\b[^.;]{0,120}\b(?:advised not to|(?:please )?do not|don['’]t|should not|"
    r"must not|refrain from) (?:mak|post|submit|shar|provid|us|upload|giv|send)\w*",
    re.IGNORECASE,
)


def tells_to_stay_away(text: str) -> bool:
    """Tell whether who objects is only told to leave: no objection is heeded."""
    return _STAY_AWAY.search(text) is not None


# Who has said nothing is out already: what goes on waits for a yes ("opt in, or stay opted out").
_OPTS_IN = re.compile(r"\bopt(?:ed|ing|s)?[- ]?in\b", re.IGNORECASE)
_STAYS_OUT = re.compile(r"\b(?:stay|remain)(?:ing|s|ed)? (?:\w+ )?(?:opted[- ]?out|out)\b", re.IGNORECASE)
_UNLESS_OUT = re.compile(r"\bunless (?:you|users?) (?:have )?(?:opt(?:ed)?[- ]?out|object)", re.IGNORECASE)


def lets_you_stay_out(text: str) -> bool:
    """Tell whether a clause has you opt in, or stay out: it stops at no objection, but waits for a yes."""
    waits = _OPTS_IN.search(text) is not None and _STAYS_OUT.search(text) is not None
    return waits and _UNLESS_OUT.search(text) is None


_DENIAL = re.compile(r"\b(?:not|never|unless|without|only)\b|n[’']t\b", re.IGNORECASE)
_UNASKED = re.compile(
    r"\b(?:if|where|when|unless|even if) (?:you|users?) (?:have|do|did|are)(?: not|n[’']t) (?:\w+ )?"
    r"(?:consent|agree|accept|allow)\w*(?: to (?:it|this))?(?: or if [^.;|,]{0,80})?|"
    rf"{ALL_THE_SAME}[^.;|,]{{0,80}}",
    re.IGNORECASE,
)


def is_unasked(text: str) -> bool:
    """Tell whether a clause does a thing where you have not agreed ("If you do not consent, we still collect ...")."""
    left = _UNASKED.sub(" ", text)
    return left != text and not _DENIAL.search(left)


def goes_on_until_a_no(text: str) -> bool:
    """Tell whether a clause takes what you do for a yes, and lets you refuse ("By browsing you agree, unless ...")."""
    return _DEEMED.search(text) is not None and _UNLESS.search(text) is not None


def is_deemed(text: str) -> bool:
    """Tell whether a clause takes what you do for a yes: it waits for no other."""
    return _DEEMED.search(text) is not None
