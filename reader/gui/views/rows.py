"""RowDelegate: paints the rows of the library, of search results and of notes. In: the roles of a model; out: a row.

One painted row each, no widgets: a thousand policies cost no more than the dozen that are seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.document.full_title import short_name
from reader.gui.models.record_model import Role
from reader.gui.note_colours import note_line
from reader.gui.offsets import code_points_before, units_before, utf16_length
from reader.gui.theme import interface_font, theme

PAD = 10.0
GAP = 3.0
BAR = 4.0  # the strip of a note's colour
RADIUS = 8.0
_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowShape:
    """What a row has: a muted second line, and how many lines of running text."""

    detail: bool = True
    snippet_lines: int = 0
    bar: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints title and aside, the detail under it, then the snippet with its marks in bold."""

    def __init__(self, shape: RowShape, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape = shape

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the height of every row of this shape; the width is the view's."""
        height = 2 * PAD + _line(self._title_font())
        if self._shape.detail:
            height += GAP + _line(_small())
        if self._shape.snippet_lines:
            height += GAP * 2 + self._shape.snippet_lines * _line(interface_font())
        return QSize(120, round(height + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Paint one row."""
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, area, state)
        inner = area.adjusted(PAD, PAD, -PAD, -PAD)
        if self._shape.bar:
            strip = QRectF(area.left() + 4, area.top() + PAD, BAR, area.height() - 2 * PAD)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(note_line(str(index.data(Role.COLOUR))))
            painter.drawRoundedRect(strip, BAR / 2, BAR / 2)
            inner.setLeft(inner.left() + BAR + 4)
        self._paint_words(painter, inner, index)
        painter.restore()

    def _title_font(self) -> QFont:
        # A note is its own words; the quote above them steps back.
        return _small() if self._shape.bar else interface_font(bold=True)

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        colours = theme()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface["selected" if selected else "hover"]))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_words(self, painter: QPainter, area: QRectF, index: _AnyIndex) -> None:
        text = theme().text
        muted = QColor(text["muted"])
        title_font = self._title_font()
        y = area.top()
        aside = str(index.data(Role.ASIDE) or "")
        taken = QFontMetricsF(_small()).horizontalAdvance(aside) + 12 if aside else 0.0
        line = QRectF(area.left(), y, area.width(), _line(title_font))
        painter.setFont(_small())
        painter.setPen(muted)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        painter.setFont(title_font)
        painter.setPen(muted if self._shape.bar else QColor(text["heading"]))
        title = str(index.data() or "")
        if not self._shape.bar and QFontMetricsF(title_font).horizontalAdvance(title) > line.width() - taken:
            title = short_name(title)  # cut at its end, “Privacy policy of …” would not tell whose it is
        self._paint_line(painter, line.adjusted(0, 0, -taken, 0), title_font, title)
        y = line.bottom()
        if self._shape.detail:
            line = QRectF(area.left(), y + GAP, area.width(), _line(_small()))
            painter.setFont(_small())
            painter.setPen(muted)
            self._paint_line(painter, line, _small(), str(index.data(Role.DETAIL) or ""))
            y = line.bottom()
        if self._shape.snippet_lines:
            quiet = bool(index.data(Role.QUIET))
            painter.setPen(muted if quiet else QColor(text["main"]))
            place = QRectF(area.left(), y + GAP * 2, area.width(), area.bottom() - y)
            self._paint_snippet(painter, place, index, quiet)

    def _paint_line(self, painter: QPainter, place: QRectF, font: QFont, words: str) -> None:
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_snippet(self, painter: QPainter, place: QRectF, index: _AnyIndex, quiet: bool) -> None:
        words = str(index.data(Role.SNIPPET) or "")
        marks = index.data(Role.MARKS) or ()
        font = interface_font()
        font.setItalic(quiet)
        layout = lay_out_lines(words, marks, font, place.width(), self._shape.snippet_lines)
        layout.draw(painter, place.topLeft())


def lay_out_lines(words: str, marks: Sequence[tuple[int, int]], font: QFont, width: float, most: int) -> QTextLayout:
    """Return words broken into at most so many lines, the code-point ranges `marks` in bold; what is over is cut."""
    layout, end = _lay_out(words, marks, font, width, most)
    if end < len(words):
        layout, _ = _lay_out(words[: max(0, end - 2)].rsplit(" ", 1)[0] + "…", marks, font, width, most)
    return layout


def _lay_out(
    words: str, marks: Sequence[tuple[int, int]], font: QFont, width: float, most: int
) -> tuple[QTextLayout, int]:
    """Break words into at most so many lines and return the layout and how many code points of them it holds."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_bold(words, start, end) for start, end in marks if start < len(words)])
    layout.beginLayout()
    y, units = 0.0, 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        units = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, code_points_before(words, units)


def _bold(words: str, start: int, end: int) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    part = QTextLayout.FormatRange()
    part.start = units_before(words, start)
    part.length = utf16_length(words[start:end])
    part.format = style
    return part


def _small() -> QFont:
    return interface_font(0.9)


def _line(font: QFont) -> float:
    return QFontMetricsF(font).height()
