"""What SQLite and the file system say becomes a LibraryError with a sentence that a user can act on.

In: a path, and the block of code that may fail. Out: LibraryError or BrokenLibrary; a mistake in our own SQL passes
through as it is, for it is no fault of the library's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import BrokenLibrary, LibraryError

# Primary result codes (https://sqlite.org/rescode.html); the low byte of an extended code.
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FULL = (sqlite3.SQLITE_FULL,)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH)
_UNREACHABLE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn failures of the library at `path` into errors with a sentence.

    Raises:
        BrokenLibrary: if the file is damaged or is no database.
        LibraryError: if it is locked, full, read-only or out of reach.
    """
    try:
        yield
    except sqlite3.Error as error:
        told = _library_error(error, path)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryError(f"The library in {path.parent} cannot be reached: {reason}.", _CHECK_FOLDER) from error


_CHECK_FOLDER = "Check that the folder is there and that you may write in it."


def damaged(path: Path, detail: str) -> BrokenLibrary:
    """Return the error for a library file that cannot be trusted; the file itself is left as it is."""
    # What to do must work by hand, and an old "-wal" must never meet a file that it does not belong to.
    return BrokenLibrary(
        f"The library file {path} is damaged ({detail}).",
        f"Nothing was changed. To go on, move all files whose names begin with {path.name} to a safe place, then copy "
        f"the newest file of {path.parent / 'backups'} here as {path.name}.",
    )


def no_library(path: Path) -> BrokenLibrary:
    """Return the error for a file in the library's place that is something else."""
    return BrokenLibrary(
        f"{path} is not a library of Policy Reader.",
        "Nothing was changed. Choose another folder, or move the file away.",
    )


def _library_error(error: sqlite3.Error, path: Path) -> LibraryError | None:
    code = getattr(error, "sqlite_errorcode", -1) & 0xFF
    if code in _LOCKED:
        return LibraryError(
            f"The library in {path.parent} is busy: another window or program is writing to it.",
            "Try again in a moment.",
        )
    if code in _FULL:
        return LibraryError(f"The disk that holds the library in {path.parent} is full.", "Free some space; try again.")
    if code in _READ_ONLY:
        return LibraryError(f"The library in {path.parent} may not be written.", _CHECK_FOLDER)
    if code in _UNREACHABLE:
        return LibraryError(f"The library in {path.parent} cannot be opened, read or written.", _CHECK_FOLDER)
    if code == sqlite3.SQLITE_NOTADB:
        return no_library(path)
    if code in _DAMAGED:
        return damaged(path, str(error))
    return None
