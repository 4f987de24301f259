"""Keys as a tree."""

from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.gui.models.shortcut_model import ShortcutModel


def test_actions_stand_under_their_group_in_the_order_given(qtbot: QtBot) -> None:
    model = ShortcutModel([("File", "Open", "Ctrl+O"), ("Go", "Next", "F8"), ("File", "Quit", "Ctrl+Q")])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    assert [group.data() for group in groups] == ["File", "Go"]
    assert [model.index(row, 1, groups[0]).data() for row in (0, 1)] == ["Ctrl+O", "Ctrl+Q"]
