"""ColourRow: the four colours of a note as a row of swatches. In: a colour's name; out: the name that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from reader.gui.note_colours import HUES, note_line, note_tint
from reader.gui.theme import theme

SIDE = 26  # px: the least that a finger hits is 24


class Swatch(QAbstractButton):
    """A round dot of one colour; a tick says that it is chosen, as colour alone must not."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setCheckable(True)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the target."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the dot, its tick and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = note_line(self.name)
        dot = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setPen(QPen(line, 1.6))
        painter.setBrush(line if self.isChecked() else note_tint(self.name))
        painter.drawEllipse(dot)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme().surface["page"]), 2))
            x, y = dot.center().x(), dot.center().y()
            painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in ((-3.5, 0), (-1, 3), (4, -3))])
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().text["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class ColourRow(QWidget):
    """One swatch per colour; the arrow keys go from one to the next.

    Signals:
        chosen(str): the reader chose a colour.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour of the note"))
        labels = {
            "yellow": self.tr("Yellow"),
            "green": self.tr("Green"),
            "blue": self.tr("Blue"),
            "pink": self.tr("Pink"),
        }
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for name in HUES:
            swatch = Swatch(name, labels[name])
            self._group.addButton(swatch)
            layout.addWidget(swatch)
        self._group.buttonClicked.connect(self._choose)

    def set_colour(self, name: str) -> None:
        """Show a colour as chosen ("" for none), without a signal."""
        self._group.setExclusive(False)  # so that none may be chosen
        for button in self._group.buttons():
            button.setChecked(isinstance(button, Swatch) and button.name == name)
        self._group.setExclusive(True)

    def set_tips(self, words: str) -> None:
        """Say what a swatch does, with "{colour}" and "{key}", the number of its place."""
        for key, button in enumerate(self._group.buttons(), 1):
            button.setToolTip(words.format(colour=button.accessibleName(), key=key))

    @Slot(QAbstractButton)
    def _choose(self, button: QAbstractButton) -> None:
        if isinstance(button, Swatch):
            self.chosen.emit(button.name)
