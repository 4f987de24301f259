"""Gathering: many files, folders and ZIPs become policies for the library, one after the other, in the background.

In: paths. Out: each policy as it is read, and in the end what could not be read and why. One that fails stops no other.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import InputError, ReaderError
from reader.gui.jobs import Jobs, Step
from reader.gui.opened import analyse, read_policy
from reader.report import Analyzer, Cancelled

PACKED = ".zip"
_LOOK_SECONDS = 0.02  # between two looks whether somebody wants it stopped


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not read: its name, what happened, what to do."""

    name: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a gathering came to: how many of how many files were read; `stopped` if the user cancelled it."""

    read: int
    total: int
    failures: tuple[Failure, ...] = ()
    stopped: bool = False


@dataclass(slots=True)
class _Run:
    """What one run knows; a run that was cancelled ends with its own, not with that of the next."""

    files: deque[Path] = field(default_factory=deque)
    failures: list[Failure] = field(default_factory=list)
    read: int = 0

    def fail(self, path: Path, error: ReaderError) -> None:
        self.failures.append(Failure(path.name or str(path), error.message, error.hint))

    def outcome(self, stopped: bool) -> Outcome:
        failures = tuple(self.failures)
        return Outcome(self.read, self.read + len(failures) + len(self.files), failures, stopped)


def is_many(paths: Sequence[Path]) -> bool:
    """Tell whether paths may stand for more than one policy."""
    return len(paths) > 1 or any(path.is_dir() or path.suffix.lower() == PACKED for path in paths)


class Gathering(QObject):
    """Reads many policies. What is added while it runs is read in the same run.

    Signals:
        progressed(int, int, int): how many files are done, of how many known so far, and how many failed.
        text_read(object): the first policy, as an Opened that is not analysed: one reads it while the others come.
        one_read(object): each of the others, as an Opened with its analysis.
        ended(object): the Outcome.
        only_one(object): the paths held one policy alone, this path; nothing was read.
        crashed(object): an exception that nobody foresaw outside the reading of a file.
    """

    progressed = Signal(int, int, int)
    text_read = Signal(object)
    one_read = Signal(object)
    ended = Signal(object)
    only_one = Signal(object)
    crashed = Signal(object)

    def __init__(self, analyzer: Analyzer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._analyzer = analyzer
        self._waiting: deque[Path] = deque()  # files, folders and ZIPs that nobody has looked into yet
        self._run = _Run()
        self._go = threading.Event()  # the first is analysed: two at once would take longer than one after the other
        self._jobs = Jobs(self)
        self._jobs.finished.connect(self._finish)
        self._jobs.failed.connect(self.crashed)
        self._jobs.cancelled.connect(self._stop)

    def start(self, paths: Sequence[Path]) -> None:
        """Read all policies that paths name or hold."""
        self._waiting.extend(paths)
        if not self._jobs.running():
            self._run = run = _Run()
            self._go.clear()
            self._jobs.start(lambda step: self._work(run, step))

    @Slot()
    def go_on(self) -> None:
        """Read the others: the window has done with the first."""
        self._go.set()

    def running(self) -> bool:
        """Tell whether files are being read."""
        return self._jobs.running()

    @Slot()
    def cancel(self) -> None:
        """Stop; what has been read stays."""
        self._jobs.cancel()

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._waiting.clear()
        self._jobs.close()

    def _work(self, run: _Run, step: Step) -> Path | None:
        """Read everything; return the path where there is only one and it is not read."""
        self._list(run, step)
        if len(run.files) == 1 and not run.failures:
            return run.files.pop()
        while run.files:
            step("", 0.0)
            done = run.read + len(run.failures)
            self.progressed.emit(done, done + len(run.files), len(run.failures))
            self._read(run, run.files.popleft(), step)
            while run.read and not self._go.wait(_LOOK_SECONDS):
                step("", 0.0)
            self._list(run, step)
        return None

    def _list(self, run: _Run, step: Step) -> None:
        """Look into what was given since."""
        while self._waiting:
            place = self._waiting.popleft()
            try:
                found = self._analyzer.policies_in(place, step)
            except ReaderError as error:
                run.fail(place, error)
                continue
            run.files.extend(path for path in found if path not in run.files)
            if not found:
                run.fail(place, InputError("There is no policy in it."))

    def _read(self, run: _Run, path: Path, step: Step) -> None:
        try:
            opened = read_policy(self._analyzer, path, step)
            if run.read:
                opened = replace(opened, analysis=analyse(self._analyzer, opened.source, opened.document, step))
        except Cancelled:
            run.files.appendleft(path)  # known, and not read
            raise
        except ReaderError as error:
            run.fail(path, error)
        except Exception as error:  # noqa: BLE001  # told in the table; the files after it are read all the same
            run.fail(path, ReaderError(f"The program met an error that it did not expect: {error!r}."))
        else:
            run.read += 1
            (self.text_read if run.read == 1 else self.one_read).emit(opened)

    @Slot(object)
    def _finish(self, only: Path | None) -> None:
        if only is not None:
            self.only_one.emit(only)
        else:
            self.ended.emit(self._run.outcome(stopped=False))
        if self._waiting:
            self.start(())

    @Slot()
    def _stop(self) -> None:
        self._waiting.clear()
        self.ended.emit(self._run.outcome(stopped=True))
