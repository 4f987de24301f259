"""RowList: a list of painted rows that is used by mouse and keyboard alike. In: a model; out: wishes about a row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from reader.gui.models.record_model import Index, Role
from reader.gui.views.rows import RowDelegate, RowShape

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RowList(QListView):
    """A list that keeps a current row while it has rows.

    Signals:
        opened(QModelIndex): Enter or a double click on a row (a single click where `single_click`).
        removal_requested(QModelIndex): Delete on a row.
        row_changed(): another row is current, or none.
    """

    opened = Signal(QModelIndex)
    removal_requested = Signal(QModelIndex)
    row_changed = Signal()

    def __init__(
        self, model: QAbstractItemModel, shape: RowShape, single_click: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(shape, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        (self.clicked if single_click else self.doubleClicked).connect(self._open)

    def current_id(self) -> str:
        """Return the id of the current row, "" where there is none."""
        return str(self.currentIndex().data(Role.ID) or "")

    def selected_ids(self) -> list[str]:
        """Return the ids of the rows selected, in the order of the rows."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [str(index.data(Role.ID)) for index in rows]

    def select_id(self, record_id: str) -> bool:
        """Make a record's row the current one; tell whether it has a row."""
        for row in range(self.model().rowCount()):
            index = self.model().index(row, 0)
            if index.data(Role.ID) == record_id:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def select_first(self) -> None:
        """Make the first row the current one, if there is one and no other is."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of another row."""
        super().currentChanged(current, previous)
        self.row_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes."""
        index = self.currentIndex()
        if index.isValid() and event.key() in _OPEN:
            self.opened.emit(index)
        elif index.isValid() and event.key() in _REMOVE:
            self.removal_requested.emit(index)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Have a current row as soon as the keyboard is here."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.select_first()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index)
