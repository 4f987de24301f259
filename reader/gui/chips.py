"""The letter of a mark, painted the same in the margin, the list and the summary."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.gui.theme import interface_font, theme


def paint_chip(painter: QPainter, place: QRectF, mark: str, letter: str, own: bool = False) -> None:
    """Paint the letter of a mark on its tint, framed by its line: a square, round for a point of the user's own."""
    colours = theme()
    strong = mark in ("high", "medium", "low")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QtGui.QPen(colours.line(mark), 1.0 if strong else 0.8))
    painter.setBrush(colours.line(mark) if mark == "high" else colours.tint(mark))
    radius = place.height() / 2 if own else 5
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    font = interface_font(1.0, bold=True)
    font.setPixelSize(max(8, round(place.height() * 0.62)))
    painter.setFont(font)
    painter.setPen(QColor(colours.surface["page"]) if mark == "high" else colours.line(mark))
    painter.drawText(place, QtCore.Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
