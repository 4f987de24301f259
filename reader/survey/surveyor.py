"""Survey: read many policies, in several processes, into one table.

In: paths. Out: a Survey whose order is that of the paths, whichever was read first. Progress goes to a callback.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import SpawnContext
from pathlib import Path

from reader.survey.columns import columns
from reader.survey.model import Failure, Row, Survey
from reader.survey.reading import begin, read_in_process, read_policy

Progress = Callable[[int, int, Path], None]
CRASHED = "The program ended while it read this file."


def survey(paths: Sequence[Path], progress: Progress | None = None, jobs: int | None = None) -> Survey:
    """Read policies into one table; a file that cannot be read is kept as a failure, and the others go on.

    `progress` is called after each file with how many are done, how many there are, and the file. `jobs` is the number
    of processes, the cores by default; with 1, everything is done in this one. Ctrl+C, or anything that `progress`
    raises, stops the processes and goes on to the caller.

    Raises:
        RulebookError: if a rule file is wrong.
    """
    wanted = list(dict.fromkeys(paths))
    workers = min(jobs or os.cpu_count() or 1, len(wanted))
    read = _here(wanted) if workers <= 1 else _in_processes(wanted, workers)
    done: dict[Path, Row | Failure] = {}
    for path, outcome in read:
        done[path] = outcome
        if progress is not None:
            progress(len(done), len(wanted), path)
    outcomes = [done[path] for path in wanted]
    rows = tuple(outcome for outcome in outcomes if isinstance(outcome, Row))
    return Survey(
        rulebook=rows[0].rulebook if rows else "",
        columns=columns(),
        rows=rows,
        failures=tuple(outcome for outcome in outcomes if isinstance(outcome, Failure)),
        files=tuple(wanted),
    )


def _here(paths: Sequence[Path]) -> Iterator[tuple[Path, Row | Failure]]:
    for path in paths:
        yield path, read_policy(path)


def _in_processes(paths: Sequence[Path], workers: int) -> Iterator[tuple[Path, Row | Failure]]:
    """Yield each path and its outcome as it is ready.

    Where a process is killed (a file that eats the memory), all that was under way is lost with it: what is left is
    then read one by one, so that the file at fault is known, and it alone is a failure.
    """
    left = dict.fromkeys(paths)
    try:
        for path, outcome in _pool(paths, workers):
            del left[path]
            yield path, outcome
    except BrokenProcessPool:
        for path in left:
            yield path, _alone(path)


def _alone(path: Path) -> Row | Failure:
    try:
        return next(outcome for _path, outcome in _pool([path], 1))
    except BrokenProcessPool:
        return Failure(path, CRASHED)


def _pool(paths: Sequence[Path], workers: int) -> Iterator[tuple[Path, Row | Failure]]:
    # Spawned everywhere, not forked: the same on every platform, and safe in a process that has threads.
    context: SpawnContext = multiprocessing.get_context("spawn")
    stop = context.Event()
    pool = ProcessPoolExecutor(workers, context, begin, (stop,))
    try:
        waiting = {pool.submit(read_in_process, path): path for path in paths}
        for future in as_completed(waiting):
            yield waiting.pop(future), future.result()
    finally:
        # When all is done this does nothing; after Ctrl+C the files under way are given up at their next step.
        stop.set()
        pool.shutdown(cancel_futures=True)
