"""SectionModel: the sections of a policy as a tree, with the counts of their risks. In: a Document and Points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.document import Document, Section
from reader.gui.language import counted
from reader.gui.points import Point

COUNTS = int(Qt.ItemDataRole.UserRole) + 1  # tuple of (mark, number), weightiest first; without zeros
SECTION = COUNTS + 1  # the section's id
MADE = COUNTS + 2  # true where the title is not the policy's own

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(slots=True)
class _Node:
    section: Section | None
    number: int
    parent: _Node | None
    row: int = 0
    children: list[_Node] = field(default_factory=list)


class SectionModel(QAbstractItemModel):
    """A section is a child of the nearest section before it with a lower level."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(None, 0, None)
        self._nodes: dict[str, _Node] = {}
        self._counts: dict[str, tuple[tuple[str, int], ...]] = {}
        self._known = True
        self._unread: frozenset[str] = frozenset()

    def set_document(self, document: Document | None, points: Sequence[Point] = (), known: bool = True) -> None:
        """Show the sections of a policy; without `known` nobody can tell yet whether a section has risks."""
        self.beginResetModel()
        self._root, self._nodes = _Node(None, 0, None), {}
        stack = [self._root]
        sections = document.sections if document is not None else ()
        for number, section in enumerate(sections, start=1):
            while len(stack) > 1 and (stack[-1].section is None or stack[-1].section.level >= section.level):
                stack.pop()
            parent = stack[-1]
            node = _Node(section, number, parent, len(parent.children))
            parent.children.append(node)
            self._nodes[section.id] = node
            stack.append(node)
        self._unread = frozenset(one.id for one in sections if document is not None and document.is_unread(one.span))
        self._counts, self._known = _counts(points), known
        self.endResetModel()

    def set_points(self, points: Sequence[Point], known: bool = True) -> None:
        """Count the points of each section anew; `known` as above."""
        self._counts, self._known = _counts(points), known
        for node in self._nodes.values():
            index = self.createIndex(node.row, 0, node)
            self.dataChanged.emit(index, index)

    def index_of(self, section_id: str) -> QModelIndex:
        """Return the index of a section, invalid where there is none."""
        node = self._nodes.get(section_id)
        return self.createIndex(node.row, 0, node) if node is not None else QModelIndex()

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        """Return how many sections lie directly in one."""
        return len(self._node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:  # noqa: ARG002  the name is Qt's
        """Return 1."""
        return 1

    def index(self, row: int, column: int, parent: _AnyIndex = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: _AnyIndex = _ROOT) -> QModelIndex:  # type: ignore[override]
        """Return the index of the section that a section lies in."""
        parent = self._node(index).parent if index.isValid() else None
        return self.createIndex(parent.row, 0, parent) if parent is not None and parent.section else QModelIndex()

    def data(self, index: _AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a section's title, counts, or how a screen reader says it."""
        section = self._node(index).section
        if section is None:
            return None
        counts = self._counts.get(section.id, ())
        if role == Qt.ItemDataRole.DisplayRole:
            return section.title
        if role == COUNTS:
            return counts
        if role == SECTION:
            return section.id
        if role == MADE:
            return section.made
        if role == Qt.ItemDataRole.ToolTipRole:
            made = self.tr(" (title made by this program)") if section.made else ""
            return f"§{self._node(index).number} {section.title}{made}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            risks = ", ".join(self._spoken(mark, number) for mark, number in counts)
            none = self.tr("No risk points") if self._known else ""
            none = self.tr("not read") if section.id in self._unread else none
            return f"{section.title}. {risks or none}.".removesuffix(" .")
        return None

    def _spoken(self, mark: str, number: int) -> str:
        return counted(number, f"{mark} risk")

    def _node(self, index: _AnyIndex) -> _Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else self._root


def _counts(points: Sequence[Point]) -> dict[str, tuple[tuple[str, int], ...]]:
    counted: dict[str, dict[str, int]] = {}
    for point in points:
        if point.is_risk:
            of_section = counted.setdefault(point.section, {})
            of_section[point.mark] = of_section.get(point.mark, 0) + 1
    return {
        section: tuple((mark, found[mark]) for mark in ("high", "medium", "low") if mark in found)
        for section, found in counted.items()
    }
