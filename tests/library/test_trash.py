"""The trash: in, back, expired, gone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reader.document import Document, Source
from reader.errors import LibraryError
from reader.library import Library, PolicyRecord, trash
from reader.library.backups import list_backups
from tests.library.builders import SetClock, make_document, make_note, make_source

DAY = date(2026, 3, 2)


def original_paths(library: Library) -> list[str]:
    return sorted(path.name for path in (library.folder / "files").rglob("*") if path.is_file())


def test_policy_goes_into_the_trash_and_comes_back(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    library.trash(policy.id)
    assert library.policies() == []
    assert [record.id for record in library.policies(trashed=True)] == [policy.id]
    assert library.get(policy.id).trashed == "2026-03-02T12:00:00.000Z"
    library.restore(policy.id)
    assert [record.id for record in library.policies()] == [policy.id]
    assert library.notes(policy.id) == [make_note()]


def test_trashing_again_does_not_prolong_its_stay(library: Library, policy: PolicyRecord, clock: SetClock) -> None:
    library.trash(policy.id)
    clock.go_on(days=5)
    library.trash(policy.id)
    assert library.get(policy.id).trashed == "2026-03-02T12:00:00.000Z"


def test_deleting_for_good_takes_notes_search_and_file(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    library.delete(policy.id)
    library.delete(policy.id)
    with pytest.raises(LibraryError):
        library.get(policy.id)
    assert library.all_notes() == []
    assert library.search("credit") == []
    assert library.search("ask") == []
    assert original_paths(library) == []


def test_file_that_another_policy_came_from_stays(library: Library, policy: PolicyRecord) -> None:
    source = make_source((("Other", "Text."),), title="Other")
    other = library.add(source, make_document(source), b"# the file as it was")
    library.delete(policy.id)
    assert library.original(other.id) == b"# the file as it was"


def test_deleting_one_version_leaves_the_others(library: Library, policy: PolicyRecord) -> None:
    source = make_source((("New", "Text."),))
    newer = library.add(source, make_document(source), None)
    library.delete(policy.id)
    assert [record.id for record in library.versions(newer.id)] == [newer.id]


@pytest.mark.parametrize(("days", "purged"), [(29, 0), (30, 1), (400, 1)])
def test_policy_expires_after_thirty_days(library: Library, policy: PolicyRecord, days: int, purged: int) -> None:
    library.trash(policy.id)
    assert library.purge_expired(DAY + timedelta(days=days)) == purged
    assert len(library.policies(trashed=True)) == 1 - purged


def test_note_expires_after_thirty_days(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note("old"))
    library.save_note(policy.id, make_note("live"))
    library.remove_note("old")
    assert library.purge_expired(DAY + timedelta(days=29)) == 0
    assert library.purge_expired(DAY + timedelta(days=30)) == 1
    assert [note.id for note in library.notes(policy.id)] == ["live"]
    with pytest.raises(LibraryError):
        library.restore_note("old")


def test_purge_writes_a_backup_first_and_only_if_it_deletes(
    library: Library, policy: PolicyRecord, source: Source, document: Document
) -> None:
    library.purge_expired(DAY + timedelta(days=40))
    assert list_backups(library.folder) == []
    library.trash(policy.id)
    library.purge_expired(DAY + timedelta(days=40))
    (backup,) = list_backups(library.folder)
    assert backup.name.endswith("-before-purge.db")


def test_nothing_that_is_not_in_the_trash_is_ever_purged(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    assert library.purge_expired(date(2999, 1, 1)) == 0
    assert library.notes(policy.id) == [make_note()]


def test_many_are_deleted_after_a_backup(library: Library, policy: PolicyRecord) -> None:
    other = make_source((("Calls", "We keep calls."),), title="Other", site="other.example")
    second = library.add(other, make_document(other))
    library.delete_all([policy.id, second.id])
    assert library.policies() == []
    (backup,) = [one for one in Library.backups(library.folder) if "before-delete" in one.path.name]
    assert backup.policies == 2


def test_no_file_of_a_policy_is_left_that_was_read_from_several(
    library: Library, policy: PolicyRecord, source: Source, document: Document
) -> None:
    library.add(source, document, b"# the same words, another file")
    library.delete(policy.id)
    assert original_paths(library) == []


def test_file_that_came_back_meanwhile_stays(library: Library, source: Source, document: Document) -> None:
    first = library.add(source, document, b"# file")
    with library._file.writing() as database:
        originals = trash._delete(database, [first.id])
    again = library.add(source, document, b"# file")  # another process, before the file is removed
    trash.forget_unused(library._file, originals)
    assert library.original(again.id) == b"# file"
