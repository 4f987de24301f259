"""The trash: policies go in and come back, and what has been in it for 30 days is deleted for good.

In: ids and today's date. Deleting for good removes notes and verdicts with the policy, and the original file unless
another policy came from the same one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reader.library.database import LibraryFile, first_row, rows
from reader.library.originals import forget_original
from reader.library.policies import require_policy

if TYPE_CHECKING:
    from sqlite_utils import Database

EXPIRY_DAYS = 30


def trash_policy(library: LibraryFile, policy_id: str) -> None:
    """Put a policy in the trash, its notes with it.

    Raises:
        LibraryError: if it is not there.
    """
    now = library.now()
    with library.writing() as database:
        require_policy(database, policy_id)
        database.execute("UPDATE version SET trashed = ? WHERE id = ? AND trashed = ''", (now, policy_id))


def restore_policy(library: LibraryFile, policy_id: str) -> None:
    """Take a policy out of the trash, its notes with it.

    Raises:
        LibraryError: if it is not there.
    """
    with library.writing() as database:
        require_policy(database, policy_id)
        database.execute("UPDATE version SET trashed = '' WHERE id = ?", (policy_id,))


def delete_policy(library: LibraryFile, policy_id: str) -> None:
    """Delete a policy for good, with its notes and verdicts; nothing happens where there is none."""
    with library.writing() as database:
        originals = _delete(database, [policy_id])
    forget_unused(library, originals)


def delete_policies(library: LibraryFile, policy_ids: Sequence[str]) -> None:
    """Delete policies for good, all or none of them; the library is backed up first."""
    library.back_up("before-delete")
    with library.writing() as database:
        originals = _delete(database, policy_ids)
    forget_unused(library, originals)


def delete_note(library: LibraryFile, note_id: str) -> None:
    """Delete a note for good; nothing happens where there is none."""
    with library.writing() as database:
        database.execute("DELETE FROM note WHERE id = ?", (note_id,))


def purge_expired(library: LibraryFile, today: date) -> int:
    """Delete for good what went into the trash 30 days ago or earlier, and return how many policies and notes.

    A backup is written first where there is anything to delete: a wrong clock must not cost a note.
    """
    # Stored moments are ISO texts, so the first day that is kept compares as text.
    kept_from = (today - timedelta(days=EXPIRY_DAYS - 1)).isoformat()
    with library.reading() as database:
        policies, notes = _expired(database, "version", kept_from), _expired(database, "note", kept_from)
    if not policies and not notes:
        return 0
    library.back_up("before-purge")
    with library.writing() as database:
        # Asked again: another process may have restored something since.
        policies, notes = _expired(database, "version", kept_from), _expired(database, "note", kept_from)
        originals = _delete(database, policies)
        for note_id in notes:
            database.execute("DELETE FROM note WHERE id = ?", (note_id,))
    forget_unused(library, originals)
    return len(policies) + len(notes)


def _expired(database: Database, table: str, kept_from: str) -> list[str]:
    found = rows(database, f"SELECT id FROM {table} WHERE trashed <> '' AND trashed < ?", (kept_from,))  # noqa: S608
    return [str(row["id"]) for row in found]


def _delete(database: Database, policy_ids: Sequence[str]) -> list[str]:
    """Delete versions, and policies that have none left; return the originals that they came from."""
    originals = []
    for policy_id in policy_ids:
        row = first_row(database, "SELECT original FROM version WHERE id = ?", (policy_id,))
        if row is not None and row["original"]:
            originals.append(str(row["original"]))
        database.execute("DELETE FROM version WHERE id = ?", (policy_id,))
    database.execute("DELETE FROM policy WHERE id NOT IN (SELECT policy FROM version)")
    return originals


def forget_unused(library: LibraryFile, originals: Sequence[str]) -> None:
    """Remove the files that nothing refers to any more.

    After the commit: a crash in between leaves a file too many, never a record without its file. And while nobody else
    writes: another process may have kept the same file since.
    """
    if not originals:
        return
    with library.writing() as database:
        for name in originals:
            if first_row(database, "SELECT 1 FROM version WHERE original = ?", (name,)) is None:
                forget_original(library.folder, name)
