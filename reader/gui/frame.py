"""Frame: the menu bar and the tool bar of a window as the first paint has them: their titles, and their room.

In: a window. Out: menus and a bar with nothing in them yet; `actions` fills them after that, and nothing moves.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow, QToolBar, QToolButton

from reader.gui.language import said

MENUS = ("&File", "&Edit", "&View", "&Go", "&Notes", "&Library", "&Help")
TOOL_SIZE = 20  # px, of an icon


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
