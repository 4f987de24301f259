"""Carried: the case that one sentence opens, carried on to the sentence after it in the same paragraph.

In: a document. Out: where the sentences begin that go on ("We will then ...", "These services ...") from one that
speaks of what you may choose to do ("If you want to find friends, you can give us your contacts"): only then they hold.
"""

from __future__ import annotations

import re

from reader.document import Document

# A case, at the beginning of a sentence, in which not everybody is.
_USES = (
    r"(?:choos|chose|decid|opt\b|opt(?:ed|ing)? (?:to|in)|elect|wish|want|agree|consent|allow|permit|enabl|"
    r"turn(?:ed)? on|switch(?:ed)? on|activat|connect|link|grant|let us|participat|take part|enter|refer|invit|"
    r"(?:log|sign)\w*[- ]?(?:in|on|up)\b[^.;|,]{0,60}\b(?:using|with|via|through|a|your) "
    r"(?:an?|your|another|third|social|[A-Z]))"
)
_IF = re.compile(
    r"\W*(?:(?:also|additionally|in addition|alternatively|however|for (?:example|instance)),? )?"
    r"(?:(?:if|when|where|once|should) (?:you|users?|members?|customers?) "
    r"(?:(?:also|then|do|have|are|would like to|may) )*"
    rf"{_USES}|by (?:logging|signing|connecting|linking)\b[^.;|,]{{0,60}}\b(?:social|facebook|google|twitter|third))",
    re.IGNORECASE,
)
# That you can let them do a thing, in a sentence of its own.
_CAN = re.compile(
    r"\byou (?:can|may) (?:also )?(?:(?:choose|opt|elect|decide) (?:to|whether)|(?:grant|give|allow) (?:us|our)\b)",
    re.IGNORECASE,
)
_FOR_EVERYBODY = re.compile(
    r"\b(?:not (?:wish|want|agree|consent|allow)|regardless|always|withdraw|object|unsubscribe)", re.IGNORECASE
)
# What goes on from it: "then", or a word that points at what it names.
_THEN = re.compile(
    r"\W*(?:and )?(?:(?:we|you|they|it|our \w+|the \w+) (?:will |shall |may |can )?(?:\w+ly )?)?then\b", re.IGNORECASE
)
_POINTS = re.compile(
    r"\W*(?:this|it|that) (?:will|may|can|might|could)? ?(?:also )?"
    r"(?:include|contain|allow|let|enable|give|provide|share|send)s?\b|"
    r"\W*(?:this|these|those|such) (?:\w+ )?(?:services?|networks?|cookies|apps?|applications?|accounts?|platforms?|"
    r"sites|friends?|contacts?|people|individuals?|third[- ]part(?:y|ies))\b(?! (?:may|will|can) have their own)",
    re.IGNORECASE,
)
# What is done with details that are passed on, in the sentence before, only with a yes: it is of these alone.
_IS_USED = re.compile(
    r"\W*(?:this|these|such) (?:data|information|details) (?:may|can|could|might|will|is|are) (?:also |then |be )*"
    r"(?:used|combined|linked)\b",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(
    r"\b(?:shar|pass|disclos|transfer|releas)\w* (?:[\w-]+ ){1,6}?(?:with|to)\b[^.;|]{0,120}?"
    r"\b(?:if|where|when|once|with|unless)\b[^.;|]{0,40}\b(?:consent|permission|agree)\w*",
    re.IGNORECASE,
)
# What is asked, after a sentence on those of whom alone anything is asked.
_IS_ASKED = re.compile(r"\W*you (?:will|may|are) (?:also |then )?be asked\b", re.IGNORECASE)
_ASKS_IF = re.compile(
    r"\W*(?:if|when|where|once) you (?!visit|use|access)[^,.;|]{3,90}, we (?:may |will |also |then )*ask\b",
    re.IGNORECASE,
)
# What you and they say to each other, after a sentence on those of one role whom they get in touch with.
_OUR_TALK = re.compile(
    r"\W*(?:our|these|such|any|all) (?:communications?|calls?|contacts?|conversations?)\b", re.IGNORECASE
)
_TALKS_IF = re.compile(
    r"\W*(?:if|when|where) you (?:are|act as|represent|work for) (?:an? |the )?(?!in\b)[^.;|]{3,250}, "
    r"(?:we|our \w+) (?:may |will |can |also )*(?:contact|call|e-?mail|phone|reach|get in touch)\b",
    re.IGNORECASE,
)


def uses_what_is_passed_on(text: str, before: str) -> bool:
    """Tell whether a sentence is of the use of what the one before it has passed on with a yes alone."""
    return _IS_USED.match(text) is not None and _PASSED_ON.search(before) is not None


def in_a_case_before(document: Document) -> frozenset[int]:
    """Return where the sentences begin that hold only in the case of which the one before them speaks."""
    out = set()
    for before, here in zip(document.sentences, document.sentences[1:], strict=False):
        if before.block != here.block or before.is_heading or here.is_heading or here.lead_ins:
            continue
        text = document.quote(here.span)
        case = document.quote(before.span)
        if _OUR_TALK.match(text) and _TALKS_IF.match(case):
            out.add(here.span.start)
            continue
        if uses_what_is_passed_on(text, case) or (_IS_ASKED.match(text) and _ASKS_IF.match(case)):
            out.add(here.span.start)
            continue
        if not (_THEN.match(text) or _POINTS.match(text)):
            continue
        if (_IF.match(case) or _CAN.search(case)) and not _FOR_EVERYBODY.search(case):
            out.add(here.span.start)
    return frozenset(out)
