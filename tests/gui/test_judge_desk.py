"""Judging points in the window: by key and by button, kept in the library, undone, counted, shown on demand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.views.risk_list import RiskList


@pytest.fixture
def points(opened: MainWindow, qtbot: QtBot) -> RiskList:
    """Return the list of the first section that has a risk, with the first row selected."""
    qtbot.waitUntil(lambda: bool(opened._library.policy_id), timeout=5000)
    risk = next(point for point in opened._reading.points.all if point.is_risk)
    opened._reading.go_to_section(risk.section)
    opened._panes.show_tab(opened._panes.summary)
    found = opened._panes.summary._list
    found.setFocus()
    found.setCurrentIndex(found.model().index(0, 0))
    return found


def verdicts(window: MainWindow) -> list[tuple[str, str]]:
    return [(verdict.practice, verdict.decision) for verdict in window._library.verdicts()]


def press(window: MainWindow, name: str) -> None:
    button = next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.accessibleName().startswith(name))
    button.click()


def test_delete_dismisses_a_point_and_undo_brings_it_back(opened: MainWindow, points: RiskList, qtbot: QtBot) -> None:
    risks, point_id = len(opened._reading.points.risks()), points.current()
    qtbot.keyClick(points, Qt.Key.Key_Delete)
    assert len(opened._reading.points.risks()) == risks - 1
    assert [decision for _, decision in verdicts(opened)] == ["dismissed"]
    assert point_id not in {
        points.model().data(points.model().index(row, 0)) for row in range(points.model().rowCount())
    }
    opened._undo.undo()
    assert len(opened._reading.points.risks()) == risks
    assert verdicts(opened) == []
    opened._undo.redo()
    assert len(opened._reading.points.risks()) == risks - 1


def test_a_dismissed_point_is_counted_and_shown_on_demand(opened: MainWindow, points: RiskList, qtbot: QtBot) -> None:
    rows = points.model().rowCount()
    qtbot.keyClick(points, Qt.Key.Key_Delete)
    assert points.model().rowCount() == rows - 1
    press(opened, "Show dismissed points (1)")
    assert points.model().rowCount() == rows
    spoken = points.model().index(rows - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Dismissed" in spoken


def test_a_reason_is_kept_with_it(opened: MainWindow, points: RiskList, qtbot: QtBot) -> None:
    qtbot.keyClick(points, Qt.Key.Key_Delete)
    field = opened._panes.summary._card._reason
    field.setText("Only for traders")
    field.editingFinished.emit()
    assert [verdict.reason for verdict in opened._library.verdicts()] == ["Only for traders"]


def test_agreeing_is_kept_over_a_new_start(opened: MainWindow, points: RiskList, qtbot: QtBot) -> None:
    point_id = points.current()
    qtbot.keyClick(points, Qt.Key.Key_A)
    opened._opening.open_kept(opened._library.policy_id)
    policy = opened._library.policy_id
    opened._library.leave()
    opened._library.take_up(policy)
    point = opened._reading.points.by_id(point_id)
    assert point is not None
    assert point.verdict == "agreed"


def test_the_menu_judges_the_point_at_the_caret(opened: MainWindow, points: RiskList, qtbot: QtBot) -> None:
    opened._reading.go_to_point(points.current())
    opened._panes.text.setFocus()
    opened._actions["dismiss"].trigger()
    assert [decision for _, decision in verdicts(opened)] == ["dismissed"]


def test_n_makes_a_note_on_the_clause(opened: MainWindow, points: RiskList, qtbot: QtBot) -> None:
    qtbot.keyClick(points, Qt.Key.Key_N)
    [note] = opened._library.notes()
    assert note.selector is not None


def test_without_a_library_it_is_told_that_nothing_is_kept(
    window: MainWindow, policy_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("POLICY_READER_HOME", str(blocked))
    window._library.close()
    window._library._refused = False
    window._library.folder = blocked / "library"
    with qtbot.waitSignal(window._reading.report_shown):
        window.open_paths([policy_file])
    qtbot.wait(50)
    told: list[str] = []
    window._library.failed.connect(told.append)
    risk = next(point for point in window._reading.points.all if point.is_risk)
    window._judge.judge(risk.id, "dismissed")
    assert any("could not be kept" in words for words in told)


def test_the_status_bar_no_longer_counts_a_point_that_was_dismissed(opened: MainWindow) -> None:
    opened._reading.next_risk(1)
    assert opened._messages.text().startswith("Point 1 of ")
    opened._judge.judge_current("dismissed")
    assert not opened._messages.text().startswith("Point ")
