"""Frame: the menu bar and the tool bar of a window as the first paint has them: their titles, and their room.

In: a window. Out: menus and a bar with nothing in them yet; `actions` fills them after that, and nothing moves. The
window itself tells when it is painted for the first time.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton

from reader.gui.language import said

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

MENUS = ("&File", "&Edit", "&View", "&Go", "&Notes", "&Library", "&Help")
TOOL_SIZE = 20  # px, of an icon


class PaintedWindow(QMainWindow):
    """A window that tells when it is on the screen.

    Asked of the window itself: a filter of the program's events would have Qt's binding make a type of Python's for
    every kind of object and event that there is, a fifth of a start.

    Signals:
        painted(): it was painted for the first time, with all that is in it.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time, once what is in the window is painted too: that is done in the same event."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)


class Frame:
    """The bars of one window; `menus` by their English titles."""

    def __init__(self, window: QMainWindow) -> None:
        self.menus = {title: window.menuBar().addMenu(said(title)) for title in MENUS}
        self.bar = QToolBar(window.tr("Tools"), window)
        self.bar.setObjectName("tools")
        self.bar.setAccessibleName(window.tr("Tools"))
        self.bar.setMovable(False)
        self.bar.setIconSize(QSize(TOOL_SIZE, TOOL_SIZE))
        self.bar.setFloatable(False)
        self.bar.toggleViewAction().setEnabled(False)
        room = QToolButton()  # as high as those that will take its place
        room.setEnabled(False)
        room.setProperty("focusPolicy", 0)  # NoFocus; its name would load all of Qt's enumerations
        self.bar.addWidget(room)
        window.addToolBar(self.bar)
