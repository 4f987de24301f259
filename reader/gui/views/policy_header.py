"""PolicyHeader: the names of policies over narrow columns, written upwards. In: a model's header; out: a header."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.gui.theme import interface_font, theme

LONGEST = 30  # characters of a name that are shown, its end (a day) among them; its tool tip holds all
SHORTEST = 12  # characters, however low the table is
SHARE = 0.35  # of the table's height
GAP = 6  # px


class PolicyHeader(QHeaderView):
    """A horizontal header; a click sorts by a column, and a sign shows by which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)

    def sizeHint(self) -> QSize:
        """Return a height in which the longest name stands, up to a limit: most of a low table is for its rows."""
        names = [self._name(section) for section in range(self.count())]
        wanted = max((self._metrics().horizontalAdvance(name) for name in names), default=0)
        most = self._metrics().averageCharWidth() * LONGEST
        table = self.parentWidget()
        if table is not None and table.isVisible():
            most = min(most, max(table.height() * SHARE, self._metrics().averageCharWidth() * SHORTEST))
        return QSize(super().sizeHint().width(), round(min(wanted, most)) + 2 * GAP + round(self._metrics().height()))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write a name upwards, its beginning at the table, and under it the sign of sorting."""
        colours = theme()
        painter.save()
        painter.setPen(QColor(colours.surface["border"]))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.text["main"]))
        painter.setFont(self._font())
        sign_height = round(self._metrics().height())
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            sign = "▲" if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder else "▼"
            foot = QRect(rect.left(), rect.bottom() - sign_height, rect.width(), sign_height)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, sign)
        room = rect.height() - 2 * GAP - sign_height
        name = self._metrics().elidedText(self._name(section), Qt.TextElideMode.ElideMiddle, room)
        painter.translate(rect.left(), rect.bottom() - sign_height - GAP)
        painter.rotate(-90)
        painter.drawText(QRect(0, 0, room, rect.width()), Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _name(self, section: int) -> str:
        model = self.model()
        return str(model.headerData(section, Qt.Orientation.Horizontal) or "") if model is not None else ""

    def _font(self) -> QFont:
        return interface_font(0.92)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._font())
