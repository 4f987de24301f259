"""What a user types into the search box becomes a Query, and its words an expression for FTS5, whatever they type.

In: any text. Out: a Query. The language, which resources/guide/library.md explains to users:

    words            all of them must stand in the same section or note
    "several words"  together, in this order
    insur*           any ending; also "credit refer*"
    a NEAR b         at most 10 words apart; a NEAR/3 b at most 3
    -word            must not stand there
    KEY:VALUE        practice, severity, site, title, tag, status, collection, in: see FILTERS; `*` in VALUE stands for
                     anything, a comma for "or", quotes hold spaces together, and -KEY:VALUE turns it round
    FIELD:VALUE      an own field, by its name with "-" for each space; numbers and days also as >5, <=5, 3..5

Every word is quoted, so that no character has a meaning for FTS5. A key that is none is a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.library.endings import with_endings
from reader.library.text import storable

MAX_CHARACTERS = 1000
MAX_TERMS = 40  # far above any search by hand; FTS5 has limits of its own that raise
FILTERS = ("practice", "severity", "site", "title", "tag", "status", "collection", "in")
NEAR = 10  # words between, as FTS5 has it

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


def read_query(query: str, typing: bool = False, own: Sequence[str] = ()) -> Query:
    """Return what a query asks for; terms without a letter or digit are left out.

    With `typing` the last word may go on, as its user has not finished it. `own` are the keys of the own fields.
    """
    terms: list[Term] = []
    filters: list[Filter] = []
    near: int | None = None
    last = None
    for match in _term(tuple(own)).finditer(storable(query[:MAX_CHARACTERS]).replace("\0", " ")):
        excluded = match["not"] is not None
        if match["key"] is not None:
            value = match["quoted"] if match["value"] is None else match["value"]
            patterns = tuple(part for part in (" ".join(part.split()) for part in value.split(",")) if part)
            filters += [Filter(match["key"].casefold(), patterns, excluded)] if patterns else []
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


def by_findings(query: str) -> bool:
    """Tell whether a query asks for what rules found: nothing is known of a policy that they have not read."""
    return any(one.key in ("practice", "severity") for one in read_query(query).filters)


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
    written = [_group(group) for group in groups]
    excluded = " ".join(f"NOT {_phrase(term)}" for term in terms if term.excluded)
    # FTS5 knows no implicit AND beside NEAR(...) or brackets; plain words stay as they were.
    plain = all(len(group) == 1 for group in groups) and not any(one.startswith("(") for one in written)
    found = (" " if plain else " AND ").join(written)
    return f"({found}) {excluded}" if found and excluded else found


def _group(group: list[Term]) -> str:
    if len(group) == 1:
        return _phrase(group[0])
    distance = max(term.near or 0 for term in group)
    last = group[-1]
    # NEAR takes no alternatives, so each ending of the last word is a NEAR of its own.
    ends = [_own_phrase(last), *(f'"{words}"' for words in _endings(last))]
    before = " ".join(_own_phrase(term) for term in group[:-1])
    nears = [f"NEAR({before} {end}, {distance})" for end in ends]
    return nears[0] if len(nears) == 1 else f"({' OR '.join(nears)})"


def _phrase(term: Term) -> str:
    ends = _endings(term)
    if not ends:
        return _own_phrase(term)
    return "({})".format(" OR ".join((_own_phrase(term), *(f'"{words}"' for words in ends))))


def _own_phrase(term: Term) -> str:
    return f'"{term.words}"{" *" if term.prefix else ""}'


def _endings(term: Term) -> tuple[str, ...]:
    """Return the words that may end a term that goes on in the middle of an ending: "insura", "insurance"."""
    return with_endings(term.words) if term.prefix else ()


@lru_cache(maxsize=8)
def _term(own: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds one part of a query.

    A filter; a phrase in straight or curly double quotes, closed or not, which may end in a star; a run without spaces.
    """
    keys = "|".join(re.escape(key) for key in sorted((*FILTERS, *own), key=len, reverse=True))
    return re.compile(
        rf"(?P<not>-(?=[\w\"“”„]))?(?:(?P<key>{keys}):"
        r"(?:[\"“”„](?P<quoted>[^\"“”„]*)(?:[\"“”„]|$)|(?P<value>[^\s\"“”„]+))"
        r"|[\"“”„](?P<phrase>[^\"“”„]*)(?:[\"“”„]|$)(?P<star>\*?)|(?P<word>[^\s\"“”„]+)|.)",
        re.DOTALL | re.IGNORECASE,
    )
