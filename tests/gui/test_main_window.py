"""The window as a whole: open, read, jump, find, note, export, close, open again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.document import Span
from reader.gui.main_window import MainWindow
from reader.report import Report
from tests.gui.conftest import POLICY, marked, show_report, wait_open


@pytest.fixture
def reading(window: MainWindow, report: Report) -> MainWindow:
    """Return the window with the report made by hand, kept in the library."""
    show_report(window, report)
    return window


def test_without_a_file_there_is_the_start_screen(window: MainWindow) -> None:
    assert window._pages.currentWidget() is window._start
    assert window.windowTitle() == "Policy Reader"
    assert not window._actions["find"].isEnabled()


def test_a_file_is_opened_shown_and_kept(opened: MainWindow) -> None:
    assert opened._pages.currentWidget() is opened._panes
    assert "Mossgate Tea Privacy Policy" in opened._panes.text.toPlainText()
    assert opened.windowTitle() == "Mossgate Tea Privacy Policy · Policy Reader"
    (record,) = opened._library.policies()
    assert record.title == "Mossgate Tea Privacy Policy"
    assert [action.text() for action in opened._actions.recent.actions()] == [record.title]


def test_what_cannot_be_opened_is_said_on_a_card(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window._session.failed):
        window.open_paths([tmp_path / "none.md"])
    assert "none.md could not be opened" in window._panes.card.text()
    assert window._panes.card.isVisible()
    window._panes.card.second_pressed.emit()
    assert window._pages.currentWidget() is window._start


def test_an_error_leaves_the_policy_that_is_open(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "empty.md"
    empty.write_text("", encoding="utf-8")
    with qtbot.waitSignal(opened._session.failed):
        opened.open_paths([empty])
    opened._panes.card.second_pressed.emit()
    assert opened._panes.text.isVisible()
    assert "Mossgate" in opened._panes.text.toPlainText()


def test_cancel_returns_to_the_start_screen(window: MainWindow, policy_file: Path) -> None:
    window.open_paths([policy_file])
    window._messages.cancel.click()
    assert not window._session.running()
    assert window._pages.currentWidget() is window._start
    assert window._messages.text() == "Cancelled."


def test_a_point_shows_its_clause_and_back_returns(reading: MainWindow, qtbot: QtBot) -> None:
    text = reading._panes.text
    point = reading._reading.points.all[2]
    reading._reading.go_to_point(point.id)
    assert text.caret() == point.spans[0].start
    assert reading._panes.summary.section() == point.section
    assert reading._panes.summary.current_point() == point.id
    reading._actions["back"].trigger()
    assert text.caret() == 0
    reading._actions["forward"].trigger()
    assert text.caret() == point.spans[0].start


def test_f8_goes_through_the_risks_and_round(reading: MainWindow) -> None:
    text, points = reading._panes.text, reading._reading.points.all
    seen = []
    for _ in range(3):
        reading._actions["next_risk"].trigger()
        seen.append(text.caret())
    assert seen == [points[0].spans[0].start, points[2].spans[0].start, points[0].spans[0].start]
    reading._actions["previous_risk"].trigger()
    assert text.caret() == points[2].spans[0].start
    assert reading._messages.text().startswith("Point 2 of 2. Medium risk.")


def test_ctrl_j_goes_to_the_point_and_back_to_the_caret(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    qtbot.waitActive(reading)
    reading._actions["next_risk"].trigger()
    reading._panes.text.setFocus()
    caret = reading._panes.text.caret()
    reading._actions["jump"].trigger()
    assert reading._panes.summary._list.hasFocus()
    assert reading._panes.summary.current_point() == reading._reading.points.all[0].id
    reading._actions["jump"].trigger()
    assert reading._panes.text.hasFocus()
    assert reading._panes.text.caret() == caret


def test_f6_goes_round_the_panes(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    qtbot.waitActive(reading)
    panes = reading._panes
    panes.text.setFocus()
    where = []
    for _ in range(3):
        reading._actions["next_pane"].trigger()
        focused = QApplication.focusWidget()
        where.append([pane.isAncestorOf(focused) for pane in (panes.left, panes.centre, panes.right)].index(True))
    assert where == [2, 0, 1]


def test_words_of_plain_english_find_the_clauses_of_their_points(opened: MainWindow) -> None:
    bar = opened._panes.find_bar
    for words, count in (("recorded", "1 of 1"), ("listened", "Points about it: 1 of 3"), ("zebra", "Not found")):
        bar._words.setText(words)
        opened._find.find(words)
        assert bar.count_text() == count
    bar._words.setText("listened")
    opened._find.find("listened")
    span = opened._find._hits[0]
    assert opened._reading.document is not None
    assert "record your telephone calls" in opened._reading.document.quote(span)


def test_find_counts_steps_and_ends(reading: MainWindow) -> None:
    document = reading._reading.document
    assert document is not None
    total = document.text.casefold().count("your")
    reading._actions["find"].trigger()
    reading._find.find("YOUR")
    assert reading._panes.find_bar._words.text() == ""
    reading._panes.find_bar._words.setText("YOUR")
    reading._find.find("YOUR")
    assert reading._panes.find_bar.count_text() == f"1 of {total}"
    reading._actions["find_previous"].trigger()
    assert reading._panes.find_bar.count_text() == f"{total} of {total}"
    reading._panes.find_bar.close_bar()
    assert len(marked(reading._panes.text)) == 2


def test_a_note_on_a_selection_is_kept_and_found_again(opened: MainWindow, policy_file: Path, qtbot: QtBot) -> None:
    document = opened._reading.document
    assert document is not None
    start = document.text.index("We never sell your data.")
    text = opened._panes.text
    text.show_span(Span(start, start))
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, 24)
    text.setTextCursor(cursor)
    opened._actions["note"].trigger()
    (note,) = opened._library.notes()
    assert note.selector is not None
    assert note.selector.exact == "We never sell your data."
    assert opened._panes.right.tabText(2) == "Notes (1)"
    opened.close()
    again = MainWindow()
    qtbot.addWidget(again)
    again.show()
    wait_open(again, qtbot, lambda: again.open_paths([policy_file]))
    assert [kept.id for kept in again._library.notes()] == [note.id]
    again._undo.undo()
    again.close()


def test_without_a_selection_a_note_is_on_the_clause_that_f8_led_to(opened: MainWindow) -> None:
    opened._actions["next_risk"].trigger()
    point = opened._reading.points.by_id(opened._panes.summary.current_point())
    assert point is not None
    opened._actions["note"].trigger()
    (note,) = opened._library.notes()
    assert note.selector is not None
    assert note.selector.exact == opened._reading.document.quote(point.spans[0])  # type: ignore[union-attr]


def test_undo_takes_a_note_back(opened: MainWindow) -> None:
    opened._actions["note_policy"].trigger()
    assert len(opened._library.notes()) == 1
    opened._undo.undo()
    assert opened._library.notes() == ()
    opened._undo.redo()
    assert len(opened._library.notes()) == 1


def test_the_place_is_remembered(opened: MainWindow, qtbot: QtBot) -> None:
    opened._panes.text.set_zoom(3.0)
    opened._panes.text.scroll_to(200)
    top = opened._panes.text.top_position()
    assert top > 0
    opened._opening.keep_place()
    (record,) = opened._library.policies()
    assert record.position == top


def test_a_kept_policy_opens_without_its_file(opened: MainWindow, policy_file: Path, qtbot: QtBot) -> None:
    (record,) = opened._library.policies()
    policy_file.unlink()
    opened._actions["start"].trigger()
    opened._library.leave()
    wait_open(opened, qtbot, lambda: opened._start.recent_requested.emit(record.id))
    assert opened._library.policy_id == record.id
    assert "Mossgate" in opened._panes.text.toPlainText()


def test_pasted_text_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(POLICY)
    wait_open(window, qtbot, window._actions["paste"].trigger)
    assert "Mossgate" in window._panes.text.toPlainText()


def test_a_pasted_web_page_keeps_its_headings_and_this_is_said(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setHtml("<h1>Tea Privacy</h1><h2>Calls</h2><p>We may record your telephone calls.</p><ul><li>one</li></ul>")
    QGuiApplication.clipboard().setMimeData(data)
    wait_open(window, qtbot, window._actions["paste"].trigger)
    assert window._reading.document is not None
    assert [section.title for section in window._reading.document.sections] == ["Tea Privacy", "Calls"]
    assert window._messages.text().startswith(
        "Pasted as a web page, with its headings, lists and links. Risk points: 1"
    )


def test_how_a_text_was_pasted_is_not_said_of_the_next(window: MainWindow, policy_file: Path, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(POLICY)
    wait_open(window, qtbot, window._actions["paste"].trigger)
    assert window._messages.text().startswith("Pasted as text. Risk points:")
    wait_open(window, qtbot, lambda: window.open_paths([policy_file]))
    assert window._messages.text().startswith("Opened. Risk points:")


def test_an_empty_clipboard_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window._actions["paste"].trigger()
    assert "no text on the clipboard" in window._messages.text()


def test_a_dropped_file_is_opened(window: MainWindow, policy_file: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(policy_file))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    wait_open(window, qtbot, lambda: window.dropEvent(event))
    assert window._reading.report is not None


def test_a_link_is_copied_not_opened(reading: MainWindow) -> None:
    reading._panes.text.link_chosen.emit("https://mossgate.example/desk")
    assert QGuiApplication.clipboard().text() == "https://mossgate.example/desk"
    assert "not opened" in reading._messages.text()


def test_copy_with_citation_takes_the_clause_at_the_caret(reading: MainWindow) -> None:
    reading._actions["next_risk"].trigger()
    reading._actions["cite"].trigger()
    assert QGuiApplication.clipboard().text().startswith("“We search your file at a credit reference agency.”\n")


def test_kinds_of_mark_are_switched(reading: MainWindow) -> None:
    assert len(reading._panes.text._marks) == 4
    reading._actions["show_protections"].setChecked(False)
    assert len(reading._panes.text._marks) == 2
    reading._actions["show_risks"].setChecked(False)
    assert marked(reading._panes.text) == []


def test_colours_size_and_marks_are_kept_for_the_next_start(window: MainWindow, qtbot: QtBot) -> None:
    window._actions["theme_dark"].setChecked(True)
    window._actions["show_facts"].setChecked(True)
    window._panes.text.set_zoom(1.4)
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    assert again._actions["theme_dark"].isChecked()
    assert again._actions["show_facts"].isChecked()
    assert again._panes.text.zoom() == 1.4


def test_a_library_that_does_not_open_does_not_stop_reading(policy_file: Path, own_home: Path, qtbot: QtBot) -> None:
    (own_home / "library").mkdir()
    (own_home / "library" / "library.db").write_bytes(b"this is no database" * 100)
    closer = QTimer(interval=20)  # the offer to put a backup in its place is not taken up
    closer.timeout.connect(lambda: (asked := QApplication.activeModalWidget()) and asked.close())
    closer.start()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window._library.failed) as failed:
        pass
    assert "could not be opened" in failed.args[0]
    with qtbot.waitSignal(window._reading.report_shown):
        window.open_paths([policy_file])
    qtbot.wait(50)
    assert "Mossgate" in window._panes.text.toPlainText()
    window.close()


def test_every_widget_has_an_accessible_name(opened: MainWindow) -> None:
    opened._actions["note_policy"].trigger()
    opened._panes.find_bar.open_with("data")
    unnamed = [
        f"{type(child).__name__} {child.objectName()} in {type(child.parent()).__name__}"
        for child in opened.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not child.accessibleName()
        and not getattr(child, "text", str)()
        and not child.objectName().startswith("qt_")
        and not (isinstance(child, QLabel) and child.isHidden())  # a line of a card that has nothing to say
    ]
    assert not unnamed, "\n".join(unnamed)


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if "Ctrl+Alt" in key]
    assert all(len(row) == 3 and all(row) for row in window._actions.table())


def test_the_start_page_says_nothing_of_the_policy_read_before(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(opened._messages.text()))
    opened._messages.saved("Saved 10:22")
    opened._actions["start"].trigger()
    assert opened._messages.text() == ""
    assert opened._messages._saved.text() == ""
    assert opened._start.isVisible()


def test_the_start_page_tells_of_a_note_that_could_not_be_saved(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened._notes, "flush", lambda: opened._library.failed.emit("The note was not saved."))
    opened._actions["start"].trigger()
    assert opened._start.isVisible()
    assert "not saved" in opened._messages.text()
