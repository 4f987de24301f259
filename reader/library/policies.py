"""Policies and their versions: put in, list, open again, remember where the reader was.

In: a Source and its Document. Out: PolicyRecords. The same canonical text is kept once; a new text with the site and
title of a policy already known is its next version.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Document, Provenance, Source
from reader.document.named_day import day_in
from reader.document.word_count import count_words
from reader.errors import LibraryError, LibraryRequestError
from reader.library.database import LibraryFile, Row, first_row, rows
from reader.library.model import PolicyRecord
from reader.library.originals import keep_original, read_original
from reader.library.source_json import source_from_json, source_to_json
from reader.library.text import storable

if TYPE_CHECKING:
    from sqlite_utils import Database

_RECORD = """SELECT id, policy, number, title, site, address, archived_on, added, opened, sha256, text_sha256, words,
    position, status, trashed, file_name,
    (SELECT count(*) FROM note WHERE note.version = version.id AND note.trashed = '') AS note_count
    FROM version"""


def add_policy(library: LibraryFile, source: Source, document: Document, original: bytes | None) -> PolicyRecord:
    """Keep a policy, its sections for searching and, where given, the bytes of its file, and return its record.

    A text that is kept already is marked as opened now, brought back from the trash, and its record returned. It keeps
    the file that it has: one file a text, so that deleting the text for good leaves none.
    """
    text = storable(document.text)
    text_sha256 = _hash(text)
    now = library.now()
    with library.writing() as database:
        known = first_row(database, "SELECT id, original FROM version WHERE text_sha256 = ?", (text_sha256,))
        name = str(known["original"]) if known is not None else ""
        has_file = bool(name) and read_original(library.folder, name) is not None
        # The file goes to the disk first: a crash in between leaves a file too many, never a record without its file.
        kept = keep_original(library.folder, original) if original is not None and not has_file else ""
        if known is not None:
            identity = str(known["id"])
            database.execute("UPDATE version SET opened = ?, trashed = '' WHERE id = ?", (now, identity))
            if kept:
                database.execute("UPDATE version SET original = ? WHERE id = ?", (kept, identity))
            _see_again(database, identity, document.provenance)
        else:
            identity = _insert(database, source, document, text, text_sha256, kept, now)
        return record(database, identity)


def foresee(library: LibraryFile, document: Document) -> tuple[str, list[PolicyRecord]]:
    """Return what adding a text would find: its id, "" for a new one, and the versions of the policy that it is one of.

    Versions in the trash are left out.
    """
    with library.reading() as database:
        query = "SELECT id, policy FROM version WHERE text_sha256 = ?"
        kept = first_row(database, query, (_hash(storable(document.text)),))
        policy = str(kept["policy"]) if kept is not None else _known_policy(database, document.provenance)
        found = rows(database, f"{_RECORD} WHERE policy = ? AND trashed = '' ORDER BY number", (policy,))
        return str(kept["id"]) if kept is not None else "", [_record(row) for row in found]


def list_policies(library: LibraryFile, trashed: bool) -> list[PolicyRecord]:
    """Return the policies, last opened first, or those in the trash, last removed first."""
    order = "trashed DESC" if trashed else "opened DESC"
    with library.reading() as database:
        found = rows(database, f"{_RECORD} WHERE (trashed <> '') = ? ORDER BY {order}, added DESC, id", (int(trashed),))
        return [_record(row) for row in found]


def has_policies(library: LibraryFile) -> bool:
    """Tell whether anything is kept at all, the trash included."""
    with library.reading() as database:
        return first_row(database, "SELECT 1 FROM version") is not None


def list_versions(library: LibraryFile, policy_id: str) -> list[PolicyRecord]:
    """Return all versions of the policy that a text belongs to, in the order they were added, trash left out."""
    with library.reading() as database:
        policy = record(database, policy_id).policy
        found = rows(database, f"{_RECORD} WHERE policy = ? AND trashed = '' ORDER BY number", (policy,))
        return [_record(row) for row in found]


def get_policy(library: LibraryFile, policy_id: str) -> PolicyRecord:
    """Return the record of a policy, in the trash or not."""
    with library.reading() as database:
        return record(database, policy_id)


def policy_source(library: LibraryFile, policy_id: str) -> Source:
    """Return the Source that was kept."""
    with library.reading() as database:
        stored = _value(database, "source", policy_id)
    try:
        return source_from_json(stored)
    except ValueError as error:
        raise LibraryError(
            "The stored text of this policy cannot be read.", "Open the policy from its file again."
        ) from error


def policy_text(library: LibraryFile, policy_id: str) -> str:
    """Return the canonical text that was kept, to which all stored offsets refer."""
    with library.reading() as database:
        return _value(database, "text", policy_id)


def policy_original(library: LibraryFile, policy_id: str) -> bytes | None:
    """Return the bytes of the file that the policy came from, None where they were not kept or are gone."""
    with library.reading() as database:
        name = _value(database, "original", policy_id)
        return read_original(library.folder, name) if name else None


def set_position(library: LibraryFile, policy_id: str, offset: int) -> None:
    """Remember where the reader is, in code points of the canonical text."""
    with library.writing() as database:
        database.execute("UPDATE version SET position = ? WHERE id = ?", (max(0, offset), policy_id))


def set_status(library: LibraryFile, policy_id: str, status: str) -> None:
    """Mark a policy with a word of the user's choice."""
    with library.writing() as database:
        require_policy(database, policy_id)
        database.execute("UPDATE version SET status = ? WHERE id = ?", (storable(status), policy_id))


def record(database: Database, policy_id: str) -> PolicyRecord:
    """Return the record of a policy.

    Raises:
        LibraryError: if it is not in the library.
    """
    row = first_row(database, f"{_RECORD} WHERE id = ?", (policy_id,))
    if row is None:
        raise unknown_policy()
    return _record(row)


def require_policy(database: Database, policy_id: str) -> None:
    """Make sure that a policy is there.

    Raises:
        LibraryError: if it is not in the library.
    """
    if first_row(database, "SELECT 1 FROM version WHERE id = ?", (policy_id,)) is None:
        raise unknown_policy()


def unknown_policy() -> LibraryError:
    """Return the error for a policy that is not there."""
    return LibraryRequestError(
        "This policy is not in the library, or no longer.", "Open it from its file to keep it again."
    )


def _insert(
    database: Database, source: Source, document: Document, text: str, text_sha256: str, original: str, now: str
) -> str:
    provenance = document.provenance
    policy = _policy_for(database, provenance, now)
    identity = os.urandom(6).hex()
    number = first_row(database, "SELECT coalesce(max(number), 0) + 1 AS next FROM version WHERE policy = ?", (policy,))
    database.table("version").insert(
        {
            "id": identity,
            "policy": policy,
            "number": number["next"] if number else 1,
            "title": storable(provenance.title or provenance.file_name),
            "site": storable(provenance.site),
            "address": storable(provenance.address),
            "archived_on": storable(provenance.archived_on),
            "file_name": storable(provenance.file_name),
            "sha256": original or storable(provenance.sha256),
            "original": original,
            "text_sha256": text_sha256,
            "words": count_words(text),
            "added": now,
            "opened": now,
            "text": text,
            "source": source_to_json(source),
        }
    )
    database.table("section").insert_all(
        {
            "version": identity,
            "ordinal": ordinal,
            "title": storable(section.title),
            "start_offset": section.span.start,
            "end_offset": section.span.end,
            "text": section.span.of(text),
        }
        for ordinal, section in enumerate(document.sections)
    )
    return identity


def _see_again(database: Database, identity: str, provenance: Provenance) -> None:
    """Remember the day of a file whose words are kept already, where it is another than that of the kept text."""
    known = record(database, identity)
    day = provenance.archived_on or day_in(provenance.file_name).day
    if not day or day == known.day:
        return
    try:
        source = source_from_json(_value(database, "source", identity))
    except ValueError:
        return  # whoever opens it is told
    seen = tuple(sorted({*source.provenance.seen, day}))
    kept = source_to_json(replace(source, provenance=replace(source.provenance, seen=seen)))
    database.execute("UPDATE version SET source = ? WHERE id = ?", (kept, identity))


def _policy_for(database: Database, provenance: Provenance, now: str) -> str:
    """Return the policy that this text is a version of: the one with its site and title, else a new one."""
    if known := _known_policy(database, provenance):
        return known
    site, title = name_key(provenance.site), name_key(provenance.title)
    identity = os.urandom(6).hex()
    database.table("policy").insert({"id": identity, "title": title, "site": site, "added": now})
    return identity


def _known_policy(database: Database, provenance: Provenance) -> str:
    """Return the policy with the site and title of a text, "" where there is none."""
    site, title = name_key(provenance.site), name_key(provenance.title)
    if not (site and title):
        return ""
    known = first_row(database, "SELECT id FROM policy WHERE site = ? AND title = ?", (site, title))
    return str(known["id"]) if known is not None else ""


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def name_key(name: str) -> str:
    """Return a name in the form in which two are compared: case and spacing do not make another policy."""
    return " ".join(storable(name).casefold().split())


def _value(database: Database, column: str, policy_id: str) -> str:
    row = first_row(database, f"SELECT {column} FROM version WHERE id = ?", (policy_id,))  # noqa: S608 - our own names
    if row is None:
        raise unknown_policy()
    return str(row[column])


def _record(row: Row) -> PolicyRecord:
    values = dict(row)
    values["version"] = values.pop("number")
    return PolicyRecord(**values)
