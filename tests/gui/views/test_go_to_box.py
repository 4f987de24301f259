"""The Go-to box: everything by name, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.views.go_to_box import GoToBox, Place, ranked


def place(title: str, kind: str = "Section", detail: str = "") -> Place:
    return Place(kind, title, detail, lambda: None)


def test_titles_that_begin_with_the_words_come_first() -> None:
    places = [place("Your rights"), place("How we share"), place("Sharing"), place("Print", "Command", "share")]
    assert [found.title for found in ranked(places, "shar")] == ["Sharing", "How we share", "Print"]


@pytest.mark.parametrize("words", ["café", "CAFE", "cafe sec"])
def test_accents_and_case_are_no_matter_and_all_words_count(words: str) -> None:
    assert [found.title for found in ranked([place("Café data"), place("Other")], words)] == ["Café data"]


def test_without_words_all_are_offered_in_their_order() -> None:
    places = [place("b"), place("a")]
    assert ranked(places, " ") == places


def test_the_keyboard_alone_chooses(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    went: list[str] = []
    box = GoToBox(window)
    window.show()
    box.open_with([Place("Section", name, "", lambda name=name: went.append(name)) for name in ("one", "two", "three")])
    qtbot.keyClicks(box._words, "t")
    qtbot.keyClick(box._words, Qt.Key.Key_Down)
    qtbot.keyClick(box._words, Qt.Key.Key_Return)
    assert went == ["three"]
    assert not box.isVisible()


def test_nothing_of_that_name_is_said(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    box = GoToBox(window)
    box.open_with([place("one")])
    qtbot.keyClicks(box._words, "zzz")
    assert box._none.isVisible()
    qtbot.keyClick(box._words, Qt.Key.Key_Return)
    assert box.isVisible()
    qtbot.keyClick(box._words, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_the_window_offers_sections_points_and_commands(opened: MainWindow, qtbot: QtBot) -> None:
    opened._actions["go_to"].trigger()
    box = opened._go_to.box
    qtbot.keyClicks(box._words, "calls")
    found = box.current()
    assert found is not None
    assert found.title == "Calls"
    qtbot.keyClick(box._words, Qt.Key.Key_Return)
    assert opened._panes.summary.section() == next(
        s.id for s in opened._reading.report.document.sections if s.title == "Calls"
    )
    opened._actions["go_to"].trigger()
    qtbot.keyClicks(box._words, "larger")
    zoom = opened._panes.text.zoom()
    qtbot.keyClick(box._words, Qt.Key.Key_Return)
    assert opened._panes.text.zoom() > zoom
