"""Match one rule against one passage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from reader.practices.block import ConceptHit
from reader.practices.finding import Condition
from reader.practices.passage import Passage
from reader.practices.rule import Denial, Rule, Scope

# Condition concepts, in resources/concepts/en/grammar.toml.
CONSENT = "if-consent"
VOLUNTEERED = "if-volunteered"
OPT_OUT = "if-not-opted-out"
UNLESS_CONSENT = "unless-consent"
EXCEPTION = "exception"

# "If you sign up, we ask for your name": what you hand over unasked is taken without more ado, not by leave.
# Nor does it matter to the taking that you may stop what comes of it ("your address, until you unsubscribe").
_HANDED_OVER = frozenset({"collect-contact", "collect-financial", "collect-sensitive", "data-about-others"})
# "If you choose to disable cookies, parts will not work": what you choose there is all that the practice is about.
_OF_YOUR_CHOICE = frozenset({"withhold-consequence"})
# "Sponsors may get figures, but your name will not be passed on unless you agree": the leave is for what names you.
_OF_NOBODY = frozenset({"share-aggregate"})
_OPENING = 4  # characters before the first word of a sentence: a bullet, a quotation mark
# "We will not share it without your consent, except in these cases: >> to the police": the items need no consent.
_EXCEPTING_ITEMS = re.compile(
    r"[^.;|]{0,60}?\b(?:except\w*|other than|apart from|aside from|save)\b[^.;|]{0,120}:\s*\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that holds in a passage: the hits that made it hold, its condition, and whether an exception is stated."""

    rule: Rule
    hits: tuple[ConceptHit, ...]
    condition: Condition
    exception: bool


def match(rule: Rule, passage: Passage) -> Match | None:
    """Return how `rule` holds in `passage`, or None where it does not."""
    return match_opened(rule, passage) if _opens(rule, passage) else None


def match_opened(rule: Rule, passage: Passage) -> Match | None:
    """Return what `match` does, where the passage is known to be of the kind, and to hold the words, that are asked."""
    found = passage.hits
    if rule.before and not any(name in hits for hits in passage.before for name in rule.before):
        return None
    for anchor in _outside(rule.anchor_not_in, passage, _hits(rule, passage, rule.all[0])):
        flipped = _allowed(rule, passage, anchor)
        if flipped is None:
            continue
        hits = _others(rule, passage, anchor)
        # "You can see your data and also: >> correct it": the nearest words stand in the lead-in, others in the item.
        if hits is not None and not any(hit.end > passage.own for hit in hits):
            hits = _others(rule, passage, anchor, passage.own) if len(hits) > 1 else None
        if hits is None:
            continue
        if rule.own and anchor.end <= passage.own:
            continue
        clause = passage.clause(anchor.start)
        if any(passage.clause(hit.start) == clause for name in rule.none_near for hit in found.of(name)):
            continue
        if _ruled_out(rule, passage):
            return None
        return Match(
            rule,
            hits,
            Condition.CONSENT
            if flipped and not _is_exception(passage)
            else condition_of(passage, rule.practice, anchor),
            EXCEPTION in found,
        )
    return None


def _opens(rule: Rule, passage: Passage) -> bool:
    """Tell whether a passage is of the kind, and holds the words, that a rule asks; the cheapest questions first."""
    found = passage.hits
    if rule.heading and not passage.headings.intersection(rule.heading):
        return False
    if rule.not_under and passage.headings.intersection(rule.not_under):
        return False
    if not rule.questions and passage.is_question:
        return False
    if rule.gate and not any(name in found for name in rule.gate):
        return False
    return all(any(name in found for name in element) for element in rule.all)


def _ruled_out(rule: Rule, passage: Passage) -> bool:
    """Tell whether the passage holds a word that rules the rule out; asked last, as these words are looked for late."""
    return any(name in passage.hits for name in rule.none)


def _hits(rule: Rule, passage: Passage, element: tuple[str, ...]) -> list[ConceptHit]:
    hits = sorted(chain.from_iterable(passage.hits.of(name) for name in element), key=lambda hit: hit.start)
    return _outside(rule.not_in, passage, hits)


def _outside(names: tuple[str, ...], passage: Passage, hits: list[ConceptHit]) -> list[ConceptHit]:
    """Return the hits that do not begin in a hit of one of `names`."""
    for name in names:
        for other in passage.hits.of(name):
            hits = [hit for hit in hits if not other.start <= hit.start < other.end]
    return hits


def _allowed(rule: Rule, passage: Passage, anchor: ConceptHit) -> bool | None:
    """Return None where the denial over the anchor rules the match out, True where consent lifts the denial."""
    denied = passage.is_denied(anchor)
    if rule.denial is Denial.IGNORE:
        return False
    if rule.denial is Denial.REQUIRE:
        return False if denied else None
    if not denied and rule.denial is not Denial.FORBID_BEFORE:
        denied = passage.is_denied_within(anchor)
    if not denied:
        return False
    if rule.practice in _OF_NOBODY:
        return None
    # "will not pass your details on unless you agree" is the practice, on condition of consent.
    asked = passage.hits.of(UNLESS_CONSENT)
    return True if any(hit.start > anchor.start or _is_fronted(passage, hit, anchor) for hit in asked) else None


def _is_fronted(passage: Passage, asked: ConceptHit, anchor: ConceptHit | None) -> bool:
    """Tell whether a sentence opens with the leave without which it denies: "Unless you agree, we will not sell it".

    The leave is for the first thing denied alone: "Unless you agree, we will not call, and we never sell your data".
    """
    after = sorted(reach for reach in passage.denied if reach[0] >= asked.end)
    if not after or not passage.own <= asked.start <= passage.own + _OPENING:
        return False
    start, end = after[0]
    return anchor is None or (start <= anchor.start < end and not any(start < at <= anchor.start for at, _ in after))


def _others(rule: Rule, passage: Passage, anchor: ConceptHit, last_from: int = 0) -> tuple[ConceptHit, ...] | None:
    """Return the anchor and, for each further element, the nearest hit that scope, distance and order allow.

    That of the last element ends after `last_from`.
    """
    chosen = [anchor]
    for number, element in enumerate(rule.all[1:], start=2):
        best: tuple[int, ConceptHit] | None = None
        for hit in _hits(rule, passage, element):
            if rule.denial is Denial.FORBID_ALL and passage.is_denied(hit):
                continue
            if rule.scope is Scope.CLAUSE and passage.clause(hit.start) != passage.clause(anchor.start):
                continue
            if rule.ordered and hit.start < chosen[-1].start:
                continue
            if number == len(rule.all) and hit.end <= last_from:
                continue
            distance = passage.words_between(anchor, hit)
            if rule.within is not None and distance > rule.within:
                continue
            if best is None or distance < best[0]:
                best = (distance, hit)
        if best is None:
            return None
        chosen.append(best[1])
    return tuple(chosen)


def condition_of(passage: Passage, practice: str, anchor: ConceptHit | None = None) -> Condition:
    """Return on what a practice depends by the words of a passage, stated at `anchor`."""
    if practice in _OF_YOUR_CHOICE:
        return Condition.NONE
    objections = passage.hits.of(OPT_OUT)
    volunteered = () if practice in _HANDED_OVER else passage.hits.of(VOLUNTEERED)
    for consent in (*passage.hits.of(CONSENT), *volunteered):
        # "We may pass it on without your consent" asks nobody; "we will not, without your consent" does.
        without = passage.text.startswith("without", consent.start)
        if without and not passage.is_denied_before(consent) and not _is_fronted(passage, consent, anchor):
            continue
        if consent.end <= passage.own and _EXCEPTING_ITEMS.match(passage.text[consent.end : passage.own]):
            continue
        if practice in _OF_NOBODY and anchor and any(anchor.end < start < consent.start for start, _ in passage.denied):
            continue
        # "unless you have asked us" reads as consent until its "not to": where both are found, it is an objection.
        if not any(other.start < consent.end and consent.start < other.end for other in objections):
            return Condition.CONSENT
    return Condition.OPT_OUT if objections and practice not in _HANDED_OVER else Condition.NONE


def _is_exception(passage: Passage) -> bool:
    """Tell whether a passage is an item of a list of exceptions to a denial that consent lifts."""
    asked = (hit for hit in passage.hits.of(UNLESS_CONSENT) if hit.end <= passage.own)
    return any(_EXCEPTING_ITEMS.match(passage.text[hit.end : passage.own]) for hit in asked)
