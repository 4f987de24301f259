"""Read one policy into one row: the part of a survey that runs in several processes, or on several machines.

In: an Entry, or for a policy that is no file its text. Out: a Row, or a Failure that says why there is none. A row
holds quotes, not the report, so that what goes between processes, and what a survey of thousands keeps, is small.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document import Source, Span
from reader.document.full_title import is_anybodys
from reader.errors import InputError, LibraryError, ReaderError
from reader.report import EXPLAINED, Analyzer, Cancelled, Progress, Report
from reader.survey.model import Answer, Cell, Entry, Failure, Outcome, Row
from reader.survey.table_columns import DENIED_BY, columns

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

NOT_FOUND, NOT_READ = Cell(Answer.NOT_FOUND), Cell(Answer.NOT_READ)
_stop: list[Event] = []  # of this process, set once when it starts


def begin(stop: Event) -> None:
    """Prepare a process that reads: it ends by `stop`, and leaves Ctrl+C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stop[:] = [stop]


def read_in_process(entry: Entry, source: Source | None) -> Outcome:
    """Read a policy in a process that was prepared by `begin`.

    Raises:
        Cancelled: if the survey was stopped.
    """
    return read_policy(entry, source, _obey)


def source_of(entry: Entry) -> Source | Outcome | None:
    """Return the text of a policy that is no file, None for one that is, its outcome where there is nothing to read."""
    if entry.fetch is None:
        return None
    try:
        found = entry.fetch()
        return row_of(entry, found) if isinstance(found, Report) else found
    except LibraryError as error:
        return Failure(entry.file, str(error), entry.fields)


def read_policy(entry: Entry, source: Source | None = None, progress: Progress | None = None) -> Outcome:
    """Read a policy into its row; a file that cannot be read, or that the program fails on, gives a Failure.

    Raises:
        Cancelled: if `progress` raised it.
        RulebookError: if a rule file is wrong: then no policy can be read.
    """
    analyzer = _analyzer()
    try:
        if source is None:
            source = analyzer.read(entry.path or Path(entry.file), progress)
        return row_of(entry, analyzer.find(source, progress))
    except InputError as error:
        return Failure(entry.file, str(error), entry.fields)
    except (Cancelled, ReaderError):
        raise
    except Exception as error:  # noqa: BLE001  a fault of ours on one file must not cost the others; it is told
        return Failure(
            entry.file, f"Something went wrong inside the program ({type(error).__name__}: {error}).", entry.fields
        )


def row_of(entry: Entry, report: Report) -> Row:
    """Return the row of a policy that was read."""
    document = report.document
    came_from = document.provenance
    cells: tuple[Cell, ...]
    if document.language == EXPLAINED:
        stated = _stated(report, entry.dismissed)
        cells = tuple(_cell(column.practice, stated) for column in columns())
        if document.unread:  # it may be there, in the other language
            cells = tuple(NOT_READ if cell is NOT_FOUND else cell for cell in cells)
    else:
        cells = (NOT_READ,) * len(columns())
    return Row(
        file=entry.file,
        title=entry.title or came_from.title,
        site=entry.site or came_from.site,
        date=came_from.archived_on or entry.date or came_from.dated,
        language=document.language,
        words=report.summary.words,
        sha256=came_from.sha256,
        text_sha256=sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        rulebook=report.rulebook,
        cells=cells,
        series=entry.series or entry.site or came_from.site or _known_by_title(entry, came_from.title),
        tags=entry.tags,
        fields=entry.fields,
    )


def _known_by_title(entry: Entry, title: str) -> str:
    """Return what policies are known by whose files are named by a date alone: their title, where it tells whose."""
    stem = Path(entry.file).stem
    return title if entry.date and is_anybodys(stem) and not is_anybodys(title) else ""


def _stated(report: Report, dismissed: frozenset[tuple[str, str, str]]) -> dict[str, Cell]:
    """Return the cell of each practice that a policy states, but for passages that the user dismissed."""
    document = report.document
    spans: dict[str, set[Span]] = {}
    sure: set[str] = set()
    for finding in report.findings:
        counted = tuple(
            item
            for item in finding.evidence
            if not dismissed or (finding.practice, item.rule, document.quote(item.span)) not in dismissed
        )
        if counted:
            spans.setdefault(finding.practice, set()).update(item.span for item in counted)
            if replace(finding, evidence=counted).sure:
                sure.add(finding.practice)
    cells = {}
    for practice, places in spans.items():
        first = min(places)
        words, place = document.quote(first), document.place(first)
        cells[practice] = Cell(Answer.FOUND, len(places), words, place, first.start, first.end, practice in sure)
    return cells


def _cell(practice: str, stated: dict[str, Cell]) -> Cell:
    if practice in stated:
        return stated[practice]
    promise = stated.get(DENIED_BY.get(practice, ""))
    if promise is None:
        return NOT_FOUND
    return Cell(Answer.DENIED, 0, promise.quote, promise.place, promise.start, promise.end, promise.sure)


@cache
def _analyzer() -> Analyzer:
    return Analyzer()


def _obey(_stage: str, _share: float) -> None:
    if _stop and _stop[0].is_set():
        raise Cancelled


Tell = Callable[[int, int, str], None]  # how many are done, how many there are, and which was the last
