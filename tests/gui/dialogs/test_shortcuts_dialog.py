"""The sheet of keys."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.shortcuts_dialog import ShortcutsDialog

ROWS = [("File", "Open a policy", "Ctrl+O"), ("Go", "Next point", "F8"), ("Go", "Find next", "F3, Ctrl+G")]


@pytest.fixture
def dialog(qtbot: QtBot) -> ShortcutsDialog:
    dialog = ShortcutsDialog(None, ROWS)
    dialog.show()
    return dialog


def actions(dialog: ShortcutsDialog) -> list[str]:
    model = dialog.findChild(QTreeView).model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [model.index(row, 0, group).data() for group in groups for row in range(model.rowCount(group))]


def test_shows_all_actions(dialog: ShortcutsDialog) -> None:
    assert actions(dialog) == ["Open a policy", "Next point", "Find next"]


@pytest.mark.parametrize(("words", "left"), [("point", ["Next point"]), ("ctrl+g", ["Find next"]), ("zz", [])])
def test_filters_by_action_or_key(dialog: ShortcutsDialog, words: str, left: list[str]) -> None:
    QTest.keyClicks(dialog.findChild(QLineEdit), words)
    assert actions(dialog) == left


def test_escape_closes_and_frees(dialog: ShortcutsDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
