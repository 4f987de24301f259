"""Dressing: puts the theme's style sheet on a window part by part, so that no part holds the window up.

Qt sets an application's style sheet on every widget once for each of its ancestors (300 ms for a window with a policy
in it), and a window's own sheet in one go (60 ms). Each part of the window has the sheet for itself instead; while they
are dressed one by one nothing is painted, so that no mixture of two themes is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.theme import dress


class Dressing(QObject):
    """Dresses one window.

    Args:
        window: it has no style sheet of its own.
        parts: return its parts that are dressed each for itself, none inside another.

    Signals:
        dressed(): all parts have the theme's style.
    """

    dressed = Signal()

    def __init__(self, window: QWidget, parts: Callable[[], Iterator[QWidget]]) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self._left: list[QWidget] = []
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._dress_one)

    def dress_now(self) -> None:
        """Dress all parts; for a window that is not shown yet, where it costs nothing."""
        for part in self._parts():
            dress(part)

    def dress_anew(self) -> None:
        """Dress all parts in the theme in use, one after the other."""
        self._left = list(self._parts())
        self._window.setUpdatesEnabled(False)
        self._next.start()

    @Slot()
    def _dress_one(self) -> None:
        if self._left:
            dress(self._left.pop())
            return
        self._next.stop()
        self._window.setUpdatesEnabled(True)
        self.dressed.emit()
