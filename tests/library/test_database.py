"""Opening: what is refused, and that it is left as it was; transactions; two at a time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.document import Document, Source
from reader.errors import BrokenLibrary, LibraryError, NewerLibrary
from reader.library import Library, PolicyRecord
from reader.library.database import open_library_file
from tests.library.builders import make_document, make_note, make_source


def pragma(library: Library, name: str) -> object:
    with library._file.reading() as database:
        return database.conn.execute(f"PRAGMA {name}").fetchone()[0]


def filled(folder: Path, notes: int = 1) -> str:
    """Write a library with a policy and notes, closed; return the policy's id."""
    source = make_source()
    with Library.open(folder) as library:
        record = library.add(source, make_document(source), None)
        for number in range(notes):
            library.save_note(record.id, make_note(f"n{number}", body="long enough to fill pages " * 20))
        return record.id


def test_connection_is_set_for_safety(library: Library) -> None:
    assert pragma(library, "foreign_keys") == 1
    assert pragma(library, "journal_mode") == "wal"
    assert pragma(library, "synchronous") == 2
    assert pragma(library, "busy_timeout") == 5000


def test_folder_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b é 📷" / "library?mode=ro#x"
    filled(folder)
    assert (folder / "library.db").is_file()


def test_newer_library_is_refused_and_left_as_it_was(folder: Path) -> None:
    filled(folder)
    connection = sqlite3.connect(folder / "library.db")
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('policy-reader', '900_later', '2030')"
    )
    connection.commit()
    connection.close()
    before = (folder / "library.db").read_bytes()
    with pytest.raises(NewerLibrary, match="newer version") as told:
        Library.open(folder)
    assert "900_later" in told.value.hint
    assert (folder / "library.db").read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"Dear diary, this is no database.\n" * 99, b"x", b"SQLite format 3\x00" + b"\xff" * 500]
)
def test_file_that_is_no_database_is_refused_and_left_as_it_was(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "library.db").write_bytes(content)
    with pytest.raises(BrokenLibrary):
        Library.open(folder)
    assert (folder / "library.db").read_bytes() == content


def test_database_of_another_program_is_refused_and_left_as_it_was(folder: Path) -> None:
    folder.mkdir()
    connection = sqlite3.connect(folder / "library.db")
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    before = (folder / "library.db").read_bytes()
    with pytest.raises(BrokenLibrary, match="not a library"):
        Library.open(folder)
    assert (folder / "library.db").read_bytes() == before


def damage(folder: Path) -> bytes:
    """Overwrite pages in the middle of a library file and return its content."""
    path = folder / "library.db"
    content = bytearray(path.read_bytes())
    assert len(content) > 40_000
    content[12_000:30_000] = b"\x5a" * 18_000
    path.write_bytes(content)
    return bytes(content)


def test_damaged_library_is_refused_and_left_as_it_was(folder: Path) -> None:
    filled(folder, notes=60)
    content = damage(folder)
    with pytest.raises(BrokenLibrary, match="damaged") as told:
        Library.open(folder)
    assert "backups" in told.value.hint
    assert (folder / "library.db").read_bytes() == content


def test_library_cut_short_is_refused(folder: Path) -> None:
    filled(folder, notes=60)
    path = folder / "library.db"
    path.write_bytes(path.read_bytes()[:20_480])
    with pytest.raises(BrokenLibrary):
        Library.open(folder)


@pytest.mark.parametrize("left", [None, b""])
def test_missing_or_empty_file_beside_backups_is_no_new_library(folder: Path, left: bytes | None) -> None:
    filled(folder)
    with Library.open(folder) as library:
        library.back_up()
    (folder / "library.db").unlink()
    if left is not None:
        (folder / "library.db").write_bytes(left)
    with pytest.raises(BrokenLibrary, match="missing or empty"):
        Library.open(folder)


def test_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("not a folder")
    with pytest.raises(LibraryError, match="cannot be reached"):
        Library.open(tmp_path / "library")


READ_ONLY_SCRIPT = """
import os, sys
from pathlib import Path
from reader.errors import LibraryError
from reader.library import Library, schema  # before the change of user, who may not read root's Python
folder = Path(sys.argv[1])
if os.getuid() == 0:
    os.setuid(65534)  # root may write anywhere
try:
    Library.open(folder, wait=0.1)
except LibraryError as error:
    print(error)
else:
    print("opened")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are not modes there")
@pytest.mark.parametrize("has_library", [False, True])
def test_read_only_folder_is_told_at_opening(has_library: bool, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    if has_library:
        filled(folder)
    for part in folder.rglob("*"):
        part.chmod(0o555 if part.is_dir() else 0o444)
    folder.chmod(0o555)
    # pytest's own folders are closed to others; the one that drops root must get through to ours.
    for parent in list(folder.parents)[:3]:
        if parent != Path("/tmp"):  # noqa: S108 - only compared
            parent.chmod(0o755)
    result = subprocess.run(
        [sys.executable, "-c", READ_ONLY_SCRIPT, str(folder)], capture_output=True, text=True, check=True, timeout=60
    )
    folder.chmod(0o755)
    assert "Check that the folder is there and that you may write in it." in result.stdout


def test_locked_library_is_told_and_then_works(folder: Path, library: Library, policy: PolicyRecord) -> None:
    with Library.open(folder, wait=0.05) as second:
        other = sqlite3.connect(folder / "library.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="busy"):
            second.save_note(policy.id, make_note())
        assert second.policies()[0].id == policy.id  # reading goes on while another writes
        other.execute("COMMIT")
        other.close()
        second.save_note(policy.id, make_note())
    assert library.notes(policy.id) == [make_note()]


def test_full_disk_is_told_and_nothing_is_half_written(library: Library, policy: PolicyRecord) -> None:
    source = make_source((("Big", "word " * 200_000),), title="Big")
    with library._file.reading() as database:
        pages = database.conn.execute("PRAGMA page_count").fetchone()[0]
        database.conn.execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(LibraryError, match="full"):
        library.add(source, make_document(source), None)
    assert [record.id for record in library.policies()] == [policy.id]
    assert library.search("big") == []
    library.save_note(policy.id, make_note())
    assert library.notes(policy.id) == [make_note()]


def test_error_inside_a_write_undoes_all_of_it(folder: Path) -> None:
    file = open_library_file(folder)

    class StoppedError(Exception):
        pass

    def write_and_stop() -> None:
        with file.writing() as database:
            database.execute("INSERT INTO policy VALUES ('p', '', '', '')")
            raise StoppedError

    with pytest.raises(StoppedError):
        write_and_stop()
    with file.reading() as database:
        assert database.table("policy").count == 0
    file.close()


def test_mistake_in_our_sql_is_no_fault_of_the_library(folder: Path) -> None:
    file = open_library_file(folder)
    with pytest.raises(sqlite3.OperationalError), file.reading() as database:
        database.execute("SELECT nonsense")
    file.close()


def test_closed_library_is_told(library: Library) -> None:
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.policies()


def test_two_open_libraries_see_each_others_work(folder: Path, source: Source, document: Document) -> None:
    with Library.open(folder) as one, Library.open(folder) as two:
        record = one.add(source, document, None)
        two.save_note(record.id, make_note("from two"))
        one.save_note(record.id, make_note("from one"))
        assert [note.id for note in one.notes(record.id)] == ["from one", "from two"]
        assert two.add(source, document, None).id == record.id


def test_two_writers_at_a_time_lose_nothing(folder: Path) -> None:
    policy_id = filled(folder)
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            with Library.open(folder) as library:
                for number in range(25):
                    library.save_note(policy_id, make_note(f"{name}{number}"))
        except BaseException as error:  # noqa: BLE001 - a thread's error would be lost; it is compared below
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Library.open(folder) as library:
        assert len(library.notes(policy_id)) == 51


def test_one_library_serves_threads_in_turn(library: Library, policy: PolicyRecord) -> None:
    threads = [
        threading.Thread(
            target=lambda name: [library.save_note(policy.id, make_note(f"{name}{n}")) for n in range(10)], args=(name,)
        )
        for name in ("a", "b", "c")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.notes(policy.id)) == 30


def test_two_processes_may_begin_one_library_together(folder: Path) -> None:
    script = "import sys; from pathlib import Path; from reader.library import Library; Library.open(Path(sys.argv[1]))"
    started = [subprocess.Popen([sys.executable, "-W", "ignore", "-c", script, str(folder)]) for _ in range(3)]
    assert [process.wait(60) for process in started] == [0, 0, 0]


def test_importing_the_library_does_not_load_sqlite_utils() -> None:
    script = "import sys, reader.library; print('sqlite_utils' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert result.stdout.strip() == "False"
