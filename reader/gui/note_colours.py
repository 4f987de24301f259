"""The colours that a note can have. In: a colour's name and a palette; out: a tint and a line that read on it.

Only the hue belongs to the name. How light or strong it is comes from the palette, so that a note keeps its colour in
every theme and stays readable.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

# Hues in degrees, far enough apart to be told from one another with the common kinds of colour blindness; the name is
# always shown or spoken as well.
HUES = {"yellow": 45, "green": 150, "blue": 212, "pink": 325}
DEFAULT_COLOUR = "yellow"


def note_tint(name: str, palette: QPalette) -> QColor:
    """Return the background of a note's colour."""
    return _shade(name, 0.24 if _is_dark(palette) else 0.88)


def note_line(name: str, palette: QPalette) -> QColor:
    """Return the strong tone of a note's colour: at least 3 to 1 against the page."""
    return _shade(name, 0.66 if _is_dark(palette) else 0.36)


def _shade(name: str, lightness: float) -> QColor:
    hue = HUES.get(name, HUES[DEFAULT_COLOUR])
    return QColor.fromHslF(hue / 360, 0.65, lightness)


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Base).lightness() < palette.color(QPalette.ColorRole.Text).lightness()
