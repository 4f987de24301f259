"""How high a wrapped text is. Layouts ask for it over and over; each answer is kept as long as the font is the same."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from reader.gui.theme import interface_font

_WRAP = int(Qt.TextFlag.TextWordWrap)
_BIG = 100_000.0
_KEPT = 4096


def text_height(text: str, width: float, scale: float = 1.0, bold: bool = False) -> float:
    """Return the height in pixels of a text wrapped at a width, in the interface font at a multiple of its size."""
    return _height(QApplication.font().key(), text, width, scale, bold) if text else 0.0


@lru_cache(maxsize=_KEPT)
def _height(_font: str, text: str, width: float, scale: float, bold: bool) -> float:
    return QFontMetricsF(interface_font(scale, bold)).boundingRect(QRectF(0, 0, width, _BIG), _WRAP, text).height()
