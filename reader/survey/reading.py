"""Read policies into rows: the part of a survey that runs in several processes, or on several machines.

In: Entries, and the text of a policy that is no file. Out: of each a Row, or a Failure that says why there is none. A
row holds quotes, not the report, so that what goes between processes, and what a survey of thousands keeps, is small.
A few policies are searched together, which spares a quarter of the time that the rules take.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reader.document import Source, Span
from reader.document.full_title import is_anybodys
from reader.errors import InputError, LibraryError, ReaderError
from reader.report import EXPLAINED, Analyzer, Cancelled, Progress, Report, stated_practices
from reader.survey.model import LIBRARY_PLACE, Answer, Cell, Entry, Failure, Outcome, Row
from reader.survey.table_columns import DENIED_BY, columns

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

Work = tuple[Entry, Source | Outcome | None]  # what is known of it already

MOST_TOGETHER = 8  # policies: more are no faster, and wait longer for each other
_MOST_CHARACTERS = 400_000  # of their text, the last one's apart: with long ones nothing is won, and memory needed
NOT_FOUND, NOT_READ = Cell(Answer.NOT_FOUND), Cell(Answer.NOT_READ)
_stop: list[Event] = []  # of this process, set once when it starts


def begin(stop: Event) -> None:
    """Prepare a process that reads: it ends by `stop`, and leaves Ctrl+C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stop[:] = [stop]


def read_in_process(work: Sequence[Work], quick: bool) -> list[Outcome]:
    """Read policies in a process that was prepared by `begin`.

    Raises:
        Cancelled: if the survey was stopped.
    """
    return list(read_policies(work, _obey, quick=quick))


def source_of(entry: Entry) -> Source | Outcome | None:
    """Return the text of a policy that is no file, None for one that is, its outcome where there is nothing to read."""
    if entry.fetch is None:
        return None
    try:
        found = entry.fetch()
        return row_of(entry, found) if isinstance(found, Report) else found
    except LibraryError as error:
        return Failure(entry.file, str(error), entry.fields)


def read_policy(
    entry: Entry, source: Source | None = None, progress: Progress | None = None, *, quick: bool = False
) -> Outcome:
    """Read a policy into its row; a file that cannot be read, or that the program fails on, gives a Failure.

    Raises:
        Cancelled: if `progress` raised it.
        RulebookError: if a rule file is wrong: then no policy can be read.
    """
    [outcome] = read_policies([(entry, source)], progress, quick=quick)
    return outcome


def read_policies(work: Iterable[Work], progress: Progress | None = None, *, quick: bool = False) -> Iterator[Outcome]:
    """Yield what `read_policy` makes of each of some policies, in their order; as many as are read together at once.

    `quick` leaves the network out (see `reader.report.Analyzer`).

    Raises:
        Cancelled: if `progress` raised it.
        RulebookError: if a rule file is wrong: then no policy can be read.
    """
    analyzer = _analyzer(quick)
    batch: list[tuple[Entry, Source]] = []
    size = 0
    for entry, given in work:
        loaded = _loaded(analyzer, entry, progress) if given is None else given
        if isinstance(loaded, Source):
            batch.append((entry, loaded))
            size += sum(len(block.text) for block in loaded.blocks)
            if len(batch) < MOST_TOGETHER and size < _MOST_CHARACTERS:
                continue
        yield from _rows(analyzer, batch, progress)
        batch, size = [], 0
        if not isinstance(loaded, Source):
            yield loaded
    yield from _rows(analyzer, batch, progress)


def _loaded(analyzer: Analyzer, entry: Entry, progress: Progress | None) -> Source | Failure:
    try:
        return analyzer.read(entry.path or Path(entry.file), progress)
    except InputError as error:
        return Failure(entry.file, str(error), entry.fields)
    except (Cancelled, ReaderError):
        raise
    except Exception as error:  # noqa: BLE001  as in `_rows`
        return _fault(entry, error)


def _rows(analyzer: Analyzer, batch: Sequence[tuple[Entry, Source]], progress: Progress | None) -> list[Outcome]:
    try:
        reports = analyzer.find_all([source for _, source in batch], progress)
        return [_fresh(entry, report) for (entry, _), report in zip(batch, reports, strict=True)]
    except (Cancelled, ReaderError):
        raise
    except Exception as error:  # noqa: BLE001  a fault of ours on one file must not cost the others; it is told
        if len(batch) == 1:
            return [_fault(batch[0][0], error)]
        return [outcome for one in batch for outcome in _rows(analyzer, [one], progress)]


def _fresh(entry: Entry, report: Report) -> Row:
    """Return the row of a policy that was just read; of a library's, with what is to be kept there."""
    row = row_of(entry, report)
    return replace(row, stated=stated_practices(report)) if entry.file.startswith(LIBRARY_PLACE) else row


def _fault(entry: Entry, error: Exception) -> Failure:
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
def _analyzer(quick: bool) -> Analyzer:
    return Analyzer(quick=quick)


def _obey(_stage: str, _share: float) -> None:
    if _stop and _stop[0].is_set():
        raise Cancelled


Tell = Callable[[int, int, str], None]  # how many are done, how many there are, and which was the last
