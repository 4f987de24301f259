"""Several windows: each with its own policy, one library and one look, the program ends with the last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.windows import Windows
from tests.gui.conftest import POLICY, wait_open


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[Windows]:
    windows = Windows()
    windows.take(MainWindow()).show()
    yield windows
    windows.close_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def pair(windows: Windows, policy_file: Path, qtbot: QtBot) -> tuple[MainWindow, MainWindow]:
    """Return two windows with the same policy open."""
    first = windows.current()
    wait_open(first, qtbot, lambda: first.open_paths([policy_file]))
    second = windows.open_another()
    wait_open(second, qtbot, lambda: second.open_paths([policy_file]))
    return first, second


def test_each_window_has_a_policy_of_its_own(windows: Windows, policy_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    first = windows.current()
    wait_open(first, qtbot, lambda: first.open_paths([policy_file]))
    first._actions["new_window"].trigger()
    assert len(windows) == 2
    second = next(window for window in windows._windows if window is not first)
    other = tmp_path / "other.md"
    other.write_text(POLICY.replace("Mossgate", "Thornhill"), encoding="utf-8")
    wait_open(second, qtbot, lambda: second.open_paths([other]))
    assert first.windowTitle() == "Mossgate Tea Privacy Policy · Policy Reader"
    assert second.windowTitle() == "Thornhill Tea Privacy Policy · Policy Reader"
    second._reading.next_risk(1)
    assert first._panes.text.caret() == 0
    assert len(first._actions.recent.actions()) == 2


def test_a_note_and_a_verdict_of_one_window_are_seen_in_the_other(pair: tuple[MainWindow, MainWindow]) -> None:
    first, second = pair
    first._actions["note_policy"].trigger()
    assert len(second._library.notes()) == 1
    assert second._panes.right.tabText(2) == "Notes (1)"
    assert not second._undo.canUndo()
    point = first._reading.points.all[0]
    second._judge.judge(point.id, "dismissed")
    judged = first._reading.points.by_id(point.id)
    assert judged is not None
    assert judged.verdict == "dismissed"


def test_another_policy_keeps_its_steps(windows: Windows, policy_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    first = windows.current()
    wait_open(first, qtbot, lambda: first.open_paths([policy_file]))
    first._actions["note_policy"].trigger()
    second = windows.open_another()
    other = tmp_path / "other.md"
    other.write_text(POLICY.replace("Mossgate", "Thornhill"), encoding="utf-8")
    wait_open(second, qtbot, lambda: second.open_paths([other]))
    second._actions["note_policy"].trigger()
    assert first._undo.canUndo()
    first._undo.undo()
    assert len(second._library.notes()) == 1


def test_colours_are_those_of_all_windows(pair: tuple[MainWindow, MainWindow]) -> None:
    first, second = pair
    first._actions["theme_dark"].trigger()
    assert second._actions["theme_dark"].isChecked()


def test_the_last_window_that_is_closed_ends_the_program(windows: Windows, qtbot: QtBot) -> None:
    first, second = windows.current(), windows.open_another()
    with qtbot.assertNotEmitted(windows.all_closed):
        second._actions["close"].trigger()
    assert windows.current() is first
    with qtbot.waitSignal(windows.all_closed):
        first.close()


def test_quit_closes_all_windows(windows: Windows, qtbot: QtBot) -> None:
    windows.open_another()
    with qtbot.waitSignal(windows.all_closed):
        windows.current()._actions["quit"].trigger()
    assert len(windows) == 0


def test_what_is_typed_in_any_window_is_saved(pair: tuple[MainWindow, MainWindow], windows: Windows) -> None:
    first, second = pair
    second._actions["note_policy"].trigger()
    editor = second._panes.notes._editor._body
    editor.setPlainText("one")
    editor.setPlainText("one and two")
    windows.save_work()
    assert [note.body for note in first._library.notes()] == ["one and two"]
