"""A small screen at 200 per cent leaves 960 by 540 px: the text keeps a readable width, and the window fits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.sheet import Sheet
from reader.gui.language import languages, use_language
from reader.gui.main_window import MainWindow
from reader.gui.theme import interface_font
from reader.gui.views.elided_box import ElidedBox
from reader.gui.views.message_card import MessageCard
from reader.gui.views.policy_header import PolicyHeader
from reader.gui.views.section_tree import SectionDelegate
from reader.gui.views.selection_bar import EDGE, SelectionBar
from reader.gui.workspace import LEAST_TEXT, Workspace


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


def test_the_side_pane_is_no_wider_than_the_text_of_a_small_window(opened: MainWindow) -> None:
    opened.resize(1024, 700)
    QApplication.processEvents()
    _, text, right = opened._panes.sizes()
    assert text > right


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("width", [960, 1024])
def test_all_tabs_are_in_sight_with_whichever_in_front(qtbot: QtBot, language: str, width: int) -> None:
    use_language(language)
    panes = Workspace()
    qtbot.addWidget(panes)
    panes.resize(width, 540)
    panes.show()
    panes.set_note_count(12)
    bar = panes.right.tabBar()
    for front in range(bar.count()):
        panes.right.setCurrentIndex(front)
        QApplication.processEvents()
        assert bar.tabRect(0).left() >= 0
        assert bar.tabRect(bar.count() - 1).right() < panes.right.width()
    assert panes.right.tabToolTip(panes.right.indexOf(panes.notes)) == bar.tabText(2)  # in full, where it is shortened


@pytest.mark.parametrize("width", [300, 400, 700])
def test_a_message_is_not_cut_and_neither_are_its_buttons(qtbot: QtBot, width: int) -> None:
    card = MessageCard()
    qtbot.addWidget(card)
    card.resize(width, 600)
    card.show()
    hint = "A privacy policy is seldom over 1 MB; save only its text, or copy it from the program that shows it."
    card.show_message("a-file-with-a-name.txt could not be opened", "It is too large.", hint, "Open another", "Back")
    card._second.setText("Back to the policy that was open")
    card.show_message(*card.text().split("\n"), first="Open another file …", second="Back to the policy")
    QApplication.processEvents()
    for label in (card._title, card._text, card._hint):
        assert label.height() >= label.heightForWidth(label.width())
    for button in (card._first, card._second):
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.sizeHint().height()


@pytest.mark.parametrize("width", [300, 900])
def test_the_bar_beside_a_passage_stays_in_the_view(qtbot: QtBot, width: int) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(width, 400)
    view.show()
    bar = SelectionBar(view)
    bar.show_beside(QRect(20, 100, 80, 20), view.rect())
    QApplication.processEvents()
    assert bar.isVisible()
    assert bar.geometry().right() <= width - EDGE
    assert bar.width() >= bar.sizeHint().width()


def test_a_long_choice_keeps_its_end(qtbot: QtBot) -> None:
    box = ElidedBox()
    qtbot.addWidget(box)
    box.addItem("A policy with a very long name indeed · a-policy.html · 2026-11-22")
    box.resize(220, 30)
    box.show()
    assert box.shown().startswith("A policy")
    assert box.shown().endswith("11-22")
    assert box.grab().width() == 220


def test_a_title_goes_before_all_counts_but_the_gravest(qapp: QApplication) -> None:
    canvas = QPixmap(600, 40)
    painter = QPainter(canvas)
    counts = (("high", 2), ("medium", 1))
    taken = [width - SectionDelegate()._paint_counts(painter, QRectF(0, 0, width, 32), counts) for width in (90, 400)]
    painter.end()
    assert taken[0] < taken[1]


def test_the_panes_are_offered_only_where_they_are(opened: MainWindow) -> None:
    tools = [opened._actions[name] for name in ("left", "right")]
    assert all(tool.isEnabled() for tool in tools)
    opened._actions["library"].trigger()
    assert not any(tool.isEnabled() for tool in tools)
    opened._shelves._leave()
    assert all(tool.isEnabled() for tool in tools)
