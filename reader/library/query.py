"""What a user types into the search box becomes an expression for FTS5, whatever they type.

In: any text. Out: an FTS5 expression, or "" where there is no word in it. All words must stand in the same section or
note; "several words" in double quotes must stand together; a star at the end (`insur*`, `"credit refer*"`) finds all
endings. Every word is quoted, so that no character has a meaning for FTS5.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.library.text import storable

MAX_CHARACTERS = 1000
MAX_TERMS = 40  # far above any search by hand; FTS5 has limits of its own that raise

# A phrase in straight or curly double quotes, closed or not, or a run without spaces; either may end in a star.
_TERM = re.compile(r'["“”„](?P<phrase>[^"“”„]*)(?:["“”„]|$)(?P<star>\*?)|(?P<word>[^\s"“”„]+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find: words that stand together, and whether the last may go on."""

    words: str
    prefix: bool = False


def read_query(query: str) -> list[Term]:
    """Return the terms of a query; those without a letter or digit are left out."""
    terms = []
    for match in _TERM.finditer(storable(query[:MAX_CHARACTERS]).replace("\0", " ")):
        words = match["phrase"] if match["word"] is None else match["word"]
        prefix = match["star"] == "*" or words.rstrip().endswith("*")
        # "c*t*" is no query that FTS5 knows: stars inside are passed over.
        words = " ".join(words.replace("*", " ").split())
        if any(character.isalnum() for character in words):
            terms.append(Term(words, prefix))
    return terms[:MAX_TERMS]


def match_expression(query: str) -> str:
    """Return the FTS5 expression of a query."""
    return " ".join(f'"{term.words}"{" *" if term.prefix else ""}' for term in read_query(query))
