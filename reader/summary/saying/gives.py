"""Gives: whether what stands after the "but" of a promise not to pass details on is all that the policy passes on.

In: the practices that a policy states, those that are named, and the promise. Out: whether there are more, and promise
and passing on in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Set

from reader.summary.texts.slots import load_slots

_BY_LAW = "share-authorities"
_GIVES = frozenset(
    f"share-{who}"
    for who in ("group", "service-providers", "third-party", "third-party-marketing", "business-transfer")
) | {_BY_LAW}

# A promise whose exceptions stand in a list after it, or elsewhere in the policy.
_EXCEPTS_MORE = re.compile(
    r"\b(?:except\w*|unless|save|other than|without|but|only)\b[^.;|]{0,120}"
    r"(?::\s*\Z|(?<!\bas )(?<!\botherwise )"
    r"\b(?:described|detailed|set (?:out|forth)|stated|outlined|specified|listed|explained|below)\b)",
    re.IGNORECASE,
)


# A promise that is kept by what the policy says it passes on.
_WITH_OTHERS = "with others"
_OUTSIDE = " outside their group"  # what the group gets is no example of what goes outside it
# The reason is that of the last alone.
_AND_BY_LAW, _AND_ELSE_BY_LAW = " and others for legal reasons", " and, for legal reasons, others"
_AS_DESCRIBED = re.compile(r" only as (?:the policy says|they tell you)$")


def with_sharing(promised: str, share: str, given: str, *, others: bool) -> str:
    """Say what is `given` all the same after the "but" of a promise, or as an example of what that leaves open.

    With `others`, more is given than is named.
    """
    given = given.replace(_AND_BY_LAW, _AND_ELSE_BY_LAW)
    promised = promised.replace(_OUTSIDE, "") if "group" in given else promised
    if _AS_DESCRIBED.search(promised):
        return f"{promised}, for example {given}"
    if others and given.startswith(_WITH_OTHERS):  # "among others, with others" would say it twice
        return f"{promised}, but {share} them {_WITH_OTHERS}, for example{given.removeprefix(_WITH_OTHERS)}"
    return f"{promised}, but {share} them{', among others,' if others else ''} {given}"


def gives_more(stated: Set[str], named: Container[str], promises: Iterable[str]) -> bool:
    """Tell whether others get details too: the policy says so elsewhere, or the promise leaves that to the law.

    It may leave more to what follows it as well ("except:", "save as set out in this policy").
    """
    promises = list(promises)
    if any(_EXCEPTS_MORE.search(text) for text in promises):
        return True
    legal = load_slots()["legal"]
    left_to_law = _BY_LAW not in named and any(legal.find(text, ()) for text in promises)
    return left_to_law or any(practice not in named for practice in stated & _GIVES)
