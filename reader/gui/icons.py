"""Icons: shipped line drawings, drawn in the theme's text colour, sharp at every scale of the screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.gui.theme import theme
from reader.resources import resource_text

# Of a button, on screens of 100 and 200 %, and what lies between. Each size is drawn twice before the first paint.
SIZES = (16, 20, 32, 40)


def themed_icon(name: str) -> QIcon:
    """Return a shipped icon ("open") in the colour of the text; greyed where it is disabled."""
    return _icon(name, theme().text["main"], theme().text["faint"])


@cache
def _icon(name: str, main: str, faint: str) -> QIcon:
    drawing = resource_text(f"icons/{name}.svg")
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, main), (QIcon.Mode.Disabled, faint)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        for size in SIZES:
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            icon.addPixmap(pixmap, mode)
    return icon


def application_icon() -> QIcon:
    """Return the program's icon."""
    icon = QIcon()
    renderer = QSvgRenderer(QByteArray(resource_text("icons/policy-reader.svg").encode()))
    for size in (16, 32, 48, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
