"""LibrarySide: what can be shown of the library, in one list: all, by status, collections, saved searches, the trash.

In: collections, searches, counts. Out: which one is chosen, and wishes to make, name or take one away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.gui.theme import interface_font

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.order_model import Collection, SavedSearch

ALL, STATUS, COLLECTION, SEARCH, ALIKE, TRASH = "all", "status", "collection", "search", "alike", "trash"
_PLACE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that can be shown: its kind and its id or value."""

    kind: str = ALL
    key: str = ""


class SideList(QListView):
    """A list whose headings are passed over by the keyboard.

    Signals:
        rename_wanted(): F2.
        removal_wanted(): Delete.
    """

    rename_wanted = Signal()
    removal_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 names anew, Delete takes away."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


class LibrarySide(QWidget):
    """The list and what can be done with its rows.

    Signals:
        chosen(object): another Place is shown.
        collection_wanted(): make a collection.
        rename_requested(object): give the collection or search of a Place another name.
        removal_requested(object): take the collection or search of a Place away.
    """

    chosen = Signal(object)
    collection_wanted = Signal()
    rename_requested = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts of the library"))
        self._model = QStandardItemModel(self)
        self._list = SideList()
        self._list.setObjectName("places")
        self._list.setAccessibleName(self.tr("Parts of the library"))
        self._list.setModel(self._model)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._list.rename_wanted.connect(self._rename)
        self._list.removal_wanted.connect(self._remove)
        self._new = QPushButton(self.tr("Ne&w collection …"))
        self._new.setObjectName("small")
        self._new.setAccessibleName(self.tr("New collection"))
        self._new.setMinimumHeight(28)
        self._new.setAutoDefault(False)
        self._new.clicked.connect(self.collection_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, 8, 12)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._new)
        self.set_parts((), (), {}, 0)

    def set_parts(
        self,
        collections: Sequence[Collection],
        searches: Sequence[SavedSearch],
        counts: dict[str, int],
        trashed: int,
    ) -> None:
        """Show what there is; `counts` are the policies of each status, all under "*". What is chosen stays chosen."""
        chosen = self.place()
        rows: list[tuple[str, Place | None]] = [
            (self._counted(self.tr("All policies"), counts.get("*", 0)), Place()),
            (self._counted(self.tr("New"), counts.get("", 0)), Place(STATUS, "")),
            (self._counted(self.tr("In review"), counts.get("in review", 0)), Place(STATUS, "in review")),
            (self._counted(self.tr("Done"), counts.get("done", 0)), Place(STATUS, "done")),
            (self.tr("Collections"), None),
            *((self._counted(one.name, one.size), Place(COLLECTION, one.id)) for one in collections),
        ]
        if searches:
            rows += [(self.tr("Saved searches"), None), *((one.name, Place(SEARCH, one.id)) for one in searches)]
        rows += [
            (self.tr("More"), None),
            (self.tr("Nearly the same"), Place(ALIKE)),
            (self._counted(self.tr("Trash"), trashed), Place(TRASH)),
        ]
        shown = [
            (self._model.item(row).text(), self._model.item(row).data(_PLACE)) for row in range(self._model.rowCount())
        ]
        if rows == shown:
            return
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        self._model.clear()
        for words, place in rows:
            self._model.appendRow(self._item(words, place))
        selection.blockSignals(False)
        self._list.selectionModel().currentChanged.connect(self._tell, Qt.ConnectionType.UniqueConnection)
        if not self.show_place(chosen):
            self.show_place(Place())
            if chosen != Place():
                self.chosen.emit(Place())

    def place(self) -> Place:
        """Return what is chosen."""
        place = self._list.currentIndex().data(_PLACE)
        return place if isinstance(place, Place) else Place()

    def show_place(self, place: Place) -> bool:
        """Choose a row without telling; return whether there is one."""
        for row in range(self._model.rowCount()):
            if self._model.item(row).data(_PLACE) == place:
                selection = self._list.selectionModel()
                selection.blockSignals(True)
                self._list.setCurrentIndex(self._model.index(row, 0))
                selection.blockSignals(False)
                self._list.viewport().update()
                return True
        return False

    def _item(self, words: str, place: Place | None) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(place, _PLACE)
        if place is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setFont(interface_font(0.9, bold=True))
        else:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setToolTip(words)
        return item

    def _counted(self, name: str, count: int) -> str:
        return f"{name}  {count}" if count else name

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.place())

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        if not self._is_own():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Re&name …"), self._rename)
        menu.addAction(self.tr("Take a&way …"), self._remove)
        menu.exec(self._list.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _is_own(self) -> bool:
        return self.place().kind in (COLLECTION, SEARCH)

    @Slot()
    def _rename(self) -> None:
        if self._is_own():
            self.rename_requested.emit(self.place())

    @Slot()
    def _remove(self) -> None:
        if self._is_own():
            self.removal_requested.emit(self.place())
