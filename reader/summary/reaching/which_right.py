"""Which right: tell whether a sentence tells how you use another right than one that is asked about.

In: a sentence that tells how rights are used, and a practice. Out: whether it is for corrections, for copies or for a
deletion alone, or for "these rights" that its section has just named, and not for the right that is asked about.
"""

from __future__ import annotations

import re

from reader.document import Document

# How you ask for your data or have it corrected or deleted: no way to object to a use of it or to withdraw a consent.
_ANOTHER_RIGHT = re.compile(
    r"\b(?:access requests?|cop(?:y|ies)|export\w*|download\w*|delet\w*|deletion|eras\w*|"
    r"request (?:\w+ )?(?:this|such|that|your) (?:personal )?(?:information|data))\b",
    re.IGNORECASE,
)
_OBJECTS = re.compile(
    r"\b(?:rights|object\w*|restrict\w*|limit\w*|withdraw\w*|revok\w*|consent|opt|choices?|(?<!access )requests|"
    r"portab\w*)\b",
    re.IGNORECASE,
)
# How you have wrong details put right, and no more than that.
_CORRECTION = re.compile(
    r"\A(?![\s\S]*\b(?:rights|access\w*|cop(?:y|ies)|delet\w*|eras\w*|remov\w*|requests?)\b)"
    r"[\s\S]*\b(?:incorrect|inaccura\w*|wrong|out of date)\b",
    re.IGNORECASE,
)
# How you ask for your data, and nothing else.
_ACCESS_ALONE = re.compile(
    r"\A(?![\s\S]*\b(?:rights|privacy|other|correct\w*|rectif\w*|chang\w*|updat\w*|delet\w*|eras\w*|remov\w*|objec\w*)\b)"
    r"[\s\S]*\baccess requests?\b",
    re.IGNORECASE,
)
# "These rights" are those that the sentences before name, and what each of them is called there.
_THOSE = re.compile(r"\b(?:these|those|this|that|such) rights?\b", re.IGNORECASE)
_NAMES_A_RIGHT = re.compile(r"\b(?:rights? (?:to|of)|entitled to)\b", re.IGNORECASE)
_BACK = 8  # sentences
_DEEDS = {
    "right-access": re.compile(r"\b(?:access|cop(?:y|ies)|see|view|obtain|receive|know|inform\w*)\b", re.IGNORECASE),
    "right-correct": re.compile(r"\b(?:correct|rectif|amend|updat|inaccura|incorrect|chang)", re.IGNORECASE),
    "right-delete": re.compile(r"\b(?:delet|eras|remov|forgotten|destr[ou])", re.IGNORECASE),
    "right-object": re.compile(r"\b(?:object|restrict|limit|withdr[ae]w|revok|portab|opt\b|stop)", re.IGNORECASE),
}


def is_of_another(text: str, practice: str) -> bool:
    """Tell whether a sentence gives the way to use another right alone: for corrections or a copy, or not to object."""
    if practice in ("right-access", "right-delete") and _CORRECTION.search(text):
        return True
    if practice in ("right-correct", "right-delete") and _ACCESS_ALONE.search(text):
        return True
    return practice == "right-object" and _ANOTHER_RIGHT.search(text) is not None and _OBJECTS.search(text) is None


def is_of_those_rights(document: Document, at: int, practice: str) -> bool:
    """Tell whether a sentence is on the rights that its section has just named ("these rights"), and not on this."""
    sentence = document.sentences[at]
    if practice not in _DEEDS or not _THOSE.search(document.quote(sentence.span)):
        return False
    before = document.sentences[max(0, at - _BACK) : at]
    texts = [document.quote(one.span) for one in before if one.section == sentence.section]
    return any(map(_NAMES_A_RIGHT.search, texts)) and not any(map(_DEEDS[practice].search, texts))
