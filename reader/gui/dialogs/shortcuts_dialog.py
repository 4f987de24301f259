"""ShortcutsDialog: every key of the program in one sheet. In: group, action and keys; out: nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.gui.dialogs.sheet import Sheet
from reader.gui.models.shortcut_model import ShortcutModel
from reader.gui.theme import interface_font, theme
from reader.gui.views.search_box import SearchBox

SIZE = (660, 600)  # px
ROW = 30
_AnyIndex = QModelIndex | QPersistentModelIndex


class KeyDelegate(QStyledItemDelegate):
    """Paints groups as headings, actions as text and keys as caps."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        """Return a row with room for the caps, and air above a group."""
        row = max(ROW, round(QFontMetricsF(interface_font()).height() + 12))
        return QSize(super().sizeHint(option, index).width(), row if index.parent().isValid() else row + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Paint one cell."""
        colours = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.surface["selected"]))
        words = str(index.data() or "")
        if index.column() == 1:
            self._paint_caps(painter, area, words)
        else:
            heading = not index.parent().isValid()
            painter.setFont(interface_font(bold=heading))
            painter.setPen(QColor(colours.text["heading" if heading else "main"]))
            place = area.adjusted(6 if heading else 14, 8 if heading else 0, -4, 0)
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _paint_caps(self, painter: QPainter, area: QRectF, words: str) -> None:
        font = interface_font(0.9)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        x = area.left() + 4
        for keys in filter(None, words.split(", ")):
            cap = QRectF(x, area.center().y() - 11, metrics.horizontalAdvance(keys) + 16, 22)
            painter.setPen(QPen(QColor(theme().surface["control_border"]), 1))
            painter.setBrush(QColor(theme().surface["raised"]))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(QColor(theme().text["main"]))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
            x = cap.right() + 6


class ShortcutsDialog(Sheet):
    """The keys, grouped as in the menus, with a line to filter them."""

    guide_page = "keyboard"

    def __init__(self, parent: QWidget | None, rows: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(*SIZE)
        self._words = SearchBox(self.tr("Filter by action or key"))
        native = [(group, action, _native(keys)) for group, action, keys in rows]
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(ShortcutModel(native, self))
        self._rows.setRecursiveFilteringEnabled(True)
        self._rows.setFilterKeyColumn(-1)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._tree = QTreeView()
        self._tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._tree.setModel(self._rows)
        self._tree.setItemDelegate(KeyDelegate(self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(0)
        self._tree.setItemsExpandable(False)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self._tree.header().resizeSection(1, SIZE[0] * 42 // 100)
        self._tree.expandAll()
        self._words.textChanged.connect(self._filter)
        self._words.left_downwards.connect(self._tree.setFocus)
        self.body.addWidget(self._words)
        self.body.addWidget(self._tree, 1)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        self._words.setFocus()

    @Slot(str)
    def _filter(self, words: str) -> None:
        self._rows.setFilterFixedString(words)
        self._tree.expandAll()


def _native(keys: str) -> str:
    """Return keys as this system writes them; what is no key sequence stays as it is."""
    parts = (QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) or part for part in keys.split(", "))
    return ", ".join(parts)
