"""ReadOnlyText: a page to read. Its text can be chosen by mouse and keys; nothing is written, dropped or fetched.

A `QTextEdit`, not a `QTextBrowser`: screen readers get the text of the first alone.
"""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit, QWidget


class ReadOnlyText(QTextEdit):
    """The frame of every page of text in the program; who makes one names it for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("policy")
        self.setReadOnly(True)
        # By their numbers: the first name out of Qt's enumerations loads them all, a seventh of a start.
        self.setProperty(
            "textInteractionFlags", 1 | 2 | 4
        )  # TextSelectableByMouse, …ByKeyboard, LinksAccessibleByMouse
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setMouseTracking(True)
        self.setProperty("horizontalScrollBarPolicy", 1)  # ScrollBarAlwaysOff
        # Kept, so that the binding knows it by its name. Asked for by `viewport()` first, a plain QWidget, it would be
        # held against every kind of widget that there is, and a type of Python's made of each.
        self._viewport = self.findChild(QWidget, "qt_scrollarea_viewport")
