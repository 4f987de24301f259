"""Every error that the program raises on purpose, each with a sentence a user can act on.

ReaderError
    InputError          the file or text given cannot be used (exit code 2)
        EmptyInput, TooLarge, NotText, UnknownFormat, Unreadable, Damaged, Protected, Scanned
    LibraryError        the library cannot be opened, read or written (exit code 1)
        NewerLibrary, BrokenLibrary
        LibraryRequestError  what was asked of it does not fit what is in it (exit code 2)
    ExportError         an export could not be written (exit code 1)
        ExportRequestError   there is no such format, look, part or letter (exit code 2)
    RulebookError       a rule file is wrong; names file and place (exit code 1)
"""

from __future__ import annotations


class ReaderError(Exception):
    """An error with user text: what happened, and `hint`, what to do next.

    `str(error)` is one sentence without a traceback; `hint` may be empty.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(ReaderError):
    """The file or text given cannot be read as a policy."""

    exit_code = 2


class EmptyInput(InputError):
    """There is no text in it."""


class TooLarge(InputError):
    """It is over the size that the program reads."""


class NotText(InputError):
    """It is binary, not text."""


class UnknownFormat(InputError):
    """No reader is known for this format."""


class Unreadable(InputError):
    """The file is missing, a folder, or may not be read."""


class Damaged(InputError):
    """It is broken, or made to break its reader."""


class Protected(InputError):
    """It is under a password."""


class Scanned(InputError):
    """It holds pictures of pages and no text."""


class LibraryError(ReaderError):
    """The library cannot be opened, read or written."""


class NewerLibrary(LibraryError):
    """The library was written by a newer program."""


class BrokenLibrary(LibraryError):
    """The library file is damaged or is no library."""


class LibraryRequestError(LibraryError):
    """What was asked of the library does not fit what is in it: an id, a name, a value."""

    exit_code = 2


class ExportError(ReaderError):
    """An export could not be written."""


class ExportRequestError(ExportError):
    """There is no such format, look, part or letter."""

    exit_code = 2


class MissingExtra(ReaderError):
    """What was asked for needs an optional library that is not installed."""

    exit_code = 2


class RulebookError(ReaderError):
    """A rule, concept or wording file is wrong."""
