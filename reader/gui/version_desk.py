"""VersionDesk: a new text of a known policy is offered as its version, and the notes of the earlier one carried over.

In: the policy that was taken up. Out: offers over the text; notes and verdicts carried; those that wait, settled.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.document import Selector, Source, make_selector
from reader.errors import ReaderError
from reader.gui.dates import shown_day
from reader.gui.jobs import Jobs, Step
from reader.gui.language import counted
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.models.library_model import policy_title
from reader.gui.order_session import OrderSession
from reader.gui.reading import Reading
from reader.gui.views.offer_bar import OfferBar
from reader.gui.workspace import Workspace

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.gui.dialogs.carried_dialog import CarriedDialog
    from reader.library import CarriedNote, CarriedVerdict
    from reader.library.model import PolicyRecord


@dataclass(frozen=True, slots=True)
class Carried:
    """What a job brings back: the version that notes were carried to, and what became of each."""

    policy_id: str
    notes: tuple[CarriedNote, ...]
    verdicts: tuple[CarriedVerdict, ...]


class VersionDesk(QObject):
    """Offers, carries, settles.

    Signals:
        compare_requested(str, str): compare two texts, the old one first.
    """

    compare_requested = Signal(str, str)

    def __init__(
        self,
        panes: Workspace,
        reading: Reading,
        library: LibrarySession,
        order: OrderSession,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes, self._reading, self._library, self._order = panes, reading, library, order
        self._messages = messages
        self.bar = OfferBar(panes.text)
        layout = panes.centre.layout()
        if layout is not None:
            layout.insertWidget(0, self.bar)  # type: ignore[attr-defined]  # it is a box
        self.dialog: CarriedDialog | None = None
        self._jobs = Jobs(self)
        self._jobs.finished.connect(self._show_carried)
        self._jobs.failed.connect(self._fail)
        library.taken_up.connect(self._look)
        library.left.connect(self.bar.withdraw)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    @Slot(str, bool)
    def _look(self, policy_id: str, new: bool) -> None:
        """See whether there is something to offer for a policy that was opened; `new` if it was not kept before."""
        self.bar.withdraw()
        record = self._library.record(policy_id)
        if record is None:
            return
        waiting = [note for note in self._carried(policy_id) if note.waits]
        if waiting:
            words = self.tr("{notes} of an earlier version wait for your look.")
            words = words.format(notes=counted(len(waiting), "note"))
            self.bar.offer(words, [(self.tr("&Look at them …"), self.show_carried)])
        elif new and record.version > 1:
            self._offer_carrying(record)
        elif new:
            self._offer_version(record)

    def _offer_version(self, record: PolicyRecord) -> None:
        known = self._library.ask(lambda library: library.order.known_policy(record.id), None)
        if known is None:
            return
        words = self.tr("You know “{title}” ({day}). Is this another version of it?")
        words = words.format(title=policy_title(known), day=shown_day(known.day or known.added))
        self.bar.offer(words, [(self.tr("&Add it as a version"), partial(self._join, record.id, known.id))])

    def _join(self, policy_id: str, known_id: str) -> None:
        versions = self._library.ask(lambda library: [one.id for one in library.versions(known_id)], [known_id])
        self._order.join([*versions, policy_id])
        record = self._library.record(policy_id)
        if record is not None:
            self._offer_carrying(record)

    def _offer_carrying(self, record: PolicyRecord) -> None:
        """Offer what one does with a new version: carry the notes over, see what changed."""
        before = self._before(record)
        if before is None:
            return
        verdicts = self._library.ask(lambda library: len(library.verdicts(before.id)), 0)
        words = self.tr("This is version {number} of “{title}”.")
        words = words.format(number=record.version, title=policy_title(before))
        answers = [(self.tr("&What changed?"), partial(self.compare_requested.emit, before.id, record.id))]
        if before.note_count or verdicts:
            carry = self.tr("&Carry {notes} over").format(notes=counted(before.note_count, "note"))
            answers.insert(0, (carry, partial(self._carry, before.id, record.id)))
        self.bar.offer(words, answers)

    def _before(self, record: PolicyRecord) -> PolicyRecord | None:
        """Return the version before, by date and number; of several the one with notes."""
        none: list[PolicyRecord] = []
        versions = self._library.ask(lambda library: library.versions(record.id), none)
        others = [one for one in versions if one.id != record.id]
        return max(others, key=lambda one: (bool(one.note_count), one.day, one.version), default=None)

    def carry_here(self) -> None:
        """Show what became of the notes of earlier versions; carry over those that were not yet."""
        record = self._library.record(self._library.policy_id) if self._library.policy_id else None
        before = self._before(record) if record is not None else None
        if record is None or before is None:
            self._messages.say(self.tr("There is no other version of this policy in the library."))
            return
        self._carry(before.id, record.id)

    def _carry(self, old_id: str, new_id: str) -> None:
        def work(_step: Step) -> Carried:
            from reader.compare import Reanchorer
            from reader.segment import segment  # late: it follows the first paint

            old, new = [segment(self._source(one)) for one in (old_id, new_id)]
            place = Reanchorer(old, new).place
            notes = self._library.demand(lambda library: library.carry_notes(old_id, new_id, place))
            verdicts = self._library.demand(lambda library: library.carry_verdicts(old_id, new_id, place))
            return Carried(new_id, tuple(notes), tuple(verdicts))

        self._jobs.start(work)

    def _source(self, policy_id: str) -> Source:
        return self._library.demand(lambda library: library.source(policy_id))

    @Slot(object)
    def _show_carried(self, carried: Carried) -> None:
        if carried.policy_id == self._library.policy_id:
            self._library.show_again()
        waiting = sum(note.waits for note in carried.notes)
        words = self.tr("{notes} carried over, {waiting} wait for your look.")
        self._messages.say(words.format(notes=counted(len(carried.notes) - waiting, "note"), waiting=waiting))
        if carried.notes:
            self.show_carried()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._messages.say(str(error))

    # Settling

    def show_carried(self) -> None:
        """Show what became of the notes of earlier versions in the open one."""
        from reader.gui.dialogs.carried_dialog import CarriedDialog  # late: most readers never see it

        if self.dialog is None:
            dialog = CarriedDialog(self._panes.window())
            dialog.shown.connect(self._show_place)
            dialog.accepted_at.connect(self._accept)
            dialog.chosen_at.connect(self._put_at_selection)
            dialog.left.connect(partial(self._settle, selector=None))
            dialog.finished.connect(self._forget_dialog)
            self.dialog = dialog
        self.dialog.set_notes(self._carried(self._library.policy_id))
        self.dialog.show()
        self.dialog.raise_()

    def _carried(self, policy_id: str) -> list[CarriedNote]:
        none: list[CarriedNote] = []
        return self._library.ask(lambda library: library.carried_notes(policy_id), none) if policy_id else none

    def _note(self, note_id: str) -> CarriedNote | None:
        return next((one for one in self._carried(self._library.policy_id) if one.note.id == note_id), None)

    @Slot(str)
    def _show_place(self, note_id: str) -> None:
        note = self._note(note_id)
        if note is not None and note.placement.selector is not None:
            self._reading.go_to(note.placement.selector.span)

    @Slot(str)
    def _accept(self, note_id: str) -> None:
        note = self._note(note_id)
        if note is not None and note.placement.selector is not None:
            self._settle(note_id, note.placement.selector)

    @Slot(str)
    def _put_at_selection(self, note_id: str) -> None:
        span, document = self._panes.text.selected_span(), self._reading.document
        if span is None or document is None or not span:
            if self.dialog is not None:
                self.dialog.say(self.tr("Select the passage in the text first."))
            return
        self._settle(note_id, make_selector(document.text, span))

    def _settle(self, note_id: str, selector: Selector | None) -> None:
        policy_id = self._library.policy_id
        try:
            self._library.demand(lambda library: library.settle_note(note_id, policy_id, selector))
        except ReaderError as error:
            self._messages.say(str(error))
            return
        self._library.show_again()
        self.bar.withdraw()
        if self.dialog is not None:
            self.dialog.set_notes(self._carried(policy_id))

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None
