"""Session: a policy is read for the window. Slots take wishes, signals tell facts; reading is off the window's thread.

What is read is shown at once; `analysis_session` then says what the program finds in it. These two, `library_session`
and `export_session` are the only modules of the window that call report, library and export.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.document import Document, Source
from reader.errors import ReaderError
from reader.gui.jobs import Jobs, Step
from reader.gui.opened import Opened, read_policy, ready
from reader.gui.report_memory import ReportMemory
from reader.report import Analyzer, Cancelled

if TYPE_CHECKING:
    from reader.gui.early import Early
    from reader.gui.views.page_builder import Page


LOOK = 0.05  # s between two looks at a file that is being read elsewhere


class _Pause:
    """A moment for which the window's thread stands still: it has begun, and it is over."""

    def __init__(self) -> None:
        self.begun, self.over = Event(), Event()


class Session(QObject):
    """Opens policies.

    Signals:
        started(str): work on a policy of that name began.
        progressed(str, float): the stage's plain name and 0 to 1.
        opened(object): an Opened.
        failed(object): the ReaderError that ended it.
        crashed(object): an exception that nobody foresaw.
        cancelled(): the user cancelled.
    """

    started = Signal(str)
    progressed = Signal(str, float)
    opened = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    cancelled = Signal()
    _pausing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.analyzer = Analyzer()
        self.memory = ReportMemory()
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self.progressed)
        self._jobs.finished.connect(self.opened)
        self._jobs.failed.connect(self._fail)
        self._jobs.cancelled.connect(self.cancelled)
        self._pausing.connect(self._pause)
        self._pages: Callable[[], Callable[[Document], Page]] | None = None

    def set_pages(self, pages: Callable[[], Callable[[Document], Page]]) -> None:
        """Have pages set off the window's thread; `pages` is asked, on it, for what sets them in the look of now."""
        self._pages = pages

    def open_path(self, path: Path, begun: Early | None = None) -> None:
        """Open a file; `begun` is it being read already."""
        reading = self.tr("Reading the file")

        def work(step: Step) -> Opened:
            step(reading, 0.0)
            try:
                while begun is not None and begun.running():
                    begun.result(LOOK)
                    step(reading, 0.0)
            except Cancelled:
                if begun is not None:
                    begun.stop()
                raise
            opened = begun.result() if begun is not None else None
            return opened or read_policy(self.analyzer, path, step, self.memory)

        self.started.emit(path.name)
        self._start(work)

    def open_text(self, text: str, fmt: str | None = None) -> None:
        """Open a text that was pasted."""
        name = self.tr("Pasted text")

        def work(_step: Step) -> Opened:
            source = self.analyzer.read_text(text, fmt, name)
            return ready(self.analyzer, source, text.encode("utf-8", "replace"), memory=self.memory)

        self.started.emit(name)
        self._start(work)

    def open_source(self, source: Source, policy_id: str, position: int) -> None:
        """Open a policy that the library keeps, at a code point."""

        def work(_step: Step) -> Opened:
            return ready(self.analyzer, source, None, policy_id, position, self.memory)

        self.started.emit(source.provenance.title or source.provenance.file_name)
        self._start(work)

    def _start(self, work: Callable[[Step], Opened]) -> None:
        setter = self._pages() if self._pages is not None else None

        def work_and_set(step: Step) -> Opened:
            opened = work(step)
            if setter is None:
                return opened
            page = setter(opened.document)
            self._hand_over(page, step)
            return replace(opened, page=page)

        self._jobs.start(work_and_set)

    def _hand_over(self, page: Page, step: Step) -> None:
        """Give a page that was set on this thread to the window's, while that stands still.

        To move an object takes locks of Qt's with Python's own held. The window's thread may hold one of them at that
        moment, and wait for Python's: where a widget goes, Qt asks whether somebody overrides what is told of it.
        """
        pause = _Pause()
        self._pausing.emit(pause)
        try:
            while not pause.begun.wait(LOOK):
                step(self.tr("Reading the file"), 0.0)
            page.document.moveToThread(self.thread())
        finally:
            pause.over.set()

    @Slot(object)
    def _pause(self, pause: _Pause) -> None:
        pause.begun.set()
        pause.over.wait(1.0)

    def running(self) -> bool:
        """Tell whether a policy is being opened."""
        return self._jobs.running()

    @Slot()
    def cancel(self) -> None:
        """Stop opening."""
        self._jobs.cancel()

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        (self.failed if isinstance(error, ReaderError) else self.crashed).emit(error)
