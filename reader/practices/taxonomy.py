"""Taxonomy: the data practices that a policy is read for, from `resources/practices.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.practices.finding import Kind, Severity
from reader.resources import resource_toml


@dataclass(frozen=True, slots=True)
class Practice:
    """One thing that a policy says its organisation does, will not do, or lets you do with your data.

    `counts` and `not_counts` are the definition's borderlines; `opp115` is the category of the OPP-115 corpus
    (Wilson et al., ACL 2016) that it falls in. `says` is the plain sentence of a practice of the user's own; those that
    ship have their wording in resources/wording.
    """

    id: str
    topic: str
    kind: Kind
    severity: Severity
    title: str
    counts: str
    not_counts: str
    opp115: str
    says: str = ""


class Taxonomy:
    """The practices in the order in which they are shown, and by id."""

    def __init__(self, practices: tuple[Practice, ...]) -> None:
        self.practices = practices
        self._by_id = {practice.id: practice for practice in practices}

    def __getitem__(self, practice_id: str) -> Practice:
        return self._by_id[practice_id]

    def __contains__(self, practice_id: object) -> bool:
        return practice_id in self._by_id

    def __len__(self) -> int:
        return len(self.practices)

    def order(self, practice_id: str) -> int:
        """Return the place of a practice in the taxonomy, from 0."""
        return self.practices.index(self._by_id[practice_id])


@cache
def shipped_taxonomy() -> Taxonomy:
    """Return the practices that ship with the program."""
    return Taxonomy(
        tuple(
            Practice(
                row["id"],
                row["topic"],
                Kind(row["kind"]),
                Severity(row["severity"]),
                row["title"],
                row["counts"],
                row["not_counts"],
                row["opp115"],
            )
            for row in resource_toml("practices.toml")["practice"]
        )
    )
