"""Openness: which of the rights that clauses state are sure, and which a policy leaves open ("in certain cases").

In: a practice and its clauses. Out: of each right whether it is left open; and a sentence in which each is as sure as
its own clause: "You can withdraw your consent, and may be able to take your data elsewhere".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from reader.practices.finding import Evidence
from reader.summary.clauses.rights import is_done_there, is_example, is_left_open
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.sentence import CAN
from reader.summary.texts.slots import load_slots

# Rights that a law gives, and those that a policy may leave open ("you may have certain rights").
BY_LAW = frozenset({"right-access", "right-correct", "right-delete", "right-object"})
_LEFT_OPEN = BY_LAW | {"right-complain", "opt-out-cookies", "opt-out-marketing"}
# Practices that are several rights in one sentence, and the slots that name each.
_SEVERAL = {"right-object": "objectable", "opt-out-cookies": "refused"}
_APART = frozenset({"right-object"})  # of those, the ones of which each right can be said for itself
_WAYS_OUT = frozenset({"opt-out-cookies"})
_IN_USE = re.compile(r"\A\W*(?:when|if) (?:you (?:use|are using)|using)\b[^;|]*\byou (?:can|may)\b", re.IGNORECASE)
_CONSENT = "withdraw your consent"
# What is a right of firms that buy is none of yours.
_OF_FIRMS = re.compile(
    r"\b(?:business|corporate|commercial|enterprise|institutional) (?:customers|clients|users|partners|subscribers) "
    r"(?:\w+ ){0,2}(?:have|may|can|are)\b",
    re.IGNORECASE,
)


def left_open(clauses: Clauses, practice: str, evidence: Sequence[Evidence], occasion: str = "") -> dict[str, bool]:
    """Return of each right that a practice states whether it is left open; of one that is not named, under "".

    Where the sentence names the `occasion` ("if you have an account"), that you may log in and do it is leave.
    """
    if practice not in _LEFT_OPEN or (occasion and all(_is_leave(clauses, item) for item in evidence)):
        return {}
    parents = load_slots()["parents"]
    of = {item: clauses.of(item) for item in evidence}
    yours = [item for item in evidence if not clauses.nouns(parents, of[item])]
    yours = [item for item in yours if not is_example(of[item].text)] or list(evidence)
    yours = [item for item in yours if not _OF_FIRMS.search(of[item].text)] or yours
    opens = {item: clauses.is_left_open(item, by_law=practice in BY_LAW) for item in yours}
    if practice in _WAYS_OUT and any(opens.values()):  # what you do in using one thing is no way out of all
        opens = {item: is_open or _IN_USE.search(of[item].text) is not None for item, is_open in opens.items()}
    named: dict[str, bool] = {}
    if practice in _SEVERAL:
        slot = load_slots()[_SEVERAL[practice]]
        for item in evidence:
            for noun in clauses.nouns(slot, of[item]):  # an example states no right of its own
                named[noun] = named.get(noun, True) and opens.get(item, True)
    return named or {"": all(opens.values())}


def _is_leave(clauses: Clauses, item: Evidence) -> bool:
    clause = clauses.of(item)
    return is_done_there(clause.text) and not is_left_open(clause.text, clause.lead)


def each_as_sure(practice: str, rights: Mapping[str, bool], most: int | None, join: str) -> str:
    """Say first the rights that are sure, after `join` the others; "" where all are of one kind."""
    # A consent can be withdrawn at any time. Where that is open, it stands among the cases of another right.
    if practice not in _APART or rights.get(_CONSENT, True) or not any(rights.values()):
        return ""
    slot = load_slots()[_SEVERAL[practice]]
    limit = None if most is None else max(1, most)
    sure, rest = (
        slot.say([noun for noun, is_open in rights.items() if is_open is kind], limit) for kind in (False, True)
    )
    return f"{sure}{join}{rest}"


def as_sure_as_stated(
    text: str, practice: str, rights: Mapping[str, bool], most: int | None, weaker: Callable[[str], str]
) -> str:
    """Say "You can ..." no more surely than the clauses do: apart where some rights are sure, else by `weaker`."""
    if not text.startswith(CAN) or not any(rights.values()):
        return text
    apart = each_as_sure(practice, rights, most, ", and may be able to ")
    return f"{CAN}{apart}" if apart else weaker(text.removeprefix(CAN))
