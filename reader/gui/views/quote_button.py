"""QuoteButton: the passage that a note is about, in at most three lines; a press goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.gui.theme import interface_font, theme
from reader.gui.views.rows import lay_out_lines

LINES = 3
PAD = 6.0
BAR = 3.0


class QuoteButton(QAbstractButton):
    """A quote behind a strip; underlined under the mouse where it leads to its passage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAccessibleName(self.tr("Passage of the note"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_quote(self, words: str, leads: bool, reachable: bool) -> None:
        """Show a quote.

        Args:
            words: one line of text.
            leads: whether there is a place to go to; false for the whole policy.
            reachable: whether that place is in the text that is open.
        """
        self._words = words if reachable else self.tr("{quote} (not found in this text)").format(quote=words)
        active = leads and reachable
        self.setEnabled(active)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if active else Qt.FocusPolicy.NoFocus)
        if active:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.setAccessibleName(self.tr("Go to {quote}").format(quote=words) if active else self._words)
        self.setToolTip(self.tr("Show this in the text") if active else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size for one line; the height follows the width."""
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the least that a finger hits."""
        return QSize(80, 26)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow quotes are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        layout = lay_out_lines(self._words, (), interface_font(0.95), self._room(width), LINES)
        return max(26, round(layout.boundingRect().height() + 2 * PAD))

    def _room(self, width: float) -> float:
        return max(40.0, width - BAR - 3 * PAD)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the strip, the words and the focus ring."""
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text["accent"] if self.isEnabled() else colours.surface["control_border"]))
        painter.drawRoundedRect(QRectF(PAD / 2, PAD, BAR, area.height() - 2 * PAD), BAR / 2, BAR / 2)
        font = interface_font(0.95)
        font.setUnderline(self.isEnabled() and self.underMouse())
        painter.setPen(QColor(colours.text["main" if self.isEnabled() else "muted"]))
        layout = lay_out_lines(self._words, (), font, self._room(area.width()), LINES)
        layout.draw(painter, QPointF(BAR + 2 * PAD, PAD))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
