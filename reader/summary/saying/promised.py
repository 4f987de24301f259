"""Promised: say of a promise what another clause of it excepts.

In: the words of a promise, the clauses that make it, and what finds the nouns of a slot in one. Out: the words, with
exceptions where one of the clauses excepts more than what you agree to, and with your yes where one waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.summary.clauses.clause import Clause
from reader.summary.texts.slots import Slot, load_slots

_PROMISE, _UNLESS, _FOR_MARKETING = "They promise not to ", " unless you agree", " for marketing"


def as_excepted(text: str, clauses: Sequence[Clause], nouns: Callable[[Slot, Clause], tuple[str, ...]]) -> str:
    """Say that a promise has exceptions where another of its clauses excepts more than what you agree to.

    Of a promise for marketing, what another makes wait for your yes is no promise without it.
    """
    if not text.startswith(_PROMISE):
        return text
    more, agreed, aim = (load_slots()[name] for name in ("more-excepted", "unless-agree", "for-marketing"))
    excepting = [one for one in clauses if one.exception]
    if _UNLESS not in text:
        asks = text.endswith(_FOR_MARKETING) and any(nouns(agreed, one) and nouns(aim, one) for one in excepting)
        return text + _UNLESS if asks else text
    if not any(nouns(more, one) for one in excepting):
        return text
    return text.replace(_UNLESS, "", 1).replace(_PROMISE, "They promise, with exceptions, not to ", 1)
