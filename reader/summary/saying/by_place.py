"""By place: several rights in one sentence, each with where the people live who have it.

In: the findings of a practice that is several rights, whose clauses are for the people of different places. Out: "You
can take your data elsewhere, if you live in Ruritania, or opt out of any sale, if you live in Nevada"; "" where that
would be too long, or a clause names no right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from reader.practices.finding import Finding
from reader.summary.saying.limits import SEVERAL, place_tail, where
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.sentence import CAN, LONGEST, finish, may_be_able
from reader.summary.saying.wording import Wording
from reader.summary.texts.outside import SOME
from reader.summary.texts.slots import load_slots

_MOST = 3  # groups
_ALL = (None, 2)  # nouns of each: what you can do is not told in part
_FEWER = (*_ALL, 1, 0)


def each_in_its_place(
    wording: Wording,
    clauses: Clauses,
    findings: Sequence[Finding],
    limit: str,
    rights: Mapping[str, bool],
    of_all: Set[str],
    *,
    act: bool = False,
) -> str:
    """Return a sentence that says of each right where it holds, as a thing to do (`act`) or as what you can do.

    "" where the `limit` of them all is one that names a place, or there is none.
    `rights` tells of each whether it is left open: where one is, none is said more surely.
    """
    apart = findings[0].practice == SEVERAL and limit == wording.limits.short
    groups = _by_place(wording, clauses, findings, of_all) if apart else {}
    if not 1 < len(groups) <= _MOST or any(SOME in places for places in groups):
        return ""
    slot = load_slots()["objectable"]
    for most in _ALL if act else _FEWER:
        each = [slot.say(named, most) + place_tail(wording, places) for places, named in groups.items()]
        said = ", or ".join(each)
        text = finish(said if act else may_be_able(said) if any(rights.values()) else f"{CAN}{said}")
        if len(text.split()) <= LONGEST:
            return text
    return ""


def _by_place(
    wording: Wording, clauses: Clauses, findings: Sequence[Finding], of_all: Set[str]
) -> dict[tuple[str, ...], list[str]]:
    """Return the rights that clauses name, by all the places whose people have them."""
    slot = load_slots()["objectable"]
    places: dict[str, dict[str, None]] = {}
    for one in findings:
        for item in one.evidence:
            here = where(wording.limits, clauses, one.practice, item, of_all)
            for right in clauses.nouns(slot, clauses.of(item)):
                places.setdefault(right, {}).update(dict.fromkeys(here))
    groups: dict[frozenset[str], list[str]] = {}
    for right, there in places.items():
        groups.setdefault(frozenset(there), []).append(right)
    return {tuple(places[rights[0]]): rights for rights in groups.values()}
