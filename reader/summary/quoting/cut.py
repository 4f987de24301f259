"""Cut: where a sentence may end early, or leave out the middle of a list, so that what stays means the same.

In: a sentence and how many words of it may stay. Out: its beginning, or "" where no cut is safe.
"""

from __future__ import annotations

import re

from reader.summary.texts.standing import is_clause

_HALF = 0.5  # of a clause's words, of which a quotation must keep as many where it is not known what counts
_LEAST = 7  # words: a beginning of less tells too little

# Where a sentence may end early. What is cut off must hold nothing that limits what stays.
_JOINTS = re.compile(
    r"(?:;| –| —| -|,? \(|, (?:including|such as|for example|e\.g\.|which|where|so that|for instance|"
    r"and (?=(?:we|you|they|it|this|these)\b)))\s?"
)
_LIMITS = re.compile(
    r"\b(?:not|never|no|unless|except|if|only|but|however|although|provided|without|subject to|other than|until|or|"
    r"upon|on \w+ing|at your (?:\w+ )?request|with your (?:\w+ )?(?:consent|permission))\b|n['’]t\b",
    re.IGNORECASE,
)
# A beginning that waits for more: "processing and", "details of the".
_OPEN_END = re.compile(r"\b(?:and|or|but|that|which|the|an?|of|to|for|with|by|in|as|our|your|such)\W*$", re.IGNORECASE)
# Where a quotation may end as well, which makes no sentence of our own.
_PAUSES = re.compile(
    r"; |, (?=(?:and|or) (?:any|other|to|our|all|the|may|will|in|for)\b|(?:as|by|through|when|where|who|to)\b)|"
    r" (?=to (?:make|provide|help|improve|show|offer|enable|ensure|allow|develop|measure|understand|personali|support|"
    r"deliver|prevent|detect)\w*\b)"
)
# Examples, and where their list is over.
_EXAMPLES = re.compile(
    r", (?:including|such as) (?!(?:as|at|but|by|for|from|if|in|on|through|to|via|when|where|with|without)\b)"
)
_NO_ITEM = re.compile(
    r"[,;] (?:(?:and|or|but) )?(?:as|at|but|by|for|from|if|in|it|on|our|so|that|the|they|this|through|to|we|when|where|"
    r"which|who|with|you|your|please|like|including|such)\b"
)
_COMMAS = re.compile(r"[,;] (?=\w)")
# The verb of what stands before a joint: "details, such as your name, are kept".
_VERB_FOLLOWS = re.compile(r"[,)] (?:is|are|was|were|may|can|will|shall|has|have|must|should|does|do)\b")
# A part that waits for its main clause.
_OPENS = re.compile(
    r"(?:[^.:]{1,60}: )?\W*(?:if|when|whenever|where|while|because|as|since|although|unless|once|in order|to)\b",
    re.IGNORECASE,
)
# The main clause that such a part waits for: a comma alone may stand in a list.
_MAIN = re.compile(
    r", (?:then )?(?:we|you|they|it|this|that|these|our|your|the|any|all|an?|such|please)\b", re.IGNORECASE
)
_SAYS_MORE = re.compile(r", wh")  # which is often the risk itself
_DENIAL = re.compile(r"\b(?:no|not|never|nor|neither|only|unless|except|without|although)\b|n['’]t\b", re.IGNORECASE)

# What turns a quotation that leaves it out; what it is for tells whether it is a risk at all.
_TURNS = re.compile(
    r"\b(?:not|never|no|unless|except|if|only|but|however|although|otherwise|without|subject to|until|purposes?|"
    r"upon|on \w+ing|at your (?:\w+ )?request|with your (?:\w+ )?(?:consent|permission))\b|n['’]t\b",
    re.IGNORECASE,
)
_DOER_FOLLOWS = re.compile(r"(?:^|[,)] )(?:we|you|they|our)\b", re.IGNORECASE)
# What opens a list, between which and the item that counts the others may be left out.
_LIST = re.compile(r"\b(?:including|such as|e\.g\.|for example),? (?:for example, )?", re.IGNORECASE)


def _denies(text: str) -> bool:
    """Tell whether a text denies or excepts something."""
    return _DENIAL.search(text) is not None


def beginning(text: str, most: int) -> str:
    """Return the longest safe beginning of a sentence, of at most some words; "" where there is none."""
    for joint in sorted([*_JOINTS.finditer(text), *_items(text)], key=lambda match: match.start(), reverse=True):
        head = text[: joint.start()]
        if len(head.split()) <= most and _can_end(head, text, joint.end()) and is_clause(head):
            return head
    return ""


def _items(text: str) -> list[re.Match[str]]:
    """Return the ends of the first examples of a list: it says more with some of them than with none."""
    opens = _EXAMPLES.search(text)
    if opens is None:
        return []
    over = _NO_ITEM.search(text, opens.end())
    return list(_COMMAS.finditer(text, opens.end(), over.start() if over else len(text)))


def stretch(text: str, most: int, upto: int, *, item: bool) -> str:
    """Return a beginning that may be quoted and reaches to `upto` (code points), or one without a list's middle.

    Of an `item` of a list no verb is asked. "" where nothing can be left out safely.
    """
    ends = [*_JOINTS.finditer(text), *(_COMMAS if item else _PAUSES).finditer(text)]
    for joint in sorted(ends, key=lambda match: match.start(), reverse=True):
        head = text[: joint.start()]
        if (
            (_HALF * len(text.split()) if not upto else _LEAST) <= len(head.split()) <= most
            and not _SAYS_MORE.match(joint.group())
            and joint.start() >= upto
            and _can_end(head, text, joint.end(), _TURNS)
            and (item or is_clause(head))
        ):
            return f"{head} …"
    opens = _LIST.search(text, 0, upto)
    last = text.rfind(", ", 0, upto)
    if opens is None or last <= opens.end():
        return ""
    kept = f"{text[: opens.end()].rstrip()} … {text[last + 2 :]}"
    return kept if len(kept.split()) <= most and not _denies(text[opens.end() : last]) else ""


def _can_end(head: str, text: str, rest: int, limits: re.Pattern[str] = _LIMITS) -> bool:
    """Tell whether a sentence may end with `head` where what is left out begins at `rest`."""
    return (
        len(head.split()) >= _LEAST
        and not _OPEN_END.search(head)
        and not limits.search(text, rest)
        and not _VERB_FOLLOWS.search(text, rest)
        and head.count("(") == head.count(")")
        and head.count("“") == head.count("”")
        and not (_OPENS.match(head) and (not _MAIN.search(head) or _DOER_FOLLOWS.search(text, rest)))
    )
