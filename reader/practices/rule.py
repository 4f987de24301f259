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

    FORBID_ALL is for rules whose first concept is no verb ("your name is never asked for"): no concept may be denied.
    """

    FORBID = "forbid"
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


_KEYS = set(Rule.__dataclass_fields__)


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
    if row["practice"] not in taxonomy:
        raise RulebookError(f"{where}: there is no practice {row['practice']!r}.")
    elements = tuple(tuple(element.split("|")) for element in row["all"])
    named = [c for element in elements for c in element]
    for concept in (
        *named,
        *row.get("none", ()),
        *row.get("none_near", ()),
        *row.get("heading", ()),
        *row.get("before", ()),
        *row.get("not_under", ()),
        *row.get("gate", ()),
        *row.get("not_in", ()),
        *row.get("anchor_not_in", ()),
    ):
        if concept not in vocabulary:
            raise RulebookError(f"{where}: there is no concept {concept!r}.")
    try:
        return Rule(
            id=row["id"],
            practice=row["practice"],
            why=row["why"],
            all=elements,
            none=tuple(row.get("none", ())),
            none_near=tuple(row.get("none_near", ())),
            heading=tuple(row.get("heading", ())),
            before=tuple(row.get("before", ())),
            not_under=tuple(row.get("not_under", ())),
            gate=tuple(row.get("gate", ())),
            not_in=tuple(row.get("not_in", ())),
            anchor_not_in=tuple(row.get("anchor_not_in", ())),
            scope=Scope(row.get("scope", "sentence")),
            within=row.get("within"),
            ordered=bool(row.get("ordered", False)),
            own=bool(row.get("own", False)),
            denial=Denial(row.get("denial", "forbid")),
            questions=bool(row.get("questions", False)),
            hits=tuple(row.get("hits", ())),
            misses=tuple(row.get("misses", ())),
        )
    except ValueError as error:
        raise RulebookError(f"{where}: {error}.") from error
