"""DropZone: the frame that says "drop a policy here". In: whether something is dragged; out: a lit or a quiet frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from reader.gui.theme import brush, interface_font, theme

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPen

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
            centre(label)
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
        pen = _pen(painter, line, 2 if self._lit else 1.4)
        if not self._lit:
            pen.setDashPattern([5, 4])
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.fillPath(frame, brush(QColor(colours.surface["selected" if self._lit else "pane"])))
        painter.strokePath(frame, pen)
        self._paint_sheet(painter, strong if self._lit else QColor(colours.text["muted"]))
        painter.end()

    def _paint_sheet(self, painter: QPainter, line: QColor) -> None:
        """Draw a page with a turned corner and one line of it marked: what the program does, in a picture."""
        wide, high = SHEET
        left, top, corner = (self.width() - wide) / 2, 28.0, 12.0
        outline = _lines([(0, 0), (wide - corner, 0), (wide, corner), (wide, high), (0, high), (0, 0)], left, top)
        fold = _lines([(wide - corner, 0), (wide - corner, corner), (wide, corner)], left, top)
        pen = _pen(painter, line, 1.6)
        painter.fillPath(outline, brush(QColor(theme().surface["raised"])))
        painter.strokePath(outline, pen)
        painter.strokePath(fold, pen)
        marked = QPainterPath()
        marked.addRect(QRectF(left + 7, top + 27, wide - 14, 8))
        painter.fillPath(marked, brush(theme().tint("medium")))
        for y, end in ((21.0, wide - 9), (31.0, wide - 9), (41.0, wide - 18)):
            words = _lines([(9, y), (end, y)], left, top)
            painter.strokePath(words, _pen(painter, theme().line("medium") if y == 31.0 else line, 1.6))


# Paths are filled and stroked, and not drawn with a pen set: that loads Qt's enumerations, a seventh of a start.


def _pen(painter: QPainter, colour: QColor, width: float) -> QPen:
    pen = painter.pen()
    pen.setColor(colour)
    pen.setWidthF(width)
    return pen


def _lines(points: list[tuple[float, float]], left: float, top: float) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in points]))
    return path


def centre(label: QLabel) -> None:
    """Set the words of a label in the middle of its width."""
    label.setProperty("alignment", 0x4)  # AlignHCenter, by its number for the same reason
