"""Way out: tell whether a clause gives a way to stop messages, or speaks of one for another purpose.

In: the text of a clause that was found to let you stop marketing. Out: whether the way that it names is none that the
reader can count on: it is there for questions alone ("If you have queries, e-mail unsubscribe@..."), or the clause
itself leaves open whether it is there ("if these facilities are available"), or it stops what one of several brands
sends ("to unsubscribe from one of our brands"). Then the right is told without the way.
"""

from __future__ import annotations

import re

# What a question is about, a mail address and the way out as a thing spoken of: none of them has you stop anything.
_SPOKEN_OF = re.compile(
    r"[\w.+-]{1,64}@[\w.-]{1,63}"
    r"|\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|problems?|difficult(?:y|ies)|trouble|concerns?)\b"
    r"(?! or\b)(?:(?!,? or (?:if|you|to|would|want|wish)\b|, (?:please|you|we)\b)[^.;|]){0,80}"
    r"|\b(?:unsubscrib\w+|opt(?:ing)?[- ]?out) (?:process|system|procedure|polic(?:y|ies)|mechanism|service)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:if|should|for|any|further|with|have) (?:you (?:have|need) )?(?:\w+ ){0,3}?"
    r"(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|problems?|difficult(?:y|ies)|trouble)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\b(?:unsubscrib\w*|opt(?:ed|ing)?[- ]?out|stop\w*|no longer|cease|object\w*|withdraw\w*|remov\w+|prefer\w*|"
    r"change your mind|not to|turn\w* off|cancel\w*|no more|taken off|"
    r"leav(?:e|ing) (?:our|the|this|that|any) (?:\w+ )?lists?)\b"
    r"|\bnot (?:\w+ )?(?:wish|want|like|be)\b|n[’']t (?:\w+ )?(?:wish|want|like)\b",
    re.IGNORECASE,
)
_IF_THERE = re.compile(
    r"\b(?:if|where)\b[^.;,|]{0,60}\b(?:facilit(?:y|ies)|options?|links?|functions?|features?|methods?|means)\b"
    r"[^.;,|]{0,20}\b(?:is|are|be) (?:made )?available\b"
    r"|\b(?:may|might) (?:sometimes |also )?(?:be (?:given|offered)|have|receive) "
    r"(?:the|an?) (?:opportunity|option|chance|possibility)\b",
    re.IGNORECASE,
)


# What stops the messages of one sender among several.
_OF_ONE_SENDER = re.compile(
    r"\b(?:from|by) (?:only )?(?:one of (?:our|the)|that|that one|each|the (?:particular|relevant)) (?:[\w-]+ ){0,2}"
    r"(?:brands?|styles?|shops?|stores?|sites?|business(?:es)?|compan(?:y|ies)|senders?)\b",
    re.IGNORECASE,
)


def is_no_way_out(text: str) -> bool:
    """Tell whether the way that a clause names is for questions or one sender alone, or may not be there."""
    if _IF_THERE.search(text) or _OF_ONE_SENDER.search(text):
        return True
    return _ASKS.search(text) is not None and _STOPS.search(_SPOKEN_OF.sub(" ", text)) is None
