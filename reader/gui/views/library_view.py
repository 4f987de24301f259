"""LibraryView: the policies that are kept, the search over them, and the trash. In: records; out: wishes about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.gui.digests import Digest
from reader.gui.language import counted, said
from reader.gui.models.library_filter import filtered
from reader.gui.models.library_model import ORDERS, HitModel, LibraryModel, in_order
from reader.gui.models.record_model import Role
from reader.gui.theme import interface_font
from reader.gui.views.ask_bar import AskBar
from reader.gui.views.library_filter_bar import LibraryFilterBar
from reader.gui.views.library_words import how_many, no_policies, nothing_found
from reader.gui.views.row_list import RowList
from reader.gui.views.rows import RowShape
from reader.gui.views.search_box import SearchBox
from reader.gui.views.status_button import StatusButton

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord, SearchHit

SEARCH_WAIT = 200  # ms after the last key: shorter asks for half words, longer feels slow
SNIPPET_LINES = 2


class LibraryView(QWidget):
    """The library: one list at a time, of the policies, of what was found, or of the trash.

    Signals:
        policy_requested(str, int): open a policy at a code point, -1 where the reader was last.
        note_requested(str, str): open a policy at one of its notes.
        page_requested(): show the whole library.
        trash_requested(object): put policies in the trash, by their ids.
        restore_requested(str): take a policy out of the trash.
        delete_requested(str): delete a policy for good; the user has agreed.
        status_requested(object, str): mark policies, by their ids, as new (""), "in review" or "done".
        search_requested(str): look for these words; never blank.
    """

    policy_requested = Signal(str, int)
    note_requested = Signal(str, str)
    page_requested = Signal()
    trash_requested = Signal(object)
    restore_requested = Signal(str)
    delete_requested = Signal(str)
    status_requested = Signal(object, str)
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Library"))
        self._kept, self._trashed = LibraryModel(self), LibraryModel(self)
        self._records: tuple[PolicyRecord, ...] = ()  # all that are kept; the list shows those that fit the filter
        self._digests: Mapping[str, Digest] = {}
        self._tags: Mapping[str, Collection[str]] = {}
        self._found = HitModel(self)
        self._search = SearchBox(self.tr("Search policies and notes"))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SEARCH_WAIT)
        self._policies = self._list(RowList(self._kept, RowShape()), self.tr("Policies"))
        self._policies.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self._policies.selectionModel().selectionChanged.connect(self._update_buttons)
        self._results = self._list(RowList(self._found, RowShape(True, SNIPPET_LINES), True), self.tr("Search results"))
        self._trash = self._list(RowList(self._trashed, RowShape()), self.tr("Trash"))
        self._empty = QLabel()
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(20, 48, 20, 0)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setFont(interface_font(bold=True))
        self._sort = QComboBox()
        self._sort.setAccessibleName(self.tr("Sort by"))
        self._sort.setAccessibleDescription(self.tr("Sort by"))
        self._sort.addItems([said(order) for order in ORDERS])
        self._sort.view().setAccessibleName(self.tr("Sort by"))
        self._sort.setMinimumHeight(28)
        self._filter = LibraryFilterBar()
        self._filter.hide()
        self._show_filter = self._button(self.tr("F&ilter"), self._fold_filter)
        self._show_filter.setCheckable(True)
        self._open = self._button(self.tr("&Open"), self._open_current)
        self._status = StatusButton()
        self._remove = self._button("", self._remove_current)
        self._restore = self._button(self.tr("&Restore"), self._restore_current)
        self._show_trash = self._button(self.tr("&Trash"), self._update)
        self._show_trash.setCheckable(True)
        self._whole = self._button(self.tr("&Whole library"), self.page_requested.emit)
        self._ask = AskBar()
        self._lay_out()
        self._connect()
        self._update()

    def set_policies(self, policies: Sequence[PolicyRecord], trashed: Sequence[PolicyRecord] = ()) -> None:
        """Show the policies that are kept and those in the trash; the current row stays where it is."""
        self._records = tuple(policies)
        topics = {topic for record in policies for topic in self._found_in(record)}
        used = {tag for tags in self._tags.values() for tag in tags}
        self._filter.set_choices(sorted({r.site for r in policies if r.site}), sorted(topics), sorted(used))
        self._show_filtered()
        self._trashed.set_records(sorted(trashed, key=lambda record: record.trashed, reverse=True))
        if not trashed:
            self._show_trash.setChecked(False)
        self._update()

    def set_tags(self, tags: Mapping[str, Collection[str]]) -> None:
        """Take the tags of each policy, by its id."""
        self._tags = tags

    def set_digests(self, digests: Mapping[str, Digest]) -> None:
        """Take what was found in the policies, by the hash of their text."""
        self._digests = digests
        self._kept.set_digests(digests)

    def set_results(self, query: str, hits: Sequence[SearchHit]) -> None:
        """Show what was found; an answer to words that are no longer in the box is dropped."""
        if query.strip() == self._query():
            self._found.set_hits(hits)
            self._update()

    def focus_search(self) -> None:
        """Give the keyboard to the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search, then the trash."""
        if event.key() == Qt.Key.Key_Escape and (self._query() or self._show_trash.isChecked()):
            if self._query():
                self._search.clear()
            else:
                self._show_trash.setChecked(False)
                self._update()
            return
        super().keyPressEvent(event)

    def _list(self, rows: RowList, name: str) -> RowList:
        rows.setAccessibleName(name)
        rows.row_changed.connect(self._update_buttons)
        return rows

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self._policies, self._results, self._trash, self._empty):
            self._stack.addWidget(widget)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._show_filter)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self._open, self._restore, self._remove):
            foot.addWidget(button)
        foot.addStretch()
        # A row of its own: the library may stand in a pane of 250 px.
        last = QHBoxLayout()
        last.addWidget(self._status)
        last.addWidget(self._show_trash)
        last.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self._search)
        layout.addLayout(head)
        layout.addWidget(self._filter)
        layout.addWidget(self._sort)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._ask)
        layout.addLayout(foot)
        layout.addLayout(last)
        layout.addWidget(self._whole)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._search_changed)
        self._search.left_downwards.connect(self._focus_rows)
        self._search.returnPressed.connect(self._search_now)
        self._wait.timeout.connect(self._search_now)
        self._sort.currentIndexChanged.connect(self._show_filtered)
        self._filter.changed.connect(self._show_filtered)
        self._status.chosen.connect(self._mark)
        self._policies.opened.connect(self._open_index)
        self._policies.removal_requested.connect(self._remove_current)
        self._results.opened.connect(self._open_hit)
        self._trash.removal_requested.connect(self._remove_current)
        self._ask.agreed.connect(self.delete_requested)
        self._ask.closed.connect(self._focus_rows)

    def _chosen_order(self) -> str:
        return ORDERS[max(0, self._sort.currentIndex())]

    def _query(self) -> str:
        return self._search.text().strip()

    @Slot()
    def _update(self) -> None:
        """Show the list that is asked for, or why there is none."""
        searching, trash = bool(self._query()), self._show_trash.isChecked()
        shown = self._results if searching else self._trash if trash else self._policies
        rows = shown.model().rowCount()
        if searching:
            self._title.setText(counted(rows, "place") if rows else self.tr("Search"))
        elif trash:
            self._title.setText(self.tr("Trash"))
        else:
            self._title.setText(how_many(rows, len(self._records)))
        if not rows:
            self._empty.setText(self._why_empty(searching, trash))
        self._stack.setCurrentWidget(shown if rows else self._empty)
        own = not searching and not trash
        self._sort.setVisible(own and rows > 1)
        self._show_filter.setVisible(own and len(self._records) > 1)
        self._filter.setVisible(own and self._show_filter.isChecked() and len(self._records) > 1)
        count = self._trashed.rowCount()
        words = self.tr("&Back to the library") if trash else self.tr("&Trash ({count})").format(count=count)
        self._show_trash.setText(words)
        self._show_trash.setAccessibleName(words.replace("&", ""))
        self._show_trash.setVisible(not searching and count > 0)
        if not trash or searching:
            self._ask.close_question()
        self._update_buttons()

    def _why_empty(self, searching: bool, trash: bool) -> str:
        if searching and self._wait.isActive():
            return self.tr("Searching…")
        if searching:
            return nothing_found(self._query())
        return self.tr("The trash is empty.") if trash else no_policies(bool(self._records))

    @Slot()
    def _update_buttons(self) -> None:
        searching, trash = bool(self._query()), self._show_trash.isChecked()
        current = self._current().currentIndex().isValid()
        some = self._stack.currentWidget() is not self._empty
        self._open.setVisible(some and (not trash or searching))
        self._open.setEnabled(current)
        self._restore.setVisible(some and trash and not searching)
        self._restore.setEnabled(current)
        self._remove.setVisible(some and not searching)
        self._remove.setEnabled(current)
        many = len(self._policies.selected_ids()) if not trash and not searching else 0
        self._status.setVisible(some and many > 0)
        self._open.setEnabled(current and many < 2)
        words = self.tr("&Delete for good…") if trash else self.tr("&Move to trash")
        if many > 1:
            words = self.tr("&Move {n} to trash").format(n=many)
        self._remove.setText(words)
        self._remove.setAccessibleName(words.replace("&", ""))

    def _current(self) -> RowList:
        if self._query():
            return self._results
        return self._trash if self._show_trash.isChecked() else self._policies

    @Slot()
    def _focus_rows(self) -> None:
        if self._stack.currentWidget() is not self._empty:
            self._current().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _search_changed(self) -> None:
        if self._query():
            self._wait.start()
        else:
            self._wait.stop()
            self._found.set_hits(())
        self._update()

    @Slot()
    def _search_now(self) -> None:
        self._wait.stop()
        if self._query():
            self.search_requested.emit(self._query())
            self._update()

    def _found_in(self, record: PolicyRecord) -> Mapping[str, str]:
        digest = self._digests.get(record.text_sha256)
        return digest.topics if digest is not None else {}

    @Slot()
    def _show_filtered(self) -> None:
        shown = filtered(self._records, self._digests, self._filter.wish(), self._tags)
        self._kept.set_records(in_order(shown, self._chosen_order()))
        self._update()

    @Slot()
    def _fold_filter(self) -> None:
        self._filter.setVisible(self._show_filter.isChecked())

    @Slot(str)
    def _mark(self, status: str) -> None:
        self.status_requested.emit(self._policies.selected_ids(), status)

    @Slot()
    def _open_current(self) -> None:
        index = self._current().currentIndex()
        if self._query():
            self._open_hit(index)
        else:
            self._open_index(index)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        self.policy_requested.emit(str(index.data(Role.ID)), -1)

    @Slot(QModelIndex)
    def _open_hit(self, index: QModelIndex) -> None:
        hit = self._found.hit(index.row())
        if hit.where == "note":
            self.note_requested.emit(hit.policy_id, hit.note_id)
        else:
            self.policy_requested.emit(hit.policy_id, hit.start)

    @Slot()
    def _remove_current(self) -> None:
        rows = self._current()
        if not self._show_trash.isChecked():
            self.trash_requested.emit(rows.selected_ids())
            return
        record = self._trashed.record(rows.currentIndex().row())
        notes = self.tr(" and {notes}").format(notes=counted(record.note_count, "note")) if record.note_count else ""
        self._ask.ask(
            record.id,
            self.tr("Delete “{title}”{notes} for good? This cannot be undone.").format(
                title=rows.currentIndex().data(), notes=notes
            ),
            self.tr("&Delete for good"),
            self.tr("&Keep"),
        )

    @Slot()
    def _restore_current(self) -> None:
        self.restore_requested.emit(self._trash.current_id())
