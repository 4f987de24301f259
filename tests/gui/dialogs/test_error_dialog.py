"""An unforeseen error is told in words, with details to copy."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.errors import BrokenLibrary
from reader.gui.dialogs.error_dialog import ErrorDialog


def shown(qtbot: QtBot, error: BaseException | str, details: str = "") -> ErrorDialog:
    dialog = ErrorDialog(None, error, details)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def words(dialog: ErrorDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def button(dialog: ErrorDialog, name: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.accessibleName() == name)


def raised() -> Exception:
    try:
        raise KeyError("s9")
    except KeyError as error:
        return error


def test_details_hold_the_traceback_and_the_versions(qtbot: QtBot) -> None:
    dialog = shown(qtbot, raised())
    assert "KeyError" in words(dialog)
    assert 'raise KeyError("s9")' in dialog.details()
    assert __version__ in dialog.details()


def test_an_error_of_ours_says_its_own_words(qtbot: QtBot) -> None:
    assert "The library is damaged. Restore a copy." in words(
        shown(qtbot, BrokenLibrary("The library is damaged.", "Restore a copy."))
    )


def test_message_and_details_can_be_given(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "<b>It</b> broke.", "line 3")
    assert "<b>It</b> broke." in words(dialog)
    assert dialog.details() == "line 3"


def test_details_fold_out_and_are_copied_by_keyboard(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "It broke.", "line 3")
    assert not dialog.findChild(QPlainTextEdit).isVisible()
    QTest.keyClick(button(dialog, "Show details"), Qt.Key.Key_Space)
    assert dialog.findChild(QPlainTextEdit).isVisible()
    QTest.keyClick(button(dialog, "Copy details"), Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "line 3"


def test_enter_closes_and_frees(qtbot: QtBot) -> None:
    dialog = ErrorDialog(None, "It broke.")
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
