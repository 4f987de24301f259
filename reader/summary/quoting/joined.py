"""Joined: a lead-in and an item of its list as one sentence, as a reader would join them.

In: the lead-in ("We use it for other purposes, including to:") and the item ("Send you offers"). Out: the two without
the colon and the capital between them, where the item goes on with the lead-in's own sentence; else with both.
"""

from __future__ import annotations

import re

# A lead-in that waits for its item to end its sentence.
_WAITS = re.compile(
    r"\b(?:to|by|with|from|for|about|when|where|if|including|includes?|such as|that|we|you|will|may|can)$",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\b(?:to|we|you|will|may|can)$", re.IGNORECASE)
# One whose sentence is whole, but for the words that announce a list. What is done only for some purposes is done for
# each of them.
_ANNOUNCES = re.compile(
    r",? (?:including|as follows|such as|(?:in|under) the following \w+|"
    r"(?:only |solely |exclusively )?for the following (?:\w+ )?(?:purposes|reasons))$",
    re.IGNORECASE,
)
# One that announces who gets it: an item that names them ends its sentence.
_TO_THESE = re.compile(
    r"(?:(?<=\bto )|(?<=\bwith ))(?:the )?following (?:[\w-]+ ){0,3}?"
    r"(?:entities|(?:third )?parties|recipients|persons|people|compan(?:y|ies)|organi[sz]ations)$",
    re.IGNORECASE,
)
# An item that says more than a name: a label, a sentence of its own, a case.
_NO_NAME = re.compile(r"[:;|.?!](?= *\w)|\b(?:we|they|it|this|these|if|when|where)\b", re.IGNORECASE)
# What an item begins with that goes on with such a sentence.
_GOES_ON = re.compile(
    r"\W*(?:to (?=[a-z])|with|when|whenever|where|if|in|as|for|by|through|from|after|upon|on|during|because)\b",
    re.IGNORECASE,
)
# Of several things that are excepted or denied none is the only one.
_LIMITS = re.compile(r"\b(?:only|not|never|no|unless|except\w*|other than|apart from)\b|n[’']t\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\W*(?:to|with|when|where|if|in|as|for|by|through|from)\b", re.IGNORECASE)
# What may begin with a capital for its place alone, and is no name.
_COMMON = re.compile(
    r"(?:Any|All|An?|The|Your|Our|Other|Others|Certain|Third|Information|Data|Personal|Details|We|You|People|Anyone|"
    r"[A-Z][a-z]+(?:s|ing|ed|ion|ment|ly|-[a-z]+))\b(?! [A-Z])"
)
_NEVER_A_NAME = re.compile(r"\A(?:Any|All|Your|Our|Other|Certain)\b")
_MARKS = re.compile(r"^[\W_]*[*•‣▪-]\s+|^\W*(?:\(?\w{1,2}[.)])\s+")


def joined(lead: str, item: str) -> str:
    """Return a lead-in that ends with a colon and its item as one text; "" where the two do not fit together."""
    item = _MARKS.sub("", " ".join(item.split()))
    bare = " ".join(lead.split()).removesuffix(":").rstrip(" ,")
    waits = _WAITS.search(bare)
    if waits and _PREPOSITION.match(item) and waits.group().lower() not in ("including", "such as"):
        return ""
    if waits and not (_ANNOUNCES.search(bare) and _GOES_ON.match(item)):
        return f"{bare} {_small(item, verb=_TO_DO.search(bare) is not None)}"
    if _TO_THESE.search(bare) and not _NO_NAME.search(item) and not _GOES_ON.match(item):
        named = _NEVER_A_NAME.sub(lambda word: word.group().lower(), _small(item, verb=False))
        return "" if _LIMITS.search(bare) else f"{_TO_THESE.sub('', bare)}{named}"
    if _GOES_ON.match(item):
        whole = _ANNOUNCES.sub("", bare)
        return "" if _LIMITS.search(whole) else f"{whole} {_small(item, verb=True)}"
    return f"{bare}: {item}"


def _small(item: str, *, verb: bool) -> str:
    """Return an item with a small letter at its start, where its first word is no name."""
    first = item.split(maxsplit=1)[0] if item else ""
    plain = first[1:].replace("-", "").islower() or len(first) == 1
    following = item[len(first) :].lstrip()[:1]
    common = _COMMON.match(item) or (verb and not following.isupper())
    return f"{item[:1].lower()}{item[1:]}" if plain and common else item
