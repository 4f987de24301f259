"""Windows: all windows of the program. Each has its own policy, places and undo; library and look are the same in all.

What one window changes in the library is shown in the others. Undo of the others forgets what it knew of that policy:
to take back a step there would put old words over new ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication

from reader.gui.main_window import MainWindow

STEP = 32  # px that a new window stands right of and below the one it comes from


class Windows(QObject):
    """Makes windows and keeps them in step.

    Signals:
        all_closed(): the last one was closed; all is written.
    """

    all_closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows: list[MainWindow] = []
        self._last: MainWindow | None = None

    def __len__(self) -> int:
        return len(self._windows)

    def take(self, window: MainWindow) -> MainWindow:
        """Keep a window in step with the others from now on, and return it."""
        self._windows.append(window)
        self._last = window
        window.closed.connect(lambda: self._forget(window))
        window.window_wanted.connect(self.open_another)
        window.quit_wanted.connect(self.close_all)
        window.library_changed.connect(lambda: self._tell_library(window))
        window.policy_changed.connect(lambda policy_id: self._tell_policy(window, policy_id))
        window.theme_chosen.connect(lambda theme: self._tell_theme(window, theme))
        return window

    def open_another(self) -> MainWindow:
        """Show one more window, beside the one in use and with its library."""
        beside = self.current()
        window = MainWindow()
        window.use_library(beside.library_folder())
        if not beside.isMaximized():
            room = window.screen().availableGeometry()
            window.resize(beside.size())
            corner = beside.pos() + QPoint(STEP, STEP)
            window.move(corner if room.contains(corner + QPoint(STEP, STEP)) else room.topLeft())
        self.take(window).show()
        return window

    def current(self) -> MainWindow:
        """Return the window in use, else the one that was used last."""
        active = QApplication.activeWindow()
        found = active if isinstance(active, MainWindow) and active in self._windows else self._last
        return found if found is not None and found in self._windows else self._windows[-1]

    def save_work(self) -> None:
        """Write what is typed in any window, and where the reader is."""
        for window in self._windows:
            window.save_work()

    def close_all(self) -> None:
        """Close every window."""
        for window in list(self._windows):
            window.close()

    def _forget(self, window: MainWindow) -> None:
        self._windows.remove(window)
        if self._windows:
            window.deleteLater()
        else:
            self.all_closed.emit()

    def _others(self, window: MainWindow) -> Iterator[MainWindow]:
        return (other for other in list(self._windows) if other is not window)

    def _tell_library(self, window: MainWindow) -> None:
        for other in self._others(window):
            other.show_library_again()

    def _tell_policy(self, window: MainWindow, policy_id: str) -> None:
        for other in self._others(window):
            other.show_policy_again(policy_id)

    def _tell_theme(self, window: MainWindow, theme: str) -> None:
        for other in self._others(window):
            other.show_theme(theme)
