"""RecordModel: a list of records with ids as rows, changed row by row. In: the wanted records; out: precise signals.

A reset would take the focus, the selection and the place of a screen reader with it, so there is none here.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row offers to a delegate besides its title (DisplayRole)."""

    ID = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2  # a second, muted line
    ASIDE = Qt.ItemDataRole.UserRole + 3  # a short text at the end of the first line
    SNIPPET = Qt.ItemDataRole.UserRole + 4  # running text under it
    MARKS = Qt.ItemDataRole.UserRole + 5  # code-point ranges (start, end) of the snippet to make bold
    COLOUR = Qt.ItemDataRole.UserRole + 6  # the name of a note's colour
    QUIET = Qt.ItemDataRole.UserRole + 7  # true where the snippet stands for words that are not there


class RecordModel(QAbstractListModel, Generic[Record]):
    """Rows of records in a given order; subclasses say what each role shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: list[Record] = []

    def id_of(self, record: Record) -> str:
        """Return the id of a record, unique in the model."""
        raise NotImplementedError

    def shown(self, record: Record, role: int) -> object:
        """Return what a role shows of a record, None where nothing."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index, never changed
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role shows of a row."""
        if not index.isValid() or not 0 <= index.row() < len(self._records):
            return None
        record = self._records[index.row()]
        return self.id_of(record) if role == Role.ID else self.shown(record, role)

    def records(self) -> tuple[Record, ...]:
        """Return the records in the order of the rows."""
        return tuple(self._records)

    def record(self, row: int) -> Record:
        """Return the record of a row."""
        return self._records[row]

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, -1 where it has none."""
        return next((row for row, record in enumerate(self._records) if self.id_of(record) == record_id), -1)

    def set_records(self, records: Sequence[Record]) -> None:
        """Show these records in this order, touching only the rows that differ."""
        wanted = {self.id_of(record) for record in records}
        for row in reversed(range(len(self._records))):
            if self.id_of(self._records[row]) not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._records[row]
                self.endRemoveRows()
        places = {self.id_of(record): place for place, record in enumerate(records)}
        self._arrange(places)
        if records and not self._records:
            self._insert(0, records)
            return
        for row, record in enumerate(records):
            # All rows before this one are in their place, and those that were here already stand in the right order.
            if row == len(self._records) or self.id_of(self._records[row]) != self.id_of(record):
                self._insert(row, (record,))
            elif self._records[row] != record:
                self._records[row] = record
                here = self.index(row)
                self.dataChanged.emit(here, here)

    def _insert(self, row: int, records: Sequence[Record]) -> None:
        self.beginInsertRows(QModelIndex(), row, row + len(records) - 1)
        self._records[row:row] = records
        self.endInsertRows()

    def _arrange(self, places: dict[str, int]) -> None:
        """Bring the rows in the order of `places` in one step; what was selected stays selected."""
        arranged = sorted(self._records, key=lambda record: places[self.id_of(record)])
        if arranged == self._records:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self.id_of(self._records[index.row()]) for index in before]
        self._records = arranged
        rows = {self.id_of(record): row for row, record in enumerate(arranged)}
        self.changePersistentIndexList(before, [self.index(rows[record_id]) for record_id in ids])
        self.layoutChanged.emit()
