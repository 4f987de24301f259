"""PolicyTable: the policies of the library as a table whose last columns are the user's own fields.

In: records, their states, fields, digests. Out: roles. Cells of own fields can be written in; what is written goes out
as a wish, and the table shows it once it is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.gui.dates import shown_day
from reader.gui.digests import Digest
from reader.gui.language import number, said
from reader.gui.models.library_model import policy_title
from reader.gui.models.record_model import Role

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord
    from reader.library.order_model import OwnField, PolicyState

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Title", "Site", "As of", "Risk points", "Status", "Notes", "Words", "Tags", "Collections")
SORT = Qt.ItemDataRole.UserRole + 40  # what a column is sorted by
FIELD = Qt.ItemDataRole.UserRole + 41  # the OwnField of a cell, None elsewhere
RIGHT = frozenset({"Notes", "Words"})  # numbers stand under each other


class Column(IntEnum):
    """The columns that every library has."""

    TITLE = 0
    SITE = 1
    DATE = 2
    RISKS = 3
    STATUS = 4
    NOTES = 5
    WORDS = 6
    TAGS = 7
    COLLECTIONS = 8


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the table shows."""

    records: Sequence[PolicyRecord] = ()
    states: Mapping[str, PolicyState] = field(default_factory=dict)
    fields: Sequence[OwnField] = ()
    collections: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, Digest] = field(default_factory=dict)


class PolicyTable(QAbstractTableModel):
    """One policy a row.

    Signals:
        value_given(str, object, str): a policy's id, an OwnField and what was written into its cell.
    """

    value_given = Signal(str, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf()

    def set_shelf(self, shelf: Shelf) -> None:
        """Show policies; where only what is in the cells differs, no row moves."""
        same_rows = [record.id for record in shelf.records] == [record.id for record in self._shelf.records]
        if same_rows and list(shelf.fields) == list(self._shelf.fields):
            self._shelf = shelf
            if shelf.records:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._shelf = shelf
        self.endResetModel()

    def record(self, row: int) -> PolicyRecord:
        """Return the policy of a row."""
        return self._shelf.records[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index, never changed
        """Return the number of policies."""
        return 0 if parent.isValid() else len(self._shelf.records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index, never changed
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS) + len(self._shelf.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            own = section - len(COLUMNS)
            return said(COLUMNS[section]) if own < 0 else self._shelf.fields[own].name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section, self._own(section))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cells of own fields be written in."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._own(index.column()) is not None else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role shows of a cell."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        record, column = self._shelf.records[index.row()], index.column()
        own = self._own(column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(record, column, own)
            case Qt.ItemDataRole.EditRole:
                return self._value(record, own) if own is not None else self._shown(record, column, own)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column, own)
            case Qt.ItemDataRole.AccessibleTextRole:
                name = self.headerData(column, Qt.Orientation.Horizontal)
                words = self._spoken(record) if column == Column.RISKS else self._shown(record, column, own)
                return words if column == Column.TITLE else f"{name}: {words or said('none')}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._shown(record, column, own) or None
            case Role.ID:
                return record.id
        return self._sorted_by(record, column, own) if role == SORT else own if role == FIELD else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what was written into the cell of an own field."""
        own = self._own(index.column())
        if role != Qt.ItemDataRole.EditRole or own is None or not index.isValid():
            return False
        record = self._shelf.records[index.row()]
        if str(value or "") != self._value(record, own):
            self.value_given.emit(record.id, own, str(value or ""))
        return True

    def _own(self, column: int) -> OwnField | None:
        own = column - len(COLUMNS)
        return self._shelf.fields[own] if 0 <= own < len(self._shelf.fields) else None

    def _value(self, record: PolicyRecord, own: OwnField | None) -> str:
        state = self._shelf.states.get(record.id)
        return state.value(own.id) if state is not None and own is not None else ""

    def _shown(self, record: PolicyRecord, column: int, own: OwnField | None) -> str:
        if own is not None:
            value = self._value(record, own)
            if own.kind == "date" and value:
                return shown_day(value)
            return said(value.capitalize()) if own.kind == "yes/no" and value else value
        if column in (Column.TAGS, Column.COLLECTIONS):
            state = self._shelf.states.get(record.id)
            if state is None:
                return ""
            held = state.tags
            if column == Column.COLLECTIONS:
                held = tuple(sorted(self._shelf.collections.get(one, "") for one in state.collections))
            return ", ".join(held)
        if column == Column.RISKS:
            digest = self._shelf.digests.get(record.text_sha256)
            return digest.short() if digest is not None else ""
        return _of_record(record, column)

    def _spoken(self, record: PolicyRecord) -> str:
        digest = self._shelf.digests.get(record.text_sha256)
        return (digest.spoken() or said("none")) if digest is not None else ""

    def _sorted_by(self, record: PolicyRecord, column: int, own: OwnField | None) -> object:
        if own is not None:
            value = self._value(record, own)
            return (float(value) if value else float("-inf")) if own.kind == "number" else value.casefold()
        match column:
            case Column.DATE:
                return record.day
            case Column.RISKS:
                digest = self._shelf.digests.get(record.text_sha256)
                counts = digest.counts if digest is not None else {}
                return sum(
                    counts.get(mark, 0) * weight for mark, weight in (("high", 1e6), ("medium", 1e3), ("low", 1))
                )
            case Column.NOTES:
                return record.note_count
            case Column.WORDS:
                return record.words
        return self._shown(record, column, None).casefold()


def _alignment(column: int, own: OwnField | None) -> Qt.AlignmentFlag:
    number = own.kind == "number" if own is not None else column < len(COLUMNS) and COLUMNS[column] in RIGHT
    across = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


def _of_record(record: PolicyRecord, column: int) -> str:
    """Return what a column shows of a record alone."""
    match column:
        case Column.TITLE:
            return policy_title(record)
        case Column.SITE:
            return record.site or record.file_name
        case Column.DATE:
            return shown_day(record.day) if record.day else ""
        case Column.STATUS:
            return said(record.status.capitalize()) if record.status else said("New")
        case Column.NOTES:
            return str(record.note_count) if record.note_count else ""
    return number(record.words)
