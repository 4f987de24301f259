"""Width: say "your details" only where a clause is about your data at large.

In: the words of a sentence and its clauses. Out: the words, narrower where every clause that names what its deed is
done with names one thing or a part of your data. What is said of all, and what instead, stands in width.toml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.resources import resource_toml
from reader.summary.clauses.clause import Clause
from reader.summary.saying.objects import Object, Width, widest
from reader.summary.texts.slots import load_slots

_REMEMBERED = 4096  # clauses: each is asked for every way to say it
_SHARED = "hand"  # the kind of what the members of a group do whose lead says "share your details"
_DETAILS, _SOME, _ABOUT = "your details", "some of your details", "details about you"


@dataclass(frozen=True, slots=True)
class Wide:
    """Words that are of all your data, the kind of their deed, and the words for a part or for one plain thing.

    What fits `beside` is of another thing than your data: it is not told beside that. Of what is `known` to be of all
    alone "it" and "this information" are no words for all.
    """

    kind: str
    says: str
    part: str
    named: str = ""
    promise: bool = False
    beside: str = ""
    known: bool = False


@cache
def load_width() -> tuple[Wide, ...]:
    """Return what width.toml says."""
    return tuple(Wide(**table) for table in resource_toml("wording/en/width.toml")["wide"])


def on_all(texts: Sequence[str], clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Leave out the clauses that are not of what one of the `texts` may say of all your data.

    These are clauses on what stands `beside` it and, of a promise, those on one thing that ask for a yes: it is of that
    thing, and would be said of all.
    """
    if len(clauses) < 2:
        return clauses
    said = [one for one in load_width() if any(one.says in text for text in texts)]
    aside = next((re.compile(one.beside, re.IGNORECASE) for one in said if one.beside), None)
    if aside is not None:
        return [clause for clause in clauses if not aside.search(clause.text)] or clauses
    wide = next((one for one in said if one.promise), None)
    if wide is None:
        return clauses
    widths = [_object(clause, wide.kind, promise=True).width for clause in clauses]
    if Width.ALL not in widths:
        return clauses
    asks = [load_slots()["unless-agree"].find(clause.text) for clause in clauses]
    kept = zip(clauses, widths, asks, strict=True)
    return [clause for clause, width, asked in kept if width is not Width.PART or not asked]


def as_wide(text: str, clauses: Sequence[Clause]) -> str:
    """Return words that are of all your data as narrow as their clauses are."""
    wide = next((one for one in load_width() if one.says in text), None)
    if wide is None:
        return text
    found = [_object(clause, wide.kind, promise=wide.promise, known=wide.known) for clause in clauses]
    if not _is_part({one.width for one in found}):
        return text
    names = {one.name for one in found if one.width is Width.PART}
    name = names.pop() if len(names) == 1 else ""
    return text.replace(wide.says, wide.named.replace("{name}", name) if wide.named and name else wide.part, 1)


def as_kept(text: str, clauses: Sequence[Clause]) -> str:
    """Leave out what no clause speaks of: that data is kept abroad or with no time limit, that there is a copy."""
    for says, where in _kept():
        if says.search(text) and not any(where.search(f"{clause.lead} {clause.text}") for clause in clauses):
            text = says.sub("", text, count=1)
    return text


@cache
def _kept() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    tables = (resource_toml("wording/en/width.toml")[name] for name in ("kept", "copied", "unlimited"))
    return tuple((re.compile(one["says"]), re.compile(one["where"], re.IGNORECASE)) for one in tables)


def is_of_part(clauses: Sequence[Clause], kind: str = _SHARED, *, promise: bool = False) -> bool:
    """Tell whether clauses name one thing or a part of your data, and none names all of it."""
    return _is_part({_object(clause, kind, promise=promise).width for clause in clauses})


def _is_part(widths: Set[Width]) -> bool:
    return Width.PART in widths and Width.ALL not in widths


def lead_as_wide(lead: str, of_part: Sequence[bool]) -> str:
    """Return the lead of several practices as narrow as they are: "details about you", where only some are."""
    return lead.replace(_DETAILS, _SOME if all(of_part) else _ABOUT) if any(of_part) else lead


def _object(clause: Clause, kind: str, *, promise: bool, known: bool = False) -> Object:
    return _read(clause.text, clause.lead, clause.before, kind, clause.denied, promise, known)


@lru_cache(maxsize=_REMEMBERED)
def _read(
    text: str, lead: str, before: str, kind: str, denied: tuple[tuple[int, int], ...], promise: bool, known: bool
) -> Object:
    return widest(text, [lead] if lead else [], kind, denied, promise=promise, before=[before], known=known)
