"""Preferences: shown at once, found by name, each with its default, kept for the next start."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.preferences_dialog import Choices, PreferencesDialog
from reader.gui.look import Look, load_look, save_look
from reader.gui.main_window import MainWindow
from reader.gui.settings import WindowSettings


@pytest.fixture
def dialog(qtbot: QtBot) -> PreferencesDialog:
    dialog = PreferencesDialog(None, Choices(Look(column=60), 100, "dark"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def control(dialog: PreferencesDialog, name: str) -> QComboBox | QSpinBox:
    found = [*dialog.findChildren(QComboBox), *dialog.findChildren(QSpinBox)]
    return next(widget for widget in found if widget.accessibleName() == name)


def test_what_is_chosen_is_told_at_once(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    width = control(dialog, "Width of the column")
    assert isinstance(width, QSpinBox)
    assert width.value() == 60
    with qtbot.waitSignal(dialog.changed) as told:
        width.setValue(75)
    assert told.args == [Choices(Look(column=75), 100, "dark")]


def test_each_preference_goes_back_to_its_default(dialog: PreferencesDialog) -> None:
    reset = {b.accessibleName(): b for b in dialog.findChildren(QPushButton)}
    reset["Reset Width of the column"].click()
    assert dialog.choices() == Choices(Look(), 100, "dark")
    reset["Reset all"].click()
    assert dialog.choices() == Choices()


@pytest.mark.parametrize(("words", "shown"), [("font", 2), ("contrast", 1), ("LINE", 2), ("zebra", 0)])
def test_they_are_found_by_other_words_too(dialog: PreferencesDialog, words: str, shown: int) -> None:
    dialog._search.setText(words)
    assert sum(row.widgets[0].isVisible() for row in dialog._rows) == shown
    assert any(
        label.text() == "No preference of that name." for label in dialog.findChildren(QLabel) if label.isVisible()
    ) is (shown == 0)


def test_a_look_is_kept_and_brought_into_its_bounds() -> None:
    settings = WindowSettings()
    save_look(settings, Look("Georgia", 64, 180))
    assert load_look(WindowSettings()) == Look("Georgia", 64, 180)
    settings.write({"look_column": 4000, "look_spacing": -3})
    assert load_look(WindowSettings()) == Look("Georgia", 100, 120)


def test_the_window_shows_and_keeps_what_is_chosen(opened: MainWindow) -> None:
    text = opened._panes.text
    wide = text.document().rootFrame().frameFormat().leftMargin()
    opened._look.take_choices(Choices(Look(column=50, spacing=200), 150, "sepia"))
    assert text.document().rootFrame().frameFormat().leftMargin() >= wide
    assert text.zoom() == 1.5
    assert opened._look.theme() == "sepia"
    assert load_look(WindowSettings()).spacing == 200
    opened._look.take_choices(Choices())
