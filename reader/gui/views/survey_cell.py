"""SurveyCell: paints a cell of a survey, with a frame round the one in hand: its tint alone would not tell it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.gui.theme import theme

FRAME = 2  # px


class SurveyCell(QStyledItemDelegate):
    """A tint, words in the middle, a frame."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it whole: the style of the table pads the words away where a column is narrow."""
        colours, rect = theme(), QRectF(option.rect)
        tint = index.data(Qt.ItemDataRole.BackgroundRole)
        painter.save()
        if isinstance(tint, QBrush):
            painter.fillRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), tint)
        painter.setPen(QColor(colours.text["main"]))
        painter.setFont(option.font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours.text["accent"]), FRAME))
            painter.drawRect(rect.adjusted(FRAME / 2, FRAME / 2, -FRAME / 2, -FRAME / 2))
        painter.restore()
