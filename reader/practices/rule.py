"""Rule: which concepts, in which scope and order, state a practice; and the checks of a rule file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.errors import RulebookError
from reader.practices.concept import Vocabulary
from reader.practices.taxonomy import Taxonomy


class Denial(StrEnum):
    """What a denial over a rule's first concept means: the rule must not, must, or may match there.

    What denies may stand before the concept or in it ("your data will not be shared or sold"). FORBID_BEFORE is for
    concepts that hold a denial of something else ("we do not deliver what we take to be spam"): what stands in them
    denies nothing. FORBID_ALL is for rules whose first concept is no verb ("your name is never asked for"): no concept
    may be denied.
    """

    FORBID = "forbid"
    FORBID_BEFORE = "forbid-before"
    FORBID_ALL = "forbid-all"
    REQUIRE = "require"
    IGNORE = "ignore"


class Scope(StrEnum):
    """How far apart a rule's concepts may stand."""

    CLAUSE = "clause"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over concepts.

    Every element of `all` names a concept, or several as "a|b"; the first is the anchor, whose denial counts.
    `none` are concepts that must not stand in the passage, `none_near` not in the anchor's clause. `heading` are
    concepts one of which must stand in a heading above, `not_under` such of which none may. `before` are concepts one
    of which must stand in the two sentences before it in its section ("They may use them here."). `within` is the
    greatest number of words between the anchor and each other concept. `gate` are cheap words one of which every match
    holds anyway: the rule is tried only in passages with one. A hit that begins in one of `not_in` does not count ("you
    share", "third parties who work for us"); in one of `anchor_not_in`, a hit of the anchor alone.
    `ordered` asks for the concepts in the order of `all`. `own` asks for the anchor in the sentence itself, not in a
    lead-in. `hits` and `misses` are sentences that the rule must and must not find ("lead-in >> item", "# heading >>
    sentence", "sentence before // sentence").
    """

    id: str
    practice: str
    why: str
    all: tuple[tuple[str, ...], ...]
    none: tuple[str, ...] = ()
    none_near: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_under: tuple[str, ...] = ()
    gate: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    anchor_not_in: tuple[str, ...] = ()
    scope: Scope = Scope.SENTENCE
    within: int | None = None
    ordered: bool = False
    own: bool = False
    denial: Denial = Denial.FORBID
    questions: bool = False
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


# The keys of a rule by what they hold.
_TEXTS = ("id", "practice", "why", "scope", "denial")
_CONCEPTS = ("none", "none_near", "heading", "before", "not_under", "gate", "not_in", "anchor_not_in")
_CASES = ("hits", "misses")
_FLAGS = ("ordered", "own", "questions")
_KEYS = {*_TEXTS, "all", *_CONCEPTS, *_CASES, *_FLAGS, "within"}


def read_rule(row: Mapping[str, Any], place: str, vocabulary: Vocabulary, taxonomy: Taxonomy) -> Rule:
    """Return the rule that a table of a rule file describes.

    Raises:
        RulebookError: if a key, a concept, the practice or a case is wrong; names the place.
    """
    name = str(row.get("id", "without an id"))
    where = f"{place}, rule “{name}”"
    unknown = sorted(set(row) - _KEYS)
    if unknown:
        raise RulebookError(f"{where}: unknown key {unknown[0]!r}.", f"Known keys: {', '.join(sorted(_KEYS))}.")
    for key in ("id", "practice", "why", "all"):
        if not row.get(key):
            raise RulebookError(f"{where}: {key!r} is missing.")
    _check_kinds(row, where)
    if row["practice"] not in taxonomy:
        raise RulebookError(f"{where}: there is no practice {row['practice']!r}.")
    elements = tuple(tuple(element.split("|")) for element in row["all"])
    named = [concept for element in elements for concept in element]
    for concept in (*named, *(concept for key in _CONCEPTS for concept in row.get(key, ()))):
        if concept not in vocabulary:
            raise RulebookError(f"{where}: there is no concept {concept!r}.")
    rest: dict[str, Any] = {key: tuple(row.get(key, ())) for key in (*_CONCEPTS, *_CASES)}
    rest |= {key: row.get(key, False) for key in _FLAGS}
    try:
        scope, denial = Scope(row.get("scope", "sentence")), Denial(row.get("denial", "forbid"))
    except ValueError as error:
        raise RulebookError(f"{where}: {error}.") from error
    return Rule(
        id=row["id"],
        practice=row["practice"],
        why=row["why"],
        all=elements,
        scope=scope,
        denial=denial,
        within=row.get("within"),
        **rest,
    )


def _check_kinds(row: Mapping[str, Any], where: str) -> None:
    """Refuse a value of the wrong kind: a list that is one text would be read letter by letter, "false" as true."""
    for key, value in row.items():
        if key in _TEXTS:
            fits, kind = isinstance(value, str), "a text"
        elif key in _FLAGS:
            fits, kind = isinstance(value, bool), "true or false"
        elif key == "within":
            fits, kind = type(value) is int and value >= 0, "a number of words"
        else:
            fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
            kind = "a list of texts"
        if not fits:
            raise RulebookError(f"{where}: {key!r} is to be {kind}.")
