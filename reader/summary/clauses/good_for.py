"""Good for: tell whether a clause only says what cookies are good for, after one by which they may be used.

In: a piece of evidence in a document. Out: whether its clause leaves it open, as the sentences before it do, that there
are any ("We may use cookies. They help us to count visits.").
"""

from __future__ import annotations

import re

from reader.document import Document
from reader.practices.finding import Evidence
from reader.summary.clauses.rights import said_before

_COOKIES = "cookies-use."  # its rules
_GOOD_FOR = re.compile(
    r"\A\W*(?:these |such )?(?:cookies|they|technologies) (?:also )?(?:allow|help|enable|let|permit|assist)s? us\b",
    re.IGNORECASE,
)
_MAY_USE = re.compile(
    r"\bmay (?:\w+ ){0,2}(?:use|place|set|store|send)\b[^.;|]{0,60}\bcookies?\b"
    r"|\bcookies?\b[^.;|]{0,60}\bmay (?:\w+ ){0,2}be (?:used|placed|set|stored|sent)\b",
    re.IGNORECASE,
)
_USE = re.compile(
    r"\b(?:we|sites?|website|app|services?) (?:also )?(?:uses?|places?|sets?|stores?|sends?) [^.;|]{0,40}\bcookies?\b",
    re.IGNORECASE,
)
_NEAR = 4  # sentences before it


def is_good_for(document: Document, evidence: Evidence) -> bool:
    """Tell whether a clause says what cookies do of which the sentences before it say that they may be used."""
    if not evidence.rule.startswith(_COOKIES) or not _GOOD_FOR.match(document.quote(evidence.span)):
        return False
    index = document.sentence_index_at(evidence.span.start)
    before = said_before(document, index)[-_NEAR:] if index is not None else []
    return any(map(_MAY_USE.search, before)) and not any(map(_USE.search, before))
