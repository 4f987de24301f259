"""What a user types into the search box becomes a Query, and its words an expression for FTS5, whatever they type.

In: any text. Out: a Query. The language, which resources/guide/library.md explains to users:

    words            all of them must stand in the same section or note
    "several words"  together, in this order
    insur*           any ending; also "credit refer*"
    a NEAR b         at most 10 words apart; a NEAR/3 b at most 3
    -word            must not stand there
    KEY:VALUE        practice, severity, site, title, tag, status, in: see FILTERS; `*` in VALUE stands for anything,
                     a comma for "or", quotes hold spaces together, and -KEY:VALUE turns it round

Every word is quoted, so that no character has a meaning for FTS5. A key that is none is a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.library.text import storable

MAX_CHARACTERS = 1000
MAX_TERMS = 40  # far above any search by hand; FTS5 has limits of its own that raise
FILTERS = ("practice", "severity", "site", "title", "tag", "status", "in")
NEAR = 10  # words between, as FTS5 has it

# A filter; a phrase in straight or curly double quotes, closed or not, which may end in a star; a run without spaces.
_TERM = re.compile(
    rf"(?P<not>-(?=[\w\"“”„]))?(?:(?P<key>{'|'.join(FILTERS)}):"
    r"(?:[\"“”„](?P<quoted>[^\"“”„]*)(?:[\"“”„]|$)|(?P<value>[^\s\"“”„]+))"
    r"|[\"“”„](?P<phrase>[^\"“”„]*)(?:[\"“”„]|$)(?P<star>\*?)|(?P<word>[^\s\"“”„]+)|.)",
    re.DOTALL,
)
_NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find: words that stand together, and whether the last may go on.

    `near` is at most how many words it stands from the term before it, None where that does not matter.
    """

    words: str
    prefix: bool = False
    excluded: bool = False
    near: int | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on what is searched: any of the patterns, in which a star stands for anything."""

    key: str
    patterns: tuple[str, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is to be found, and where."""

    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()

    @property
    def match(self) -> str:
        """The FTS5 expression of the words, "" where there is none to find."""
        return match_terms(self.terms)


def read_query(query: str, typing: bool = False) -> Query:
    """Return what a query asks for; terms without a letter or digit are left out.

    With `typing` the last word may go on, as its user has not finished it.
    """
    terms: list[Term] = []
    filters: list[Filter] = []
    near: int | None = None
    last = None
    for match in _TERM.finditer(storable(query[:MAX_CHARACTERS]).replace("\0", " ")):
        excluded = match["not"] is not None
        if match["key"] is not None:
            value = match["quoted"] if match["value"] is None else match["value"]
            patterns = tuple(part for part in (" ".join(part.split()) for part in value.split(",")) if part)
            filters += [Filter(match["key"], patterns, excluded)] if patterns else []
            last = None
            continue
        operator = _NEAR.fullmatch(match["word"] or "")
        if operator and terms and not excluded:
            near = int(operator[1] or NEAR)
            continue
        words = match["phrase"] if match["word"] is None else match["word"]
        prefix = match["star"] == "*" or (words or "").rstrip().endswith("*")
        # "c*t*" is no query that FTS5 knows: stars inside are passed over.
        words = " ".join((words or "").replace("*", " ").split())
        if any(character.isalnum() for character in words):
            linked = near if not excluded and terms and not terms[-1].excluded else None
            terms.append(Term(words, prefix, excluded, linked))
            near, last = None, match["word"]
    if typing and last is not None and terms and not terms[-1].excluded:
        ended = terms[-1]
        terms[-1] = Term(ended.words, True, near=ended.near)
    return Query(tuple(terms[:MAX_TERMS]), tuple(filters[:MAX_TERMS]))


def match_expression(query: str) -> str:
    """Return the FTS5 expression of the words of a query."""
    return read_query(query).match


def match_terms(terms: tuple[Term, ...]) -> str:
    """Return the FTS5 expression of terms, "" where none is to be found."""
    groups: list[list[Term]] = []
    for term in terms:
        if term.excluded:
            continue
        if term.near is not None and groups:
            groups[-1].append(term)
        else:
            groups.append([term])
    found = " ".join(_group(group) for group in groups)
    excluded = " ".join(f"NOT {_phrase(term)}" for term in terms if term.excluded)
    # Implicit AND beside NEAR(...) or NOT is told apart by "AND" and brackets; plain words stay as they were.
    if any(len(group) > 1 for group in groups):
        found = " AND ".join(_group(group) for group in groups)
    return f"({found}) {excluded}" if found and excluded else found


def _group(group: list[Term]) -> str:
    if len(group) == 1:
        return _phrase(group[0])
    distance = max(term.near or 0 for term in group)
    return f"NEAR({' '.join(_phrase(term) for term in group)}, {distance})"


def _phrase(term: Term) -> str:
    return f'"{term.words}"{" *" if term.prefix else ""}'
