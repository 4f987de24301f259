"""Journal: what a survey has read so far, on the disk, so that it can be stopped and gone on with.

A text file beside the table: a line that names the program and its rulebook, then a JSON object for each file. A
process that is killed leaves at most its last line broken, which is passed over. In memory are only the places of the
lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self
from zlib import crc32

from reader import __version__
from reader.errors import ExportError, InputError
from reader.survey.model import Column, Entry, Failure, Outcome
from reader.survey.row_json import outcome_from, outcome_object

SCHEMA = "policy-reader/survey-journal/1"
ENDING = ".unfinished"


def journal_path(table: Path) -> Path:
    """Return where the journal of a table lies."""
    return table.with_name(table.name + ENDING)


class Journal:
    """The outcomes of a survey by file, and a Table of them. Use it in a `with` statement.

    Args:
        path: where it lies; what is there is gone on with if `resume` and the rules are the same, else replaced.
        entries: the files asked for, in the order of the table.
        columns: the practices.
        fields: the names of the user's own fields.
        rulebook: the version of the rules.
        resume: whether to keep what an earlier survey read.

    `outdated` tells that what was to be kept was read by other rules or another program, and so is read again.

    Raises:
        InputError: if what was to be kept is of other files altogether: it is left as it is.
        ExportError: if it cannot be written.
    """

    def __init__(
        self,
        path: Path,
        entries: Sequence[Entry],
        columns: tuple[Column, ...],
        fields: tuple[str, ...],
        rulebook: str,
        *,
        resume: bool = False,
    ) -> None:
        self.path, self.columns, self.fields, self.rulebook = path, columns, fields, rulebook
        self.asked = len(entries)
        self._entries = entries
        self._places: dict[str, int] = {}
        self.rows = self.failures = 0
        self.outdated = False
        try:
            self._file: BinaryIO = path.open("r+b" if resume and path.is_file() else "w+b")
            if resume:
                self._take_in({entry.file: entry for entry in entries})
            if not self._file.tell():
                self._file.write(_line(self._head()))
                self._file.flush()
        except OSError as error:
            raise _unwritten(path, error) from error
        except InputError:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def done(self) -> int:
        """How many files are read, the failures too."""
        return self.rows + self.failures

    def waiting(self) -> tuple[Entry, ...]:
        """Return what is still to be read."""
        return tuple(entry for entry in self._entries if entry.file not in self._places)

    def add(self, entry: Entry, outcome: Outcome) -> None:
        """Write down what came of a file.

        Raises:
            ExportError: if the disk is full or gone.
        """
        plain = outcome_object(outcome, self.columns)
        try:
            place = self._file.seek(0, 2)
            self._file.write(_line({"stamp": stamp_of(entry), "outcome": plain}))
            self._file.flush()
        except OSError as error:
            raise _unwritten(self.path, error) from error
        self._count(entry.file, place, isinstance(outcome, Failure))

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what came of each file that is read, in the order of the entries."""
        for entry in self._entries:
            place = self._places.get(entry.file)
            if place is not None:
                self._file.seek(place)
                yield outcome_from(json.loads(self._file.readline())["outcome"], self.columns)

    def finish(self) -> None:
        """Remove it: the tables are written."""
        self._file.close()
        self.path.unlink(missing_ok=True)

    def _count(self, file: str, place: int, failed: bool) -> None:
        self._places[file] = place
        self.failures += failed
        self.rows += not failed

    def _take_in(self, wanted: dict[str, Entry]) -> None:
        """Find the lines that still hold; leave the file where the next line belongs. Failures are tried again."""
        head = _read_line(self._file.readline())
        end = self._file.tell()
        if head != self._head():
            self.outdated = bool(end)
            end = 0
        ours = others = 0
        while end:
            self._file.seek(end)
            line = self._file.readline()
            plain = _read_line(line)
            if plain is None or not isinstance(outcome := plain.get("outcome"), dict):
                break
            entry = wanted.get(str(outcome.get("file")))
            ours, others = ours + (entry is not None), others + (entry is None)
            if entry is not None and "reason" not in outcome and plain.get("stamp") == stamp_of(entry):
                if entry.file not in self._places:
                    self._count(entry.file, end, failed=False)
                else:
                    self._places[entry.file] = end
            end += len(line)
        if others and not ours:
            raise InputError(
                f"“{self.path}” holds what a stopped survey of other files has read ({others}).",
                "Finish that one first, write to another name, or give --anew to read these in its place.",
            )
        self._file.seek(end)
        self._file.truncate()

    def _head(self) -> dict[str, str]:
        return {"schema": SCHEMA, "program": __version__, "rulebook": self.rulebook}


def stamp_of(entry: Entry) -> str:
    """Return what changes when a row would: what is known of the policy, and the size and time of its file."""
    known = (entry.title, entry.site, entry.date, entry.series, entry.tags, entry.fields, sorted(entry.dismissed))
    return f"{entry.stamp or _file_stamp(entry.path)}-{crc32(repr(known).encode('utf-8', 'replace')):08x}"


def _file_stamp(place: Path | None) -> str:
    """Return the size and time of a file, or of the ZIP that it lies in."""
    if place is None:
        return ""
    for path in (place, *place.parents):
        try:
            found = path.stat()
        except (OSError, ValueError):
            continue
        return f"{found.st_size}-{found.st_mtime_ns}"
    return ""


def _line(plain: dict[str, Any]) -> bytes:
    return json.dumps(plain, separators=(",", ":")).encode("ascii") + b"\n"


def _read_line(line: bytes) -> dict[str, Any] | None:
    """Return the object of a whole line, None for a broken one."""
    if not line.endswith(b"\n"):
        return None
    try:
        plain = json.loads(line)
    except ValueError:
        return None
    return plain if isinstance(plain, dict) else None


def _unwritten(path: Path, error: OSError) -> ExportError:
    return ExportError(
        f"“{path.name}” could not be written to {path.parent}: {error.strerror or error}.",
        "Choose another folder, or free space and try again.",
    )
