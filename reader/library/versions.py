"""Versions: which texts are one policy, where the user knows better than site and title.

In: ids of texts. Out: records with their new policy and number. Notes, verdicts and what was carried stay as they are.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from reader.document.full_title import is_anybodys
from reader.errors import LibraryRequestError
from reader.library.database import LibraryFile, first_row, rows
from reader.library.model import PolicyRecord
from reader.library.order_model import Membership
from reader.library.policies import record


def known_policy(library: LibraryFile, policy_id: str) -> PolicyRecord | None:
    """Return the latest text of another policy with the same site, else with the same title; None where there is none.

    A text of a known site and title is a version of it already, so what is left is for the user to say. A title counts
    only where one side has no site, and only one that not half of all policies have.
    """
    with library.reading() as database:
        own = record(database, policy_id)
        row = first_row(
            database,
            """SELECT id FROM version WHERE trashed = '' AND policy <> :policy AND (
                (site <> '' AND site = :site COLLATE NOCASE)
                OR (title = :title COLLATE NOCASE AND title <> '' AND (site = '' OR :site = '')))
            ORDER BY site = :site DESC, title = :title COLLATE NOCASE DESC, archived_on DESC, added DESC LIMIT 1""",
            {"policy": own.policy, "site": own.site, "title": "" if is_anybodys(own.title) else own.title},
        )
        return record(database, str(row["id"])) if row is not None else None


def join(library: LibraryFile, policy_id: str, other_id: str) -> PolicyRecord:
    """Make a text the next version of the policy that another text belongs to; one that is already stays as it is.

    Raises:
        LibraryError: if one of them is not there, or both are one.
    """
    if policy_id == other_id:
        raise LibraryRequestError("A policy is no version of itself.", "Choose two.")
    with library.writing() as database:
        own, other = record(database, policy_id), record(database, other_id)
        if own.policy != other.policy:
            database.execute(
                """UPDATE version SET policy = :policy, number =
                    (SELECT max(number) + 1 FROM version WHERE policy = :policy) WHERE id = :id""",
                {"policy": other.policy, "id": policy_id},
            )
            database.execute("DELETE FROM policy WHERE id NOT IN (SELECT policy FROM version)")
        return record(database, policy_id)


def part(library: LibraryFile, policy_id: str) -> PolicyRecord:
    """Make a text a policy of its own; one that has no other version stays as it is.

    Raises:
        LibraryError: if it is not there.
    """
    with library.writing() as database:
        own = record(database, policy_id)
        several = first_row(database, "SELECT 1 FROM version WHERE policy = ? AND id <> ?", (own.policy, policy_id))
        if several is not None:
            identity = os.urandom(6).hex()
            # Without a title: the next text of this site and title goes to the policy that it was parted from.
            database.execute(
                "INSERT INTO policy (id, title, site, added) VALUES (?, '', '', ?)", (identity, library.now())
            )
            database.execute("UPDATE version SET policy = ?, number = 1 WHERE id = ?", (identity, policy_id))
        return record(database, policy_id)


def memberships(library: LibraryFile, policy_ids: Sequence[str]) -> list[Membership]:
    """Return which policies texts are versions of; one that is not there is left out."""
    with library.reading() as database:
        found = rows(
            database,
            """SELECT version.id AS policy_id, version.policy, version.number, policy.title, policy.site, policy.added
            FROM version JOIN policy ON policy.id = version.policy WHERE version.id IN (SELECT value FROM json_each(?))
            ORDER BY version.policy, version.number""",
            (json.dumps(list(policy_ids)),),
        )
        return [Membership(**row) for row in found]


def regroup(library: LibraryFile, members: Sequence[Membership]) -> None:
    """Make texts versions of the policies that memberships from before tell: the undo of `join` and `part`."""
    with library.writing() as database:
        for one in members:
            database.execute(
                "INSERT OR IGNORE INTO policy (id, title, site, added) VALUES (?, ?, ?, ?)",
                (one.policy, one.title, one.site, one.added),
            )
        # In two steps: the number of one may still be another's.
        highest = rows(database, "SELECT max(number) AS number FROM version")[0]["number"] or 0
        for place, one in enumerate(members, start=highest + 1):
            database.execute(
                "UPDATE version SET policy = ?, number = ? WHERE id = ?", (one.policy, place, one.policy_id)
            )
        for one in members:
            taken = first_row(
                database,
                "SELECT 1 FROM version WHERE policy = ? AND number = ? AND id <> ?",
                (one.policy, one.number, one.policy_id),
            )
            if taken is None:
                database.execute("UPDATE version SET number = ? WHERE id = ?", (one.number, one.policy_id))
        database.execute("DELETE FROM policy WHERE id NOT IN (SELECT policy FROM version)")
