"""The policies of a folder or ZIP, as paths that `load` takes: a file in a ZIP is named as if the ZIP were a folder.

Hidden files, links to folders, ZIPs in ZIPs and what a browser saved beside a page are passed over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.errors import InputError, Unreadable
from reader.load.detect import POLICY_SUFFIXES
from reader.load.files import read_file, unreadable, with_name
from reader.load.names import policy_names

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.load.sandbox import Alive

ZIP = ".zip"


def policies_in(place: Path, alive: Alive | None = None) -> tuple[Path, ...]:
    """Return the policies of a folder, at any depth, or of a ZIP, in an order that is the same on every machine.

    A place that is an ordinary file is its own only policy. `alive` is called between folders; what it raises stops it.

    Raises:
        Unreadable: if the place is missing or a folder may not be listed.
        InputError: if a ZIP that was named is damaged; one met in a folder is listed itself, and fails when it is read.
    """
    try:
        if place.is_dir():
            return tuple(_in_folder(place, alive))
        there = place.exists()
    except (OSError, ValueError) as error:  # its folder may not be looked into, or no file can have such a name
        raise unreadable(place, error) from error
    if place.suffix.lower() != ZIP:
        if not there:
            raise Unreadable(f"There is no file or folder “{place}”.", "Check the name.")
        return (place,)
    from reader.load.sandbox import list_in_child  # late: a text does without it

    try:
        return tuple(place / name for name in list_in_child(read_file(place), alive))
    except InputError as error:
        raise with_name(error, place.name) from None


def _in_folder(folder: Path, alive: Alive | None) -> Iterator[Path]:
    files = {path.relative_to(folder).as_posix(): path for path in _walk(folder, alive)}
    for name in policy_names(files, POLICY_SUFFIXES | {ZIP}):
        path = files[name]
        if path.suffix.lower() != ZIP:
            yield path
            continue
        try:
            yield from policies_in(path, alive)
        except InputError:
            yield path  # so that it stands among the failures, with the reason


def _walk(folder: Path, alive: Alive | None) -> Iterator[Path]:
    for name, folders, files in os.walk(folder, onerror=_refuse):
        if alive is not None:
            alive()
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        yield from (path for file in files if _may_be_read(path := Path(name, file)))


def _may_be_read(path: Path) -> bool:
    """Tell whether a path is a file; one that may not be looked at counts, so that it stands among the failures."""
    try:
        return path.is_file()
    except OSError:
        return True


def _refuse(error: OSError) -> None:
    raise Unreadable(f"The folder “{error.filename}” cannot be listed: {error.strerror}.", "Check its permissions.")
