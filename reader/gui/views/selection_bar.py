"""SelectionBar: what can be done with the passage just selected, beside its end. In: where it stands; out: a wish.

It never covers the passage and never takes the keyboard: Tab goes to it from the text, Escape back.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from reader.gui.note_colours import HUES
from reader.gui.views.colour_row import ColourRow

AWAY = 8  # px between the passage and the bar
EDGE = 4  # px between the bar and the edge of the view
PARTS = 4  # of the bar, in one row, or in two where the view is narrow


class SelectionBar(QFrame):
    """Note, point of one's own, four colours, copy with citation.

    Signals:
        note_wanted(): write a note on the passage.
        point_wanted(): make it a point of the user's own.
        colour_chosen(str): highlight it in this colour.
        citation_wanted(): copy it with where it stands.
        left(): Escape.
    """

    note_wanted = Signal()
    point_wanted = Signal()
    colour_chosen = Signal(str)
    citation_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("For the selected passage"))
        self._note = self._button(self.tr("Note"), self.tr("Write a note on the passage (Ctrl+Shift+M)"))
        self._note.clicked.connect(self.note_wanted)
        self._point = self._button(self.tr("Point"), self.tr("Mark as a point of my own (Ctrl+Shift+P)"))
        self._point.clicked.connect(self.point_wanted)
        self._colours = ColourRow()
        self._colours.setAccessibleName(self.tr("Highlight the passage"))
        self._colours.set_tips(self.tr("Highlight, {colour} ({key})"))
        self._colours.chosen.connect(self._choose)
        self._cite = self._button(self.tr("Copy with citation"), self.tr("Copy with citation (Ctrl+Shift+C)"))
        self._cite.clicked.connect(self.citation_wanted)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 5, 6, 5)
        self._grid.setSpacing(6)
        self._lay_out(PARTS)
        QWidget.setTabOrder(parent, self._note)
        self.hide()

    def show_beside(self, passage: QRect, view: QRect) -> None:
        """Show the bar under a passage, or over it, or not at all where the view has room for neither.

        Args:
            passage: the lines of the passage, in the coordinates of the bar's parent.
            view: where the bar may stand.
        """
        self._colours.set_colour("")
        self._lay_out(PARTS)
        if self.sizeHint().width() > view.width() - 2 * EDGE:
            self._lay_out(PARTS // 2)
        self.adjustSize()
        size = self.sizeHint()
        below, above = passage.bottom() + AWAY, passage.top() - AWAY - size.height()
        if below + size.height() <= view.bottom() - EDGE:
            y = below
        elif above >= view.top() + EDGE:
            y = above
        else:
            self.hide()
            return
        x = min(max(passage.right() - size.width() // 2, view.left() + EDGE), view.right() - EDGE - size.width())
        self.move(QPoint(max(view.left() + EDGE, x), y))
        self.show()
        self.raise_()

    def focus_first(self) -> None:
        """Give the keyboard to the first button."""
        self._note.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 highlight, Escape goes back to the text."""
        number = event.key() - int(Qt.Key.Key_1)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 0 <= number < len(HUES):
            self.colour_chosen.emit(tuple(HUES)[number])
        else:
            super().keyPressEvent(event)

    def _lay_out(self, across: int) -> None:
        """Put the parts beside each other, so many in a row."""
        for place, widget in enumerate((self._note, self._point, self._colours, self._cite)):
            self._grid.addWidget(widget, place // across, place % across)
        self._grid.activate()

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName("small")
        button.setAccessibleName(words)
        button.setToolTip(tip)
        button.setMinimumHeight(26)
        button.setAutoDefault(False)
        return button

    @Slot(str)
    def _choose(self, colour: str) -> None:
        self.colour_chosen.emit(colour)
