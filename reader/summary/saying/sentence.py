"""Sentence: make filled parts a sentence of its measure: with its "may", its capital, its full stop, in thirty words.

In: phrases and how to say them with fewer nouns. Out: text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from reader.resources import resource_toml
from reader.summary.saying.phrase import Phrase
from reader.summary.saying.width import lead_as_wide
from reader.summary.texts.slots import join_words
from reader.summary.texts.voice import names_others

CAN, MAY_BE_ABLE = "You can ", "You may be able to "
_ASK, _ASK_TO_SEE = "ask to have ", "ask to see "
_PROMISE, _STATED = "They promise not to ", "They say that they do not "
LONGEST = 30  # words: the measure of the wording's house rules; slots say less where a sentence would be longer

# That you have an account needs no saying where all that is told is that you can close it.
_OWN_ACCOUNT = re.compile(r"(?<=[Dd]elete or close your account), if you have an account\Z")
# Where the service that you log in with is named by the condition, it is named once.
_LOG_IN = re.compile(
    r"services that you log in with(?: and social networks)?, if you ((?:sign|log) in with) "
    r"(a social network|another account)\Z"
)
# A condition at either end of a sentence.
_TWO_IFS = re.compile(
    r"If (?P<who>you |they )(?P<case>[^,]+), (?P<main>.+?), if you (?P<limit>(?!agree|choose|object)[^.]+)", re.DOTALL
)
_THEM = re.compile(r"\b(?:they|them|their|theirs)\b")
# What may stand after its condition: a deed of theirs or of others.
_MOVABLE = re.compile(
    r"They (?!say\b|promise\b)|(?:Other|Others|Some|Firms|Credit|Lenders|People|Agencies|Companies|Your|Part|The)\b"
)
VERB_LEAD = "They {may}"  # of a group whose parts are verbs


def fill_lead(lead: str, parts: Sequence[Phrase]) -> str:
    """Fill the lead's "may": what is only allowed for one part is not said as certain."""
    lead = lead_as_wide(lead, [part.of_part for part in parts])
    return lead.replace("{may}", "may " if any(part.modal for part in parts) else "")


def with_own_may(lead: str, parts: Sequence[Phrase]) -> tuple[str, list[str]]:
    """Return the lead and the texts of parts that are verbs: where only some are allowed, each says its own "may"."""
    modal = [part.modal for part in parts]
    if lead != VERB_LEAD or all(modal) or not any(modal):
        return fill_lead(lead, parts), [part.text for part in parts]
    return lead.replace("{may}", ""), [f"may {part.text}" if part.modal else part.text for part in parts]


def with_open_rights(texts: Sequence[str], left_open: Sequence[bool], last: str, limit: str) -> str:
    """Join rights, those that are sure first: "You can a and b, and may be able to c"; all as open where it is long.

    `limit` is what stands after them.
    """
    sure = [text for text, is_open in zip(texts, left_open, strict=True) if not is_open]
    rest = [text for text, is_open in zip(texts, left_open, strict=True) if is_open]
    if not rest:
        return CAN + join_words(_asked_once(sure), last)
    if not sure:
        return may_be_able(join_words(texts, last))
    apart = f"{CAN}{join_words(_asked_once(sure), last)}, and {may_be_able(join_words(rest, last), '')}"
    return apart if len(f"{apart}{limit}".split()) <= LONGEST else may_be_able(join_words(texts, last))


def with_open_requests(texts: Sequence[str], left_open: Sequence[bool], last: str, tail: str) -> str:
    """Join what can be asked for, what is sure first, after "in some cases" (the `tail`) what a policy leaves open."""
    sure = [text for text, is_open in zip(texts, left_open, strict=True) if not is_open]
    rest = [text for text, is_open in zip(texts, left_open, strict=True) if is_open]
    if not sure or not rest:
        return join_words(texts, last) + (tail if rest else "")
    return f"{join_words(sure, last)} and{tail}, {join_words(rest, last)}"


def may_be_able(text: str, who: str = "You ") -> str:
    """Say a right as one that you may have: that you ask for it goes without saying."""
    text = text.replace(_ASK, "have ")
    text = text.replace("or for a copy", "or ask for a copy") if _ASK_TO_SEE in text else text
    return f"{who}{MAY_BE_ABLE.removeprefix('You ')}{text.replace(_ASK_TO_SEE, 'see ')}"


def _asked_once(texts: Sequence[str]) -> list[str]:
    """Say "ask" once for what stands together: "ask for your data and to have data deleted"."""
    last = max((place for place, text in enumerate(texts) if not text.startswith("ask ")), default=-1)
    if sum(text.startswith(_ASK) for text in texts[:last]) > 1:
        asked = [text.removeprefix(_ASK) for text in texts[:last] if text.startswith(_ASK)]
        first = next(place for place, text in enumerate(texts) if text.startswith(_ASK))
        others = [
            text for place, text in enumerate(texts) if place > first and not (text.startswith(_ASK) and place < last)
        ]
        return _asked_once([*texts[:first], _ASK + join_words(asked, "or"), *others])
    return [
        text.removeprefix("ask ") if place > last + 1 and text.startswith(_ASK) else text
        for place, text in enumerate(texts)
    ]


def for_now(text: str) -> str:
    """Say a promise of the present alone as a statement: "They say that at present they do not"."""
    return text.replace(_PROMISE, "They say that at present they do not ").replace(
        _STATED, "They say that at present they do not "
    )


def usually(text: str) -> str:
    """Say a promise that has silent exceptions as a statement: "They say that they do not usually"."""
    return text.replace(_PROMISE, f"{_STATED}usually ").replace(_STATED, f"{_STATED}usually ", _PROMISE not in text)


def shortest(say: Callable[[int | None], str]) -> str:
    """Say it in full, or with fewer nouns where it is too long."""
    text = ""
    for most in (None, 3, 2, 1, 0):
        text = finish(say(most))
        if len(text.split()) <= LONGEST:
            break
    return text


def with_tail_first(text: str, tail: str) -> str:
    """Put "in some cases" or a condition before what holds under it, where its words would hang at the end.

    A saying of theirs keeps it at its end: it is not said in some cases that they promise a thing.
    """
    said = text.removesuffix(".").removesuffix(tail)
    if not tail or said == text.removesuffix(".") or not _MOVABLE.match(said):
        return text
    opening = tail.removeprefix(", ")
    return f"{opening[:1].upper()}{opening[1:]}, {said[:1].lower()}{said[1:]}."


def with_own_case(say: Callable[[int | None], str], case: str) -> str:
    """Say it under a condition in their own words; "" where that is too long, or "them" could be somebody else.

    Where it could be one whom the sentence names, the condition stands before them.
    """
    text = shortest(say) if case else ""
    said = text.removesuffix(".").removesuffix(case)
    if said == text.removesuffix(".") or len(text.split()) > LONGEST:
        return ""
    if not (_THEM.search(case) and names_others(said)):
        return text
    first = with_tail_first(text, case)
    return first if first != text and not names_others(case) else ""


def takes_case(text: str, case: str) -> bool:
    """Tell whether a sentence may end with a condition: it is short enough, and "them" is nobody else in it."""
    fits = len(f"{text}{case}".split()) <= LONGEST
    return bool(case) and fits and not (_THEM.search(case) and names_others(text))


def finish(text: str) -> str:
    """Make a filled template a sentence: a capital at its start, a full stop at its end."""
    text = _LOG_IN.sub(r"\2, if you \1 it", with_one_if(_OWN_ACCOUNT.sub("", text)))
    return alone(f"{text[:1].upper()}{text[1:]}.") if text else ""


def with_one_if(text: str) -> str:
    """Say once what two conditions ask, one at each end: "If you live in Norway and hold back details, ..."."""
    found = _TWO_IFS.fullmatch(text)
    if found is None:
        return text
    who = found["who"].removeprefix("you ")
    return f"If you {found['limit']} and {who}{found['case']}, {found['main']}"


def alone(text: str) -> str:
    """Return a sentence, or the words for one that says too little when nothing stands beside it."""
    return _for_itself().get(text, text)


@cache
def _for_itself() -> dict[str, str]:
    return dict(resource_toml("wording/en/plainer.toml")["alone"])
