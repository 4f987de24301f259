"""The colours that a note can have. In: a colour's name; out: a tint and a line that read on it.

Only the hue belongs to the name. How light or strong it is comes from whether the theme is dark, so that a note keeps
its colour in every theme and stays readable.
"""

from __future__ import annotations

from PySide6.QtGui import QColor

from reader.gui.theme import theme

# Hues in degrees, far enough apart to be told from one another with the common kinds of colour blindness; the name is
# always shown or spoken as well.
HUES = {"yellow": 45, "green": 150, "blue": 212, "pink": 325}
DEFAULT_COLOUR = "yellow"


def note_tint(name: str) -> QColor:
    """Return the background of a note's colour."""
    return _shade(name, 0.24 if theme().dark else 0.88)


def note_line(name: str) -> QColor:
    """Return the strong tone of a note's colour: at least 3 to 1 against the page."""
    return _shade(name, 0.66 if theme().dark else 0.31)


def _shade(name: str, lightness: float) -> QColor:
    hue = HUES.get(name, HUES[DEFAULT_COLOUR])
    return QColor.fromHslF(hue / 360, 0.65, lightness)
