"""AnalysisSession: what the program finds in the policy that is open, while it is being read already.

In: a source and its document. Out: an Analysis, how far it is, or why there is none. The work is off the window's
thread; that of a policy that was left is dropped.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.document import Document, Source
from reader.gui.jobs import Jobs, Step
from reader.gui.opened import Analysis, analyse
from reader.gui.session import Session


class AnalysisSession(QObject):
    """Analyses one policy at a time.

    Signals:
        progressed(float): 0 to 1.
        finished(object): an Analysis.
        failed(object): the exception that ended it, foreseen or not.
        cancelled(): the user cancelled.
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self._pass_progress)
        self._jobs.finished.connect(self.finished)
        self._jobs.failed.connect(self.failed)
        self._jobs.cancelled.connect(self.cancelled)

    def start(self, source: Source, document: Document) -> None:
        """Begin with a policy; what is under way for another is dropped."""
        analyzer, memory = self._session.analyzer, self._session.memory

        def work(step: Step) -> Analysis:
            return analyse(analyzer, source, document, step, memory)

        self._jobs.start(work)

    def running(self) -> bool:
        """Tell whether a policy is being analysed."""
        return self._jobs.running()

    def drop(self) -> None:
        """End what is under way, and say nothing of it: its policy was left."""
        self._jobs.drop()

    @Slot()
    def cancel(self) -> None:
        """Stop at the user's wish."""
        self._jobs.cancel()

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    @Slot(str, float)
    def _pass_progress(self, _stage: str, share: float) -> None:
        self.progressed.emit(share)
