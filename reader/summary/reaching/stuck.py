"""Stuck: take the words away that are stuck to an e-mail address ("us atprivacy@...", "...example.comor").

In: an address as it stands in a text, and the document. Out: the address alone.
"""

from __future__ import annotations

import re

from reader.document import Document
from reader.document.email_address import EMAIL

_AFTER = re.compile(r"(\.(?:com|org|net|[a-z]{2}))(?:or|and)$")
_BEFORE = re.compile(r"(?:at|to|on)(?=\w)", re.IGNORECASE)


def unstuck(mail: str, document: Document) -> str:
    """Return an address without a word at its end, and without one before it where the policy gives it so, too."""
    mail = _AFTER.sub(r"\1", mail)
    begun = _BEFORE.match(mail)
    rest = mail[begun.end() :] if begun else ""
    given = rest and any(found.group(0).rstrip(".") == rest for found in EMAIL.finditer(document.text))
    return rest if given else mail
