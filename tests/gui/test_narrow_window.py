"""A small screen at 200 per cent leaves 960 by 540 px: the text keeps a readable width, and the window fits."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.sheet import Sheet
from reader.gui.main_window import MainWindow
from reader.gui.theme import interface_font
from reader.gui.views.policy_header import PolicyHeader
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


def test_a_dialog_is_no_larger_than_the_screen(opened: MainWindow, qtbot: QtBot) -> None:
    sheet = Sheet(opened, "Large")
    qtbot.addWidget(sheet)
    room = sheet.screen().availableSize()
    sheet.resize(room.width() + 300, room.height() + 200)
    sheet.show()
    assert sheet.size() == room


def test_the_names_of_a_survey_leave_room_for_its_rows(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setHorizontalHeader(PolicyHeader(table))
    model = QStandardItemModel(3, 1)
    model.setHorizontalHeaderLabels(["A policy with a long name · 12 September 2026"])
    table.setModel(model)
    table.resize(400, 700)
    table.show()
    tall = table.horizontalHeader().sizeHint().height()
    table.resize(400, 230)
    assert table.horizontalHeader().sizeHint().height() < tall
    assert table.horizontalHeader().sizeHint().height() < 230 / 2
