"""Roles: tell in which parts of a clause those who are named there get what is passed on, and where it comes from them.

In: the text of a clause and what leads to it. Out: the stretches in which a name is not told in the role that a
sentence would give it: "We give it to agencies, who pass it to lenders" gives nothing of theirs to lenders, and those
from whom details come get none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

Range = tuple[int, int]

_REMEMBERED = 4096  # clauses
_NEAR = 160  # code points before a verb in which those stand who do it


class Role(StrEnum):
    """In what role a slot's nouns must stand: who gets details, not these, no source, a source alone, a way out."""

    GIVEN = "given"
    NOT_GIVEN = "not-given"
    NOT_SOURCE = "not-source"
    TAKEN = "taken"
    WAY_OUT = "way-out"


_AGENCIES = r"(?:CRAs?|FPAs?|(?:[\w/-]+,? ){0,6}?(?:agenc(?:y|ies)|bureaus?))"
_GIVES = re.compile(
    r"\b(?:giv(?:e|es|en|ing)|gave|shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ures?)|pass(?:es|ed|ing)?|"
    r"provid(?:e|es|ed|ing)|send(?:s|ing)?|sent|suppl(?:y|ies|ied|ying)|transfer(?:s|red|ring)?|tell(?:s|ing)?|told|"
    r"(?<!credit )(?<!credit-)(?<!consumer )report(?:s|ed|ing)?|inform(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|"
    r"register(?:s|ed|ing)?|releas(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|forward(?:s|ed|ing)?|"
    r"communicat(?:e|es|ed|ing)|submit(?:s|ted|ting)?|made available|mak(?:e|ing) available)\b",
    re.IGNORECASE,
)
_AUX = r"(?:(?:may|will|can|could|might|shall|also|then|each|in turn|themselves|only|or|to|choose|already|have|has) )*"
# Who does it where it is not they: those who stand just before the verb.
_ANOTHERS = re.compile(
    rf"\b(?:{_AGENCIES}|lenders|organi[sz]ations|third parties|insurers|banks|who|they|you|users?|"
    rf"customers?)\W+{_AUX}\Z"
    rf"|\b(?:which|that) {_AUX}\Z",
    re.IGNORECASE,
)
# "supplied to other organisations by agencies", "information provided by you": who gives it is named after the verb.
_BY_THEM = re.compile(
    rf"\A[^.;|]{{0,80}}?\bby (?:the |these |those |such )?(?:{_AGENCIES}|them|others|you)\b", re.IGNORECASE
)
# What they themselves, or the reader, get, or what is no data at all.
_TO_US = re.compile(
    r"\A(?:(?: [\w’'-]+){0,3}? (?:to |with )?us|(?: to| with)? you|"
    r"(?: (?!information|data|details)[\w’'-]+){0,3} (?:products?|services?|goods|quot(?:es|ations?)))\b",
    re.IGNORECASE,
)
# Where what is given ends: at another sentence, at what they get, at what those who get it do, or at those who may only
# see it.
_ENDS = re.compile(
    r"[.;|](?!\w)|\bwe (?:may |will |can |also )*(?:collect|obtain|receive|gather)\b|"
    r",? \b(?:who|whose|which|so that)\b|\b(?:seen|used|accessed|viewed|visible|recorded|held) (?:by|to)\b|"
    r"\b(?:obtained?|received?|collected|come|comes|get) from\b",
    re.IGNORECASE,
)
_CELL = " | "
_JOINT = re.compile(r"[.;|](?!\w)")
_IF = re.compile(r"\s*(?:if|where|when)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?<!\bwe )\b(?:may|will|can) (?:also )?(?:be (?:given|told|sent|informed|notified)|receive|get|have access)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:obtain|receiv|collect|gather|source|get)\w*\b[^.]{0,80}\b(?:from|sources?)\b", re.IGNORECASE)
# What leads to a list of those who get it, whose own lead-in is lost ("4.2 Selected third parties, including:").
_RECEIVERS = re.compile(
    r"[\W\d]*(?:(?:our|the|any|certain|selected|other|some|these|those|following|trusted|carefully) ){0,3}"
    r"(?:(?:third|outside|external)[ -]part(?:y|ies)|other (?:companies|organi[sz]ations|businesses))\b"
    r"[^:;.]{0,30}:\W*\Z",
    re.IGNORECASE,
)
# Where an item of a list goes on to a sentence of its own.
_STATES = re.compile(r"\b(?:may|will|can|is|are|has|have|do|does|remains?|if|when)\b", re.IGNORECASE)
# Those with whom they in turn have to do who get it.
_IN_TURN = re.compile(r",? (?:who|which) (?:(?:may|will|also|then) )?(?:in turn|themselves)\b", re.IGNORECASE)
# Those from whom it comes, up to what is done with it.
_FROM = re.compile(
    r"(?<!prevent )(?<!protect )(?<!benefit )(?<!assistance )(?<!help )(?<!support )(?<!services )"
    r"\bfrom (?!time\b)(?!here\b)(?!you\b)[^.;|:]*?"
    r"(?=[.;|:]|\Z|\b(?:with|to|for|when|if|may|will|is|are|can|where|in order|on our behalf)\b)",
    re.IGNORECASE,
)
# A firm that the reader has to do with, who tells them of it.
_YOU_USE = re.compile(
    r"\b(?:if|when|where) you (?:engage|use|pay|make|connect|download|log|sign)\b[^.;|]{0,240}", re.IGNORECASE
)
_RECEIVED = re.compile(
    r"\bwe (?:may |will |can |also )*(?:receive|obtain|get|collect)\b[^.;|]{0,80}\bfrom\b(?! you\b)", re.IGNORECASE
)


# Who gets statistics alone gets nothing about anybody.
_COUNTED = r"(?:aggregated?|anonym(?:ous|i[sz]ed)|statistical|de-?identified)(?:,? (?:and|or|and/or) [\w-]+)?"
_STATISTICS = re.compile(
    rf"[^.;|:,]{{0,120}}\b(?:may |will |can )?(?:receive|get|see) (?:only |some )?{_COUNTED}\b[^.;|,]{{0,40}}|"
    r"\b(?:shar|disclos|provid|giv|releas|sell|send)\w* (?:with |to )?(?:only |some |such |this |our |the )?"
    rf"{_COUNTED} (?:[\w-]+ ){{0,3}}?(?:information|data|statistics|reports?|results?|insights)\b[^.;|]{{0,120}}",
    re.IGNORECASE,
)


@lru_cache(maxsize=_REMEMBERED)
def out_of_role(role: Role, text: str, lead: str) -> tuple[Range, ...]:
    """Return the stretches of a clause in which a name does not stand in a role."""
    if role is Role.NOT_SOURCE:
        return _sources(text)
    if role is Role.TAKEN and not any(map(_TAKEN.search, (text, lead))):
        return ((0, len(text)),)
    given = _given(text, both_ways=role is Role.GIVEN)
    if role is Role.TAKEN:
        return ((0, len(text)),) if given else ()
    if not given and lead and _passes_on(lead):
        stated = None if _CELL in text else _STATES.search(text)
        ends = [found.start() for found in (stated, _IN_TURN.search(text)) if found]
        given = ((0, min([*ends, len(text)])),)
    return given if role is Role.NOT_GIVEN else _rest(given, len(text))


def _sources(text: str) -> tuple[Range, ...]:
    """Return the stretches from whom something comes, and those who get statistics alone."""
    found = [match.span() for pattern in (_FROM, _STATISTICS) for match in pattern.finditer(text)]
    received = _RECEIVED.search(text)
    if received and not any(start < received.start() for start, _ in _given(text)):
        found += [match.span() for match in _YOU_USE.finditer(text)]
    return tuple(sorted(found))


def _given(text: str, *, both_ways: bool = True) -> tuple[Range, ...]:
    """Return the stretches in which they give something: from the verb, or the condition before it, to its end.

    What is exchanged is given and got, so it counts only where what goes `both_ways` does.
    """
    found = []
    joints = [0, *(joint.end() for joint in _JOINT.finditer(text))]
    end = _ENDS.search(text)
    for verb in _GIVES.finditer(text):
        start = _opening(joints, verb.start())
        if end and end.start() < verb.end():
            end = _ENDS.search(text, verb.end())
        if not both_ways and verb.group().lower().startswith("exchang"):
            continue
        before, after = text[max(start, verb.start() - _NEAR) : verb.start()], text[verb.end() :]
        if _ANOTHERS.search(before) or _TO_US.match(after) or _BY_THEM.match(after):
            continue
        found.append((start if _IF.match(text, start) else verb.start(), end.start() if end else len(text)))
    found += [(_opening(joints, told.start()), told.end()) for told in _TOLD.finditer(text)]
    return tuple(sorted(found))


def _opening(joints: Sequence[int], place: int) -> int:
    """Return where the part of a clause begins in which a place stands."""
    return joints[bisect_right(joints, place) - 1]


def _passes_on(lead: str) -> bool:
    """Tell whether what leads to an item says that they pass something on."""
    return _TAKEN.search(lead) is None and (bool(_given(lead)) or _RECEIVERS.match(lead) is not None)


def _rest(ranges: Sequence[Range], length: int) -> tuple[Range, ...]:
    """Return what some stretches of a text leave of it."""
    out, at = [], 0
    for start, end in ranges:
        if start > at:
            out.append((at, start))
        at = max(at, end)
    return (*out, (at, length)) if at < length else tuple(out)
