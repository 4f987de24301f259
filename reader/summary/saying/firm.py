"""Firm: what is surely done, told without what only may be done.

In: the nouns found for a slot, each with whether it is left open, and which of them are certain. Out: the nouns to say:
where enough is done for certain, a "may" would make all of it weaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.summary.texts.slots import Slot

ENOUGH = 3  # nouns: as many as a sentence needs


def what_is_done(slot: Slot, nouns: dict[str, bool], done: set[str], *, spare: bool) -> dict[str, bool]:
    """Leave out what may be done, where enough is done for certain: a "may" would make all of it weaker.

    What is `spare` need not be said at all. What is weighty stays.
    """
    left_out = [noun for noun, is_open in nouns.items() if is_open and noun not in slot.general]
    least = max(2 if slot.firm else 1, len(set(left_out) - slot.minor))
    enough = spare or len(done & nouns.keys()) >= min(ENOUGH, least)
    if not enough or not slot.weighty.isdisjoint(left_out):
        return nouns
    return {noun: False for noun, is_open in nouns.items() if not is_open}


def weighed(slot: Slot, nouns: Iterable[str], named: Sequence[tuple[Sequence[str], bool]]) -> dict[str, bool]:
    """Return the weighty nouns that as many clauses only allow as state, as left open: a mere use makes them no fact.

    `named` are what each clause names, and whether it is open.
    """
    out: dict[str, bool] = {}
    for noun in slot.weighty.intersection(nouns):
        open_ = [is_open for names, is_open in named if noun in names]
        if any(open_) and 2 * sum(open_) >= len(open_):
            out[noun] = True
    return out
