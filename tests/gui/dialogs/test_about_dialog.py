"""What the program says of itself."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.about_dialog import AboutDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> AboutDialog:
    dialog = AboutDialog(None, "9.8.7", "2026.5")
    dialog.show()
    return dialog


def test_names_both_versions_the_promise_and_the_warning(dialog: AboutDialog) -> None:
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for part in ("9.8.7", "2026.5", "Nothing leaves this computer", "not legal advice"):
        assert part in text


def test_versions_can_be_copied(dialog: AboutDialog) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == "Copy versions").click()
    assert "9.8.7" in QGuiApplication.clipboard().text()


def test_enter_closes_and_frees(dialog: AboutDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
