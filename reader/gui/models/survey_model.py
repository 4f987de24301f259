"""SurveyModel: a survey as a table for the eye: a row for each practice, a column for each policy.

In: a Survey. Out: roles. A cell shows how many sentences state the practice ("3", "3?" where the policy only may say
so), "✕" where it is promised not to happen, nothing where nothing was found. What a colour says, words
say too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QBrush

from reader.document.full_title import short_name
from reader.gui.dates import shown_day
from reader.gui.language import counted, said
from reader.gui.theme import theme
from reader.survey import Answer, Cell, Column, Row, Survey

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole + 50  # what a column is sorted by
PROMISE = "✕"
KINDS = {"risk": "Risk", "protection": "Protection", "right": "Right", "fact": "Fact"}
_SEVERITIES = {"high": "High risk", "medium": "Medium risk", "low": "Low risk"}
_EMPTY = Survey("", (), (), 0)


class SurveyModel(QAbstractTableModel):
    """One practice a row; the vertical header names it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.survey = _EMPTY
        self.policies: tuple[Row, ...] = ()
        self._names: tuple[str, ...] = ()

    def set_survey(self, survey: Survey) -> None:
        """Show a survey, without the policies that are in another language: nothing can be said of them."""
        self.beginResetModel()
        self.survey = survey
        self.policies = tuple(row for row in survey.rows if row.read)
        self._names = _column_names(self.policies)
        self.endResetModel()

    def practice(self, row: int) -> Column:
        """Return the practice of a row."""
        return self.survey.columns[row]

    def policy(self, column: int) -> Row | None:
        """Return the policy of a column, None for the one that counts."""
        return self.policies[column - 1] if 0 < column <= len(self.policies) else None

    def cell(self, index: Index) -> Cell | None:
        """Return what a policy says of a practice, None where a cell is of no policy."""
        policy = self.policy(index.column()) if index.isValid() else None
        return policy.cells[index.row()] if policy is not None else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index, never changed
        """Return the number of practices; none where there is no policy."""
        return 0 if parent.isValid() or not self.policies else len(self.survey.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index, never changed
        """Return the number of policies and one."""
        return 0 if parent.isValid() or not self.policies else len(self.policies) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of policies and practices."""
        if orientation is Qt.Orientation.Horizontal:
            policy = self.policy(section)
            if role == Qt.ItemDataRole.DisplayRole:
                return self._names[section - 1] if policy is not None else said("How many")
            if role == Qt.ItemDataRole.ToolTipRole and policy is not None:
                return " · ".join(filter(None, (policy.title, policy.site, shown_day(policy.date))))
        elif role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < self.rowCount():
            practice = self.practice(section)
            return (
                practice.title if role == Qt.ItemDataRole.DisplayRole else f"{practice.title}\n{kind_words(practice)}"
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a role shows of a cell."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        cell, practice = self.cell(index), self.practice(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if cell is None:
            return self._counted(index.row(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell_words(cell)
            case Qt.ItemDataRole.BackgroundRole:
                return QBrush(theme().tint(_mark(practice))) if cell.answer is Answer.FOUND else None
            case Qt.ItemDataRole.ToolTipRole:
                return f"{cell.quote}\n{cell.place}" if cell.quote else None
            case Qt.ItemDataRole.AccessibleTextRole:
                policy = self.policy(index.column())
                name = policy_name(policy) if policy is not None else ""
                return f"{name}: {practice.title}: {answer_words(cell)}"
        return _weight(cell) if role == SORT else None

    def _counted(self, row: int, role: int) -> object:
        stating = sum(policy.cells[row].answer is Answer.FOUND for policy in self.policies)
        if role == SORT:
            return stating
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said("{n} of {all}").format(n=stating, all=len(self.policies))
        return None


class SurveyFilter(QSortFilterProxyModel):
    """The practices of some kinds, with some words in their titles or topics."""

    def __init__(self, model: SurveyModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(model)
        self.setSortRole(SORT)
        self._model, self._kinds, self._words = model, frozenset(KINDS), ""

    def choose(self, kinds: Sequence[str], words: str) -> None:
        """Show only practices of these kinds that hold every one of the words."""
        self._kinds, self._words = frozenset(kinds), words.casefold()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002  Qt's signature
        """Tell whether a practice is shown."""
        practice = self._model.practice(source_row)
        held = f"{practice.title} {practice.topic}".casefold()
        return practice.kind in self._kinds and all(word in held for word in self._words.split())


def policy_name(policy: Row) -> str:
    """Return how a policy is named: by its site, else its title or whose it is, with the day of a version."""
    name = _bare_name(policy)
    return f"{name} · {shown_day(policy.date)}" if policy.date else name


def _bare_name(policy: Row) -> str:
    return policy.site or short_name(policy.title) or said("Untitled")


def _column_names(policies: Sequence[Row]) -> tuple[str, ...]:
    """Return how columns, which are short, name their policies: with the day where it tells two of one name apart."""
    times = Counter(map(_bare_name, policies))
    return tuple(_bare_name(one) if times[_bare_name(one)] == 1 else policy_name(one) for one in policies)


def kind_words(practice: Column) -> str:
    """Return the kind of a practice in words: "High risk", "Right"."""
    return said(_SEVERITIES.get(practice.severity, KINDS["risk"]) if practice.kind == "risk" else KINDS[practice.kind])


def cell_words(cell: Cell) -> str:
    """Return what a cell shows."""
    if cell.answer is Answer.FOUND:
        return f"{cell.count}" if cell.sure else f"{cell.count}?"
    return PROMISE if cell.answer is Answer.DENIED else ""


def answer_words(cell: Cell) -> str:
    """Return what a cell says, in words."""
    if cell.answer is Answer.DENIED:
        return said("promises not to")
    if cell.answer is Answer.NOT_READ:
        return said("not read")
    if cell.answer is not Answer.FOUND:
        return said("nothing was found")
    found = counted(cell.count, "place")
    return found if cell.sure else said("perhaps; {places}").format(places=found)


def _weight(cell: Cell) -> int:
    """Return what a policy's column is sorted by: nothing, a promise not to, perhaps, found, by how often."""
    if cell.answer is Answer.FOUND:
        return (1000 if cell.sure else 2) + min(cell.count, 900)
    return 1 if cell.answer is Answer.DENIED else 0


def _mark(practice: Column) -> str:
    return practice.severity if practice.kind == "risk" else practice.kind
