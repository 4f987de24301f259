"""Details of a policy: shown, changed, and told where they cannot be kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.details_dialog import DetailsDialog
from reader.library import Description, PolicyRecord

POLICY = PolicyRecord("p1", "Tea", "tea.example", "", "2011-11-21", "", "", "ab" * 32, "cd" * 32, 1200)


@pytest.fixture
def dialog(qtbot: QtBot) -> DetailsDialog:
    dialog = DetailsDialog(None, POLICY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: DetailsDialog, name: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name).click()


def field(dialog: DetailsDialog, name: str) -> QLineEdit:
    return next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)


def test_what_is_changed_is_given_and_the_dialog_closes(dialog: DetailsDialog, qtbot: QtBot) -> None:
    field(dialog, "Title").setText("Tea privacy")
    with qtbot.waitSignal(dialog.description_given) as told:
        press(dialog, "Save")
    assert told.args == [Description("Tea privacy", "tea.example", "", "2011-11-21")]
    assert not dialog.isVisible()


def test_a_day_that_the_file_is_named_by_is_shown_and_not_given(qtbot: QtBot) -> None:
    dialog = DetailsDialog(None, replace(POLICY, archived_on="", file_name="2024-09-01.md"))
    qtbot.addWidget(dialog)
    date = field(dialog, "Date of the text")
    assert (date.text(), date.placeholderText()) == ("", "2024-09-01, by the name of the file")


def test_what_cannot_be_kept_is_told_and_the_dialog_stays(dialog: DetailsDialog) -> None:
    dialog.description_given.connect(lambda _: dialog.show_problem("“x” is no date."))
    press(dialog, "Save")
    assert dialog.isVisible()
    assert dialog._problem.text() == "“x” is no date."


def test_cancel_gives_nothing(dialog: DetailsDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.description_given):
        press(dialog, "Cancel")
