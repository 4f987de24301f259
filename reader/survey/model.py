"""Survey: the policies asked for, the answers of each, the files that could not be read, and the table of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from reader.document import Source, StatedPractice
from reader.report import EXPLAINED, Report

LIBRARY_PLACE = "library.db/"  # before the id of a policy that is in a library


class Answer(StrEnum):
    """What a policy says about a practice.

    DENIED: it is not found, and a promise not to do it is. NOT_READ: the policy, or part of it, is in a language that
    the rules are not for, so that nothing can be said.
    """

    FOUND = "found"
    NOT_FOUND = "not found"
    DENIED = "denied"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Column:
    """A practice: its id, title, kind ("risk", "protection", "right", "fact"), severity and topic."""

    practice: str
    title: str
    kind: str
    severity: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one policy says about one practice.

    `count` is the number of sentences that state it. `quote`, `place` ("§4 ¶1") and `start` to `end`, in code points of
    the canonical text, are of the first one, or of the promise's first one where it is denied; "" and 0 where nothing
    is found. `sure` is False where it is less likely than `SURE` (reader/practices/finding.py): the policy only may say
    so.
    """

    answer: Answer
    count: int = 0
    quote: str = ""
    place: str = ""
    start: int = 0
    end: int = 0
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A policy to read: a file, or one of a library.

    `file` is its name in the table: a path or "library.db/ID". `fetch` brings the text of one that is no file or, where
    what today's rules find in it is kept, its report. What is known of it beforehand stands before what its file says:
    `title`, `site` and `date` (ISO 8601). `series` names the policy that it is a version of, `tags` and `fields` (names
    and values) are the user's own, and `dismissed` are passages that do not count, as the user said of them: practice,
    rule and words. `stamp` changes when the text does; "" is found from the file. `keep` is given what was found in it,
    so that it need not be looked for again.
    """

    file: str
    path: Path | None = None
    fetch: Callable[[], Source | Report] | None = field(default=None, compare=False)
    title: str = ""
    site: str = ""
    date: str = ""
    series: str = ""
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    dismissed: frozenset[tuple[str, str, str]] = frozenset()
    stamp: str = ""
    keep: Callable[[str, tuple[StatedPractice, ...]], None] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A policy that was read; `cells` are in the order of the survey's columns.

    `date` is when it was archived, else the date in its file's name, else the one it gives itself; ISO 8601 or "".
    `text_sha256` is of the canonical text that the cells' places refer to, `sha256` of the file. `stated` is what is to
    be kept of a library's policy, None where nothing is, or no longer.
    """

    file: str
    title: str
    site: str
    date: str
    language: str
    words: int
    sha256: str
    text_sha256: str
    rulebook: str
    cells: tuple[Cell, ...]
    series: str = ""
    tags: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    stated: tuple[StatedPractice, ...] | None = field(default=None, compare=False)

    @property
    def read(self) -> bool:
        """Whether it is in a language that the rules are for, or part of it is."""
        return self.language == EXPLAINED or not self.cells or self.cells[0].answer is not Answer.NOT_READ


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why, in a sentence for a user."""

    file: str
    reason: str
    fields: tuple[tuple[str, str], ...] = ()


Outcome = Row | Failure


class Table(Protocol):
    """Columns in the order of the taxonomy, outcomes in the order of the files: in memory, or read as they are asked.

    `fields` are the names of the user's own fields; `asked` counts the files, of which some may not be read yet.
    """

    @property
    def rulebook(self) -> str:
        """The version of the rules."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The practices."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the user's own fields."""

    @property
    def asked(self) -> int:
        """How many files were to be read."""

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what came of each file."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A table in memory."""

    rulebook: str
    columns: tuple[Column, ...]
    read: tuple[Outcome, ...]
    asked: int
    fields: tuple[str, ...] = ()

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what came of each file."""
        return iter(self.read)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The policies that were read."""
        return tuple(outcome for outcome in self.read if isinstance(outcome, Row))

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The files that could not be read."""
        return tuple(outcome for outcome in self.read if isinstance(outcome, Failure))
