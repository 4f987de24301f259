"""Two-sided: whether what speaks for the reader answers a risk.

In: a theme of glance.toml, the sentences of a risk and of what speaks for the reader. Out: whether the second may stand
after a "But" to the first; and a promise that begins with where you live, if it is for the people of a place alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

_WHERE = re.compile(r"^(?P<said>They (?:say|promise)\b[^“]*?), (?P<where>if you live [^.]*)\.$")

_NO = " unless you object."
_TELL = ", but say that they tell you of some changes."
_NOT_ALL = re.compile(r"\bsome (?:of their|marketing)\b|\bchoose which\b")
_STOPS = re.compile(r"\bstop marketing (?:e-mails|texts|calls)\b")
# What can be stopped of it, and how.
_STOPS_A_PART = re.compile(r"^You can (?P<what>(?:stop|choose) [^:]*?)(?:: (?P<way>.*))?\.$")
_SOLD_IN_LAW = "Some of the data they pass on may count as sold under "
_NOT_SELL = re.compile(r"They promise not to sell your data(?:, if you live [^.]*)?\.$")
# What comes another way is not stopped by what stops e-mails.
_NOT_BY_MAIL = re.compile(r" by (?:post|phone|text message)\b(?![^.]*\be-mail\b)")
_BY_MAIL_ALONE = re.compile(r": (?:click (?:“unsubscribe”|the link) in an e-mail|reply to an e-mail [^,.]*)\.\Z")

# Marketing told in our own words, and what names the messages that can be stopped.
_MARKETING = re.compile(
    r"^(?:[^“]*, |In some cases, )?[Tt]hey (?:may )?"
    r"(?:contact you|send you marketing|use your data (?:for marketing|to market))"
)
_MESSAGES = re.compile(
    r"\b(?:messages?|e-?mails?|texts?|newsletters?|mailings?|communications?|contact you)\b", re.IGNORECASE
)
_STOPS_MESSAGES = re.compile(
    r"\bYou can (?:stop|choose)\b[^:]*\b(?:messages|e-mails|texts|calls|newsletters|mailings)\b"
)
_FROM_OTHERS = re.compile(r"\bYou can stop [^:]*\bfrom other companies\b")
# No marketing: what you think of what you bought.
_ASKS_ALONE = re.compile(
    r"\bcontact you about (?:feedback|surveys|market research)(?: and (?:feedback|surveys))?(?! and\b)[ .,]"
)


def stops_it(told: str, good_told: str) -> bool:
    """Tell whether what you can stop is of what is told of marketing: its messages, and of the same sender."""
    if _FROM_OTHERS.search(good_told) and not re.search(r"\bother (?:companies|firms)\b|third part|partner", told):
        return False
    if _ASKS_ALONE.search(told) and " marketing" in good_told:
        return False
    if _STOPS_MESSAGES.search(good_told) and not _MARKETING.match(told):
        return _MESSAGES.search(told) is not None
    return True


def are_tied(theme: Mapping[str, Any], risk: str, clauses: Sequence[str], good_clauses: Sequence[str]) -> bool:
    """Tell whether the clauses of a risk, or of what may answer it, name what ties the two together (`tied`).

    No clause of the risk may name another means alone (`by-others`).
    """
    ties = theme.get("tied", {}).get(risk)
    if ties is None:
        return True
    others = theme.get("by-others", {}).get(risk, r"(?!)")
    alone = [text for text in clauses if re.search(others, text, re.IGNORECASE)]
    if any(re.search(ties[0], text, re.IGNORECASE) is None for text in alone):
        return False
    told = zip(ties, (clauses, good_clauses), strict=True)
    return any(re.search(tie, text, re.IGNORECASE) for tie, texts in told for text in texts)


def without_repeated(risk: str, good: str) -> str:
    """Leave out of a risk what follows it, too: your no, where that says how to say it to all; that they tell you."""
    if risk.endswith(_TELL) and good.startswith("They promise to tell you"):
        return f"{risk.removesuffix(_TELL)}."
    if not risk.endswith(_NO) or not good.startswith("You can stop marketing") or _NOT_ALL.search(good):
        return risk
    if _STOPS.search(good) and not risk.endswith(f" by e-mail{_NO}"):
        return risk
    return f"{risk.removesuffix(_NO).removesuffix(',')}."


def as_the_way(risk: str, good: str) -> str | None:
    """Say of what happens "unless you object" how to do so in part; "" where no way is given.

    None where the two are no such pair: a "but" would say your no again, and of a part alone.
    """
    found = _STOPS_A_PART.match(good) if risk.endswith(_NO) else None
    if found is None:
        return None
    return f"To {found['what']}, {found['way']}." if found["way"] else ""


def promise_first(risk: str, good: str) -> tuple[str, str]:
    """Return both sides in the order in which they are said: what counts as sold in law alone follows the promise."""
    if risk.startswith(_SOLD_IN_LAW) and _NOT_SELL.match(good):
        return where_first(good), risk
    return risk, good


def answers(theme: Mapping[str, Any], risk: str, told: str, good: str, good_told: str, *, asked: bool) -> bool:
    """Tell whether what is told of the practice `good` answers what is told of `risk`, which may wait for your yes.

    A theme names the goods that are no answer to a risk at all, the words that an answer to a risk must have, those
    that it must share with the risk, and the goods that say nothing against what is done only with your yes.
    """
    if good in theme.get("unless", {}).get(risk, ()):
        return False
    if asked and good in theme.get("unasked", ()):
        return False
    if any((words in told) != (words in good_told) for words in theme.get("shared", {}).get(risk, ())):
        return False
    if _NOT_BY_MAIL.search(told) and " by e-mail" not in told and _BY_MAIL_ALONE.search(good_told):
        return False
    if risk == "marketing-contact" and not stops_it(told, good_told):
        return False
    speaks = theme.get("speaks", {}).get(risk)
    if speaks is not None and re.search(speaks, told) is None:
        return False
    needed = theme.get("needs", {}).get(risk)
    return needed is None or re.search(needed, good_told) is not None


def where_once(risk: str, good: str) -> str:
    """Leave out of what answers a risk where you live, where the risk is for the same people: "But then they ..."."""
    found = _WHERE.match(good)
    if found is None or not risk.endswith(f", {found['where']}."):
        return where_first(good)
    return f"Then {found['said'][:1].lower()}{found['said'][1:]}."


def where_first(text: str) -> str:
    """Say first where you live for whom alone a promise is: at its end it would hang on its last word."""
    found = _WHERE.match(text)
    if found is None:
        return text
    return f"If {found['where'].removeprefix('if ')}, {found['said'][:1].lower()}{found['said'][1:]}."
