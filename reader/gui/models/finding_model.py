"""FindingModel: points as rows of a list, risks first. In: Points; out: rows with what a row shows and says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.language import said
from reader.gui.points import ORDER, Point

POINT = int(Qt.ItemDataRole.UserRole) + 1  # the Point itself
FIRST = POINT + 1  # true for the first row of its group (risks, protections, rights, facts)
GROUPS = {
    "high": "Risks",
    "medium": "Risks",
    "low": "Risks",
    "protection": "Protections",
    "right": "Your rights",
    "fact": "Facts",
}
DISMISSED = "Dismissed"
OWN = "Your points"

_ROOT = QModelIndex()


def group_of(point: Point) -> str:
    """Return the title of the group that a point is shown in."""
    if point.own:
        return said(OWN)
    return said(DISMISSED if point.verdict == "dismissed" else GROUPS[point.mark])


class FindingModel(QAbstractListModel):
    """Rows in groups, the user's own points first, each in the order of weight, then of reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: list[Point] = []

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these points."""
        ranked = sorted(
            points,
            key=lambda p: (p.verdict == "dismissed", not p.own, ORDER.index(p.mark), p.spans[0].start),
        )
        if ranked == self._points:
            return
        self.beginResetModel()
        self._points = ranked
        self.endResetModel()

    def point(self, row: int) -> Point | None:
        """Return the point of a row, None where there is no such row."""
        return self._points[row] if 0 <= row < len(self._points) else None

    def row_of(self, point_id: str) -> int:
        """Return the row of a point, -1 where it is not shown."""
        return next((row for row, point in enumerate(self._points) if point.id == point_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many points there are."""
        return 0 if parent.isValid() else len(self._points)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a point's title, the point, or how a screen reader says it."""
        point = self.point(index.row()) if index.isValid() else None
        if point is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return point.title if role == Qt.ItemDataRole.DisplayRole else point.quote[:400]
        if role == POINT:
            return point
        if role == FIRST:
            before = self.point(index.row() - 1)
            return before is None or group_of(before) != group_of(point)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{point} {row} of {rows}.").format(
                point=point.spoken(), row=index.row() + 1, rows=len(self._points)
            )
        return None
