"""DropZone: the frame that says "drop a policy here". In: whether something is dragged; out: a lit or a quiet frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from reader.gui.theme import interface_font, theme

RADIUS = 14.0
SHEET = (44.0, 56.0)  # px: the sheet of paper that is drawn


class DropZone(QWidget):
    """A dashed frame with a sheet of paper, two lines of words, and room for buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        words = QLabel(self.tr("Drop a policy here"))
        words.setFont(interface_font(1.2, bold=True))
        words.setProperty("role", "heading")
        kinds = QLabel(self.tr("PDF, Word, saved web pages, text: one file, several, or a folder"))
        kinds.setProperty("role", "muted")
        kinds.setWordWrap(True)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(24, round(SHEET[1]) + 44, 24, 28)
        self._inside.setSpacing(4)
        for label in (words, kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._inside.addWidget(label)
        self._inside.addSpacing(16)

    def add(self, content: QLayout) -> None:
        """Put a row of buttons under the words."""
        self._inside.addLayout(content)

    def set_lit(self, lit: bool) -> None:
        """Show that a file may be let go here."""
        self._lit = lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the frame and the sheet."""
        colours = theme()
        strong = QColor(colours.text["accent"])
        line = strong if self._lit else QColor(colours.surface["control_border"])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(line, 2 if self._lit else 1.4, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(Qt.PenStyle.SolidLine if self._lit else pen)
        if self._lit:
            painter.setPen(QPen(strong, 2))
        painter.setBrush(QColor(colours.surface["selected" if self._lit else "pane"]))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_sheet(painter, strong if self._lit else QColor(colours.text["muted"]))
        painter.end()

    def _paint_sheet(self, painter: QPainter, line: QColor) -> None:
        """Draw a page with a turned corner and one line of it marked: what the program does, in a picture."""
        wide, high = SHEET
        left, top, corner = (self.width() - wide) / 2, 28.0, 12.0
        painter.setPen(QPen(line, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(QColor(theme().surface["raised"]))
        outline = [(0, 0), (wide - corner, 0), (wide, corner), (wide, high), (0, high)]
        painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in outline]))
        fold = [(wide - corner, 0), (wide - corner, corner), (wide, corner)]
        painter.drawPolyline(QPolygonF([QPointF(left + x, top + y) for x, y in fold]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().tint("medium"))
        painter.drawRect(QRectF(left + 7, top + 27, wide - 14, 8))
        for y, end in ((21.0, wide - 9), (31.0, wide - 9), (41.0, wide - 18)):
            painter.setPen(QPen(theme().line("medium") if y == 31.0 else line, 1.6))
            painter.drawLine(QPointF(left + 9, top + y), QPointF(left + end, top + y))
