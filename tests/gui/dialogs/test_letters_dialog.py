"""The sheet of letters: each is shown, can be changed, copied and saved, and is not lost unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QListWidget, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.letters_dialog import Draft, LettersDialog

DRAFTS = (
    Draft("copy", "Ask for a copy", "Please send me a copy."),
    Draft("delete", "Delete", "Please delete.", "Quiet."),
)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> LettersDialog:
    dialog = LettersDialog(None, DRAFTS, tmp_path)
    dialog.show()
    return dialog


def press(dialog: LettersDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.accessibleName().startswith(words)).click()


def test_each_draft_is_shown_and_keeps_what_was_written_on_it(dialog: LettersDialog) -> None:
    assert dialog.text() == "Please send me a copy."
    dialog.findChild(QPlainTextEdit).setPlainText("Dear all")
    dialog.findChild(QListWidget).setCurrentRow(1)
    assert dialog.text() == "Please delete."
    assert dialog._note.text() == "Quiet."
    dialog.findChild(QListWidget).setCurrentRow(0)
    assert dialog.text() == "Dear all"


def test_what_is_copied_is_what_was_written(dialog: LettersDialog) -> None:
    dialog.findChild(QPlainTextEdit).setPlainText("Dear all")
    press(dialog, "Copy")
    assert QGuiApplication.clipboard().text() == "Dear all"
    dialog.reject()  # asks nothing: it is on the clipboard
    assert not dialog.isVisible()


def test_saving_asks_for_the_file_and_wishes_it(
    dialog: LettersDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    with qtbot.waitSignal(dialog.save_requested, timeout=500) as wish:
        press(dialog, "Save")
    assert wish.args == [str(tmp_path / "mine.txt"), "copy", "Please send me a copy."]


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Close])
def test_what_was_written_is_not_lost_unasked(
    dialog: LettersDialog, answer: QMessageBox.StandardButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, words: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(words)
        return answer

    monkeypatch.setattr(QMessageBox, "question", ask)
    dialog.findChild(QPlainTextEdit).setPlainText("Dear all")
    dialog.reject()
    assert len(asked) == 1
    assert dialog.isVisible() == (answer == QMessageBox.StandardButton.Cancel)


def test_what_was_saved_is_let_go(dialog: LettersDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: pytest.fail("asked"))
    dialog.findChild(QPlainTextEdit).setPlainText("Dear all")
    dialog.mark_saved("copy")
    dialog.reject()
    assert not dialog.isVisible()
