"""The first look: three steps on the sample, once by itself, again by command, left at any time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.gui import tour_desk
from reader.gui.main_window import MainWindow
from tests.gui.conftest import wait_open


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour_desk, "SOON", 0)


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with the sample opened for the first time."""
    wait_open(window, qtbot, window._start.sample_requested.emit)
    qtbot.waitUntil(window._panes.tour.isVisible)
    return window


def test_three_steps_each_show_what_they_speak_of(sample: MainWindow) -> None:
    card, text, summary = sample._panes.tour, sample._panes.text, sample._panes.summary
    assert card._step.text() == "1 of 3"
    report = sample._reading.report
    assert report is not None
    said = (s for section in report.document.sections for s in report.summary.sections.get(section.id, ()))
    first = next(sentence for sentence in said if sentence.practices)
    assert text.caret() == first.evidence[0].start
    card._next.click()
    assert card._step.text() == "2 of 3"
    point = sample._reading.points.by_id(summary.current_point())
    assert point is not None
    assert point.mark == "high"
    card._next.click()
    assert text.selected_span() is not None
    assert not card._close.isVisible()
    card._next.click()
    assert card.isHidden()
    assert text.hasFocus()


def test_escape_leaves_it_and_it_does_not_come_again(sample: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(sample._panes.tour, Qt.Key.Key_Escape)
    assert sample._panes.tour.isHidden()
    wait_open(sample, qtbot, sample._actions["sample"].trigger)
    qtbot.wait(30)
    assert sample._panes.tour.isHidden()


def test_the_command_shows_it_again(sample: MainWindow, qtbot: QtBot) -> None:
    sample._panes.tour._close.click()
    wait_open(sample, qtbot, sample._actions["first_look"].trigger)
    qtbot.waitUntil(sample._panes.tour.isVisible)
    assert sample._panes.tour._step.text() == "1 of 3"


def test_another_policy_ends_it(sample: MainWindow, policy_file: Path, qtbot: QtBot) -> None:
    wait_open(sample, qtbot, lambda: sample.open_paths([policy_file]))
    assert sample._panes.tour.isHidden()


def test_a_policy_of_ones_own_begins_nothing(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(30)
    assert opened._panes.tour.isHidden()
