"""What is in a backup, and putting one back in the library's place.

In: the path of a backup. Out: BackupContents to show before anything is replaced; then the path where the library that
it replaced is kept. Nothing is deleted: a restore can itself be turned back.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.errors import LibraryRequestError
from reader.library.backups import is_whole, list_backups, put_in_place
from reader.library.database import LibraryFile
from reader.library.faults import told_plainly
from reader.library.model import LIBRARY_FILE


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup holds. `whole` is false where it does not read back; the counts are then 0.

    `last_note` is when a note was last written before the backup, ISO 8601 in UTC, "" where there is none.
    """

    path: Path
    whole: bool
    policies: int = 0
    notes: int = 0
    verdicts: int = 0
    last_note: str = ""
    size: int = 0  # bytes


def backup_contents(path: Path) -> BackupContents:
    """Return what a backup, or any library file that nobody writes, holds. The file is only read."""
    if not path.is_file() or not is_whole(path):
        return BackupContents(path, whole=False)
    with told_plainly(path):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            policies, notes, verdicts = [
                int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own names
                for table in ("version", "note", "verdict")
            ]
            last = connection.execute("SELECT coalesce(max(modified), '') FROM note").fetchone()[0]
        except sqlite3.OperationalError:
            return BackupContents(path, whole=False)  # a database, but no library
        finally:
            connection.close()
    return BackupContents(path, True, policies, notes, verdicts, str(last), path.stat().st_size)


def folder_backups(folder: Path) -> list[BackupContents]:
    """Return what is in each backup of the library in a folder, newest first."""
    return [backup_contents(path) for path in list_backups(folder)]


def restore_backup(folder: Path, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the library's place and return where the library that was there is kept, None if there was none.

    Raises:
        LibraryError: if the backup does not read back whole, a window or program has the library open, or the files
            cannot be moved.
    """
    if not backup_contents(backup).whole:
        raise LibraryRequestError(
            f"The backup {backup} does not read back whole.", "Nothing was changed. Choose another one."
        )
    path = folder / LIBRARY_FILE
    with told_plainly(path):
        _refuse_if_open(path)
        return put_in_place(folder, backup, now, "library-before-restore")


def _refuse_if_open(path: Path) -> None:
    """Leave WAL, which SQLite grants to the last connection alone. A damaged file has nobody to protect."""
    if not path.is_file() or not is_whole(path):
        return
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        connection.close()


def here_contents(library: LibraryFile) -> BackupContents:
    """Return what an open library holds, to be compared with a backup."""
    with library.reading() as database:
        policies, notes, verdicts = [
            int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own names
            for table in ("version", "note", "verdict")
        ]
        last = database.execute("SELECT coalesce(max(modified), '') FROM note").fetchone()[0]
    path = library.folder / LIBRARY_FILE
    return BackupContents(path, True, policies, notes, verdicts, str(last), path.stat().st_size)
