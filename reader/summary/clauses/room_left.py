"""Room left: a denial with exceptions ("We do not share it without your consent, unless the law requires it").

In: the text of a clause, where the words of its practice stand in it, and the rule that found them. Out: whether all
that it states of passing on is what a denial excepts. That is a leave and no deed: nothing is shared by it, something
may be.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from reader.summary.clauses.conditions import is_one_way
from reader.summary.clauses.excepted import is_as_told, only_lets_you_refuse
from reader.summary.texts.slots import denied_ranges

_RULES = ("share-", "sell-data.")  # of what others get
_GIVE = re.compile(
    r"\b(?:shar(?:e[sd]?|ing)|disclos(?:e[sd]?|ing)|pass(?:es|ed|ing)?|releas(?:e[sd]?|ing)|sell(?:s|ing)?|sold|"
    r"rent(?:s|ed|ing)?|transfer(?:s|red|ring)?|giv(?:e[sn]?|ing)|provid(?:e[sd]?|ing)|distribut(?:e[sd]?|ing)|"
    r"trad(?:e[sd]?|ing)|reveal(?:s|ed|ing)?|divulg(?:e[sd]?|ing)|suppl(?:y|ies|ied|ying)|send(?:s|ing)?|sent)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:unless|except\w*|without|other than|apart from|save (?:as|where|for))\b", re.IGNORECASE)
# Where another sentence begins, or another half that says what they do.
_GOES_ON = re.compile(
    r"[.;|]\s|,? (?:but|however,?|and) (?:we|they) (?:do|may|will|can|might)\b(?! (?:not|never)\b)", re.IGNORECASE
)
_BY_LAW = re.compile(
    r"\b(?:required?|requires|oblig\w+|compelled|necessary|permitted|allowed)\b[^.;|]{0,40}\b(?:law|legal|court)\b|"
    r"\b(?:legally|lawfully) (?:required|obliged|compelled|bound)\b|\blegal (?:obligation|duty|requirement)s?\b|"
    r"\blaw requires\b|\brequired by (?:\w+ )?(?:law|subpoena)\b",
    re.IGNORECASE,
)
YES_OR_LAW, YES_OR_ELSE = "yes-or-law", "yes-or-else"  # tails


def leaves_room(text: str, ends: Sequence[int], rule: str) -> bool:
    """Tell whether a clause denies that details are passed on, and states no more of it than what it excepts.

    `ends` are where the words of the practice end that its `rule` has found in the text.
    """
    if not rule.startswith(_RULES) or only_lets_you_refuse(text):
        return False
    but = _EXCEPT.search(text)
    denied = denied_ranges(text) if but else ()
    if but is None or not denied:
        return False
    end = _GOES_ON.search(text, max(but.end(), denied[0][1]))
    if end is not None and any(at >= end.start() for at in ends):
        return False
    given = [found.start() for found in _GIVE.finditer(text, 0, end.start() if end else len(text))]
    starts = [start for start, _ in denied]
    is_denied = [at < denied[place][1] if (place := bisect(starts, at) - 1) >= 0 else False for at in given]
    return any(is_denied) and all(one or at > but.start() for one, at in zip(is_denied, given, strict=True))


def tail_of_room(texts: Sequence[str], rules: Sequence[str]) -> str:
    """Return the name of the tail for what a yes is one way to, where every clause only leaves room for it; else ""."""
    every = list(zip(texts, rules, strict=True))
    one_way = all(map(is_one_way, texts)) or any(map(is_as_told, texts))
    if not every or not one_way or not all(leaves_room(text, (), rule) for text, rule in every):
        return ""
    return YES_OR_LAW if all(map(_BY_LAW.search, texts)) and not any(map(is_as_told, texts)) else YES_OR_ELSE
