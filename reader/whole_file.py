"""Write a file whole or not at all. In: a path and its content; out: the file, or an ExportError and the old one."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.errors import ExportError


def write_whole(path: Path, text: str) -> Path:
    """Write text in UTF-8 and return the path.

    Raises:
        ExportError: if the file cannot be written; what stood there before is untouched.
    """
    return write_whole_bytes(path, text.encode("utf-8", errors="replace"))


def write_whole_bytes(path: Path, data: bytes) -> Path:
    """Write bytes and return the path.

    Raises:
        ExportError: if the file cannot be written; what stood there before is untouched.
    """
    return fill_whole(path, lambda temporary: _fill(temporary, data))


def fill_whole(path: Path, fill: Callable[[Path], None]) -> Path:
    """Let `fill` write a file at the path it is given, put it in place, and return `path`.

    Raises:
        ExportError: if the file cannot be written; what stood there before is untouched.
    """
    try:
        _replace(path, fill)
    except OSError as error:
        raise ExportError(
            f"“{path.name}” could not be written to {path.parent}: {error.strerror or error}.",
            "Choose another folder, or free space and try again.",
        ) from error
    return path


def _fill(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(path: Path, fill: Callable[[Path], None]) -> None:
    """Write beside the target and move it over: a crash or a full disk leaves the old file whole."""
    # No tempfile: it would make a file that only its owner can read, and what is written is there to be passed on.
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        fill(temporary)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
