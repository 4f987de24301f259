"""Points of the user's own: made from a selection, named, shown beside the program's, told apart, undone, kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.document import Note, NoteTarget, OwnPoint
from reader.gui.main_window import MainWindow
from reader.gui.models.finding_model import FindingModel, group_of
from reader.gui.models.note_model import passage_note, policy_note
from reader.gui.own_points import own_points
from reader.gui.points import Point
from reader.gui.views.own_point_line import OwnPointLine
from tests.gui.conftest import marked, span_of

WORDS = "The search is recorded."


@pytest.fixture
def reading(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with words selected that the program says nothing of."""
    opened.activateWindow()
    qtbot.waitActive(opened)
    select(opened, WORDS)
    return opened


def select(window: MainWindow, words: str) -> None:
    document, text = window._reading.document, window._panes.text
    assert document is not None
    assert text._page is not None
    span = span_of(document, words)
    cursor = text.textCursor()
    cursor.setPosition(text._page.places.to_qt(span.start))
    cursor.setPosition(text._page.places.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def own(window: MainWindow) -> list[Point]:
    return [point for point in window._reading.points.all if point.own]


def typed(words: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_selection_becomes_a_point_with_a_name(reading: MainWindow) -> None:
    before = len(marked(reading._panes.text))
    reading._actions["own_point"].trigger()
    typed("They keep a record")
    (point,) = own(reading)
    assert (point.mark, point.title, point.place) == ("medium", "They keep a record", "§2 ¶1")
    (note,) = reading._library.notes()
    assert note.point == OwnPoint("medium", "They keep a record")
    assert len(marked(reading._panes.text)) == before + 1
    assert point.spoken().startswith("Your point. Medium risk. They keep a record.")


def test_it_is_listed_first_under_a_title_of_its_own_and_f8_finds_it(reading: MainWindow) -> None:
    reading._actions["own_point"].trigger()
    typed("They keep a record")
    reading._panes.show_tab(reading._panes.summary)
    found = own(reading)[0]
    reading._reading.go_to_point(found.id)
    assert reading._panes.summary.current_point() == found.id
    model = FindingModel()
    model.set_points(reading._reading.points.all)
    first = model.point(0)
    assert first is not None
    assert (first.id, group_of(first)) == (found.id, "Your points")
    reading._panes.text.show_top(0)
    seen = set()
    for _ in reading._reading.points.all:
        reading._actions["next_risk"].trigger()
        seen.add(reading._panes.summary.current_point())
    assert found.id in seen


def test_a_name_of_the_taxonomy_brings_its_practice(reading: MainWindow) -> None:
    reading._actions["own_point"].trigger()
    typed("they search your credit file")
    (note,) = reading._library.notes()
    assert note.point is not None
    assert note.point.practice == "" or note.point.practice == "credit-search"
    line = reading._panes.notes.findChild(OwnPointLine)
    line.set_practices({"credit-search": "They search your credit file"})
    line._name.setText("THEY search your credit file")
    line.flush()
    (note,) = reading._library.notes()
    assert note.point is not None
    assert note.point.practice == "credit-search"


def test_making_naming_and_deleting_are_undone_one_by_one(reading: MainWindow) -> None:
    reading._actions["own_point"].trigger()
    typed("A name")
    reading._judge.judge(own(reading)[0].id, "dismissed")
    assert own(reading) == []
    reading._undo.undo()
    assert own(reading)[0].title == "A name"
    reading._undo.undo()
    assert own(reading)[0].title == "A point without a name"
    reading._undo.undo()
    assert own(reading) == []
    assert reading._library.notes() == ()


def test_agreeing_with_ones_own_point_says_nothing_of_it(reading: MainWindow) -> None:
    reading._actions["own_point"].trigger()
    reading._judge.judge(own(reading)[0].id, "agreed")
    assert own(reading)[0].verdict == ""
    assert reading._library.verdicts() == []


def test_a_highlight_becomes_a_point_and_a_note_again(reading: MainWindow) -> None:
    reading._actions["highlight"].trigger()
    select(reading, WORDS)
    reading._actions["own_point"].trigger()
    (note,) = reading._library.notes()
    assert note.point == OwnPoint()
    button = next(
        b for b in reading._panes.notes.findChildren(QPushButton) if b.accessibleName().endswith("point of my own")
    )
    assert button.isChecked()
    button.click()
    (note,) = reading._library.notes()
    assert note.point is None
    assert own(reading) == []


def test_without_a_selection_it_says_what_to_do(opened: MainWindow) -> None:
    opened._actions["own_point"].trigger()
    assert opened._messages.text() == "Select a passage first."
    assert opened._library.notes() == ()


def test_notes_without_a_passage_are_no_points(opened: MainWindow) -> None:
    document = opened._reading.document
    assert document is not None
    plain = passage_note(document, span_of(document, WORDS))
    whole = policy_note()
    odd = Note(**{**{name: getattr(whole, name) for name in Note.__slots__}, "point": OwnPoint("high")})
    assert odd.target == NoteTarget.POLICY
    assert own_points([plain, whole, odd], document) == ()
