"""PointBar: what one can say of the point that is selected: not a risk, agree, note; edit and delete one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.gui.points import Point
from reader.gui.theme import interface_font

HEIGHT = 28  # WCAG 2.5.8 asks for 24


class PointBar(QWidget):
    """A row of buttons.

    Signals:
        judged(str): "dismissed", "agreed", or "" to take back what was said.
        note_wanted(): make a note on the passage.
    """

    judged = Signal(str)
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Judge this point"))
        self._no = self._button(self.tr("Not a risk"), lambda: self.judged.emit("dismissed"))
        self._yes = self._button(self.tr("Agree"), lambda: self.judged.emit("agreed"))
        self._back = self._button(self.tr("Take back"), lambda: self.judged.emit(""))
        self._note = self._button(self.tr("Note"), self.note_wanted.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for button in (self._no, self._yes, self._back, self._note):
            layout.addWidget(button)
        layout.addStretch(1)

    def set_point(self, point: Point) -> None:
        """Offer what can be said of this point."""
        if point.own:
            self._say(self._no, self.tr("Delete"), self.tr("Delete"))
            self._say(self._note, self.tr("Edit"), "N")
            self._no.show()
            self._yes.hide()
            self._back.hide()
            return
        settled = point.verdict in ("dismissed", "agreed")
        self._say(self._no, self.tr("Not a risk") if point.is_risk else self.tr("Not so"), self.tr("Delete"))
        self._say(self._yes, self.tr("Agree"), "A")
        taken_back = self.tr("Show it again") if point.verdict == "dismissed" else self.tr("Take back")
        self._say(self._back, taken_back, self.tr("Delete"))
        self._say(self._note, self.tr("Note"), "N")
        self._no.setVisible(not settled)
        self._yes.setVisible(not settled)
        self._back.setVisible(settled)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setObjectName("small")
        button.setFont(interface_font(0.9))
        button.setFixedHeight(HEIGHT)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _say(self, button: QPushButton, words: str, key: str) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({key})")
