"""Read one policy into one row: the part of a survey that runs in several processes.

In: the path of a file. Out: a Row, or a Failure that says why there is none. A row holds quotes, not the report, so
that what goes between processes, and what a survey of thousands keeps in memory, is small.
"""

from __future__ import annotations

import signal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError, ReaderError
from reader.report import Analyzer, Cancelled, Progress, Report
from reader.survey.columns import DENIED_BY, columns
from reader.survey.model import Answer, Cell, Failure, Row

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

_stop: list[Event] = []  # of this process, set once when it starts


def begin(stop: Event) -> None:
    """Prepare a process that reads: it ends by `stop`, and leaves Ctrl+C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stop[:] = [stop]


def read_in_process(path: Path) -> Row | Failure:
    """Read a policy in a process that was prepared by `begin`.

    Raises:
        Cancelled: if the survey was stopped.
    """
    return read_policy(path, _obey)


def read_policy(path: Path, progress: Progress | None = None) -> Row | Failure:
    """Read a policy into its row; a file that cannot be read, or that the program fails on, gives a Failure.

    Raises:
        Cancelled: if `progress` raised it.
        RulebookError: if a rule file is wrong: then no policy can be read.
    """
    analyzer = _analyzer()
    try:
        return _row(path, analyzer.find(analyzer.read(path), progress))
    except InputError as error:
        return Failure(path, str(error))
    except (Cancelled, ReaderError):
        raise
    except Exception as error:  # noqa: BLE001  a fault of ours on one file must not cost the others; it is told
        return Failure(path, f"Something went wrong inside the program ({type(error).__name__}: {error}).")


@cache
def _analyzer() -> Analyzer:
    return Analyzer()


def _obey(_stage: str, _share: float) -> None:
    if _stop and _stop[0].is_set():
        raise Cancelled


def _row(path: Path, report: Report) -> Row:
    came_from = report.document.provenance
    evidence = {finding.practice: [finding.evidence[0].span] for finding in report.findings}
    for finding in report.findings:
        evidence[finding.practice] += [item.span for item in finding.evidence]
    stated = {
        practice: Cell(
            Answer.FOUND, len(set(spans)), report.document.quote(min(spans)), report.document.place(min(spans))
        )
        for practice, spans in evidence.items()
    }
    return Row(
        path=path,
        title=came_from.title,
        site=came_from.site,
        archived_on=came_from.archived_on,
        sha256=came_from.sha256,
        words=report.summary.words,
        rulebook=report.rulebook,
        cells=tuple(_cell(column.practice, stated) for column in columns()),
    )


def _cell(practice: str, stated: dict[str, Cell]) -> Cell:
    if practice in stated:
        return stated[practice]
    promise = stated.get(DENIED_BY.get(practice, ""))
    return Cell(Answer.DENIED, 0, promise.quote, promise.place) if promise else Cell(Answer.NOT_FOUND)
