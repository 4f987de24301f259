"""The start screen wishes for one thing at a time, by mouse, keyboard or drop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.views.recent_list import MOST_RECENT
from reader.gui.views.start_screen import StartScreen
from reader.library import PolicyRecord


def record(number: int, opened: str = "") -> PolicyRecord:
    return PolicyRecord(
        f"p{number}", f"Policy {number}", "", "", "", f"2026-01-{number:02d}T10:00:00.000Z", opened, "", "", 10
    )


@pytest.fixture
def screen(qtbot: QtBot) -> StartScreen:
    screen = StartScreen()
    qtbot.addWidget(screen)
    screen.resize(900, 700)
    screen.show()
    return screen


def rows(screen: StartScreen) -> QListView:
    return screen.findChild(QListView)


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open a policy…", "open_requested"),
        ("Paste text", "paste_requested"),
        ("Try the sample policy", "sample_requested"),
    ],
)
def test_each_button_wishes_by_enter(screen: StartScreen, qtbot: QtBot, words: str, signal: str) -> None:
    button = next(each for each in screen.findChildren(QPushButton) if each.accessibleName() == words)
    button.setFocus()
    with qtbot.waitSignal(getattr(screen, signal), timeout=500):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_recent_policies_stand_latest_first_and_open_by_enter(screen: StartScreen, qtbot: QtBot) -> None:
    screen.set_recent([record(1, "2026-05-01"), record(2), record(3, "2026-06-01")])
    view = rows(screen)
    assert [view.model().index(row, 0).data() for row in range(3)] == ["Policy 3", "Policy 1", "Policy 2"]
    view.setFocus()
    with qtbot.waitSignal(screen.recent_requested, timeout=500) as wish:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert wish.args == ["p3"]


def test_a_click_opens_a_recent_policy(screen: StartScreen, qtbot: QtBot) -> None:
    screen.set_recent([record(1), record(2)])
    view = rows(screen)
    with qtbot.waitSignal(screen.recent_requested, timeout=500) as wish:
        place = view.visualRect(view.model().index(1, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wish.args == ["p1"]


def test_only_some_recent_policies_have_room_and_none_leaves_no_heading(screen: StartScreen) -> None:
    screen.set_recent([record(number) for number in range(1, 20)])
    assert rows(screen).model().rowCount() == MOST_RECENT
    screen.set_recent([])
    assert not rows(screen).isVisible()


def drop(screen: StartScreen, urls: list[QUrl]) -> tuple[bool, QDropEvent]:
    data = QMimeData()
    data.setUrls(urls)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    screen.dragEnterEvent(enter)
    let_go = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    screen.dropEvent(let_go)
    return enter.isAccepted(), let_go


def test_dropped_files_are_told_as_paths(screen: StartScreen, tmp_path: Path) -> None:
    told: list[list[Path]] = []
    screen.paths_dropped.connect(told.append)
    accepted, _ = drop(screen, [QUrl.fromLocalFile(str(tmp_path / "a b.md")), QUrl.fromLocalFile(str(tmp_path))])
    assert accepted
    assert told == [[tmp_path / "a b.md", tmp_path]]


def test_an_address_of_the_web_is_not_taken(screen: StartScreen) -> None:
    told: list[list[Path]] = []
    screen.paths_dropped.connect(told.append)
    accepted, _ = drop(screen, [QUrl("https://shop.example/privacy")])
    assert not accepted
    assert told == []


def test_every_control_has_a_name_and_room_for_a_finger(screen: StartScreen) -> None:
    screen.set_recent([record(1)])
    for control in screen.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QListView)):
            assert control.accessibleName(), control
            assert min(control.width(), control.height()) >= 24
    assert rows(screen).sizeHintForRow(0) >= 24
