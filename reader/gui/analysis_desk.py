"""AnalysisDesk: between the text that is shown and what the program finds in it, which comes later.

In: a policy that was opened. Out: its points, summaries and counts once they are there; until then a quiet state in
the side pane and the actions that need them switched off. Where it fails the text stays, and it can be tried again.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.errors import ReaderError
from reader.gui.actions import Actions
from reader.gui.analysis_session import AnalysisSession
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.opened import Analysis, Opened
from reader.gui.reading import Reading
from reader.gui.views.overview_panel import OverviewPanel
from reader.gui.views.summary_panel import SummaryPanel
from reader.gui.views.words_panel import WordsPanel
from reader.gui.workspace import Workspace

if TYPE_CHECKING:
    from reader.report import Report

MOMENT = 200  # ms: what is done by then is not announced, it would only flicker
NEED = "report"  # of actions


class AnalysisDesk(QObject):
    """Has each policy that is opened analysed, after its text is painted.

    Signals:
        ended(): what was being done is done, or will not be.
    """

    ended = Signal()

    def __init__(
        self,
        session: AnalysisSession,
        panes: Workspace,
        reading: Reading,
        library: LibrarySession,
        actions: Actions,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._panes, self._reading = session, panes, reading
        self._library, self._actions, self._messages = library, actions, messages
        self._opened: Opened | None = None
        self._how = ""  # it was opened, as a sentence
        self._share = 0.0
        self._error: Exception | None = None
        self._told = False  # that it is being read
        self._soon = QTimer(self, singleShot=True, interval=MOMENT)
        self._soon.timeout.connect(self._tell)
        session.progressed.connect(self._show_progress)
        session.finished.connect(self._show)
        session.failed.connect(self._show_failed)
        session.cancelled.connect(self._show_cancelled)
        for column in self._columns():
            column.wait.cancelled.connect(session.cancel)
            column.wait.wanted_again.connect(self.again)
            column.wait.details_wanted.connect(self._show_details)

    @Slot(object, str)
    def take(self, opened: Opened, how: str) -> None:
        """Analyse a policy whose text is in the panes, unless that is done; `how` says how it was opened."""
        self._session.drop()
        self._opened, self._how = opened, how
        if opened.analysis is not None:
            self._begin()
            self._show(opened.analysis)
            return
        self._messages.say(how)
        self._begin()
        QTimer.singleShot(0, self, partial(self._start, opened))  # after the text is painted and kept

    @Slot()
    def again(self) -> None:
        """Try once more after it was stopped or failed."""
        if self._opened is not None and self._reading.report is None and not self._session.running():
            held = self._held()
            self._how = ""
            self._begin()
            self._start(self._opened)
            self._soon.stop()
            self._tell()  # at once: it is the answer to a button
            if held is not None:
                held.wait.take_focus()

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._soon.stop()
        self._session.close()

    def _begin(self) -> None:
        self._share, self._error, self._told = 0.0, None, False
        self._actions.enable(NEED, False, self.tr("The policy is still being read."))
        self._say_nothing()

    def _columns(self) -> tuple[SummaryPanel, OverviewPanel, WordsPanel]:
        return self._panes.summary, self._panes.overview, self._panes.words

    def _held(self) -> SummaryPanel | OverviewPanel | WordsPanel | None:
        """Return the tab that has the keyboard, if it is one of these."""
        focused = QApplication.focusWidget()
        return next((one for one in self._columns() if focused is not None and one.isAncestorOf(focused)), None)

    def _say_nothing(self) -> None:
        for column in self._columns():
            column.wait.say_nothing()

    def _start(self, opened: Opened) -> None:
        if opened is self._opened:
            self._soon.start()
            self._session.start(opened.source, opened.document)

    @Slot()
    def _tell(self) -> None:
        """Say that the policy is being read: once, and only where one has to wait."""
        if self._session.running():
            self._told = True
            self._show_progress(self._share)
            self._messages.say(self.tr("Reading the policy …"))

    @Slot(float)
    def _show_progress(self, share: float) -> None:
        self._share = share
        if self._told:
            for column in self._columns():
                column.wait.show_work(share)

    @Slot(object)
    def _show(self, analysis: Analysis) -> None:
        """Put in what was found, the keyboard where it was."""
        self._soon.stop()
        held = self._held()
        self._say_nothing()
        self._reading.set_report(analysis.report, analysis.words)
        QTimer.singleShot(0, self, partial(self._keep, self._reading.report))
        self._actions.enable(NEED, True)
        if held is not None:
            QTimer.singleShot(0, self, partial(self._panes.focus_page, held))
        found = self._found()
        how = self.tr("The policy is read.") if self._told else self._how
        self._messages.say(f"{how} {found}".strip())
        self.ended.emit()

    def _found(self) -> str:
        risks = len(self._reading.points.risks())
        if not risks:
            return self._reading.no_risks()
        return self.tr("Risk points: {risks}. F8 goes to the next.").format(risks=risks)

    def _keep(self, report: Report | None) -> None:
        """Keep what was found, in an event of its own: the marks are to be seen first."""
        if report is not None and report is self._reading.report and self._library.policy_id:
            self._library.keep_report(report)

    @Slot(object)
    def _show_failed(self, error: Exception) -> None:
        self._error = error
        if isinstance(error, ReaderError):
            words = self.tr("The policy could not be read through. {why}").format(why=error)
        else:
            # Not the dialog for what nobody foresaw: the text can be read, and the side pane says what is missing.
            sys.__excepthook__(type(error), error, error.__traceback__)
            words = self.tr("The policy could not be read through: the program met an error ({name}).").format(
                name=type(error).__name__
            )
        self._end(words)

    @Slot()
    def _show_cancelled(self) -> None:
        self._end(self.tr("You stopped the reading of this policy."))

    def _end(self, words: str) -> None:
        self._soon.stop()
        hint = self.tr("The text and your notes are complete. Risk points and summaries are missing.")
        focused = QApplication.focusWidget()
        for column in self._columns():
            held = focused is not None and column.wait.isAncestorOf(focused)
            column.wait.show_end(words, hint, details=self._error is not None)
            if held:
                column.wait.take_focus()
        self._reading.set_no_report()
        self._actions.enable(NEED, False, self.tr("The policy was not read through: “Try again” is in the side pane."))
        self._messages.say(f"{words} {hint}")
        self.ended.emit()

    @Slot()
    def _show_details(self) -> None:
        if self._error is None:
            return
        from reader.gui.dialogs.error_dialog import ErrorDialog  # late: few readers ever see it

        dialog = ErrorDialog(self._panes.window(), self._error)
        dialog.exec()
        dialog.deleteLater()
