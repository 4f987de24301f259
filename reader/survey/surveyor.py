"""Survey: read many policies, in several processes, into one table.

In: entries. Out: outcomes as they are ready, or a Survey whose order is that of the entries. Only as many policies are
on their way as keep the processes busy: what a survey holds does not grow with how many there are.
"""

from __future__ import annotations

import importlib
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from pathlib import Path

from reader.survey.entries import entry_of
from reader.survey.model import Entry, Failure, Outcome, Row, Survey
from reader.survey.reading import MOST_TOGETHER, Tell, Work, begin, read_in_process, read_policies, source_of
from reader.survey.table_columns import columns, rulebook_version

MOST_JOBS = 61  # what Windows can wait for
CRASHED = "The program ended while it read this file."
# RE2 keeps what it learns of each new text: 490 MB in a process after 60 policies of today (measured), and slowly
# more. New processes after so many policies each hold that down; to learn anew takes 6 s of the 100 that they work.
_SHIFT = 500
# The largest first, so that no core waits at the end for another's long one. Of more files the order is as they come.
_MOST_SORTED = 20_000
_AHEAD = 2  # batches on their way for each process: one it reads, one that waits
_BATCHES = 4  # for each process at least, so that at the end none waits long for another
_BATCH_BYTES = 2_000_000  # of files: those that take long are told of one by one
_LOOK_SECONDS = 0.2  # between two looks whether somebody wants it stopped


def survey(
    policies: Sequence[Entry | Path], progress: Tell | None = None, jobs: int | None = None, *, quick: bool = False
) -> Survey:
    """Read policies into one table; a file that cannot be read is kept as a failure, and the others go on.

    `progress` is called after each file with how many are done, how many there are, and the file's name. `jobs` is the
    number of processes, the cores by default; with 1, everything is done in this one. `quick` leaves the network out
    (see `reader.report.Analyzer`). Ctrl+C, or anything that `progress` raises, stops the processes and goes on to the
    caller.

    Raises:
        RulebookError: if a rule file is wrong.
    """
    entries = as_entries(policies)
    done: dict[str, Outcome] = {}
    for entry, outcome in read_all(entries, jobs, quick=quick):
        done[entry.file] = outcome
        if progress is not None:
            progress(len(done), len(entries), entry.file)
    read = tuple(done[entry.file] for entry in entries)
    return Survey(rulebook_version(quick=quick), columns(), read, len(entries), field_names(entries))


def as_entries(policies: Iterable[Entry | Path]) -> tuple[Entry, ...]:
    """Return each policy once."""
    entries = (policy if isinstance(policy, Entry) else entry_of(policy) for policy in policies)
    return tuple({entry.file: entry for entry in entries}.values())


def field_names(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the names of the user's own fields, in the order in which they are met."""
    return tuple(dict.fromkeys(name for entry in entries for name, _ in entry.fields))


def read_all(
    entries: Sequence[Entry], jobs: int | None = None, stop: threading.Event | None = None, *, quick: bool = False
) -> Iterator[tuple[Entry, Outcome]]:
    """Yield each entry and what came of it, as it is ready; end early, with what is done, once `stop` is set."""
    workers = min(jobs or cores(), MOST_JOBS, len(entries))
    read = _here(entries, quick) if workers <= 1 else _in_processes(_largest_first(entries), workers, stop, quick)
    for entry, outcome in read:
        yield entry, _kept(entry, outcome)
        if stop is not None and stop.is_set():
            return


def _kept(entry: Entry, outcome: Outcome) -> Outcome:
    """Have what was found in a library's policy kept there, and return its row without it."""
    if isinstance(outcome, Failure) or outcome.stated is None:
        return outcome
    if entry.keep is not None:
        entry.keep(outcome.rulebook, outcome.stated)
    return replace(outcome, stated=None)


def cores() -> int:
    """Return how many cores this process may use: in a container that is fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _here(entries: Sequence[Entry], quick: bool) -> Iterator[tuple[Entry, Outcome]]:
    work = ((entry, source_of(entry)) for entry in entries)
    yield from zip(entries, read_policies(work, quick=quick), strict=True)


def _in_processes(
    entries: Sequence[Entry], workers: int, stop: threading.Event | None, quick: bool
) -> Iterator[tuple[Entry, Outcome]]:
    """Yield each entry and its outcome as it is ready.

    Where a process is killed (a file that eats the memory), what was on its way is lost with it: these few are then
    read one by one, so that the file at fault is known, and it alone is a failure. The others go on in new processes.
    """
    coming = iter(entries)
    while shift := {entry.file: entry for entry in islice(coming, workers * _SHIFT)}:
        while shift:
            suspects: dict[str, Entry] = {}
            try:
                for entry, outcome in _pool(tuple(shift.values()), workers, suspects, stop, quick):
                    del shift[entry.file]
                    yield entry, outcome
                break
            except BrokenProcessPool:
                for entry in suspects.values():
                    yield entry, _alone(entry, stop, quick)
                    del shift[entry.file]
        if stop is not None and stop.is_set():
            return


def _largest_first(entries: Sequence[Entry]) -> Sequence[Entry]:
    return entries if len(entries) > _MOST_SORTED else sorted(entries, key=_size, reverse=True)


def _size(entry: Entry) -> int:
    try:
        return entry.path.stat().st_size if entry.path else 0
    except (OSError, ValueError):
        return 0


def _alone(entry: Entry, stop: threading.Event | None, quick: bool) -> Outcome:
    crashed = Failure(entry.file, CRASHED, entry.fields)
    try:
        return next((outcome for _, outcome in _pool([entry], 1, {}, stop, quick)), crashed)
    except BrokenProcessPool:
        return crashed


def _pool(
    entries: Sequence[Entry], workers: int, under_way: dict[str, Entry], stop: threading.Event | None, quick: bool
) -> Iterator[tuple[Entry, Outcome]]:
    """Yield outcomes of a pool of processes; `under_way` holds what is on its way to them when one is killed."""
    if getattr(sys, "frozen", False):
        importlib.import_module("pyi_rth_multiprocessing")  # as in reader/__main__.py
    context = multiprocessing.get_context(start_method())
    end = context.Event()
    pool = ProcessPoolExecutor(workers, context, begin, (end,))
    waiting: dict[Future[list[Outcome]], Sequence[Entry]] = {}
    coming = _batches(entries, workers)
    try:
        while True:
            while len(waiting) < workers * _AHEAD and (batch := next(coming, None)) is not None:
                entry, source = batch[0]
                if isinstance(source, Row | Failure):
                    yield entry, source
                    continue
                under_way.update((entry.file, entry) for entry, _ in batch)
                work = [(replace(entry, fetch=None, keep=None), source) for entry, source in batch]
                waiting[pool.submit(read_in_process, work, quick)] = [entry for entry, _ in batch]
            if not waiting:
                return
            # With a limit: Windows takes Ctrl+C only between two waits, and who set `stop` is not kept by a long file.
            ready, _ = wait(waiting, _LOOK_SECONDS, FIRST_COMPLETED)
            for future in ready:
                outcomes = future.result()
                for entry, outcome in zip(waiting.pop(future), outcomes, strict=True):
                    del under_way[entry.file]
                    yield entry, outcome
            if stop is not None and stop.is_set():
                return
    finally:
        # When all is done this does nothing; after Ctrl+C the files under way are given up at their next step.
        end.set()
        pool.shutdown(cancel_futures=True)


def _batches(entries: Sequence[Entry], workers: int) -> Iterator[Sequence[Work]]:
    """Yield what is to be read together, less where there is little for each process; alone what is known already."""
    most = max(1, min(MOST_TOGETHER, len(entries) // (workers * _BATCHES)))
    batch: list[Work] = []
    size = 0
    for entry in entries:
        source = source_of(entry)
        if isinstance(source, Row | Failure):
            yield [(entry, source)]
            continue
        batch.append((entry, source))
        size += _size(entry)
        if len(batch) == most or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def start_method() -> str:
    """Return how processes start: "fork" where that is safe, with the rules read and compiled once, else "spawn".

    A fork copies a process that has threads, or a window, in the middle of what they do; macOS and Windows have none
    that can be relied on. There each process reads the rules itself, about half a second of its own core.
    """
    alone = threading.active_count() == 1 and "PySide6.QtCore" not in sys.modules
    if sys.platform != "linux" or getattr(sys, "frozen", False) or not alone:
        return "spawn"
    rulebook_version()  # before the fork, so that every process has it
    return "fork"
