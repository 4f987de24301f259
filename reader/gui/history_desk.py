"""HistoryDesk: the versions of the open policy are read off the window's thread and shown over time.

In: the id of any version. Out: the page filled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.compare import History, history
from reader.document import Source
from reader.gui.compare_desk import by_date
from reader.gui.dates import shown_day
from reader.gui.jobs import Jobs, Step
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.models.library_model import policy_title
from reader.gui.session import Session
from reader.gui.views.history_page import HistoryPage

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord


class HistoryDesk(QObject):
    """Serves the page.

    Signals:
        policy_requested(str, int): open a kept policy; a code point, or -1 for where the reader was.
        compare_requested(str, str): compare two texts, the old one first.
    """

    policy_requested = Signal(str, int)
    compare_requested = Signal(str, str)

    def __init__(
        self, page: HistoryPage, session: Session, library: LibrarySession, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._session, self._library, self._messages = page, session, library, messages
        self._versions: list[PolicyRecord] = []
        self._past: History | None = None
        self._jobs = Jobs(self)
        self._jobs.finished.connect(self._show)
        self._jobs.failed.connect(self._fail)
        self._jobs.progressed.connect(messages.working)
        page.open_requested.connect(self._open)
        page.compare_requested.connect(self._compare)
        page.clause_requested.connect(self._open_clause)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    def show_policy(self, policy_id: str) -> None:
        """Show the history of the policy that a text is a version of."""
        none: list[PolicyRecord] = []
        self._past = None
        found = self._library.ask(lambda library: library.versions(policy_id), none) if policy_id else none
        self._versions = by_date(found)
        title = policy_title(self._versions[-1]) if self._versions else self.tr("History of the policy")
        if len(self._versions) < 2:
            words = self.tr(
                "There is only one version of this policy. To see how it changed, choose its texts in the library, "
                "then More, Make them versions of one policy."
            )
            self._page.say(title, words if found else self.tr("Open a policy of the library first."))
            return
        self._page.say(title, self.tr("Reading the versions …"))
        ids = [version.id for version in self._versions]
        words = self.tr("Reading the versions …")

        def work(step: Step) -> History:
            reports = []
            for place, one in enumerate(ids):
                step(words, place / (len(ids) + 1))
                reports.append(self._session.analyzer.analyze(self._source(one)))
            return history(reports, lambda place: step(words, (len(ids) + place / len(ids)) / (len(ids) + 1)))

        self._jobs.start(work)

    def _source(self, policy_id: str) -> Source:
        return self._library.demand(lambda library: library.source(policy_id))

    @Slot(object)
    def _show(self, past: History) -> None:
        self._messages.idle()
        self._past = past
        self._page.show_history(policy_title(self._versions[-1]), past, [version_name(one) for one in self._versions])

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._messages.idle()
        self._page.say(self.tr("History of the policy"), str(error))

    @Slot(int)
    def _open(self, place: int) -> None:
        if 0 <= place < len(self._versions):
            self.policy_requested.emit(self._versions[place].id, -1)

    @Slot(int)
    def _compare(self, place: int) -> None:
        if 0 < place < len(self._versions):
            self.compare_requested.emit(self._versions[place - 1].id, self._versions[place].id)

    @Slot(int, str)
    def _open_clause(self, place: int, practice: str) -> None:
        track = next((one for one in self._past.tracks if one.practice == practice), None) if self._past else None
        if track is None or not 0 <= place < len(self._versions):
            return
        clause = track.clauses[place]
        if clause is not None:
            self.policy_requested.emit(self._versions[place].id, clause.span.start)
        elif track.dropped(place):
            self._compare(place)
        else:
            self._messages.say(self.tr("Not found in this version: {title}").format(title=track.title))


def version_name(record: PolicyRecord) -> str:
    """Return how a version is named: by its date, else by its file where that has a name, else by when it was added."""
    if record.day:
        return shown_day(record.day)
    return record.file_name.rsplit(".", 1)[0] or shown_day(record.added)
