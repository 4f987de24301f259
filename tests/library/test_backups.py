"""Backups: when they are made, which are kept, and how a library comes back from one."""

from __future__ import annotations

import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BrokenLibrary, LibraryError
from reader.library import Library, PolicyRecord
from reader.library.backups import is_due, is_whole, kept, list_backups
from tests.library.builders import SetClock, make_note
from tests.library.test_database import damage, filled

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def named(moment: datetime, reason: str = "") -> Path:
    return Path(f"library-{moment:%Y%m%dT%H%M%SZ}{'-' if reason else ''}{reason}.db")


def reopen(library: Library, clock: SetClock) -> None:
    library.close()
    Library.open(library.folder, clock=clock).close()


def test_backup_is_made_at_opening_once_a_day(library: Library, policy: PolicyRecord, clock: SetClock) -> None:
    reopen(library, clock)
    assert [path.name for path in list_backups(library.folder)] == ["library-20260302T120000Z.db"]
    clock.go_on(hours=23)
    reopen(library, clock)
    assert len(list_backups(library.folder)) == 1
    clock.go_on(hours=1)
    reopen(library, clock)
    assert len(list_backups(library.folder)) == 2


def test_empty_library_is_not_backed_up(library: Library, clock: SetClock) -> None:
    reopen(library, clock)
    assert list_backups(library.folder) == []


def test_backup_is_one_whole_file_with_every_note(library: Library, policy: PolicyRecord) -> None:
    library.save_note(policy.id, make_note())
    path = library.back_up()
    assert is_whole(path)
    assert [part.name for part in path.parent.iterdir()] == [path.name]
    copy = sqlite3.connect(path)
    assert copy.execute("SELECT body FROM note").fetchall() == [("Ask them about this.",)]
    copy.close()


def test_two_backups_in_one_second_are_two(library: Library, policy: PolicyRecord) -> None:
    assert library.back_up() != library.back_up()


def test_backup_that_cannot_be_written_does_not_keep_the_library_shut(folder: Path, clock: SetClock) -> None:
    filled(folder)
    (folder / "backups").write_text("in the way")
    with Library.open(folder, clock=clock) as library:
        assert len(library.policies()) == 1
        assert len(library.notices) == 1
        assert "backup could not be written" in library.notices[0]


def test_backup_of_the_future_does_not_stop_todays(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / named(NOON + timedelta(days=900))).touch()
    assert is_due(tmp_path, NOON)


def test_a_year_of_days_is_thinned_to_a_handful() -> None:
    backups = [named(NOON - timedelta(days=days)) for days in range(365)]
    keep = kept(backups)
    assert keep == [
        named(datetime(2026, month, day, 12, tzinfo=UTC)) for month, day in ((3, 2), (3, 1), (2, 28), (2, 22), (1, 31))
    ]


def test_backups_before_risks_are_counted_apart() -> None:
    risky = [named(NOON - timedelta(days=days), "before-migration") for days in range(5)]
    assert kept([named(NOON), *risky]) == [named(NOON), *risky[:3]]


@given(st.lists(st.integers(0, 2000), unique=True, min_size=1, max_size=60))
def test_thinning_keeps_the_newest_and_is_settled_after_once(days: list[int]) -> None:
    backups = [named(NOON - timedelta(days=day)) for day in sorted(days)]
    keep = kept(backups)
    assert keep[0] == backups[0]
    assert len(keep) <= 9
    assert kept(keep) == keep


def test_old_backups_are_removed_from_the_disk(library: Library, policy: PolicyRecord, clock: SetClock) -> None:
    for _ in range(6):
        library.back_up()
        clock.go_on(hours=1)
    assert [path.name for path in list_backups(library.folder)] == ["library-20260302T170000Z.db"]


def test_damaged_library_comes_back_from_its_newest_good_backup(folder: Path) -> None:
    policy_id = filled(folder, notes=60)
    with Library.open(folder) as library:
        library.back_up()
    content = damage(folder)
    newest = folder / "backups" / "library-29990101T000000Z.db"
    newest.write_bytes(b"no database")
    with pytest.raises(BrokenLibrary):
        Library.open(folder)
    aside, used = Library.recover(folder)
    assert aside is not None
    assert aside.read_bytes() == content
    assert used is not None
    assert used != newest
    with Library.open(folder) as library:
        assert len(library.notes(policy_id)) == 60


def test_damaged_library_without_backup_is_kept_and_a_new_one_begun(folder: Path) -> None:
    folder.mkdir()
    (folder / "library.db").write_bytes(b"what was a library")
    aside, used = Library.recover(folder)
    assert used is None
    assert aside is not None
    assert aside.read_bytes() == b"what was a library"
    with Library.open(folder) as library:
        assert library.policies() == []


def test_recovering_twice_overwrites_nothing(folder: Path) -> None:
    folder.mkdir()
    kept_as = set()
    for content in (b"first", b"second"):
        (folder / "library.db").write_bytes(content)
        aside, _ = Library.recover(folder)
        kept_as.add(aside)
    assert {path.read_bytes() for path in kept_as if path} == {b"first", b"second"}


def test_two_write_a_backup_in_the_same_second(library: Library, policy: PolicyRecord) -> None:
    failures: list[BaseException] = []

    def back_up() -> None:
        try:
            with Library.open(library.folder, clock=SetClock()) as other:
                for _ in range(5):
                    other.back_up()
        except BaseException as error:  # noqa: BLE001 - a thread's error would be lost; it is compared below
            failures.append(error)

    threads = [threading.Thread(target=back_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert all(one.whole for one in Library.backups(library.folder))
    assert not list((library.folder / "backups").glob("*.part"))


def test_library_begins_anew_where_no_backup_reads_back(folder: Path) -> None:
    filled(folder)
    with Library.open(folder) as library:
        backup = library.back_up()
    backup.write_bytes(backup.read_bytes()[:3000])
    damage(folder)
    aside, used = Library.recover(folder)
    assert aside is not None
    assert used is None
    with Library.open(folder) as library:
        assert library.policies() == []
    assert [path.name for path in (folder / "backups").iterdir()] == [f"broken-{backup.name}"]


def test_empty_file_is_no_backup_to_recover_from(folder: Path) -> None:
    filled(folder)
    with Library.open(folder) as library:
        backup = library.back_up()
    (folder / "backups" / "library-29990101T000000Z.db").touch()
    damage(folder)
    assert Library.recover(folder)[1] == backup
    with Library.open(folder) as library:
        assert len(library.policies()) == 1


def test_library_that_cannot_be_recovered_stays(folder: Path) -> None:
    filled(folder)
    with Library.open(folder) as library:
        library.back_up()
    broken = damage(folder)
    (folder / "library.db.part").mkdir()  # the copy cannot be written, as on a full disk
    with pytest.raises(LibraryError):
        Library.recover(folder)
    assert (folder / "library.db").read_bytes() == broken


def test_old_backup_that_cannot_be_removed_does_not_fail_the_new_one(library: Library, policy: PolicyRecord) -> None:
    (library.folder / "backups" / "library-20200101T000000Z.db").mkdir(parents=True)
    (library.folder / "backups" / "library-20200102T000000Z.db").mkdir()
    for _ in range(9):
        assert is_whole(library.back_up())


def test_backup_before_a_risk_is_kept_whatever_an_earlier_clock_said(library: Library, policy: PolicyRecord) -> None:
    (library.folder / "backups").mkdir()
    for day in range(3):
        (library.folder / "backups" / named(NOON + timedelta(days=900 + day), "before-delete")).touch()
    library.delete_all([policy.id])
    assert [one.policies for one in Library.backups(library.folder) if one.whole] == [1]
