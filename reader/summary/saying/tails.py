"""Tails: what a sentence says of the condition under which it holds ("unless you object", "only if you agree").

In: the conditions of its clauses and how firmly they ask. Out: the words at its end, or at its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from reader.practices.finding import Condition
from reader.summary.clauses.asked import Asked

_IF = ", if you "


# "unless you agree", "only as the policy says" and "if you break the rules" are the exception itself.
_EXCEPTION = re.compile(
    r" (?:unless|only as|only for|if you break|if they see) | in the usual sense\b|, if you share |, with exceptions\b"
)
# A yes that opens a sentence, and for whom alone it is at its end.
_TWO_CONDITIONS = re.compile(r"^(?P<case>Only if you [^,.]+), (?P<said>they [^.]*?), (?P<where>if you live [^.,]*)\.$")


def names_its_exception(text: str) -> bool:
    """Tell whether a sentence says its own exception, so that it needs no tail."""
    return _EXCEPTION.search(text) is not None


def as_asked(text: str, asked: Asked, tails: Mapping[str, str]) -> str:
    """Say "Only if you agree" no more firmly than the clauses do."""
    opening = tails["opening-only"]
    if asked is Asked.ONLY or not text.startswith(opening):
        return text
    return tails["opening-choice" if asked is Asked.CHOICE else "opening"] + text.removeprefix(opening)


def with_place_first(text: str) -> str:
    """Say first where you live of what waits for a yes: at its end it would be a second condition."""
    found = _TWO_CONDITIONS.match(text)
    if found is None:
        return text
    where, case = found["where"].removeprefix("i"), found["case"].removeprefix("O")
    return f"I{where}, {found['said']} o{case}."


def condition_tail(conditions: Set[Condition], asked: Asked, tails: Mapping[str, str]) -> str:
    """Return the tail that says the conditions of all clauses, or those of some."""
    if conditions == {Condition.CONSENT}:
        return tails[{Asked.ONLY: "consent-only", Asked.AGREED: "consent", Asked.CHOICE: "consent-choice"}[asked]]
    if len(conditions) == 1:
        return tails.get(next(iter(conditions)).value, "")
    if conditions == {Condition.NONE, Condition.OPT_OUT}:
        return tails["mixed-opt-out"]
    if Condition.NONE not in conditions or len(conditions) > 2:
        return tails["opt-out" if asked is Asked.CHOICE else "mixed"]  # a setting that can be turned off is no yes
    if asked is Asked.CHOICE:
        return tails["consent-choice"]
    return tails["mixed-consent"]


def with_place(place: str, tail: str) -> str:
    """Join the tail that says where you live with one that says a condition: one "if" is enough."""
    condition = tail.removeprefix(_IF)
    return f"{place} and {condition}" if place and condition != tail else place + tail
