"""Jobs: plain functions off the window's thread. The owner keeps the signals; a result that is out of date is dropped.

The worker gets a `Step` to report with. Setting its flag makes the next report raise `Cancelled`, which ends the work.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from reader.report import Cancelled

Step = Callable[[str, float], None]
QUIET = 0.03  # seconds between two reports: more often is not seen, and each costs the window an event


class Jobs(QObject):
    """Runs one job at a time; starting another drops the one before.

    Signals:
        progressed(str, float): the stage's plain name and 0 to 1.
        finished(object): the function's result.
        failed(object): the exception that ended it.
        cancelled(): it was cancelled.
    """

    progressed = Signal(str, float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _reported = Signal(int, str, float)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._number = 0
        self._flag = threading.Event()
        self._running = False
        self._closed = False
        self._reported.connect(self._pass_report)
        self._ended.connect(self._pass_end)

    def start(self, function: Callable[[Step], object]) -> None:
        """Run a function on the pool; its result comes by `finished`. Once closed nothing begins any more."""
        if self._closed:
            return  # a window that was closed and has an event waiting: nobody would hear of the result
        self._flag.set()
        self._flag = threading.Event()
        self._number += 1
        self._running = True
        number, flag = self._number, self._flag
        last = [0.0]

        def step(stage: str, share: float) -> None:
            if flag.is_set():
                raise Cancelled
            now = time.monotonic()
            if now - last[0] >= QUIET or share >= 1:
                last[0] = now
                self._reported.emit(number, stage, share)

        def work() -> None:
            try:
                result = function(step)
            except Exception as error:  # noqa: BLE001  # carried to the window's thread, which shows it
                self._ended.emit(number, None, error)
            else:
                self._ended.emit(number, result, None)

        self._pool.start(work)

    def cancel(self) -> None:
        """Ask the running job to stop at its next report."""
        if self._running:
            self.drop()
            self.cancelled.emit()

    def drop(self) -> None:
        """Ask the running job to stop at its next report; nothing more is heard of it."""
        self._flag.set()
        self._number += 1
        self._running = False

    def running(self) -> bool:
        """Tell whether a job is under way."""
        return self._running

    def close(self, milliseconds: int = 3000) -> bool:
        """Stop for good and wait; return False if a worker did not end in time."""
        self._closed = True
        self.drop()
        return self._pool.waitForDone(milliseconds)

    @Slot(int, str, float)
    def _pass_report(self, number: int, stage: str, share: float) -> None:
        if number == self._number:
            self.progressed.emit(stage, share)

    @Slot(int, object, object)
    def _pass_end(self, number: int, result: object, error: object) -> None:
        if number != self._number:
            return
        self._running = False
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)
