"""A library, or policies of it, as one portable ZIP, "policy-reader/bundle/2" (resources/guide/library-files.md).

In: an open library and the ids of policies; or a bundle. Out: the bundle; or a TakenIn.
A bundle is untrusted: names in it are never paths, sizes are bounded, hashes are compared, and it is taken in whole or
not at all. The files that policies came from are left out where they are not what they were: no note is lost by that.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import uuid
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError, LibraryRequestError
from reader.library.bundled_order import kept_order, take_order
from reader.library.database import LibraryFile, first_row, rows
from reader.library.notes import SELECT_NOTES, note_from_row, write_note
from reader.library.originals import keep_original, read_original
from reader.library.source_json import source_from_json
from reader.library.text import storable
from reader.library.trash import forget_unused
from reader.library.web_annotation import annotation_to_note, note_to_annotation

if TYPE_CHECKING:
    from sqlite_utils import Database

SCHEMA = "policy-reader/bundle/2"
READ = ("policy-reader/bundle/1", SCHEMA)  # the first knew no collections, own fields and saved searches
MOST_ENTRIES = 100_000
MOST_BYTES = 64 << 20  # of one entry, unpacked; the largest file that the program reads has 50 MB
MOST_TOTAL = 2 << 30
_FILE = re.compile(r"files/([0-9a-f]{64})")

# The columns that a bundle holds of each table, in the library's own words.
_VERSION = (
    *("id", "policy", "number", "title", "site", "address", "archived_on", "file_name", "sha256", "original"),
    *("text_sha256", "words", "position", "status", "added", "opened", "trashed"),
)
_SECTION = ("ordinal", "title", "start_offset", "end_offset")
_VERDICT = ("practice", "rule", "quote", "start_offset", "end_offset", "decision", "reason", "rulebook", "created")
_CARRIED = (
    *("note", "version", "state", "similarity", "start_offset", "end_offset", "exact", "prefix", "suffix"),
    *("copy", "carried", "settled"),
)
_NUMBERS: dict[str, tuple[type, ...]] = dict.fromkeys(
    ("number", "words", "position", "ordinal", "start_offset", "end_offset"), (int,)
) | {"similarity": (int, float)}


def export_bundle(library: LibraryFile, target: Path, policy_ids: Sequence[str] = ()) -> int:
    """Write policies, all of them by default, the trash included, and return how many.

    Raises:
        LibraryError: if one is not there or the file cannot be written.
    """
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        # The file first: inside `reading` a place that cannot be written would be taken for the library's.
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive, library.reading() as database:
            known = [str(row["id"]) for row in rows(database, "SELECT id FROM version ORDER BY added, number, id")]
            chosen = [identity for identity in known if not policy_ids or identity in policy_ids]
            if len(chosen) < len(set(policy_ids)):
                raise LibraryRequestError(
                    "A policy to be exported is not in the library.", "“library list” shows the ids."
                )
            carried = _rows(database, "carried", _CARRIED, "1", ())
            notes = {note for identity in chosen for note in _write_policy(library, database, archive, identity)}
            kept = [row for row in carried if row["note"] in notes and row["version"] in chosen]
            _write(archive, "carried.json", kept)
            _write(archive, "order.json", kept_order(database, chosen, whole=not policy_ids))
            _write(archive, "manifest.json", {"schema": SCHEMA, "policies": chosen})
        unfinished.replace(target)
    except OSError as error:
        raise LibraryError(f"“{target}” could not be written: {error.strerror or error}.", "Choose another.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return len(chosen)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The ids here of the policies of a bundle, and how many came without their file, which was missing or damaged."""

    policies: tuple[str, ...]
    without_file: int = 0


def import_bundle(library: LibraryFile, bundle: Path) -> TakenIn:
    """Take in the policies of a bundle, with all that is kept of them.

    A text that is here already takes in the notes and verdicts alone; of a note that is here too the newer one stays.

    Raises:
        LibraryError: if it is no bundle, damaged, or too large; nothing is then taken in.
    """
    try:
        with zipfile.ZipFile(bundle) as archive:
            _check(archive)
            try:
                return _take(library, archive)
            except BaseException:
                # The rows are gone with the transaction, the files would stay.
                with suppress(LibraryError):
                    forget_unused(library, _files(archive))
                raise
    except OSError as error:
        raise LibraryRequestError(
            f"“{bundle}” cannot be read: {error.strerror or error}.", "Check the file."
        ) from error
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise _refused(bundle, "it is no whole ZIP") from error  # RecursionError, passwords, unknown packing
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, sqlite3.Error, OverflowError) as error:
        raise _refused(bundle, f"{type(error).__name__}: {error}") from error


def _take(library: LibraryFile, archive: zipfile.ZipFile) -> TakenIn:
    """Take in what a bundle holds, in one transaction."""
    with library.writing() as database:
        schema, chosen = _manifest(archive)
        notes: dict[str, str] = {}
        bare: list[str] = []
        places = {one: _take_policy(library, database, archive, one, notes, bare) for one in chosen}
        for row in _read(archive, "carried.json"):
            moved = {**row, "note": notes.get(row["note"]), "version": places[row["version"]]}
            moved["copy"] = notes.get(row["copy"]) if row["copy"] else None
            if moved["note"]:
                _insert(database, "carried", _CARRIED, moved, "OR IGNORE")
        if schema == SCHEMA:
            take_order(database, _read(archive, "order.json"), places, library.now())
        return TakenIn(tuple(places.values()), len(bare))


def _files(archive: zipfile.ZipFile) -> list[str]:
    """Return the SHA-256 of each original file that a bundle holds."""
    found = (_FILE.fullmatch(name) for name in archive.namelist())
    return [match[1] for match in found if match is not None]


def _write_policy(library: LibraryFile, database: Database, archive: zipfile.ZipFile, identity: str) -> list[str]:
    """Write all that is kept of a policy; return the ids of its notes."""
    (version,) = _rows(database, "version", (*_VERSION, "text", "source"), "id = ?", (identity,))
    folder = f"policies/{identity}"
    name = version["original"]
    content = read_original(library.folder, name) if name else None
    if content is None:
        version["original"] = ""  # gone from the disk, as after a restore: the rest must come in all the same
    elif f"files/{name}" not in archive.namelist():
        archive.writestr(f"files/{name}", content)
    archive.writestr(f"{folder}/text.txt", version.pop("text").encode())
    archive.writestr(f"{folder}/source.json", version.pop("source").encode())
    of_it = "version = ?", (identity,)
    version["sections"] = _rows(database, "section", _SECTION, *of_it)
    version["tags"] = [row["tag"] for row in _rows(database, "tag", ("tag",), *of_it)]
    _write(archive, f"{folder}/policy.json", version)
    _write(archive, f"{folder}/verdicts.json", _rows(database, "verdict", _VERDICT, *of_it))
    found = rows(
        database,
        SELECT_NOTES.replace(" FROM note", ", note.trashed FROM note") + " WHERE note.version = ?",
        (identity,),
    )
    source = version["address"] or f"urn:sha256:{version['text_sha256']}"
    annotations = [note_to_annotation(note_from_row(row), source, row["trashed"]) for row in found]
    _write(archive, f"{folder}/notes.json", annotations)
    return [str(row["id"]) for row in found]


def _take_policy(
    library: LibraryFile,
    database: Database,
    archive: zipfile.ZipFile,
    identity: str,
    notes: dict[str, str],
    bare: list[str],
) -> str:
    """Take in a policy and return its id here; `notes` gets the ids of its notes, `bare` its own if it has no file."""
    folder = f"policies/{identity}"
    version = _read(archive, f"{folder}/policy.json")
    text = _bytes(archive, f"{folder}/text.txt").decode()
    if hashlib.sha256(text.encode()).hexdigest() != version["text_sha256"]:
        raise ValueError("a text is not the one that was exported")
    known = first_row(database, "SELECT id FROM version WHERE text_sha256 = ?", (version["text_sha256"],))
    here = str(known["id"]) if known else _take_text(library, database, archive, version, text, bare)
    for row in _read(archive, f"{folder}/verdicts.json"):
        _insert(database, "verdict", ("version", *_VERDICT), {**row, "version": here}, "OR IGNORE")
    for annotation in _read(archive, f"{folder}/notes.json"):
        note, trashed = annotation_to_note(annotation)
        owner = first_row(database, "SELECT version, modified FROM note WHERE id = ?", (note.id,))
        own = note if owner is None or owner["version"] == here else replace(note, id=uuid.uuid4().hex)
        notes[note.id] = own.id
        if owner is None or own is not note or owner["modified"] < note.modified:
            write_note(database, here, own)
            database.execute("UPDATE note SET trashed = ? WHERE id = ?", (trashed, own.id))
    return here


def _take_text(
    library: LibraryFile,
    database: Database,
    archive: zipfile.ZipFile,
    version: dict[str, Any],
    text: str,
    bare: list[str],
) -> str:
    source = _bytes(archive, f"policies/{version['id']}/source.json").decode()
    if storable(source_from_json(source).text) != text:
        # It would open with other words than those that were searched and that the notes stand on.
        raise ValueError("what a policy opens from is not its text")
    if version["original"]:
        content = _original(archive, version["original"])
        if content is None:
            version["original"] = ""
            bare.append(version["id"])
        else:
            keep_original(library.folder, content)
    taken = first_row(database, "SELECT 1 FROM version WHERE id = ?", (version["id"],))
    version["id"] = os.urandom(6).hex() if taken else version["id"]
    version["policy"], version["number"] = _policy_for(database, version)
    _insert(database, "version", (*_VERSION, "text", "source"), {**version, "text": text, "source": source})
    for row in version["sections"]:
        if not 0 <= row["start_offset"] <= row["end_offset"] <= len(text):
            raise ValueError("a section lies outside its text")
        part = {**row, "version": version["id"], "text": text[row["start_offset"] : row["end_offset"]]}
        _insert(database, "section", ("version", *_SECTION, "text"), part)
    for tag in version["tags"]:
        _insert(database, "tag", ("version", "tag"), {"version": version["id"], "tag": tag})
    return str(version["id"])


def _policy_for(database: Database, version: dict[str, Any]) -> tuple[str, int]:
    """Return the policy that a text is a version of here, and its number: the one it had, where that is free."""
    policy, number = version["policy"], version["number"]
    known = first_row(database, "SELECT 1 FROM policy WHERE id = ?", (policy,))
    if known is None:
        key = [" ".join(storable(version[name]).casefold().split()) for name in ("title", "site")]
        same = first_row(database, "SELECT id FROM policy WHERE title = ? AND site = ? AND site <> ''", key)
        if same is not None:
            policy = str(same["id"])
        else:
            values = {"id": policy, "title": key[0], "site": key[1], "added": version["added"]}
            _insert(database, "policy", ("id", "title", "site", "added"), values)
    numbers = {row["number"] for row in rows(database, "SELECT number FROM version WHERE policy = ?", (policy,))}
    return policy, max(numbers) + 1 if number in numbers else number


def _check(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_TOTAL:
        raise ValueError("it holds too much")
    if len(names) < len(entries):
        raise ValueError("a name stands in it twice")


def _manifest(archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    manifest = _read(archive, "manifest.json")
    if manifest["schema"] not in READ:
        raise ValueError(f"its format is not {SCHEMA}; a newer program may have written it")
    return manifest["schema"], [str(one) for one in manifest["policies"]]


def _original(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """Return the file kept under a SHA-256, None where it is missing, damaged or another."""
    try:
        content = _bytes(archive, f"files/{name}")
    except (KeyError, zipfile.BadZipFile):
        return None
    return content if hashlib.sha256(content).hexdigest() == name else None


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as entry:
            content = entry.read(MOST_BYTES + 1)
    except (zlib.error, EOFError, OSError) as error:  # an OSError would be told as the library's
        raise zipfile.BadZipFile(str(error)) from error
    if len(content) > MOST_BYTES:
        raise ValueError("an entry is too large")
    return content


def _read(archive: zipfile.ZipFile, name: str) -> Any:
    return json.loads(_bytes(archive, name))


def _write(archive: zipfile.ZipFile, name: str, content: object) -> None:
    archive.writestr(name, json.dumps(content, indent=1))


def _rows(
    database: Database, table: str, columns: Sequence[str], where: str, values: Sequence[object]
) -> list[dict[str, Any]]:
    return rows(database, f"SELECT {', '.join(columns)} FROM {table} WHERE {where}", values)  # noqa: S608 - our own names


def _insert(database: Database, table: str, columns: Sequence[str], values: dict[str, Any], how: str = "") -> None:
    marks = ", ".join("?" * len(columns))
    named = [_fitting(name, values[name]) for name in columns]
    database.execute(f"INSERT {how} INTO {table} ({', '.join(columns)}) VALUES ({marks})", named)  # noqa: S608


def _fitting(column: str, value: object) -> object:
    """Return a value of the kind that a column holds: SQLite itself would keep a word where a number belongs."""
    if isinstance(value, str) and column not in _NUMBERS:
        return storable(value)
    if value is None or (column in _NUMBERS and type(value) in _NUMBERS[column]):
        return value
    raise ValueError(f"“{column}” is of another kind")


def _refused(bundle: Path, why: str) -> LibraryError:
    return LibraryRequestError(f"“{bundle}” is no bundle that can be taken in ({why}).", "Nothing was changed.")
