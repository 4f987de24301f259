"""Addresses: e-mail addresses and links stay as they are where words around them give way to others.

In: a text and what is done to it. Out: the text with that done to all but its addresses: who writes to
"their-team@acorn.example" for "our-team@acorn.example" reaches nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.document.email_address import EMAIL

_ADDRESS = re.compile(
    rf"{EMAIL.pattern}|"
    r"\b(?:https?://|www\.)[^\s<>()“”\"]{1,400}|"
    r"\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/[^\s<>()“”\"]{1,400}"
)
_STANDS_IN = 0xF0000  # a private-use area where no font has the marks of a list: no word of any text


def but_addresses(turn: Callable[[str], str], text: str) -> str:
    """Return what `turn` makes of a text whose addresses it cannot see, with these in their places again."""
    found = [match.group() for match in _ADDRESS.finditer(text)]
    if not found:
        return turn(text)
    numbers = iter(range(len(found)))
    told = turn(_ADDRESS.sub(lambda _: chr(_STANDS_IN + next(numbers)), text))
    for number, address in enumerate(found):
        told = told.replace(chr(_STANDS_IN + number), address)
    return told
