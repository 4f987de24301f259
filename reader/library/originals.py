"""The files that policies came from, kept byte for byte beside the library under the SHA-256 of their content.

In: bytes. Out: the name they are kept under, and the bytes again. `files/ab/abcd...` holds the content whose SHA-256
is abcd...; the same file opened twice is kept once. A file once written is never changed.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

FOLDER = "files"


def keep_original(folder: Path, content: bytes) -> str:
    """Write the content to the disk, if it is not there, and return its SHA-256 in hexadecimal."""
    name = hashlib.sha256(content).hexdigest()
    path = original_path(folder, name)
    # The size tells a file that a crash left short; the rename below makes that nearly impossible.
    if path.exists() and path.stat().st_size == len(content):
        return name
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{name}.{os.urandom(4).hex()}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return name


def read_original(folder: Path, name: str) -> bytes | None:
    """Return the content kept under a SHA-256, or None where it is gone or no longer what it was."""
    path = original_path(folder, name)
    if not path.is_file():
        return None
    content = path.read_bytes()
    return content if hashlib.sha256(content).hexdigest() == name else None


def forget_original(folder: Path, name: str) -> None:
    """Remove the content kept under a SHA-256; nothing happens where there is none."""
    original_path(folder, name).unlink(missing_ok=True)


def original_path(folder: Path, name: str) -> Path:
    """Return where the content with a SHA-256 is kept."""
    return folder / FOLDER / name[:2] / name
