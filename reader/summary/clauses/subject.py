"""Subject: tell whether a clause names others as those who do what it states, by its grammar.

In: the text of a clause. Out: whether the subject of its verb ("Our partners may compile ..."), the agent of its
passive ("... sent by our partners to ..."), those whom the firm only lets do it ("We allow advertisers to ...") or with
whom it has to do ("We work with sellers who may place ...") are others. Who works for the firm is none of these: what
they do for it is the firm's own deed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.resources import resource_toml

_REMEMBERED = 1024  # clauses: several practices rest on one

# Words that no name of a kind of people holds: what stands on both sides of them is not one noun.
_NO_NOUN = (
    r"(?!(?:we|us|you|your|may|might|can|could|will|shall|is|are|be|was|were|has|have|had|do|does|to|of|for|with|by|"
    r"that|which|who|whose|from|on|in|at|as|if|when|not|than|including|like)\b)"
)
_BEFORE = r"(?:(?:an?|the|some|certain|our|their|its|these|those|such|other|any|many|most|all|both) )*"
_MAY = (
    r"(?:(?:may|might|can|could|will|shall|also|then|each|themselves|itself|only|often|sometimes|in turn|be able to|"
    r"want to|wish to|choose to|like to|would|need to) )*"
)
# A phrase or a condition before the subject ("For example, ", "If you object, in some cases "), without the firm.
_OPENING = (
    r"^\W*(?:\([a-z0-9]{1,3}\) )?(?:(?:for example|for instance|however|also|additionally|in addition|likewise|"
    r"similarly|"
    r"(?:if|when|where|under|depending|as|with|without|subject|from|through|based on)\b"
    r"(?:(?!\bwe\b|\bus\b)[^.;:|,]){2,90}(?=,)|"
    r"in (?:some|certain|many|such|these|other) (?:instances|cases|situations)|in (?:doing so|turn)),? ){0,2}"
)
# What others do for the firm, or with it, is its own deed as well; "our" of whom they are ("Our partners") is none.
_OWN = re.compile(r"\b(?:we|us|ourselves|our (?:own )?behalf|on behalf of|on its behalf|jointly)\b", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def is_done_by_others(text: str) -> bool:
    """Tell whether a clause states what others do: as its subject, its agent, or with the firm's leave."""
    for pattern in (_let(), _sent_by()):
        done = pattern.search(text)
        if done and not _OWN.search(text, done.end()):
            return True
    return not _OWN.search(text) and any(pattern.match(text) for pattern in (_active(), _presented(), _when_others()))


@cache
def asked_of_subject() -> frozenset[str]:
    """Return the practices of which it is asked who does it: those that are "They ..." in every sentence."""
    return frozenset(resource_toml("wording/en/grounds.toml")["others"]["asked-of-subject"])


@cache
def _others() -> str:
    """Return a pattern of a noun phrase that names others who act for themselves, as "our business partners"."""
    table = resource_toml("wording/en/grounds.toml")["others"]
    heads: str = table["doers"]
    of_what = r"(?: of (?:the|this|that|such|your) \w+)?(?: \([^()]*\))?"
    return rf"{_BEFORE}(?:{_NO_NOUN}[\w’'-]+,? ){{0,3}}?(?:{heads})\b{of_what}"


@cache
def _active() -> re.Pattern[str]:
    which = r"(?:,? (?:that|who|which|with whom) (?:(?!\bwe\b)[^.;|]){3,80}?,?)?"
    return re.compile(rf"{_OPENING}{_others()}{which} {_MAY}{_deeds()}", re.IGNORECASE)


@cache
def _presented() -> re.Pattern[str]:
    """Return a pattern of "Another example is merchants on our pages, who use ..."."""
    where = r"(?: (?:on|in|of|at) [^.;|,]{2,40})?"
    return re.compile(
        rf"^\W*(?:an|one|another) example (?:is|are) {_others()}{where},? (?:that|who|which) {_MAY}{_deeds()}",
        re.IGNORECASE,
    )


@cache
def _when_others() -> re.Pattern[str]:
    """Return a pattern of what holds where others send it on ("Whenever the agencies transfer your data, ...")."""
    sends = r"(?:transfer|send|move|pass|share|disclose)s?"
    return re.compile(rf"^\W*(?:if|when|whenever|where) {_others()} {_MAY}{sends}\b", re.IGNORECASE)


@cache
def _sent_by() -> re.Pattern[str]:
    sent = r"(?:transmitted|shared|passed|disclosed|communicated|transferred|sent|given)"
    return re.compile(rf"\b(?:is|are|be|been) (?:\w+ )?{sent} by {_others()} (?:to|with)\b", re.IGNORECASE)


@cache
def _let() -> re.Pattern[str]:
    lets = r"(?:allow|let|permit|enable|authori[sz]e)s?"
    with_whom = r"(?:partner|work|contract|co-?operate)s? with"
    return re.compile(
        rf"^(?:(?!\band\b|\bor\b|[.;|]).){{0,60}}?\bwe (?:(?:may|also|sometimes|can|will) )*(?:{lets} {_others()} to "
        rf"|{with_whom} {_others()} (?:who|that|which) (?:\([^()]*\) )?{_MAY}(?:\([^()]*\) )?){_deeds()}",
        re.IGNORECASE,
    )


@cache
def _deeds() -> str:
    table = resource_toml("wording/en/grounds.toml")["others"]
    deeds: str = table["deeds"]
    return rf"(?:{deeds})\b"
