"""A backup shows what is in it, and takes the library's place without losing that."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import Library
from tests.library.builders import make_note
from tests.library.test_database import damage, filled


@pytest.fixture
def backup(folder: Path) -> Path:
    """A backup with one note of a library that has two now."""
    policy_id = filled(folder)
    with Library.open(folder) as library:
        made = library.back_up()
        library.save_note(policy_id, make_note("later"))
    return made


def test_backup_tells_what_is_in_it(folder: Path, backup: Path) -> None:
    (contents, *_) = [one for one in Library.backups(folder) if one.path == backup]
    assert (contents.whole, contents.policies, contents.notes) == (True, 1, 1)
    assert contents.last_note


def test_restored_library_is_the_backup_and_the_other_is_kept(folder: Path, backup: Path) -> None:
    aside = Library.restore_backup(folder, backup)
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 1
    assert aside is not None
    assert backup.is_file()
    Library.restore_backup(folder, aside)
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 2


def test_library_that_is_open_is_not_replaced(folder: Path, backup: Path) -> None:
    with Library.open(folder) as library:
        library.policies()
        with pytest.raises(LibraryError, match="busy"):
            Library.restore_backup(folder, backup)
        assert len(library.all_notes()) == 2


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 500])
def test_what_is_no_backup_is_refused(folder: Path, backup: Path, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)
    with pytest.raises(LibraryError, match="read back"):
        Library.restore_backup(folder, other)
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 2


def test_damaged_library_is_replaced_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    filled(folder, notes=60)
    with Library.open(folder) as library:
        backup = library.back_up()
    broken = damage(folder)
    aside = Library.restore_backup(folder, backup)
    assert aside is not None
    assert aside.read_bytes() == broken
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 60
