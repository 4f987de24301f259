"""Let know: whether your device or browser asks you before they learn where you are, by what stands around a clause.

In: a document and a clause on where you are. Out: whether the sentences after it, or under a title on places any of its
section, make that wait for you ("If you let your device share this with us, ..."). Where you are by your IP address
waits for nobody.
"""

from __future__ import annotations

import re

from reader.document import Document, Span

_NEXT = 2  # sentences after a clause, in which it may be said that you are asked
_NEAR = 8  # sentences of a section on places that are read
_TITLE = re.compile(r"\b(?:geo-?)?locations?\b|\bGPS\b|\bwhere you are\b", re.IGNORECASE)
_PLACE = r"\b(?:(?:geo-?)?location|GPS|where you are|this|it|device|browser|phone)\b"
_ASKED = re.compile(
    rf"\W*(?:(?:we|this)\b[^.;|]{{0,40}}\bonly\b[^.;|]{{0,20}})?(?:if|when|where|once|unless) you "
    rf"(?:(?:do|have|choose to|agree to) )?(?:let|allow|permit|enable|grant|turn(?:ed)? on|switch(?:ed)? on|share)\b"
    rf"[^.;|]{{0,60}}?{_PLACE}|"
    r"\byou(?:[’']ll| will| may)? (?:\w+ )?be asked\b[^.;|]{0,100}\b(?:whether|if|permission|consent|"
    r"to (?:allow|share))\b|"
    r"\bwe(?:[’']ll| will)? (?:\w+ )?ask (?:you )?(?:for )?(?:your )?(?:permission|consent)\b|"
    r"\b(?:device|browser|phone) (?:will |may )?(?:\w+ )?(?:prompt|ask)s? (?:you|for your permission)\b",
    re.IGNORECASE,
)
_UNASKED = re.compile(
    r"\bIP\b|\bapproximate|\bgeneral\b|\brough|\bcoarse|\b(?:city|country)\b|"
    r"\bdo(?: not|n[’']t) (?:consent|choose|allow|agree)",
    re.IGNORECASE,
)


def is_let_know(document: Document, clause: Span) -> bool:
    """Tell whether what stands around a clause on where you are has you asked before they learn it."""
    index = document.sentence_index_at(clause.start)
    if index is None or _UNASKED.search(document.quote(clause)):
        return False
    section = document.sentences[index].section
    titled = _TITLE.search(document.sections[section].title) is not None
    first, last = (index - _NEAR, index + _NEAR) if titled else (index, index + _NEXT)
    near = [one for one in document.sentences[max(0, first) : last + 1] if one.section == section]
    return any(_ASKED.search(document.quote(one.span)) for one in near)
