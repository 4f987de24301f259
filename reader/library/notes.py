"""Notes: write, list, remove and bring back. Each call is one transaction, and saving twice is saving once.

In: a Note. Out: Notes, in the order of the passages they are about. All are idempotent by the note's id, so that undo
commands can replay them in any order.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.document import Note, NoteTarget, OwnPoint, Selector
from reader.errors import LibraryRequestError
from reader.library.database import LibraryFile, Row, first_row, rows
from reader.library.model import PolicyRecord
from reader.library.policies import record, require_policy
from reader.library.text import storable

if TYPE_CHECKING:
    from sqlite_utils import Database

# Notes on the whole policy first (they have no place), then in reading order. The constants hold no user's text.
SELECT_NOTES = """SELECT note.id, note.version, note.target, note.body, note.colour, note.tags, note.created,
    note.modified, note.section_title, note.start_offset, note.end_offset, note.exact, note.prefix, note.suffix,
    note.severity, note.point_title, note.practice
    FROM note JOIN version ON version.id = note.version"""
_ORDER = "coalesce(note.start_offset, -1), note.created, note.id"

_SAVE = """INSERT INTO note (id, version, target, body, colour, tags, created, modified, section_title,
        start_offset, end_offset, exact, prefix, suffix, severity, point_title, practice)
    VALUES (:id, :version, :target, :body, :colour, :tags, :created, :modified, :section_title,
        :start, :end, :exact, :prefix, :suffix, :severity, :point_title, :practice)
    ON CONFLICT (id) DO UPDATE SET target = :target, body = :body, colour = :colour, tags = :tags, created = :created,
        modified = :modified, section_title = :section_title, start_offset = :start, end_offset = :end,
        exact = :exact, prefix = :prefix, suffix = :suffix, severity = :severity, point_title = :point_title,
        practice = :practice, trashed = ''"""


def save_note(library: LibraryFile, policy_id: str, note: Note) -> None:
    """Write a note, new or changed; it is on the disk when this returns. One in the trash comes back.

    Raises:
        LibraryError: if the policy is not there, or the note belongs to another one.
    """
    with library.writing() as database:
        write_note(database, policy_id, note)


def write_note(database: Database, policy_id: str, note: Note) -> None:
    """Write a note inside a transaction of the caller's."""
    require_policy(database, policy_id)
    owner = first_row(database, "SELECT version FROM note WHERE id = ?", (note.id,))
    if owner is not None and owner["version"] != policy_id:
        raise LibraryRequestError("This note belongs to another policy.", "Copy its text into a new note there.")
    database.execute(_SAVE, _values(policy_id, note))


def remove_note(library: LibraryFile, note_id: str) -> None:
    """Put a note in the trash. One that is there, or gone, stays so."""
    now = library.now()
    with library.writing() as database:
        database.execute("UPDATE note SET trashed = ? WHERE id = ? AND trashed = ''", (now, note_id))


def restore_note(library: LibraryFile, note_id: str) -> None:
    """Take a note out of the trash. One that is not in it stays as it is.

    Raises:
        LibraryError: if the note was deleted for good.
    """
    with library.writing() as database:
        if first_row(database, "SELECT 1 FROM note WHERE id = ?", (note_id,)) is None:
            raise LibraryRequestError("This note is no longer in the trash, so it cannot be brought back.")
        database.execute("UPDATE note SET trashed = '' WHERE id = ?", (note_id,))


def list_notes(library: LibraryFile, policy_id: str) -> list[Note]:
    """Return the notes of a policy in reading order, trash left out."""
    with library.reading() as database:
        found = rows(
            database, f"{SELECT_NOTES} WHERE note.version = ? AND note.trashed = '' ORDER BY {_ORDER}", (policy_id,)
        )
        return [note_from_row(row) for row in found]


def list_all_notes(library: LibraryFile, trashed: bool) -> list[tuple[PolicyRecord, Note]]:
    """Return the notes of all policies, policy by policy in the order of their titles; or those in the trash.

    Notes of a policy that is in the trash are in neither list: they come back with it.
    """
    with library.reading() as database:
        found = rows(
            database,
            f"""{SELECT_NOTES} WHERE (note.trashed <> '') = ? AND version.trashed = ''
            ORDER BY version.title COLLATE NOCASE, version.added, version.id, {_ORDER}""",
            (int(trashed),),
        )
        records = {policy_id: record(database, policy_id) for policy_id in {str(row["version"]) for row in found}}
        return [(records[str(row["version"])], note_from_row(row)) for row in found]


def note_from_row(row: Row) -> Note:
    """Return the Note that a row holds."""
    return Note(
        id=row["id"],
        target=NoteTarget(row["target"]),
        body=row["body"],
        created=row["created"],
        modified=row["modified"],
        selector=selector_from_row(row),
        section_title=row["section_title"],
        colour=row["colour"],
        tags=tuple(str(tag) for tag in json.loads(row["tags"])),
        point=OwnPoint(row["severity"], row["point_title"], row["practice"]) if row["severity"] else None,
    )


def selector_from_row(row: Row) -> Selector | None:
    """Return the Selector that a row holds, None where it holds none."""
    if row["start_offset"] is None:
        return None
    return Selector(row["start_offset"], row["end_offset"], row["exact"], row["prefix"] or "", row["suffix"] or "")


def selector_values(selector: Selector | None) -> dict[str, object]:
    """Return what the columns of a selector hold, under the names that our statements use."""
    return {
        "start": selector.start if selector else None,
        "end": selector.end if selector else None,
        "exact": storable(selector.exact) if selector else None,
        "prefix": storable(selector.prefix) if selector else None,
        "suffix": storable(selector.suffix) if selector else None,
    }


def _values(policy_id: str, note: Note) -> dict[str, object]:
    return {
        "id": note.id,
        "version": policy_id,
        "target": note.target.value,
        "body": storable(note.body),
        "colour": storable(note.colour),
        "tags": json.dumps([storable(tag) for tag in note.tags], ensure_ascii=False),
        "created": note.created,
        "modified": note.modified,
        "section_title": storable(note.section_title),
        "severity": note.point.severity if note.point else "",
        "point_title": storable(note.point.title) if note.point else "",
        "practice": note.point.practice if note.point else "",
        **selector_values(note.selector),
    }
