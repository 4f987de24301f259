"""Limits: for whom a sentence holds, where all its clauses are for some people alone, and which clauses are for all.

In: the findings of a practice, their clauses and the wording. Out: the tail that says so ("if you live in Norway"), and
the clauses that hold for everybody. A title counts of rights and promises always; of what a company does, where its
clause waits for a yes, or where its part is no mere repeating (a legal basis, a notice that a state asks for) and the
policy says the like nowhere of everybody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from reader.practices import load_taxonomy
from reader.practices.finding import Condition, Evidence, Finding, Kind
from reader.summary.clauses.parts import Again, in_title, is_elsewhere, us_places
from reader.summary.clauses.whom import Ask
from reader.summary.saying.granted import GRANTED, granting
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.wording import Limits, Wording
from reader.summary.texts.outside import SOME
from reader.summary.texts.slots import load_slots

SEVERAL = "right-object"  # a practice that is several rights
_OF_WAYS = frozenset({SEVERAL, "opt-out-cookies"})  # each of their ways may be for the people of another place
_OURS = frozenset({Kind.RIGHT, Kind.PROTECTION})  # rights and promises
_TRANSFER = "transfer-"
_SAFEGUARDS = "transfer-protected"
_US_STATES = "some US states"
_STATES_SAID = frozenset({_US_STATES, "California"})
_MANY = 3  # places: more are not told
# What only points to another part repeats it.
_AS_ABOVE = re.compile(
    r"\b(?:as|are|is) (?:\w+ )?(?:described|set (?:out|forth)|explained|listed|detailed|disclosed|noted) "
    r"(?:\w+ )?(?:above|in|at)\b",
    re.IGNORECASE,
)
_DENIALS = frozenset({"no-share-promise", "no-sell-promise"})


def said_of_all(limits: Limits, clauses: Clauses, findings: Sequence[Finding]) -> frozenset[str]:
    """Return the practices of which at least one clause holds for everybody."""
    return frozenset(
        one.practice
        for one in findings
        if not all(clauses.people(item) or _scope(limits, clauses, one.practice, item, True) for item in one.evidence)
    )


def for_everybody(limits: Limits, clauses: Clauses, findings: Sequence[Finding]) -> list[Evidence]:
    """Return the clauses that hold for everybody, where there are any: the words of others would say too much."""
    practice = findings[0].practice
    return _for_anyone(limits, clauses, practice, _counting(limits, clauses, practice, findings))


def _counting(limits: Limits, clauses: Clauses, practice: str, findings: Sequence[Finding]) -> list[Evidence]:
    """Return the clauses of a practice that count: of a right that is granted to some alone, those that grant it."""
    evidence = [item for finding in findings if finding.practice == practice for item in finding.evidence]
    if practice != GRANTED:
        return evidence
    anyone = _for_anyone(limits, clauses, practice, evidence)
    return granting(clauses, evidence, [item for item in anyone if not clauses.is_left_open(item, by_law=True)])


def _for_anyone(limits: Limits, clauses: Clauses, practice: str, evidence: list[Evidence]) -> list[Evidence]:
    if practice in _DENIALS:  # a promise made in one case is not one for all
        evidence = [item for item in evidence if not clauses.in_a_case(item)] or evidence
        evidence = [item for item in evidence if not clauses.of_site(item)] or evidence
        # what one asks for before one thing is given ("your e-mail address") is no condition of the rest
        narrow = load_slots()["narrow"]
        evidence = [item for item in evidence if not clauses.nouns(narrow, clauses.of(item))] or evidence
    anyone = [item for item in evidence if not clauses.people(item)] or evidence
    titled = practice in limits.titled or _is_risk_listed(limits, practice)
    return [item for item in anyone if not _scope(limits, clauses, practice, item, titled)] or anyone


def _is_risk_listed(limits: Limits, practice: str) -> bool:
    """Tell whether a practice is a risk that notices list: what they alone name is not told of everybody."""
    return practice in limits.listed and load_taxonomy()[practice].kind is Kind.RISK


def limit_of_people(
    wording: Wording, clauses: Clauses, findings: Sequence[Finding], of_all: Set[str] = frozenset()
) -> str:
    """Return the tail that says whom findings are for, where all their clauses are for some people alone."""
    limits = wording.limits
    findings = with_counting(limits, clauses, findings)
    shared = set.intersection(*(set(clauses.people(item)) for one in findings for item in one.evidence))
    if not shared:  # what stands under the name of one of several sites
        shared = set.intersection(*(set(clauses.of_site(item)) for one in findings for item in one.evidence))
    if shared:
        return limits.who.replace("{limit}", min(shared))
    places: dict[str, None] = {}
    sets: set[frozenset[str]] = set()
    for one in findings:
        asked = any(item.condition is not Condition.NONE for item in one.evidence)
        for item in one.evidence:
            here = where(limits, clauses, one.practice, item, of_all, asked=asked)
            if not here:
                return ""
            places.update(dict.fromkeys(here))
            sets.add(frozenset(here))
    if is_elsewhere(list(places)):
        return _tail_of_elsewhere(wording, clauses, findings, list(places))
    if len(sets) > 1 and (len(places) > _MANY or any(one.practice in _OF_WAYS for one in findings)):
        common = _common(sets, several=any(one.practice == SEVERAL for one in findings))
        return place_tail(wording, [place for place in places if place in common]) or limits.short
    return place_tail(wording, list(places))


def _common(sets: Set[frozenset[str]], *, several: bool) -> frozenset[str]:
    """Return the places of all clauses; the states that one names may be the "some states" of another.

    Of a practice that is `several` rights each is said by its own places.
    """
    every = frozenset.union(*sets)
    if not several and _US_STATES in every and every <= us_places():
        return every & _STATES_SAID
    return frozenset.intersection(*sets)


def _tail_of_elsewhere(wording: Wording, clauses: Clauses, findings: Sequence[Finding], places: Sequence[str]) -> str:
    """Return the tail for places of which one has no name, or is all that is outside some."""
    if any(one.practice.startswith(_TRANSFER) for one in findings):  # where data is sent is another place
        titles = {clauses.title_of(item) for one in findings for item in one.evidence}
        return wording.limits.short if all(is_elsewhere(in_title(title)) for title in titles) else ""
    if len(places) == 1 and SOME not in places:
        return place_tail(wording, places)
    rights = all(load_taxonomy()[one.practice].kind is Kind.RIGHT for one in findings)
    open_ = rights and all(clauses.is_left_open(item, by_law=False) for one in findings for item in one.evidence)
    # "you may be able to" says as much
    return "" if open_ and set(places) == {SOME} else wording.limits.short


def where(
    limits: Limits, clauses: Clauses, practice: str, item: Evidence, of_all: Set[str], *, asked: bool = False
) -> tuple[str, ...]:
    """Return where people live for whom a clause of a practice holds; titles count of what is `asked` for, too."""
    return _scope(limits, clauses, practice, item, asked or _by_title(limits, clauses, practice, item, of_all))


def with_counting(limits: Limits, clauses: Clauses, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings with the clauses alone that count."""
    out = [one for one in findings if one.practice != GRANTED]
    if len(out) == len(findings):
        return out
    counting = set(_counting(limits, clauses, GRANTED, findings))
    granted = [one for one in findings if one.practice == GRANTED]
    granted = [replace(one, evidence=tuple(item for item in one.evidence if item in counting)) for one in granted]
    return out + [one for one in granted if one.evidence]


def place_tail(wording: Wording, places: Sequence[str]) -> str:
    """Return the tail that says where people live, "" for no place."""
    if is_elsewhere(places):
        named = len(places) == 1 and places[0] != SOME
        return wording.limits.elsewhere.replace("{limit}", places[0]) if named else wording.limits.short
    return wording.limits.place.replace("{limit}", load_slots()["limit-place"].say(places)) if places else ""


def _by_title(limits: Limits, clauses: Clauses, practice: str, item: Evidence, of_all: Set[str]) -> bool:
    """Tell whether the title over a clause counts: of rights and promises, and of deeds that it does not repeat."""
    if load_taxonomy()[practice].kind in _OURS and practice in limits.titled:
        return True
    again = clauses.restates(item)
    if practice in limits.listed and again is Again.NOTICE and not _AS_ABOVE.search(clauses.of(item).text):
        return True
    if practice in limits.titled:
        return practice not in of_all or not again
    return practice not in of_all and not again


def _scope(limits: Limits, clauses: Clauses, practice: str, item: Evidence, by_title: bool) -> tuple[str, ...]:
    """Return the places of a clause; of what often names another place beside, only those it opens with count."""
    if practice == _SAFEGUARDS and clauses.nouns(load_slots()["from-area"], clauses.of(item)):
        return ()  # its sentence says out of where
    kind = load_taxonomy()[practice].kind
    ask = Ask.RIGHT if kind is Kind.RIGHT else Ask.DEED
    if practice not in limits.of:
        ask = Ask.PROMISE if kind is Kind.PROTECTION else Ask.OTHER
    return clauses.places(item, by_title=by_title, ask=ask)
