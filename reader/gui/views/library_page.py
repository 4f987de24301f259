"""LibraryPage: the whole library on one page: its parts at the side, the policies as a table, and what can be done.

In: a Shelf, what was found, pairs. Out: wishes. The page holds what is shown; the desk knows the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.gui.language import counted
from reader.gui.models.library_model import HitModel
from reader.gui.models.policy_table import Shelf
from reader.gui.theme import interface_font
from reader.gui.views.alike_list import AlikeList
from reader.gui.views.bulk_bar import BulkBar
from reader.gui.views.library_filter_bar import LibraryFilterBar
from reader.gui.views.library_side import LibrarySide
from reader.gui.views.library_words import nothing_found
from reader.gui.views.note_bin import NoteBin
from reader.gui.views.policy_table_view import PolicyTableView
from reader.gui.views.row_list import RowList
from reader.gui.views.rows import RowShape
from reader.gui.views.search_box import SearchBox
from reader.gui.views.toast import Toast

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import SearchHit

SEARCH_WAIT = 200  # ms after the last key: shorter asks for half words, longer feels slow
SNIPPET_LINES = 1  # the page is wide


class LibraryPage(QSplitter):
    """Side and middle.

    Signals:
        search_requested(str): look for these words; "" shows the policies again.
        hit_opened(object): open the place of a SearchHit.
        save_wanted(): keep the search under a name.
        closed(): back to where the reader was.
    """

    guide_page = "library"

    search_requested = Signal(str)
    hit_opened = Signal(object)
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(self.tr("Library"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.side, self.rows, self.alike, self.bulk = LibrarySide(), PolicyTableView(), AlikeList(), BulkBar()
        self.filter, self.toast, self.note_bin = LibraryFilterBar(across=True), Toast(), NoteBin()
        self._found = HitModel(self)
        self.hits = RowList(self._found, RowShape(True, SNIPPET_LINES), True)
        self.hits.setAccessibleName(self.tr("Search results"))
        self.search = SearchBox(self.tr("Search policies and notes"))
        self._wait = QTimer(self, singleShot=True, interval=SEARCH_WAIT)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setFont(interface_font(1.25, bold=True))
        self._empty = QLabel()
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(20, 60, 20, 0)
        self._save = self._button(self.tr("&Save this search …"), self.save_wanted.emit)
        self._show_filter = self._button(self.tr("F&ilter"), self._fold_filter)
        self._show_filter.setCheckable(True)
        self._back = self._button(self.tr("Close the librar&y"), self.closed.emit)
        self._trash = False
        self._lay_out()
        self._connect()
        self.show_shelf(Shelf(), "", "")

    def show_shelf(self, shelf: Shelf, title: str, empty: str, trash: bool = False) -> None:
        """Show policies under a title; `empty` is said where there is none."""
        self._trash = trash
        if not trash:
            self.note_bin.set_notes(())
        self.rows.set_shelf(shelf)
        self._title.setText(title)
        self._empty.setText(empty)
        self._show(self.rows if shelf.records else self._empty)
        self._update()

    def show_alike(self, title: str) -> None:
        """Show the pairs that say nearly the same."""
        self.note_bin.set_notes(())
        self._title.setText(title)
        self._show(self.alike)
        self._update()

    def set_results(self, query: str, hits: Sequence[SearchHit]) -> None:
        """Show what was found; an answer to words that are no longer in the box is dropped."""
        if query.strip() != self.query():
            return
        self._found.set_hits(hits)
        self._title.setText(counted(len(hits), "place"))
        self._empty.setText(nothing_found(self.query()))
        self._show(self.hits if hits else self._empty)
        self._update()

    def query(self) -> str:
        """Return what is searched for, "" for nothing."""
        return self.search.text().strip()

    def set_query(self, query: str) -> None:
        """Search for something at once."""
        self.search.setText(query)
        self._search_now()

    def focus_rows(self) -> None:
        """Give the keyboard to the list that is shown."""
        shown = self._stack.currentWidget()
        if shown is self.rows:
            self.rows.choose_first()
        target = self.search if shown is None or shown is self._empty else shown
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Give the keyboard to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search, then the page."""
        if event.key() == Qt.Key.Key_Escape:
            if self.query():
                self.search.clear()
            else:
                self.closed.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self.rows, self.hits, self.alike, self._empty):
            self._stack.addWidget(widget)
        top, head = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self._save)
        top.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._show_filter)
        self.filter.hide()
        middle = QWidget()
        middle.setObjectName("page")
        middle.setAccessibleName(self.tr("Library"))
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(head)
        layout.addWidget(self.filter)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.toast)
        layout.addWidget(self.bulk)
        layout.addWidget(self.note_bin)
        self.side.setObjectName("pane")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side.setMinimumWidth(round(QFontMetricsF(interface_font()).averageCharWidth() * 28))
        self.addWidget(self.side)
        self.addWidget(middle)
        em = interface_font().pointSizeF()
        self.setSizes([round(em * 22), round(em * 100)])
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search_changed)
        self.search.returnPressed.connect(self._search_now)
        self.search.left_downwards.connect(self.focus_rows)
        self._wait.timeout.connect(self._search_now)
        self.rows.chosen_changed.connect(self._update)
        self.rows.removal_wanted.connect(self._remove)
        self.hits.opened.connect(self._open_hit)

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", "").rstrip(" …"))
        button.setMinimumHeight(32)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)

    @Slot()
    def _update(self) -> None:
        rows = self._stack.currentWidget() is self.rows
        self.bulk.setVisible(rows)
        self.bulk.set_chosen(len(self.rows.chosen()), self._trash)
        self._save.setVisible(bool(self.query()))
        plain = not self.query() and not self._trash and self._stack.currentWidget() is not self.alike
        self._show_filter.setVisible(plain)
        self.filter.setVisible(plain and self._show_filter.isChecked())

    @Slot()
    def _remove(self) -> None:
        (self.bulk.delete_wanted if self._trash else self.bulk.trash_wanted).emit()

    @Slot()
    def _fold_filter(self) -> None:
        self.filter.setVisible(self._show_filter.isChecked())

    @Slot()
    def _search_changed(self) -> None:
        if self.query():
            self._wait.start()
        else:
            self._search_now()

    @Slot()
    def _search_now(self) -> None:
        self._wait.stop()
        self.search_requested.emit(self.query())

    @Slot(QModelIndex)
    def _open_hit(self, index: QModelIndex) -> None:
        self.hit_opened.emit(self._found.hit(index.row()))
