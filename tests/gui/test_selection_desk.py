"""The bar beside a selected passage: it does not cover it, and each wish is kept and can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.note_colours import HUES, note_tint
from tests.gui.conftest import span_of

WORDS = "We never sell your data."


def select(window: MainWindow, words: str) -> None:
    """Select words of the policy, as a mouse does, and let the selection settle."""
    text = window._panes.text
    document = window._reading.document
    assert document is not None
    span = span_of(document, words)
    cursor = text.textCursor()
    cursor.setPosition(text._page.places.to_qt(span.start))
    cursor.setPosition(text._page.places.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.setFocus()
    window._selection.show_bar()


def test_the_bar_stands_beside_the_passage_and_in_view(opened: MainWindow) -> None:
    select(opened, WORDS)
    bar = opened._selection.bar
    assert bar.isVisible()
    assert not bar.geometry().intersects(opened._selection._passage())
    assert opened._panes.text.viewport().geometry().contains(bar.geometry())


def test_no_bar_without_a_passage(opened: MainWindow) -> None:
    select(opened, WORDS)
    cursor = opened._panes.text.textCursor()
    cursor.clearSelection()
    opened._panes.text.setTextCursor(cursor)
    opened._selection.show_bar()
    assert opened._selection.bar.isHidden()


def test_a_colour_highlights_in_the_text_and_undo_takes_it_back(opened: MainWindow) -> None:
    select(opened, WORDS)
    bar = opened._selection.bar
    bar.focus_first()
    QTest.keyClick(bar, Qt.Key.Key_2)
    (note,) = opened._library.notes()
    colour = tuple(HUES)[1]
    assert (note.colour, note.body) == (colour, "")
    assert note_tint(colour) in [s.format.background().color() for s in opened._panes.text.extraSelections()]
    assert opened._panes.text.hasFocus() or not opened.isActiveWindow()
    opened._undo.undo()
    assert not opened._library.notes()


def test_another_colour_on_the_same_passage_is_the_same_note(opened: MainWindow) -> None:
    select(opened, WORDS)
    opened._selection.bar.colour_chosen.emit("blue")
    select(opened, WORDS)
    opened._selection.bar.colour_chosen.emit("pink")
    assert [note.colour for note in opened._library.notes()] == ["pink"]
    opened._undo.undo()
    assert [note.colour for note in opened._library.notes()] == ["blue"]


def test_a_note_on_a_highlight_is_written_on_it(opened: MainWindow) -> None:
    select(opened, WORDS)
    opened._actions["highlight"].trigger()
    select(opened, WORDS)
    opened._selection.bar.note_wanted.emit()
    assert len(opened._library.notes()) == 1
    assert opened._panes.right.currentWidget() is opened._panes.notes
    assert opened._panes.notes._editor.note() == opened._library.notes()[0]


def test_the_citation_is_copied(opened: MainWindow) -> None:
    select(opened, WORDS)
    opened._selection.bar.citation_wanted.emit()
    assert WORDS in QGuiApplication.clipboard().text()


def test_tab_goes_to_the_bar_and_escape_takes_it_away(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitActive(opened)
    select(opened, WORDS)
    bar = opened._selection.bar
    QTest.keyClick(opened._panes.text, Qt.Key.Key_Tab)
    assert bar.isAncestorOf(opened.focusWidget())
    QTest.keyClick(opened.focusWidget(), Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert opened._panes.text.hasFocus()
