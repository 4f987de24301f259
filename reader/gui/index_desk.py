"""IndexDesk: the policies that today's rules have not read are read in the background, so that searches find them.

In: the wish, or an import. Out: findings and digests kept. What is open is not touched; stopped, it keeps what it has.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.errors import ReaderError
from reader.gui.digests import Digest, digest_of
from reader.gui.jobs import Jobs, Step
from reader.gui.language import counted
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.session import Session
from reader.report import stated_practices

Read = list[tuple[str, Digest]]


class IndexDesk(QObject):
    """Reads what is waiting."""

    def __init__(self, session: Session, library: LibrarySession, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._library, self._messages = session, library, messages
        self._read: Read = []
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(messages.working)
        self._jobs.finished.connect(self._end)
        self._jobs.failed.connect(self._fail)
        self._jobs.cancelled.connect(self._take)
        messages.cancel.clicked.connect(self._jobs.cancel)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    @Slot()
    def start(self) -> None:
        """Read the policies that were not read with today's rules."""
        if self._jobs.running():
            return
        read: Read = []
        self._read = read  # its own list: what a run that was stopped still writes is not the next one's
        words = self.tr("Reading {n} of {total}")

        def work(step: Step) -> None:
            from reader.practices import load_rulebook  # late: the rules follow the first paint

            version = load_rulebook().version
            waiting = self._library.demand(lambda library: library.without_findings(version))
            for place, policy_id in enumerate(waiting):
                step(words.format(n=place + 1, total=len(waiting)), place / len(waiting))
                self._read_one(policy_id, read)

        self._jobs.start(work)

    def _read_one(self, policy_id: str, read: Read) -> None:
        """Read one policy; called off the window's thread. One that cannot be read stops no other."""
        try:
            source = self._library.demand(lambda library: library.source(policy_id))
            report = self._session.analyzer.analyze(source)
            self._library.demand(
                lambda library: library.keep_findings(policy_id, report.rulebook, stated_practices(report))
            )
            record = self._library.demand(lambda library: library.get(policy_id))
        except ReaderError:
            return
        read.append((record.text_sha256, digest_of(report)))

    @Slot(object)
    def _end(self, _nothing: object) -> None:
        number = self._take()
        words = self.tr("{policies} read with today's rules.") if number else self.tr("All policies are read already.")
        self._messages.say(words.format(policies=counted(number, "policy")))

    @Slot()
    def _take(self) -> int:
        """Show what was read so far; return how many policies that are."""
        self._messages.idle()
        read, self._read = list(self._read), []
        for text_sha256, digest in read:
            self._library.digests.put(text_sha256, digest)
        if read:
            self._library.policies_changed.emit()
        return len(read)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._take()
        self._messages.say(str(error))
