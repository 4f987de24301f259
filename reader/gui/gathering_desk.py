"""GatheringDesk: many files come into the window: the first is shown, the others are kept, failures are told.

In: paths. Out: policies kept, progress with Cancel, in the end one line, and a table of what was not read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from reader.gui.gathering import Gathering, Outcome
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.opened import Opened
from reader.gui.opening import Opening
from reader.gui.session import Session
from reader.gui.workspace import Workspace


class GatheringDesk(QObject):
    """Reads many policies at the user's wish."""

    def __init__(
        self, opening: Opening, panes: Workspace, session: Session, library: LibrarySession, messages: Messages
    ) -> None:
        super().__init__(opening)
        self._opening, self._panes, self._session = opening, panes, session
        self._library, self._messages = library, messages
        self._gathering = Gathering(session.analyzer, self)
        self._shown = False  # whether the first policy of this run is in the panes
        self._gathering.progressed.connect(self._show_progress)
        self._gathering.one_read.connect(self._take)
        self._gathering.ended.connect(self._end)
        self._gathering.only_one.connect(self._open_one)
        self._gathering.crashed.connect(self._crash)
        opening.many_requested.connect(self.start)
        messages.gathering.cancel.clicked.connect(self._gathering.cancel)
        panes.card.first_pressed.connect(self._press_card)

    @Slot(object)
    def start(self, paths: Sequence[Path]) -> None:
        """Read what paths name or hold."""
        if not self._gathering.running():
            self._shown = False
            self._opening.expect(self.tr("the policies"))
        self._messages.gathering.show_work(self.tr("Looking for policies"), 0.0)
        self._gathering.start(paths)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._gathering.close()

    @Slot(int, int, int)
    def _show_progress(self, done: int, total: int, failed: int) -> None:
        if not self._gathering.running():
            return
        words = self.tr("Reading {n} of {total}").format(n=done + 1, total=total)
        if failed:
            words = self.tr("{words}, {failed} not read").format(words=words, failed=failed)
        self._messages.gathering.show_work(words, done / total)
        if not self._shown:
            self._opening.show_stage(words, done / total)

    @Slot(object)
    def _take(self, opened: Opened) -> None:
        if self._shown:
            if opened.analysis is not None:
                self._library.shelve(opened.analysis.report, opened.original)
            return
        self._shown = True
        self._opening.show_opened(opened)
        self._panes.show_tab(self._panes.library)

    @Slot(object)
    def _end(self, outcome: Outcome) -> None:
        self._messages.gathering.hide()
        if not self._shown:
            self._opening.leave_card()
        words = self.tr("{read} of {total} files are read and in the library.")
        if outcome.stopped:
            words = self.tr("Stopped. {read} of {total} files are read and in the library.")
        self._messages.say(words.format(read=outcome.read, total=outcome.total))
        if outcome.failures:
            from reader.gui.dialogs.gathered_dialog import GatheredDialog  # late: most readers never see it

            GatheredDialog(self._panes.window(), outcome).show()

    @Slot(object)
    def _open_one(self, path: Path) -> None:
        self._messages.gathering.hide()
        self._session.open_path(path)

    @Slot(object)
    def _crash(self, error: BaseException) -> None:
        self._messages.gathering.hide()
        self._opening.leave_card()
        raise error  # the one place that shows what nobody foresaw is the excepthook

    @Slot()
    def _press_card(self) -> None:
        if self._panes.card.is_busy():
            self._gathering.cancel()
