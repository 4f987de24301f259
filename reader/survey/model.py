"""Survey: the table of policies and practices, with the files that could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Answer(StrEnum):
    """What a policy says about a practice. DENIED: it is not found, and a promise not to do it is."""

    FOUND = "found"
    NOT_FOUND = "not found"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Column:
    """A practice: its id, title, kind ("risk", "protection", "right", "fact") and severity."""

    practice: str
    title: str
    kind: str
    severity: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one policy says about one practice.

    `count` is the number of sentences that state it. `quote` and `place` ("§4 ¶1") are of the first one, or of the
    promise's first one where it is denied; "" where nothing is found.
    """

    answer: Answer
    count: int = 0
    quote: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A policy that was read; `cells` are in the order of the survey's columns."""

    path: Path
    title: str
    site: str
    archived_on: str
    sha256: str
    words: int
    rulebook: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why, in a sentence for a user."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Survey:
    """The table: columns in the order of the taxonomy; rows, failures and `files` in the order of the files."""

    rulebook: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    failures: tuple[Failure, ...]
    files: tuple[Path, ...]
