"""The list of points beside the text: one row each, painted, with letter, title, condition, place and quote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.gui.chips import paint_chip
from reader.gui.language import said
from reader.gui.models.finding_model import FIRST, POINT, FindingModel, group_of
from reader.gui.points import OWN, VERDICTS, WORDS, Point
from reader.gui.theme import interface_font, theme
from reader.gui.views.point_bar import HEIGHT as BAR
from reader.gui.views.point_bar import PointBar
from reader.gui.views.text_height import text_height

_AnyIndex = QModelIndex | QPersistentModelIndex
CHIP = 22.0
PAD = 10.0
_WRAP = int(Qt.TextFlag.TextWordWrap)


class PointDelegate(QStyledItemDelegate):
    """Paints a row: group title where a group begins; letter; title; severity, condition and place; the quote."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        """Return the height that the row's text needs at the list's width."""
        view = option.widget
        width = float(view.viewport().width()) if isinstance(view, QListView) else 320.0
        point = index.data(POINT)
        if not isinstance(point, Point):
            return QSize(0, 0)
        title, detail, quote = self._heights(point, width)
        bar = BAR + PAD if isinstance(view, QListView) and index.row() == view.currentIndex().row() else 0
        return QSize(round(width), round(self._head(index) + PAD + title + 3 + detail + 4 + quote + PAD + 4 + bar))

    def _head(self, index: _AnyIndex) -> float:
        return QFontMetricsF(interface_font(0.88, bold=True)).height() + 16 if index.data(FIRST) else 0.0

    def _column(self, width: float) -> float:
        return width - PAD * 2 - CHIP - 10

    def _heights(self, point: Point, width: float) -> tuple[float, float, float]:
        room = self._column(width)
        return (
            text_height(point.title, room, bold=True),
            text_height(_detail(point), room, 0.9),
            text_height(_short(point.quote), room, 0.9),
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Paint one row."""
        point = index.data(POINT)
        if not isinstance(point, Point):
            return
        colours = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        head = self._head(index)
        if head:
            painter.setFont(interface_font(0.88, bold=True))
            painter.setPen(QColor(colours.text["muted"]))
            painter.drawText(area.adjusted(PAD, 8, 0, 0), int(Qt.AlignmentFlag.AlignTop), group_of(point))
        area = area.adjusted(0, head, 0, -4)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(colours.surface["border"]), 1))
        painter.setBrush(QColor(colours.surface["selected" if selected else "raised"]))
        if not selected and state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.surface["hover"]))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        chip = QRectF(area.left() + PAD, area.top() + PAD, CHIP, CHIP)
        paint_chip(painter, chip, point.mark, point.letter, bool(point.own))
        self._paint_words(painter, area, point)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, point: Point) -> None:
        text = theme().text
        title, detail, quote = self._heights(point, area.width())
        place = QRectF(area.left() + PAD + CHIP + 10, area.top() + PAD, self._column(area.width()), title)
        font = interface_font(bold=True)
        font.setStrikeOut(point.verdict == "dismissed")
        painter.setFont(font)
        painter.setPen(QColor(text["muted" if point.verdict == "dismissed" else "heading"]))
        painter.drawText(place, _WRAP, point.title)
        place = QRectF(place.left(), place.bottom() + 3, place.width(), detail)
        painter.setFont(interface_font(0.9))
        painter.setPen(theme().line(point.mark))
        painter.drawText(place, _WRAP, _detail(point))
        place = QRectF(place.left(), place.bottom() + 4, place.width(), quote)
        painter.setPen(QColor(text["muted"]))
        painter.drawText(place, _WRAP, _short(point.quote))


def _detail(point: Point) -> str:
    places = f"{point.place} +{len(point.spans) - 1}" if len(point.spans) > 1 else point.place
    own = said(OWN) if point.own else ""
    parts = (said(WORDS[point.mark]), own, point.condition, places, _verdict(point))
    return "  ·  ".join(part for part in parts if part)


def _verdict(point: Point) -> str:
    words = said(VERDICTS[point.verdict]) if point.verdict else ""
    return f"{words} ({point.reason})" if point.reason else words


def _short(quote: str, limit: int = 110) -> str:
    if len(quote) <= limit:
        return f"“{quote}”"
    return f"“{quote[:limit].rsplit(' ', 1)[0]}\u00a0…”"


class RiskList(QListView):
    """The list of points, as high as its rows: the pane around it scrolls.

    Signals:
        point_requested(str): Enter or a click on a row.
        point_hovered(str): the row under the mouse or the current row; "" when none.
        point_judged(str, str): a decision on a point: "dismissed", "agreed", or "" to take it back.
        note_wanted(str): make a note on a point's passage.
    """

    point_requested = Signal(str)
    point_hovered = Signal(str)
    point_judged = Signal(str, str)
    note_wanted = Signal(str)
    row_revealed = Signal(object)  # QRect of the current row, for the pane that scrolls

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Points of this section"))
        self._points = FindingModel(self)
        self._bar = PointBar(self)  # before the model: that asks for the current row
        self._bar.judged.connect(self._judge)
        self._bar.note_wanted.connect(self._ask_note)
        self._bar.hide()
        self.setModel(self._points)
        self.setItemDelegate(PointDelegate(self))
        self._bar.setParent(self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        self.entered.connect(self._point_at)

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these points; the one that is selected stays so."""
        selected = self.current()
        self._points.set_points(points)
        row = self._points.row_of(selected)
        if row >= 0:
            self.setCurrentIndex(self._points.index(row))
        self._fit()

    def select(self, point_id: str) -> None:
        """Select a point's row without wishing for it."""
        row = self._points.row_of(point_id)
        if row < 0:
            self.clearSelection()
            return
        index = self._points.index(row)
        self.setCurrentIndex(index)
        self.row_revealed.emit(self.visualRect(index))

    def current(self) -> str:
        """Return the id of the current row's point, "" where there is none."""
        point = self._points.point(self.currentIndex().row())
        return point.id if point is not None else ""

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        """Bring the current row into view and outline its clause."""
        super().currentChanged(current, previous)
        self._fit()
        if self.hasFocus():
            self.row_revealed.emit(self.visualRect(current))
            self._point_at(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the clause; Delete, A and N judge the point and write about it."""
        point = self._points.point(self.currentIndex().row())
        if point is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._choose(self.currentIndex())
                return
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._judge("" if not point.own and point.verdict in ("dismissed", "agreed") else "dismissed")
                return
            if event.key() == Qt.Key.Key_A:
                self._judge("agreed")
                return
            if event.key() == Qt.Key.Key_N:
                self._ask_note()
                return
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the outline away."""
        super().leaveEvent(event)
        self.point_hovered.emit("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        height = sum(self.sizeHintForIndex(self._points.index(row)).height() for row in range(self._points.rowCount()))
        self.setFixedHeight(height + 2)
        self.setVisible(self._points.rowCount() > 0)
        self._place_bar()

    def _place_bar(self) -> None:
        """Put the buttons into the selected row, under its quote."""
        index = self.currentIndex()
        point = self._points.point(index.row())
        self._bar.setVisible(point is not None)
        if point is None:
            return
        self._bar.set_point(point)
        self.doItemsLayout()
        row = self.visualRect(index)
        left = round(PAD + CHIP + 10)
        self._bar.setGeometry(row.left() + left, row.bottom() - BAR - round(PAD), row.width() - left - 8, BAR)

    @Slot(str)
    def _judge(self, decision: str) -> None:
        if self.current():
            self.point_judged.emit(self.current(), decision)

    @Slot()
    def _ask_note(self) -> None:
        if self.current():
            self.note_wanted.emit(self.current())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        point = self._points.point(index.row())
        if point is not None:
            self.point_requested.emit(point.id)

    @Slot(QModelIndex)
    def _point_at(self, index: _AnyIndex) -> None:
        point = self._points.point(index.row())
        self.point_hovered.emit(point.id if point is not None else "")
