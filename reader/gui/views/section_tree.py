"""The contents pane: the sections as a tree with their risk counts. It wishes for a section; it shows where one is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.document import Document
from reader.gui.language import counted
from reader.gui.models.section_model import COUNTS, MADE, SECTION, SectionModel
from reader.gui.points import LETTERS, Point
from reader.gui.theme import interface_font, theme

_AnyIndex = QModelIndex | QPersistentModelIndex
ROW = 32  # px, at least; 24 is the least that WCAG allows a target
NARROW = 26  # letters: in less, a title goes before all counts but the gravest


class SectionDelegate(QStyledItemDelegate):
    """Paints a title, shortened at its end, and the counts at the right: "H 2  M 1"."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        """Return a row high enough for a finger."""
        height = QFontMetricsF(interface_font()).height() + 14
        return QSize(super().sizeHint(option, index).width(), max(ROW, round(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Paint one row."""
        colours = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, -6, -1)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface["selected" if selected else "hover"]))
            painter.drawRoundedRect(area, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        right = self._paint_counts(painter, area, index.data(COUNTS) or ())
        font = interface_font(bold=selected)
        font.setItalic(bool(index.data(MADE)))
        painter.setFont(font)
        painter.setPen(QColor(colours.text["heading" if selected else "main"]))
        place = QRectF(area.left() + 8, area.top(), right - area.left() - 14, area.height())
        title = QFontMetricsF(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()

    def _paint_counts(self, painter: QPainter, area: QRectF, counts: Sequence[tuple[str, int]]) -> float:
        """Paint the counts from the right, the gravest two or one, and return where they begin."""
        font = interface_font(0.86, bold=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x = area.right() - 6
        for mark, number in reversed(counts[: 2 if area.width() > NARROW * metrics.averageCharWidth() else 1]):
            label = f"{LETTERS[mark]}\u2009{number}"
            width = metrics.horizontalAdvance(label) + 10
            place = QRectF(x - width, area.center().y() - 9, width, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().tint(mark))
            painter.drawRoundedRect(place, 5, 5)
            painter.setPen(theme().line(mark))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)
            x -= width + 4
        return x


class SectionFilter(QSortFilterProxyModel):
    """Keeps the sections whose title holds the words typed, and those they lie in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


class SectionTree(QWidget):
    """The contents.

    Signals:
        section_requested(str): a section was chosen, by its id.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Contents"))
        self._model = SectionModel(self)
        self._filter = SectionFilter(self)
        self._filter.setSourceModel(self._model)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Filter sections"))
        self._words.setAccessibleName(self.tr("Filter sections"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._filter_by)
        for child in self._words.findChildren(QWidget):
            child.setAccessibleName(self.tr("Clear the filter"))
        self._tree = QTreeView()
        self._tree.setAccessibleName(self.tr("Sections of the policy"))
        self._tree.setModel(self._filter)
        self._tree.setItemDelegate(SectionDelegate(self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._tree.setIndentation(14)
        self._tree.setRootIsDecorated(False)
        self._tree.setMouseTracking(True)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._tree.clicked.connect(self._choose)
        self._tree.activated.connect(self._choose)
        self._total = QLabel()
        self._total.setProperty("role", "muted")
        self._total.setWordWrap(True)
        self._total.setAccessibleDescription(self.tr("Number of risk points"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._total)

    def set_policy(self, document: Document | None, points: Sequence[Point], instead: str = "") -> None:
        """Show the sections of a policy and count its risks; `instead` is said where they are not known yet."""
        self._words.clear()
        self._model.set_document(document, points, known=not instead)
        self._tree.expandAll()
        self._total.setText(instead or (self._counted(points) if document is not None else ""))

    def set_points(self, points: Sequence[Point], instead: str = "") -> None:
        """Count the risks anew; `instead` as above."""
        self._model.set_points(points, known=not instead)
        self._total.setText(instead or self._counted(points))

    def total(self) -> str:
        """Return what is said of the number of risks."""
        return self._total.text()

    def set_current(self, section_id: str) -> None:
        """Select a section without wishing for it."""
        index = self._filter.mapFromSource(self._model.index_of(section_id))
        if index.isValid() and index != self._tree.currentIndex():
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)

    def focus_list(self) -> None:
        """Give the keyboard to the tree."""
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _counted(self, points: Sequence[Point]) -> str:
        marks = [point.mark for point in points if point.is_risk]
        if not marks:
            return self.tr("No risk points found")
        parts = (counted(marks.count(mark), mark) for mark in ("high", "medium", "low") if mark in marks)
        return f"{counted(len(marks), 'risk')}: {', '.join(parts)}"

    @Slot(str)
    def _filter_by(self, words: str) -> None:
        self._filter.setFilterFixedString(words)
        self._tree.expandAll()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.section_requested.emit(str(index.data(SECTION)))
