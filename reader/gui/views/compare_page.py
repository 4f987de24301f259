"""ComparePage: two texts compared: what changed for the reader at the left, the words at the right.

In: the policies that can be chosen, a Comparison with its rows. Out: which two are wished, and what to do with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from reader.compare import Comparison, SectionRows
from reader.gui.theme import interface_font
from reader.gui.views.change_column import ChangeColumn
from reader.gui.views.compare_text import CompareText
from reader.gui.views.elided_box import ElidedBox


@dataclass(frozen=True, slots=True)
class Choice:
    """A text that can be compared: its id and its name."""

    policy_id: str
    name: str


class ComparePage(QWidget):
    """Choices over two panes.

    Signals:
        pair_chosen(str, str): compare these two, the old one first.
        place_requested(str, int): open the "old" or the "new" text at a code point.
        export_wanted(): write the comparison to a file.
        closed(): back to where the reader was.
    """

    guide_page = "versions"

    pair_chosen = Signal(str, str)
    place_requested = Signal(str, int)
    export_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Compare"))
        self.column, self.text = ChangeColumn(), CompareText()
        self._old, self._new = self._box(self.tr("Old text")), self._box(self.tr("New text"))
        self._swap = self._button(self.tr("&Swap"), self._exchange)
        self._beside = self._button(self.tr("Side &by side"), self._set_beside)
        self._beside.setCheckable(True)
        self._beside.setChecked(True)
        self._previous = self._button(self.tr("&Previous change"), lambda: self.step(-1))
        self._next = self._button(self.tr("Nex&t change"), lambda: self.step(1))
        self._previous.setToolTip("Shift+F7")
        self._next.setToolTip("F7")
        self._where = QLabel()
        self._where.setProperty("role", "muted")
        self._export = self._button(self.tr("E&xport …"), self.export_wanted)
        self._close = self._button(self.tr("&Close"), self.closed)
        self._lay_out()
        for box in (self._old, self._new):
            box.activated.connect(self._tell_pair)
        self.column.clause_requested.connect(self.text.show_clause)
        self.text.place_requested.connect(self.place_requested)
        self._show_ready(ready=False)

    def set_choices(self, choices: Sequence[Choice], old: str, new: str) -> None:
        """Offer texts; `old` and `new` are the ids of those that are compared."""
        for box, chosen in ((self._old, old), (self._new, new)):
            box.clear()
            for choice in choices:
                box.addItem(choice.name, choice.policy_id)
            box.setCurrentIndex(box.findData(chosen))
            box.setToolTip(box.currentText())

    def pair(self) -> tuple[str, str]:
        """Return the ids of the texts that are chosen."""
        return str(self._old.currentData() or ""), str(self._new.currentData() or "")

    def say(self, words: str) -> None:
        """Show a line in place of a comparison."""
        self.column.say(words)
        self.text.set_rows(())
        self._show_ready(ready=False)

    def show_comparison(self, comparison: Comparison, rows: Sequence[SectionRows], facts: Sequence[str]) -> None:
        """Show a comparison."""
        self.column.set_comparison(comparison, facts)
        self.text.set_rows(rows)
        self._show_ready(ready=True)
        if self.isVisible() and not isinstance(self.focusWidget(), QComboBox):
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, way: int) -> None:
        """Go to the next change (1) or the one before (-1)."""
        number = self.text.step(way)
        if number:
            words = self.tr("Change {n} of {all}").format(n=number, all=self.text.changes())
            self._where.setText(words)
            self._where.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top, second = QHBoxLayout(), QHBoxLayout()
        for row in (top, second):
            row.setSpacing(8)
        for words, box in ((self.tr("&Old"), self._old), (self.tr("Ne&w"), self._new)):
            label = QLabel(words)
            label.setBuddy(box)
            top.addWidget(label)
            top.addWidget(box, 1)
        top.addWidget(self._swap)
        top.addWidget(self._close)
        second.addWidget(self._previous)
        second.addWidget(self._next)
        second.addWidget(self._where)
        second.addStretch()
        second.addWidget(self._beside)
        second.addWidget(self._export)
        head = QWidget()
        head.setObjectName("bar")
        head.setAccessibleName(self.tr("Compare"))
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(8)
        inside.addLayout(top)
        inside.addLayout(second)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setAccessibleName(self.tr("Compare"))
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.column)
        panes.addWidget(self.text)
        em = interface_font().pointSizeF()
        panes.setSizes([round(em * 38), round(em * 80)])
        panes.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(panes, 1)

    def _box(self, name: str) -> QComboBox:
        box = ElidedBox()
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        box.setMinimumHeight(30)
        box.setMaxVisibleItems(20)
        # The longest title must not decide how wide the window is.
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    def _button(self, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", "").rstrip(" …"))
        button.setMinimumHeight(30)
        button.setAutoDefault(False)
        button.clicked.connect(act.emit if isinstance(act, SignalInstance) else act)
        return button

    def _show_ready(self, ready: bool) -> None:
        changes = self.text.changes()
        for button in (self._previous, self._next):
            button.setEnabled(ready and changes > 0)
        self._export.setEnabled(ready)
        self._where.setText(self.tr("{n} changes").format(n=changes) if ready and changes else "")

    @Slot()
    def _tell_pair(self) -> None:
        self.pair_chosen.emit(*self.pair())

    @Slot()
    def _exchange(self) -> None:
        old, new = self._old.currentIndex(), self._new.currentIndex()
        self._old.setCurrentIndex(new)
        self._new.setCurrentIndex(old)
        self._tell_pair()

    @Slot()
    def _set_beside(self) -> None:
        self.text.set_beside(self._beside.isChecked())
