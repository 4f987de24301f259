"""Find the policies in folders, in an order that is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.errors import Unreadable

# What is read; a folder may hold anything else. A file that is named by itself is tried whatever its name.
POLICY_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml", ".txt", ".text"})


def find_policies(places: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files among `places` and those in its folders, at any depth, each once.

    Hidden files and folders are passed over, and links to folders are not followed: they may lead round in a circle.

    Raises:
        Unreadable: if a place is missing or a folder may not be listed.
    """
    found: dict[Path, None] = {}
    for place in places:
        if place.is_dir():
            found.update(dict.fromkeys(sorted(_in_folder(place), key=lambda path: path.relative_to(place).parts)))
        elif place.exists():
            found[place] = None
        else:
            raise Unreadable(f"There is no file or folder “{place}”.", "Check the name.")
    return tuple(found)


def _in_folder(folder: Path) -> Iterator[Path]:
    for name, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        for file in files:
            path = Path(name, file)
            if not file.startswith(".") and path.suffix.lower() in POLICY_SUFFIXES and path.is_file():
                yield path


def _refuse(error: OSError) -> None:
    raise Unreadable(f"The folder “{error.filename}” cannot be listed: {error.strerror}.", "Check its permissions.")
