"""A line of plain English that one can point at, tab to and press: it stands for the clauses it rests on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.document import Span
from reader.gui.chips import paint_chip
from reader.gui.language import said
from reader.gui.points import LETTERS, WORDS
from reader.gui.theme import interface_font, theme
from reader.gui.views.text_height import text_height

CHIP = 20.0
PAD = 8.0
_WRAP = int(Qt.TextFlag.TextWordWrap)


class LineButton(QAbstractButton):
    """Pressed again, it goes to the next of its clauses.

    Args:
        text: the sentence.
        spans: the clauses it rests on, in reading order; may be empty.
        mark: the kind of mark whose letter stands before it, "" for none.
        detail: a smaller line below, e.g. a contact or a place.

    Signals:
        chosen(object, int): the spans, and the index of the one to go to.
        pointed(object): the spans while the mouse or the keyboard is on it, () after.
    """

    chosen = Signal(object, int)
    pointed = Signal(object)

    def __init__(
        self,
        text: str,
        spans: tuple[Span, ...] = (),
        mark: str = "",
        detail: str = "",
        scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._spans = spans
        self._mark = mark
        self._detail = detail
        self._scale = scale
        self._next = 0
        self._over = False
        spoken = ". ".join(
            part for part in (said(WORDS[mark]) if mark in WORDS else "", text.rstrip("."), detail) if part
        )
        self.setAccessibleName(spoken)
        if spans:
            self.setAccessibleDescription(self.tr("Press Enter to go to the clause"))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._press)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        text, detail = self._heights(width)
        return max(28, round(text + (detail + 2 if detail else 0) + PAD * 2 - 2))

    def sizeHint(self) -> QSize:
        """Return the size at the width that it has."""
        width = self.width() if self.width() > 120 else 280
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow size: the text wraps."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def _left(self) -> float:
        return PAD + CHIP + 9 if self._mark else PAD + 3

    def _heights(self, width: float) -> tuple[float, float]:
        room = max(40.0, width - self._left() - PAD)
        return text_height(self.text(), room, self._scale), text_height(self._detail, room, self._scale * 0.88)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line; a bar at the left where it can be followed."""
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._spans and (self._over or self.hasFocus()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface["hover"]))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        if self._mark:
            line = QFontMetricsF(interface_font(self._scale)).height()
            top = PAD - 1 + (line - CHIP) / 2  # centred on the first line
            paint_chip(painter, QRectF(PAD, top, CHIP, CHIP), self._mark, LETTERS[self._mark])
        text, detail = self._heights(self.width())
        place = QRectF(self._left(), PAD - 1, self.width() - self._left() - PAD, text + 2)
        painter.setFont(interface_font(self._scale))
        painter.setPen(QColor(colours.text["main"]))
        painter.drawText(place, _WRAP, self.text())
        if detail:
            painter.setFont(interface_font(self._scale * 0.88))
            painter.setPen(QColor(colours.text["muted"]))
            painter.drawText(QRectF(place.left(), place.bottom(), place.width(), detail + 2), _WRAP, self._detail)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Outline the clauses."""
        super().enterEvent(event)
        self._over = True
        self.pointed.emit(self._spans)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the outline away."""
        super().leaveEvent(event)
        self._over = False
        self.pointed.emit(())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Outline the clauses for the keyboard too."""
        super().focusInEvent(event)
        self.pointed.emit(self._spans)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the outline away."""
        super().focusOutEvent(event)
        self.pointed.emit(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses; up and down go to the line above and below."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _press(self) -> None:
        if self._spans:
            self.chosen.emit(self._spans, self._next)
            self._next = (self._next + 1) % len(self._spans)
