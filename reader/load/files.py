"""The bytes of a policy: of a file, or of one in a ZIP, named as if that were a folder ("policies.zip/shop.html")."""

from __future__ import annotations

from pathlib import Path

from reader.errors import EmptyInput, InputError, TooLarge, Unreadable
from reader.load.limits import FILE_BYTES, PACKED_BYTES

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.load.sandbox import Alive

EMPTY_HINT = "Open a file that holds the words of a privacy policy."
_PACKED = (b"%PDF-", b"PK\x03\x04", b"{\\rtf")


def read_file(path: Path, alive: Alive | None = None) -> bytes:
    """Return the bytes of a policy.

    Raises:
        Unreadable: if it is missing, a folder, or may not be read.
        TooLarge: if it is over the limit; it is not read then.
        EmptyInput: if there is nothing in it.
    """
    archive = zip_around(path)
    if archive is not None:
        from reader.load.sandbox import member_in_child  # late: a text does without it

        member = path.relative_to(archive).as_posix()
        try:
            return member_in_child(read_file(archive), member, alive)
        except InputError as error:
            raise with_name(error, archive.name) from None
    try:
        return _read(path)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one that cannot exist is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def zip_around(path: Path) -> Path | None:
    """Return the file that a path leads through as if it were a folder, None for an ordinary path."""
    try:
        if path.exists():
            return None
        return next((parent for parent in path.parents if parent.is_file()), None)
    except (OSError, ValueError):
        return None


def _read(path: Path) -> bytes:
    if path.is_dir():
        raise Unreadable(f"“{path.name or path}” is a folder, not a file.", "Choose a file in it.")
    if not path.is_file():
        if path.exists():
            raise Unreadable(f"“{path.name}” is not an ordinary file.", "Choose a saved policy.")
        raise Unreadable(f"There is no file “{path}”.", "Check its name and place.")
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(8)
        most = PACKED_BYTES if head.startswith(_PACKED) else FILE_BYTES
        if size > most:
            raise too_large(f"“{path.name}”", size, most)
        data = head + file.read(most + 1)
    if len(data) > most:
        raise too_large(f"“{path.name}”", len(data), most)
    if not data.strip():
        raise EmptyInput(f"“{path.name}” is empty.", EMPTY_HINT)
    return data


def unreadable(path: Path, error: OSError | ValueError) -> Unreadable:
    """Return the error for what the system does not let us read."""
    reason = getattr(error, "strerror", None) or str(error)
    return Unreadable(f"“{path.name}” could not be read: {reason}.", "Check that you may open this file.")


def too_large(what: str, size: int, limit: int) -> TooLarge:
    """Return the error for what is over a limit (both in bytes)."""
    megabyte = 1024 * 1024
    return TooLarge(
        f"{what} is too large: {size / megabyte:.0f} MB, and the limit is {limit // megabyte} MB.",
        "A privacy policy is seldom over 1 MB; save only its text.",
    )


def with_name(error: InputError, name: str) -> InputError:
    """Return an error that speaks of "The file" with the file's name in it."""
    return type(error)(error.message.replace("The file", f"“{name}”", 1), error.hint)
