"""PolicyTableView: the table of policies: many rows can be chosen, columns sorted, own fields written in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.gui.models.policy_table import SORT, Column, PolicyTable, Shelf
from reader.gui.models.record_model import Role
from reader.gui.theme import interface_font
from reader.gui.views.cell_editor import CellEditor

WIDEST, NARROWEST = 34, 7  # of a column when it is first shown, in characters
OPTIONAL = (Column.DATE, Column.NOTES, Column.TAGS, Column.COLLECTIONS)  # not shown while nothing stands in them


class PolicyTableView(QTableView):
    """The table; Enter opens, Space is done and on, Delete is for the trash, F2 or a second click writes in a cell.

    Signals:
        opened(str): a policy is to be opened.
        removal_wanted(): Delete.
        done_wanted(): Space: the chosen policies are reviewed, on to the next.
        chosen_changed(): other rows are chosen.
    """

    opened = Signal(str)
    removal_wanted = Signal()
    done_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = PolicyTable(self)
        self._sized: set[str] = set()  # columns whose width is set: what the user makes of it stays
        self._title_is_ours = True  # to widen, until the user has a width of it
        self._widening = False
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.table)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setItemDelegate(CellEditor(self))
        self.setAccessibleName(self.tr("Policies"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        corner = QWidget()
        corner.setAccessibleName(self.tr("Space"))
        self.setCornerWidget(corner)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(QFontMetricsF(interface_font()).height() * 2.1))
        across = self.horizontalHeader()
        across.setAccessibleName(self.tr("Columns"))
        across.setHighlightSections(False)
        across.setSectionsMovable(True)
        across.setStretchLastSection(True)  # no bare strip at the end of the heads
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.sectionResized.connect(self._resized)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)

    def set_shelf(self, shelf: Shelf) -> None:
        """Show policies; those that are chosen stay so, as far as they are still there."""
        chosen, current = self.chosen(), str(self.currentIndex().data(Role.ID) or "")
        self.table.set_shelf(shelf)
        self._widening = True
        self._show_columns()
        self._widening = False
        self._widen_title()
        self.choose(chosen, current)

    def chosen(self) -> list[str]:
        """Return the ids of the policies that are chosen, in the order of the rows."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [str(index.data(Role.ID)) for index in rows]

    def in_order(self) -> list[str]:
        """Return the ids of all policies in the order of the rows."""
        return [str(self._sorted.index(row, 0).data(Role.ID)) for row in range(self._sorted.rowCount())]

    def choose(self, policy_ids: Sequence[str], current: str = "") -> None:
        """Choose rows by the ids of their policies."""
        wanted = set(policy_ids)
        selection = QItemSelection()
        for row, policy_id in enumerate(self.in_order()):
            index = self._sorted.index(row, 0)
            if policy_id in wanted:
                selection.select(index, index)
            if policy_id == current:
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(selection, flags)

    def go_on(self) -> None:
        """Choose the row after the last one that is chosen."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        after = max(rows, default=-1) + 1
        if after < self._sorted.rowCount():
            self.selectRow(after)

    def choose_first(self) -> None:
        """Choose the first row where none is chosen."""
        if self._sorted.rowCount() and not self.currentIndex().isValid():
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete is for the trash."""
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif not editing and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif not editing and event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.done_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the titles the room that is there."""
        super().resizeEvent(event)
        self._widen_title()

    def _widen_title(self) -> None:
        """Let the titles have the room that no other column needs, up to the longest of them."""
        if not self._title_is_ours or not self.table.rowCount():
            return
        across, em = self.horizontalHeader(), QFontMetricsF(interface_font()).averageCharWidth()
        shown = [column for column in range(self.table.columnCount()) if not self.isColumnHidden(column)]
        last = max(shown, key=across.visualIndex)  # which is stretched, and needs no more than its words
        others = sum(self.columnWidth(column) for column in shown if column not in (Column.TITLE, last))
        others += max(self.sizeHintForColumn(last), across.sectionSizeHint(last)) + round(em)
        wanted = self.sizeHintForColumn(Column.TITLE) + round(em)
        least = min(wanted, round(em * WIDEST))
        self._widening = True
        self.setColumnWidth(Column.TITLE, max(least, min(wanted, self.viewport().width() - others)))
        self._widening = False

    @Slot(int, int, int)
    def _resized(self, column: int, _before: int, _now: int) -> None:
        if column == Column.TITLE and not self._widening:
            self._title_is_ours = False

    def _show_columns(self) -> None:
        """Show the columns that something stands in; those that are new get the width of what stands there."""
        em = QFontMetricsF(interface_font()).averageCharWidth()
        rows = range(self.table.rowCount())
        for column in range(self.table.columnCount()):
            empty = column in OPTIONAL and not any(self.table.index(row, column).data() for row in rows)
            self.setColumnHidden(column, empty)
            name = str(self.table.headerData(column, Qt.Orientation.Horizontal))
            if rows and not empty and name not in self._sized:
                self._sized.add(name)
                wanted = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
                self.setColumnWidth(column, round(min(em * WIDEST, max(em * NARROWEST, wanted + em))))
                if column > Column.COLLECTIONS:  # what the user made stands before what can be counted
                    across = self.horizontalHeader()
                    own = column - Column.COLLECTIONS - 1
                    across.moveSection(across.visualIndex(column), across.visualIndex(Column.STATUS) + 1 + own)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        own = index.column() > Column.COLLECTIONS
        if own:
            self.edit(index)
        else:
            self.opened.emit(str(index.data(Role.ID)))

    @Slot()
    def _tell(self) -> None:
        self.chosen_changed.emit()
