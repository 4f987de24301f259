"""What cannot be done now says why; what is done in the text, and what is said of it, is where it can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from tests.gui.conftest import wait_open

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
FRENCH = """# Politique de confidentialité

Nous partageons vos données avec des tiers et nous conservons les informations de votre compte pour deux ans. Vous
pouvez nous demander une copie de vos données, et vous avez le droit de vous opposer au traitement qui est fait.
"""


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> str:
    """Press a key where the keyboard is and return what the window says to it."""
    window._messages.say("")
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
    return window._messages.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_F6, Qt.Key.Key_F3])
def test_where_no_policy_is_open_its_keys_say_so(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    assert press(window, key) == "Open a policy first."


def test_what_needs_the_analysis_says_that_it_is_still_to_come(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitActive(opened)
    caret = opened._panes.text.caret()
    opened._actions.enable("report", False, "The policy is still being read.")
    for key, modifiers in ((Qt.Key.Key_F8, PLAIN), (Qt.Key.Key_E, CTRL), (Qt.Key.Key_PageDown, CTRL)):
        assert press(opened, key, modifiers) == "The policy is still being read."
    assert opened._panes.text.caret() == caret
    opened._actions.enable("report", True)
    assert press(opened, Qt.Key.Key_F8).startswith("Point 1 of")


def test_of_a_policy_in_another_language_no_absence_is_claimed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "fr.md"
    path.write_text(FRENCH, encoding="utf-8")
    wait_open(window, qtbot, lambda: window.open_paths([path]))
    assert window._messages.text() == f"Opened. {window._reading.no_risks()}"
    window._actions["next_risk"].trigger()
    assert window._messages.text().startswith("This policy is in French")


def test_what_acts_in_the_text_shows_it_where_another_page_stands_before_it(opened: MainWindow) -> None:
    opened._actions["library"].trigger()
    assert not opened._panes.isVisible()
    opened._actions["next_risk"].trigger()
    assert opened._panes.isVisible()
    opened._start_desk.show()
    opened._actions["find"].trigger()
    assert opened._panes.find_bar.isVisible()


def test_find_next_asks_what_to_find_where_nothing_was_sought(opened: MainWindow) -> None:
    opened._actions["find_next"].trigger()
    assert opened._panes.find_bar.isVisible()


def test_next_change_says_what_it_needs(opened: MainWindow) -> None:
    opened._actions["next_change"].trigger()
    assert opened._messages.text() == "Compare two texts first: Ctrl+D."


def test_one_begins_with_the_whole_policy_and_a_point_is_shown_where_it_is(opened: MainWindow) -> None:
    panes = opened._panes
    assert panes.right.currentWidget() is panes.overview
    opened._actions["next_risk"].trigger()
    assert panes.right.currentWidget() is panes.summary
    opened._actions["overview"].trigger()  # with the keyboard in it: a click there leads to the text and leaves it
    opened._actions["next_risk"].trigger()
    assert panes.right.currentWidget() is panes.overview


def test_a_section_that_is_chosen_is_spoken_of_and_notes_stay_in_front(opened: MainWindow) -> None:
    panes, document = opened._panes, opened._reading.document
    assert document is not None
    panes.show_tab(panes.notes)
    panes.contents.section_requested.emit(document.sections[2].id)
    assert panes.right.currentWidget() is panes.notes
    panes.show_tab(panes.overview)
    panes.contents.section_requested.emit(document.sections[2].id)
    assert panes.right.currentWidget() is panes.summary
