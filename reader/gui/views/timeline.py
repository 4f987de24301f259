"""Timeline: the risks of a policy over its versions, drawn: a row for each risk, a bar over the versions that have it.

In: a History and the names of the versions. Out: a wish to go to a clause. Each risk is a button that says in words
what its bar shows; the arrow keys go from version to version in a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from reader.compare import History, Track
from reader.gui.chips import paint_chip
from reader.gui.language import said
from reader.gui.points import LETTERS, WORDS
from reader.gui.theme import interface_font, theme

ROW = 34  # px
CHIP = 20.0
NAME = 44  # characters of a risk's title
LEAST = 26.0  # px of a version


class TimelineRow(QAbstractButton):
    """One risk.

    Signals:
        version_chosen(int): the version at this place was clicked, or Enter pressed on it.
    """

    version_chosen = Signal(int)

    def __init__(self, track: Track, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._track, self._names = track, names
        self._at = next((place for place, there in enumerate(track.present) if there), 0)
        self.setAccessibleName(self._spoken())
        self.setMinimumHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Return the least that shows all versions."""
        return QSize(round(name_width() + LEAST * len(self._names) + 24), ROW)

    def minimumSizeHint(self) -> QSize:
        """Return the same: narrower, the page scrolls."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from version to version."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not way:
            super().keyPressEvent(event)
            return
        self._at = min(max(0, self._at + way), len(self._names) - 1)
        self.setAccessibleDescription(self._told(self._at))
        QToolTip.showText(self.mapToGlobal(self._cell(self._at).center().toPoint()), self._told(self._at), self)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a version did."""
        super().mouseMoveEvent(event)
        place = self._place(event.position())
        self.setToolTip(self._told(place) if place >= 0 else self._track.title)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the version under the mouse."""
        place = self._place(event.position())
        if place >= 0:
            self._at = place
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the title and the bar."""
        colours, track = theme(), self._track
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.surface["hover"]))
        paint_chip(painter, QRectF(8, (self.height() - CHIP) / 2, CHIP, CHIP), track.severity, LETTERS[track.severity])
        painter.setFont(interface_font(0.95))
        painter.setPen(QColor(colours.text["main"]))
        area = QRectF(36, 0, name_width() - 44, self.height())
        title = QFontMetricsF(painter.font()).elidedText(track.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        for place in range(len(self._names)):
            self._paint_cell(painter, place)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
            painter.drawRoundedRect(self._cell(self._at).adjusted(1, 4, -1, -4), 4, 4)

    def _paint_cell(self, painter: QPainter, place: int) -> None:
        colours, track = theme(), self._track
        cell = self._cell(place)
        middle = cell.center().y()
        if track.present[place]:
            bar = QRectF(cell.left(), middle - 6, cell.width(), 12)
            if place == 0 or track.brought(place):
                bar.setLeft(bar.left() + 4)
            if place + 1 == len(track.present) or not track.present[place + 1]:
                bar.setRight(bar.right() - 4)
            painter.fillRect(bar, colours.tint(track.severity))
            painter.setPen(QPen(colours.line(track.severity), 1.4))
            painter.drawLine(bar.bottomLeft(), bar.bottomRight())
            painter.drawLine(bar.topLeft(), bar.topRight())
        else:
            painter.setPen(QPen(QColor(colours.surface["border"]), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(cell.left(), middle), QPointF(cell.right(), middle))
        sign = "+" if track.brought(place) else "−" if track.dropped(place) else "?" if track.unknown[place] else ""
        if sign:
            painter.setFont(interface_font(1.05, bold=True))
            painter.setPen(QColor(colours.line(track.severity) if sign == "+" else QColor(colours.text["muted"])))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, sign)

    def _cell(self, place: int) -> QRectF:
        width = (self.width() - name_width() - 12) / max(1, len(self._names))
        return QRectF(name_width() + place * width, 0, width, self.height())

    def _place(self, at: QPointF) -> int:
        return next((place for place in range(len(self._names)) if self._cell(place).contains(at)), -1)

    def _told(self, place: int) -> str:
        track = self._track
        if track.brought(place):
            words = self.tr("{version}: new: {title}")
        elif track.dropped(place):
            words = self.tr("{version}: no longer: {title}")
        elif track.unknown[place]:
            words = self.tr("{version}: not found, but not all was read: {title}")
        else:
            words = self.tr("{version}: {title}") if track.present[place] else self.tr("{version}: not found: {title}")
        return words.format(version=self._names[place], title=track.title)

    def _spoken(self) -> str:
        track = self._track
        if track.steady:
            told = self.tr("in all versions")
        else:
            told = "; ".join(
                (self.tr("new in {version}") if track.brought(place) else self.tr("gone in {version}")).format(
                    version=name
                )
                for place, name in enumerate(self._names)
                if track.brought(place) or track.dropped(place)
            )
        return f"{said(WORDS[track.severity])}. {track.title}: {told}"

    def _choose(self) -> None:
        self.version_chosen.emit(self._at)


class VersionHeads(QWidget):
    """The dates over the bars, slanted where they would not fit."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.setAccessibleName(self.tr("Versions: {names}").format(names=", ".join(names)))
        metrics = QFontMetricsF(interface_font(0.85))
        self._longest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        self._slanted = round(self._longest * 0.75 + metrics.height() + 8)
        self._upright = round(metrics.height() + 10)
        self.setFixedHeight(self._slanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take no more room than the dates need."""
        super().resizeEvent(event)
        self.setFixedHeight(self._upright if self._width() > self._longest + 10 else self._slanted)

    def _width(self) -> float:
        return (self.width() - name_width() - 12) / max(1, len(self._names))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the dates."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(interface_font(0.85))
        painter.setPen(QColor(theme().text["muted"]))
        width = self._width()
        upright = width > self._longest + 10
        for place, name in enumerate(self._names):
            left = name_width() + place * width
            if upright:
                painter.drawText(QRectF(left, 0, width, self.height() - 4), _BOTTOM, name)
                continue
            painter.save()
            painter.translate(left + width / 2, self.height() - 6)
            painter.rotate(-45)
            painter.drawText(QPointF(0, 0), name)
            painter.restore()


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


class Timeline(QWidget):
    """Heads and rows.

    Signals:
        clause_requested(int, str): open the version at a place, at the clause of a practice.
    """

    clause_requested = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Risks over the versions"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def set_history(self, past: History, names: Sequence[str]) -> None:
        """Show a history; `names` are those of the versions."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._layout.addWidget(VersionHeads(names))
        for track in past.tracks:
            row = TimelineRow(track, names)
            row.version_chosen.connect(partial(self._ask, track.practice))
            self._layout.addWidget(row)
        self._layout.addStretch()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in other colours."""
        super().changeEvent(event)
        self.update()

    def _ask(self, practice: str, place: int) -> None:
        self.clause_requested.emit(place, practice)


def name_width() -> float:
    """Return the width of the titles, in px."""
    return 44 + QFontMetricsF(interface_font(0.95)).averageCharWidth() * NAME
