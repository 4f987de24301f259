"""The find bar: it wishes for words, next, previous and an end; it shows "3 of 17"."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.icons import themed_icon

PAUSE = 120  # ms after the last letter typed


class FindBar(QWidget):
    """Find in the policy.

    Signals:
        find_requested(str, bool): the words changed; true for whole words alone.
        step_requested(int): 1 for the next hit, -1 for the one before.
        closed(): the bar was closed.
    """

    find_requested = Signal(str, bool)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find in the policy"))
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._tell)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find in the policy"))
        self._words.setAccessibleName(self.tr("Find in the policy"))
        self._words.setClearButtonEnabled(True)
        for child in self._words.findChildren(QWidget):
            child.setAccessibleName(self.tr("Clear"))
        self._words.textChanged.connect(self._timer.start)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._count.setAccessibleDescription(self.tr("Number of hits"))
        self._count.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 of 0000"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(6)
        self._whole = QCheckBox(self.tr("&Whole words"))
        self._whole.setAccessibleName(self.tr("Whole words"))
        self._whole.toggled.connect(self._tell)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._whole)
        layout.addWidget(self._count)
        self._buttons = (
            self._button("up", self.tr("Previous hit (Shift+F3)"), self._previous),
            self._button("down", self.tr("Next hit (F3)"), self._next),
            self._button("close", self.tr("Close the find bar (Esc)"), self.close_bar),
        )
        for button in self._buttons:
            layout.addWidget(button)
        self.hide()

    def open_with(self, words: str = "") -> None:
        """Show the bar with the keyboard in it, and words to begin with."""
        self.show()
        if words:
            self._words.setText(words)
        self._words.selectAll()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._words.text():
            self._tell()

    def set_count(self, current: int, total: int, about: bool = False) -> None:
        """Show which hit of how many is shown; `current` counts from 1; `about` where they are clauses of points."""
        told = self.tr("The policy does not use these words; these are clauses of points about them.") if about else ""
        self._count.setToolTip(told)
        if not self._words.text():
            self._count.setText("")
        elif not total:
            self._count.setText(self.tr("Not found"))
        elif about:
            words = self.tr("Points about it: {current} of {total}")
            self._count.setText(words.format(current=current, total=total))
        else:
            self._count.setText(self.tr("{current} of {total}").format(current=current, total=total))

    def count_text(self) -> str:
        """Return what the count says."""
        return self._count.text()

    def refresh_theme(self) -> None:
        """Draw the icons in the theme's colour."""
        for button, name in zip(self._buttons, ("up", "down", "close"), strict=True):
            button.setIcon(themed_icon(name))

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and tell so."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter steps on, Shift+Enter back, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self._timer.isActive():
                self._timer.stop()
                self._tell()
            else:
                self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(themed_icon(icon))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _tell(self) -> None:
        self.find_requested.emit(self._words.text(), self._whole.isChecked())

    @Slot()
    def _next(self) -> None:
        self.step_requested.emit(1)

    @Slot()
    def _previous(self) -> None:
        self.step_requested.emit(-1)
