"""Migrations: a library of an older schema opens with all that was in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.library import Library
from reader.library.backups import is_whole, list_backups
from reader.library.schema import MIGRATIONS, NAMES, SEARCH
from reader.library.source_json import source_to_json
from tests.library.builders import make_document, make_note, make_source


def write_first_schema(folder: Path) -> None:
    """Write a library as the first migration alone makes it, with a policy and a note in it."""
    folder.mkdir(parents=True)
    document = make_document(make_source())
    database = Database(sqlite3.connect(folder / "library.db"), execute_plugins=False)
    MIGRATIONS.apply(database, stop_before=SEARCH)
    with database.atomic():
        database.table("policy").insert({"id": "p", "title": "privacy", "site": "x.example", "added": "2020"})
        database.table("version").insert(
            {
                **dict.fromkeys(("site", "address", "archived_on", "file_name", "sha256"), ""),
                "id": "v",
                "policy": "p",
                "number": 1,
                "title": "Old",
                "text_sha256": "t",
                "words": 3,
                "added": "2020",
                "opened": "2020",
                "text": document.text,
                "source": source_to_json(make_source()),
            }
        )
        for ordinal, section in enumerate(document.sections):
            database.table("section").insert(
                {
                    "version": "v",
                    "ordinal": ordinal,
                    "title": section.title,
                    "start_offset": section.span.start,
                    "end_offset": section.span.end,
                    "text": document.quote(section.span),
                }
            )
        database.table("note").insert(
            {
                "id": "n1",
                "version": "v",
                "target": "policy",
                "body": "Ask them about this.",
                "colour": "yellow",
                "created": "2026-01-02T03:04:05Z",
                "modified": "2026-01-02T03:04:06Z",
            }
        )
    database.close()


def test_all_migrations_are_named_in_order() -> None:
    database = Database(memory=True, execute_plugins=False)
    assert tuple(migration.name for migration in MIGRATIONS.pending(database)) == NAMES
    database.close()


def test_library_of_the_first_schema_opens_whole_and_is_searched(folder: Path) -> None:
    write_first_schema(folder)
    with Library.open(folder) as library:
        assert library.notes("v") == [make_note()]
        assert library.source("v") == make_source()
        assert [hit.where for hit in library.search("agencies")] == ["text"]
        assert [hit.where for hit in library.search("ask")] == ["note"]


def test_migration_backs_up_the_file_as_it_was(folder: Path) -> None:
    write_first_schema(folder)
    Library.open(folder).close()
    (backup,) = [path for path in list_backups(folder) if "before-migration" in path.name]
    assert is_whole(backup)
    copy = Database(sqlite3.connect(backup), execute_plugins=False)
    assert [migration.name for migration in MIGRATIONS.applied(copy)] == list(NAMES[:1])
    assert copy.table("note").count == 1
    copy.close()


def test_library_up_to_date_is_not_backed_up_for_migration(library: Library) -> None:
    library.close()
    Library.open(library.folder).close()
    assert list_backups(library.folder) == []


def test_indexes_agree_with_the_tables_after_changes(library: Library) -> None:
    source = make_source()
    document = make_document(source)
    record = library.add(source, document, None)
    library.save_note(record.id, make_note("n1"))
    library.save_note(record.id, make_note("n1", body="changed"))
    library.save_note(record.id, make_note("n2"))
    library.delete_note("n2")
    library.delete(record.id)
    library.add(source, document, None)
    library.close()
    connection = sqlite3.connect(library.folder / "library.db")
    for table in ("section_fts", "note_fts"):
        # Raises where the index and the table do not agree (rank 1 compares with the content).
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE note SET version = 'nowhere'",
        "UPDATE note SET target = 'everything'",
        "UPDATE note SET start_offset = 3, exact = NULL",
        "UPDATE section SET end_offset = start_offset - 1",
        "UPDATE version SET position = -1",
    ],
)
def test_invariants_hold_whatever_the_code_does(folder: Path, statement: str) -> None:
    write_first_schema(folder)
    connection = sqlite3.connect(folder / "library.db")
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()
