"""GatheringDesk: many files come into the window: the first is shown, the others are kept, failures are told.

In: paths. Out: policies kept, progress with Cancel; in the end an offer of what one does with many, and a table of what
was not read. The first is opened as one file is: its text is there at once, and what is found in it follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from reader.gui.gathering import Gathering, Outcome
from reader.gui.language import counted
from reader.gui.library_desks import LibraryDesks
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.opened import Opened
from reader.gui.opening import Opening
from reader.gui.session import Session
from reader.gui.views.offer_bar import OfferBar
from reader.gui.workspace import Workspace


class GatheringDesk(QObject):
    """Reads many policies at the user's wish."""

    def __init__(
        self,
        opening: Opening,
        panes: Workspace,
        session: Session,
        library: LibrarySession,
        shelves: LibraryDesks,
        messages: Messages,
    ) -> None:
        super().__init__(opening)
        self._opening, self._panes, self._session = opening, panes, session
        self._library, self._shelves, self._messages = library, shelves, messages
        self._gathering = Gathering(session.analyzer, self)
        self._shown = False  # whether the first policy of this run is in the panes
        self._texts: list[str] = []  # the SHA-256 of each policy of this run, in the order of the files
        self.bar = OfferBar(panes.text)
        layout = panes.centre.layout()
        if layout is not None:
            layout.insertWidget(0, self.bar)  # type: ignore[attr-defined]  # it is a box
        self._gathering.progressed.connect(self._show_progress)
        self._gathering.text_read.connect(self._open_first)
        self._gathering.one_read.connect(self._take)
        self._gathering.ended.connect(self._end)
        self._gathering.only_one.connect(self._open_one)
        self._gathering.crashed.connect(self._crash)
        self.go_on = self._gathering.go_on
        opening.many_requested.connect(self.start)
        messages.gathering.cancel.clicked.connect(self._gathering.cancel)
        panes.card.first_pressed.connect(self._press_card)

    @Slot(object)
    def start(self, paths: Sequence[Path]) -> None:
        """Read what paths name or hold."""
        if not self._gathering.running():
            self._shown, self._texts = False, []
            self.bar.withdraw()
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
    def _open_first(self, opened: Opened) -> None:
        self._shown = True
        self._note(opened)
        self._opening.show_opened(opened)
        self._panes.show_tab(self._panes.library)

    @Slot(object)
    def _take(self, opened: Opened) -> None:
        self._note(opened)
        if opened.analysis is not None:
            self._library.shelve(opened.analysis.report, opened.original)

    def _note(self, opened: Opened) -> None:
        digest = sha256(opened.document.text.encode()).hexdigest()
        if digest not in self._texts:
            self._texts.append(digest)

    def _ids(self) -> list[str]:
        """Return the policies of this run, in the order of the files; the same text in two of them is one."""
        self._library.settle()
        ids = {record.text_sha256: record.id for record in self._library.policies()}
        return [ids[text] for text in self._texts if text in ids]

    def _offer(self) -> None:
        """Offer what one does with many; the files of one policy in two versions are often given together."""
        count = len(self._texts)
        if count < 2:
            return
        words = self.tr("{policies} are in your library now.").format(policies=counted(count, "policy"))
        together = (self.tr("&Compare them"), self._compare) if count == 2 else (self.tr("S&urvey them"), self._survey)
        self.bar.offer(words, ((self.tr("Show &them"), self._show_all), together))

    def _show_all(self) -> None:
        self._shelves.show_these(self._ids())

    def _survey(self) -> None:
        self._shelves.survey_these(self._ids())

    def _compare(self) -> None:
        """Compare two as they were given, or the older with the newer where both tell their day."""
        records = [record for one in self._ids() if (record := self._library.record(one)) is not None]
        if all(record.day for record in records):
            records.sort(key=lambda record: record.day)
        if len(records) == 2:
            self._shelves.compare(records[0].id, records[1].id)

    @Slot(object)
    def _end(self, outcome: Outcome) -> None:
        self._messages.gathering.hide()
        if not self._shown:
            self._opening.leave_card()
        words = self.tr("{read} of {total} files are read and in the library.")
        if outcome.stopped:
            words = self.tr("Stopped. {read} of {total} files are read and in the library.")
        self._messages.say(words.format(read=outcome.read, total=outcome.total))
        self._offer()
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
