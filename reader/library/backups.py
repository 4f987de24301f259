"""Backups: verified copies of the library file, made when it is opened, thinned to a handful; and recovery from one.

In: an open connection or a folder. Out: files `backups/library-YYYYMMDDTHHMMSSZ[-REASON].db`, each a complete library.
Kept of the daily ones: the newest of each of the last 3 days, 3 weeks and 3 months that have one. Of those made before
something risky (with a reason): the newest 3. The originals in `files/` never change once written, so they are not
copied; deleting a policy for good removes its original, and a backup brings back its text and notes, not that file.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.errors import LibraryError
from reader.library.faults import told_plainly
from reader.library.model import LIBRARY_FILE

FOLDER = "backups"
EVERY = timedelta(days=1)
KEPT_DAYS = 3
KEPT_WEEKS = 3
KEPT_MONTHS = 3
KEPT_BEFORE_RISKS = 3

_STAMP = "%Y%m%dT%H%M%SZ"
_PREFIX = "library-"
_SUFFIX = ".db"


def list_backups(folder: Path) -> list[Path]:
    """Return the backups of the library in a folder, newest first."""
    found = [path for path in (folder / FOLDER).glob(f"{_PREFIX}*{_SUFFIX}") if _moment(path) is not None]
    return sorted(found, key=lambda path: path.name, reverse=True)


def is_due(folder: Path, now: datetime) -> bool:
    """Tell whether the last backup is older than a day. One that is dated in the future does not count."""
    moments = [moment for path in list_backups(folder) if (moment := _moment(path)) is not None]
    return not any(timedelta(0) <= now - moment < EVERY for moment in moments)


def write_backup(connection: sqlite3.Connection, folder: Path, now: datetime, reason: str = "") -> Path:
    """Copy the open library into a new backup, read it back, thin the old ones and return its path.

    Raises:
        LibraryError: if the copy does not read back whole; it is then removed.
    """
    target = _free_name(folder / FOLDER, now, reason)
    target.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own: two windows that open the library on a new day both write one, in the same second.
    unfinished = target.with_suffix(f".{os.urandom(4).hex()}.part")
    try:
        before = _notes(connection)
        _copy(connection, unfinished)
        # Another process may add or delete meanwhile, so the lower count of the two is what the copy must hold.
        _verify(unfinished, min(before, _notes(connection)))
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    _thin(folder, target)
    return target


def _thin(folder: Path, newest: Path) -> None:
    """Remove the backups that are not to be kept; never the one just written, which some may be dated after."""
    backups = list_backups(folder)
    keep = {newest, *kept(backups)}
    for path in (folder / FOLDER).glob("*.part"):  # left by a crash
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > EVERY.total_seconds():
                path.unlink()
    for path in backups:
        if path not in keep:
            with suppress(OSError):  # held by another program: the next time; the new backup is there
                path.unlink()


def kept(backups: Sequence[Path]) -> list[Path]:
    """Return those of the backups, newest first, that thinning keeps."""
    daily = [path for path in backups if not _reason(path)]
    keep = [path for path in backups if _reason(path)][:KEPT_BEFORE_RISKS]
    for period, count in (("%Y%m%d", KEPT_DAYS), ("%G%V", KEPT_WEEKS), ("%Y%m", KEPT_MONTHS)):
        newest: dict[str, Path] = {}
        for path in daily:
            newest.setdefault(_in_period(path, period), path)
        keep += list(newest.values())[:count]
    return [path for path in backups if path in keep]


def recover(folder: Path, now: datetime) -> tuple[Path | None, Path | None]:
    """Set a damaged library aside and put the newest backup that reads back whole in its place.

    The damaged file stays in the folder as `library-broken-TIME.db`, with its log files. Without a good backup the
    next opening makes a new, empty library, and those that do not read back are kept as `broken-NAME`. No process may
    have the library open.

    Returns:
        The path of the damaged file as kept and of the backup used, each None where there was none.

    Raises:
        LibraryError: if the files cannot be moved.
    """
    with told_plainly(folder / LIBRARY_FILE):
        good = next((backup for backup in list_backups(folder) if is_whole(backup)), None)
        if good is not None:
            return put_in_place(folder, good, now, "library-broken"), good
        aside = set_aside(folder, now, "library-broken")
        for backup in list_backups(folder):  # while there are backups, no empty library is begun
            backup.replace(backup.with_name(f"broken-{backup.name}"))
        return aside, None


def put_in_place(folder: Path, backup: Path, now: datetime, name: str) -> Path | None:
    """Put a copy of a backup in the library's place; return where that is kept (see `set_aside`), None if none was.

    The copy is made first: on a full disk the library stays what it was.
    """
    unfinished = folder / f"{LIBRARY_FILE}.part"
    try:
        shutil.copyfile(backup, unfinished)
        aside = set_aside(folder, now, name)
        unfinished.replace(folder / LIBRARY_FILE)
    finally:
        unfinished.unlink(missing_ok=True)
    return aside


def set_aside(folder: Path, now: datetime, name: str) -> Path | None:
    """Move the library file, with its log files, to `NAME-TIME.db` beside it; return that path, else None."""
    aside = _free_aside(folder, now, name)
    moved = False
    for tail in ("", "-wal", "-shm"):
        part = folder / f"{LIBRARY_FILE}{tail}"
        if part.exists():
            part.replace(folder / f"{aside.name}{tail}")
            moved = True
    return aside if moved else None


def is_whole(path: Path) -> bool:
    """Tell whether a library file passes SQLite's own check, which takes an empty one for a new database."""
    try:
        if not path.stat().st_size:
            return False
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
        finally:
            connection.close()
    except (sqlite3.DatabaseError, OSError):
        return False


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    path.unlink(missing_ok=True)
    copy = sqlite3.connect(path, isolation_level=None)
    try:
        connection.backup(copy)
        # The copy inherits WAL; one self-contained file is wanted.
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        copy.close()


def _verify(path: Path, notes: int) -> None:
    """Read the copy back: SQLite's check, and as many notes as there are."""
    if not is_whole(path) or _notes_in(path) < notes:
        raise LibraryError(f"The backup {path} did not read back whole, so it was not kept.", "Check the disk.")


def _notes_in(path: Path) -> int:
    copy = sqlite3.connect(path)
    try:
        return _notes(copy)
    finally:
        copy.close()


def _notes(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM note").fetchone()[0])


def _free_name(folder: Path, now: datetime, reason: str) -> Path:
    tail = f"-{reason}" if reason else ""
    moment = now.astimezone(UTC)
    while (path := folder / f"{_PREFIX}{moment.strftime(_STAMP)}{tail}{_SUFFIX}").exists():
        moment += timedelta(seconds=1)  # two in one second: neither is overwritten
    return path


def _free_aside(folder: Path, now: datetime, name: str) -> Path:
    moment = now.astimezone(UTC)
    while (path := folder / f"{name}-{moment.strftime(_STAMP)}{_SUFFIX}").exists():
        moment += timedelta(seconds=1)
    return path


def _parts(path: Path) -> tuple[str, str]:
    stamp, _, reason = path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX).partition("-")
    return stamp, reason


def _reason(path: Path) -> str:
    return _parts(path)[1]


def _moment(path: Path) -> datetime | None:
    try:
        return datetime.strptime(_parts(path)[0], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _in_period(path: Path, period: str) -> str:
    moment = _moment(path)
    return moment.strftime(period) if moment is not None else ""
