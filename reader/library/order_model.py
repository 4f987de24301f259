"""The records of the user's own order: collections, own fields, saved searches, duplicates. Plain data, no SQLite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldKind = Literal["text", "number", "date", "yes/no", "choice"]
KINDS: tuple[FieldKind, ...] = ("text", "number", "date", "yes/no", "choice")


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection of policies. `size` counts those in it that are not in the trash."""

    id: str
    name: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field of the user's own. `choices` are what a field of the kind "choice" may hold, in the user's order."""

    id: str
    name: str
    kind: FieldKind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that is kept under a name."""

    id: str
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class PolicyState:
    """How one policy is put in order. Two states of the same policies are what a change can be undone by.

    `trashed` is "" or the time of removal, ISO 8601 in UTC. `collections` are ids, in order; `values` are pairs of a
    field's id and its value, in order, fields without a value left out.
    """

    policy_id: str
    status: str = ""
    trashed: str = ""
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    def value(self, field_id: str) -> str:
        """Return the value of a field, "" where it has none."""
        return dict(self.values).get(field_id, "")


@dataclass(frozen=True, slots=True)
class Membership:
    """Which policy a text is a version of: the policy's id, title, site and time of adding, and the text's number."""

    policy_id: str
    policy: str
    number: int
    title: str
    site: str
    added: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two policies kept apart that say the same in `share` of their words, 0 to 1."""

    first: str
    second: str
    share: float
