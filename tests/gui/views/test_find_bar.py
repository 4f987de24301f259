"""FindBar: wishes and the count."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui.views.find_bar import FindBar


def test_typing_asks_once_after_a_pause(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_with()
    with qtbot.waitSignal(bar.find_requested) as asked:
        qtbot.keyClicks(bar._words, "data")
    assert asked.args == ["data", False]
    with qtbot.waitSignal(bar.find_requested) as asked:
        bar._whole.click()
    assert asked.args == ["data", True]


def test_enter_steps_and_escape_closes(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_with("data")
    bar._timer.stop()
    with qtbot.waitSignal(bar.step_requested) as step:
        qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert step.args == [1]
    with qtbot.waitSignal(bar.step_requested) as step:
        qtbot.keyClick(bar._words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert step.args == [-1]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar._words, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_the_count_says_which_of_how_many(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open_with("data")
    bar.set_count(3, 17)
    assert bar.count_text() == "3 of 17"
    bar.set_count(0, 0)
    assert bar.count_text() == "Not found"
