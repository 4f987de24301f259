"""Organising: the user's own order of the policies. Collections, own fields, saved searches, bulk changes, duplicates.

In: names and the ids of policies. Out: records. A bulk change writes the states of many policies in one transaction;
writing the states from before it is its undo.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import LibraryRequestError
from reader.library import duplicates, own_fields, versions
from reader.library.database import LibraryFile, Row, first_row, rows
from reader.library.findings import LONGEST_TAG
from reader.library.model import PolicyRecord
from reader.library.order_model import (
    Collection,
    Duplicate,
    FieldKind,
    Membership,
    OwnField,
    PolicyState,
    SavedSearch,
)
from reader.library.own_fields import plain_name, plain_value
from reader.library.policies import require_policy
from reader.library.text import storable

if TYPE_CHECKING:
    from sqlite_utils import Database


class Organising:
    """What of a library is the user's own order."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    # Collections

    def collections(self) -> list[Collection]:
        """Return the collections by name."""
        with self._file.reading() as database:
            found = rows(
                database,
                """SELECT collection.id, collection.name, count(version.id) AS size FROM collection
                LEFT JOIN collected ON collected.collection = collection.id
                LEFT JOIN version ON version.id = collected.version AND version.trashed = ''
                GROUP BY collection.id ORDER BY collection.name""",
            )
            return [Collection(**row) for row in found]

    def add_collection(self, name: str) -> Collection:
        """Make a collection; one of that name that is there already is returned."""
        plain = plain_name(name)
        with self._file.writing() as database:
            return Collection(collection_named(database, plain, self._file.now()), plain)

    def rename_collection(self, collection_id: str, name: str) -> None:
        """Give a collection another name.

        Raises:
            LibraryError: if another one has it.
        """
        plain = plain_name(name)
        with self._file.writing() as database:
            other = first_row(database, "SELECT 1 FROM collection WHERE name = ? AND id <> ?", (plain, collection_id))
            if other is not None:
                raise LibraryRequestError(f"There is a collection “{plain}” already.", "Choose another name.")
            database.execute("UPDATE collection SET name = ? WHERE id = ?", (plain, collection_id))

    def delete_collection(self, collection_id: str) -> None:
        """Take a collection away; its policies stay."""
        with self._file.writing() as database:
            database.execute("DELETE FROM collection WHERE id = ?", (collection_id,))

    # Own fields

    def fields(self) -> list[OwnField]:
        """Return the own fields, oldest first."""
        return own_fields.list_fields(self._file)

    def add_field(self, name: str, kind: FieldKind, choices: Sequence[str] = ()) -> OwnField:
        """Make a field of one of the KINDS."""
        return own_fields.add_field(self._file, name, kind, choices)

    def change_field(self, field_id: str, name: str, choices: Sequence[str] = ()) -> OwnField:
        """Give a field another name or other choices."""
        return own_fields.change_field(self._file, field_id, name, choices)

    def delete_field(self, field_id: str) -> None:
        """Take a field away with its values, after a backup."""
        own_fields.delete_field(self._file, field_id)

    # Saved searches

    def searches(self) -> list[SavedSearch]:
        """Return the saved searches by name."""
        with self._file.reading() as database:
            return [
                SavedSearch(**row) for row in rows(database, "SELECT id, name, query FROM saved_search ORDER BY name")
            ]

    def save_search(self, name: str, query: str) -> SavedSearch:
        """Keep a query under a name, in place of the one that has it."""
        plain, words = plain_name(name), " ".join(storable(query).split())
        if not words:
            raise LibraryRequestError("There is nothing to search for.", "Write it into the search first.")
        with self._file.writing() as database:
            return SavedSearch(write_search(database, plain, words, self._file.now()), plain, words)

    def delete_search(self, search_id: str) -> None:
        """Forget a saved search."""
        with self._file.writing() as database:
            database.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))

    # Many policies at once

    def states(self, policy_ids: Sequence[str] = ()) -> list[PolicyState]:
        """Return how policies are put in order, all of them by default; one that is not there is left out."""
        with self._file.reading() as database:
            return _states(database, policy_ids)

    def write(self, states: Sequence[PolicyState]) -> None:
        """Put policies in the order that states tell, all or none of them.

        A collection or field that is gone meanwhile is passed over, so that an old state can always be written.

        Raises:
            LibraryError: if a policy is not there, or a value does not fit its field.
        """
        with self._file.writing() as database:
            for state in states:
                require_policy(database, state.policy_id)
                _write(database, state)

    # Versions and duplicates

    def duplicates(self, least: float = duplicates.LEAST) -> list[Duplicate]:
        """Return pairs of policies that say nearly the same and are not known as versions of one, most alike first."""
        return duplicates.find_duplicates(self._file, least)

    def known_policy(self, policy_id: str) -> PolicyRecord | None:
        """Return the latest other text that a policy may be a version of: with its site, or its title; else None."""
        return versions.known_policy(self._file, policy_id)

    def join(self, policy_id: str, other_id: str) -> PolicyRecord:
        """Make a text the next version of the policy that another text belongs to."""
        return versions.join(self._file, policy_id, other_id)

    def part(self, policy_id: str) -> PolicyRecord:
        """Make a text a policy of its own again."""
        return versions.part(self._file, policy_id)

    def memberships(self, policy_ids: Sequence[str]) -> list[Membership]:
        """Return which policies texts are versions of."""
        return versions.memberships(self._file, policy_ids)

    def regroup(self, members: Sequence[Membership]) -> None:
        """Make texts versions of the policies that memberships from before tell."""
        versions.regroup(self._file, members)


def collection_named(database: Database, name: str, now: str) -> str:
    """Return the id of the collection of a name, made if it is not there."""
    known = first_row(database, "SELECT id FROM collection WHERE name = ?", (name,))
    if known is not None:
        return str(known["id"])
    identity = os.urandom(6).hex()
    database.execute("INSERT INTO collection (id, name, created) VALUES (?, ?, ?)", (identity, name, now))
    return identity


def write_search(database: Database, name: str, query: str, now: str) -> str:
    """Write a saved search in place of the one with its name; return its id."""
    database.execute(
        """INSERT INTO saved_search (id, name, query, created) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET query = excluded.query""",
        (os.urandom(6).hex(), name, query, now),
    )
    row = first_row(database, "SELECT id FROM saved_search WHERE name = ?", (name,))
    return str(row["id"]) if row is not None else ""


def _states(database: Database, policy_ids: Sequence[str]) -> list[PolicyState]:
    """Return the states of policies in one query a table, however many there are."""
    wanted = json.dumps(list(policy_ids))
    among = "IN (SELECT value FROM json_each(?))" if policy_ids else "IN (SELECT id FROM version WHERE ? <> '')"

    def of_each(columns: str, table: str) -> dict[str, list[Row]]:
        statement = f"SELECT version, {columns} FROM {table} WHERE version {among} ORDER BY 1, 2"  # noqa: S608
        found: dict[str, list[Row]] = defaultdict(list)
        for row in rows(database, statement, (wanted,)):
            found[row["version"]].append(row)
        return found

    versions = rows(database, f"SELECT id, status, trashed FROM version WHERE id {among}", (wanted,))  # noqa: S608
    tags, collected = of_each("tag", "tag"), of_each("collection", "collected")
    values = of_each("field, value", "field_value")
    states = {
        row["id"]: PolicyState(
            row["id"],
            row["status"],
            row["trashed"],
            tuple(one["tag"] for one in tags[row["id"]]),
            tuple(one["collection"] for one in collected[row["id"]]),
            tuple((one["field"], one["value"]) for one in values[row["id"]]),
        )
        for row in versions
    }
    return [states[one] for one in dict.fromkeys(policy_ids or states) if one in states]


def _write(database: Database, state: PolicyState) -> None:
    here = state.policy_id
    database.execute(
        "UPDATE version SET status = ?, trashed = ? WHERE id = ?", (storable(state.status), state.trashed, here)
    )
    for table in ("tag", "collected", "field_value"):
        database.execute(f"DELETE FROM {table} WHERE version = ?", (here,))  # noqa: S608 - our own names
    tags = {" ".join(storable(tag).split())[:LONGEST_TAG] for tag in state.tags} - {""}
    database.conn.executemany("INSERT INTO tag (version, tag) VALUES (?, ?)", [(here, tag) for tag in sorted(tags)])
    database.conn.executemany(
        "INSERT OR IGNORE INTO collected (collection, version) SELECT id, ? FROM collection WHERE id = ?",
        [(here, one) for one in state.collections],
    )
    fields = {field.id: field for field in own_fields.fields_in(database)}
    for field_id, value in state.values:
        plain = plain_value(fields[field_id], value) if field_id in fields else ""
        if plain:
            database.execute(
                "INSERT INTO field_value (field, version, value) VALUES (?, ?, ?)", (field_id, here, plain)
            )
