"""A small screen at 200 per cent leaves 960 by 540 px: the text keeps a readable width, and the window fits."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from reader.gui.main_window import MainWindow
from reader.gui.theme import interface_font
from reader.gui.workspace import LEAST_TEXT


def test_the_sides_give_way_before_the_text(opened: MainWindow) -> None:
    opened.resize(960, 540)
    QApplication.processEvents()
    em = QFontMetricsF(interface_font()).averageCharWidth()
    left, text, right = opened._panes.sizes()
    assert text >= min(LEAST_TEXT, round(em * 62))
    assert left > 0
    assert right > 0


def test_a_note_makes_the_window_no_taller_than_the_screen(opened: MainWindow) -> None:
    opened.resize(960, 540)
    opened._actions["note_policy"].trigger()
    QApplication.processEvents()
    assert opened._panes.notes.isVisible()
    assert opened.minimumSizeHint().height() <= 540
