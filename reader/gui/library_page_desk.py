"""LibraryPageDesk: between the page of the library and the library: shows what is there, carries out what is wished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.document import Note
from reader.gui.jobs import Jobs
from reader.gui.language import counted, said
from reader.gui.library_session import LibrarySession
from reader.gui.models.library_filter import filtered
from reader.gui.models.policy_table import Shelf
from reader.gui.order_session import OrderSession
from reader.gui.views.library_page import LibraryPage
from reader.gui.views.library_side import ALIKE, COLLECTION, SEARCH, STATUS, TRASH, Place
from reader.gui.views.library_words import no_policies

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord, SearchHit
    from reader.library.order_model import PolicyState


class LibraryPageDesk(QObject):
    """Serves the page.

    Signals:
        policy_requested(str, int): open a kept policy; a code point, or -1 for where the reader was.
        note_requested(str, str): open a kept policy at a note.
        compare_requested(str, str): compare two policies, the older first.
        export_requested(object): write policies, by their ids, to one file.
    """

    policy_requested = Signal(str, int)
    note_requested = Signal(str, str)
    compare_requested = Signal(str, str)
    export_requested = Signal(object)

    def __init__(
        self, window: QWidget, page: LibraryPage, library: LibrarySession, order: OrderSession, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._page, self._library, self._order = window, page, library, order
        self._jobs = Jobs(self)
        self._jobs.finished.connect(self._show_alike)
        self._jobs.failed.connect(self._fail_alike)
        page.side.chosen.connect(self._choose)
        page.search_requested.connect(self._search)
        page.hit_opened.connect(self._open_hit)
        page.filter.changed.connect(self.refresh)
        page.rows.opened.connect(self._open)
        page.rows.done_wanted.connect(self._finish)
        page.toast.undo_requested.connect(order.stack.undo)
        page.alike.compare_requested.connect(self.compare_requested)
        page.alike.join_requested.connect(lambda first, second: order.join([first, second]))
        page.alike.trash_requested.connect(lambda policy_id: order.trash([policy_id]))
        page.note_bin.restore_requested.connect(self._restore_note)
        page.note_bin.delete_requested.connect(self._delete_note)
        order.changed.connect(self.refresh)
        order.done.connect(page.toast.say)
        library.policies_changed.connect(self.refresh)
        self._connect_bulk()

    def _connect_bulk(self) -> None:
        bulk, order, chosen = self._page.bulk, self._order, self._page.rows.chosen
        bulk.open_wanted.connect(lambda: self._open(chosen()[0]))
        bulk.compare_wanted.connect(self._compare)
        bulk.status_chosen.connect(lambda status: order.set_status(chosen(), status))
        bulk.collection_chosen.connect(lambda one, put_in: order.collect(chosen(), one, put_in))
        bulk.join_wanted.connect(lambda: order.join([one.id for one in self._by_date()]))
        bulk.part_wanted.connect(lambda: order.part(chosen()))
        bulk.export_wanted.connect(lambda: self.export_requested.emit(chosen()))
        bulk.trash_wanted.connect(lambda: order.trash(chosen()))
        bulk.restore_wanted.connect(lambda: order.restore(chosen()))
        bulk.delete_wanted.connect(self._delete)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    @Slot()
    def refresh(self) -> None:
        """Show the part of the library that is chosen; nothing is read while nobody sees it."""
        if not self._page.isVisible():
            return
        collections, searches, fields = self._order.collections(), self._order.searches(), self._order.fields()
        records, trashed = self._library.policies(), self._library.policies(trashed=True)
        counts = {"*": len(records)}
        for record in records:
            counts[record.status] = counts.get(record.status, 0) + 1
        thrown = len(trashed) + len(self._thrown_notes())
        self._page.side.set_parts(collections, searches, counts, thrown)
        self._page.bulk.set_parts(collections, fields)
        place = self._page.side.place()
        if self._page.query() and place.kind not in (ALIKE, TRASH):
            self._page.search_requested.emit(self._page.query())
            return
        states = self._order.states()
        names = {one.id: one.name for one in collections}
        topics = {topic for r in records for topic in self._topics(r)}
        tags = {tag for state in states.values() for tag in state.tags}
        self._page.filter.set_choices(sorted({r.site for r in records if r.site}), sorted(topics), sorted(tags))
        shown = trashed if place.kind == TRASH else self._in_place(records, place, states)
        shelf = Shelf(shown, states, fields, names, self._library.digests)
        if place.kind == ALIKE:
            self._find_alike()
        elif place.kind == TRASH:
            words = self.tr("What has been here for 30 days is deleted for good, after a backup.")
            notes = self._thrown_notes()
            title = self.tr("Trash") + (f" · {words}" if trashed or notes else "")
            empty = self.tr("No policy is in the trash.") if notes else self.tr("The trash is empty.")
            self._page.show_shelf(shelf, title, empty, trash=True)
            self._page.note_bin.set_notes(notes)
        else:
            self._page.show_shelf(shelf, self._title(place, len(shown), names), self._why_empty(records, place))

    def _thrown_notes(self) -> list[tuple[PolicyRecord, Note]]:
        """Return the notes in the trash whose policies are not."""
        none: list[tuple[PolicyRecord, Note]] = []
        pairs = self._library.ask(lambda library: library.all_notes(trashed=True), none)
        return [(record, note) for record, note in pairs if not record.trashed]

    @Slot(str)
    def _restore_note(self, note_id: str) -> None:
        self._library.ask(lambda library: library.restore_note(note_id), None)
        self._library.show_again()
        self._library.policies_changed.emit()

    @Slot(str)
    def _delete_note(self, note_id: str) -> None:
        if self._sure(self.tr("Delete this note for good? This cannot be undone.")):
            self._library.ask(lambda library: library.delete_note(note_id), None)
            self._library.policies_changed.emit()

    def _in_place(
        self, records: Sequence[PolicyRecord], place: Place, states: Mapping[str, PolicyState]
    ) -> list[PolicyRecord]:
        held = {one: state.collections for one, state in states.items()}
        if place.kind == STATUS:
            records = [record for record in records if record.status == place.key]
        elif place.kind == COLLECTION:
            records = [record for record in records if place.key in held.get(record.id, ())]
        tags = {one: state.tags for one, state in states.items()}
        return filtered(records, self._library.digests, self._page.filter.wish(), tags)

    def _topics(self, record: PolicyRecord) -> Sequence[str]:
        digest = self._library.digests.get(record.text_sha256)
        return list(digest.topics) if digest is not None else []

    def _title(self, place: Place, count: int, names: dict[str, str]) -> str:
        if place.kind == COLLECTION:
            return f"{names.get(place.key, '')} · {counted(count, 'policy')}"
        if place.kind == STATUS:
            words = said(place.key.capitalize()) if place.key else said("New")
            return f"{words} · {counted(count, 'policy')}"
        return counted(count, "policy") if count else self.tr("Library")

    def _why_empty(self, records: Sequence[PolicyRecord], place: Place) -> str:
        if not records or self._page.filter.wish().is_on:
            return no_policies(bool(records))
        if place.kind == COLLECTION:
            return self.tr("Nothing is in this collection yet.\nChoose policies and put them in with “Collection”.")
        return self.tr("No policy is here.")

    # Search

    @Slot(str)
    def _search(self, query: str) -> None:
        if query:
            self._page.set_results(query, self._library.search(query))
        else:
            self.refresh()

    @Slot(object)
    def _choose(self, place: Place) -> None:
        if place.kind == SEARCH:
            search = next((one for one in self._order.searches() if one.id == place.key), None)
            self._page.set_query(search.query if search is not None else "")
        elif self._page.query():
            self._page.search.clear()  # which shows the place
        else:
            self.refresh()

    @Slot(object)
    def _open_hit(self, hit: SearchHit) -> None:
        if hit.where == "note":
            self.note_requested.emit(hit.policy_id, hit.note_id)
        else:
            self.policy_requested.emit(hit.policy_id, hit.start)

    # Policies

    @Slot(str)
    def _open(self, policy_id: str) -> None:
        self.policy_requested.emit(policy_id, -1)

    @Slot()
    def _finish(self) -> None:
        """Mark the chosen policies as done and go on to the next."""
        chosen = self._page.rows.chosen()
        if chosen:
            self._page.rows.go_on()
            self._order.set_status(chosen, "done")

    @Slot()
    def _compare(self) -> None:
        known = self._by_date()
        if len(known) == 2:
            self.compare_requested.emit(known[0].id, known[1].id)

    def _by_date(self) -> list[PolicyRecord]:
        """Return the chosen policies, the oldest text first."""
        chosen = [self._library.record(one) for one in self._page.rows.chosen()]
        known = [one for one in chosen if one is not None]
        return sorted(known, key=lambda one: (one.day or one.added[:10], one.added))

    @Slot()
    def _delete(self) -> None:
        ids = self._page.rows.chosen()
        words = self.tr("Delete {policies} with all notes for good? The library is backed up first.")
        words = words.format(policies=counted(len(ids), "policy"))
        if ids and self._sure(words):
            self._library.ask(lambda library: library.delete_all(ids), None)
            self._library.policies_changed.emit()

    # Nearly the same

    def _find_alike(self) -> None:
        self._page.show_alike(self.tr("Nearly the same"))
        self._page.alike.say(self.tr("Looking for policies that say nearly the same …"))
        self._jobs.start(lambda _step: self._library.demand(lambda library: library.order.duplicates()))

    @Slot(object)
    def _show_alike(self, found: object) -> None:
        if self._page.side.place().kind != ALIKE or not isinstance(found, list):
            return
        records = {record.id: record for record in self._library.policies()}
        pairs = [(records[p.first], records[p.second], p.share) for p in found if {p.first, p.second} <= set(records)]
        self._page.alike.set_pairs(pairs)

    @Slot(object)
    def _fail_alike(self, error: Exception) -> None:
        self._page.alike.say(str(error))

    def _sure(self, words: str) -> bool:
        answer = QMessageBox.question(self._window, self.tr("Library"), words)
        return answer == QMessageBox.StandardButton.Yes
