"""The library: list, search, trash, each by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.digests import Digest
from reader.gui.models.record_model import Role
from reader.gui.views.library_view import LibraryView
from reader.library import PolicyRecord, SearchHit

ADDED = "2026-01-01T10:00:00.000Z"
FIRST = PolicyRecord("p1", "Alder", "", "", "2011-01-01", ADDED, "2026-03-01", "", "", 10)
SECOND = PolicyRecord("p2", "Birch", "", "", "2019-01-01", ADDED, "2026-02-01", "", "", 10)
GONE = PolicyRecord("p3", "Cedar", "", "", "", ADDED, "", "", "", 10, trashed=ADDED, note_count=2)
IN_TEXT = SearchHit("p1", "Alder", "text", "", "Sharing", "we [share] it", 40, 45)
IN_NOTE = SearchHit("p2", "Birch", "note", "n7", "", "they [share]?", 0, 0)


@pytest.fixture
def view(qtbot: QtBot) -> LibraryView:
    view = LibraryView()
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.show()
    view.set_policies([FIRST, SECOND], [GONE])
    return view


def shown(view: LibraryView) -> QListView:
    return next(rows for rows in view.findChildren(QListView) if rows.isVisible() and rows.accessibleName())


def titles(view: LibraryView) -> list[str]:
    model = shown(view).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def button(view: LibraryView, words: str) -> QPushButton:
    found = [each for each in view.findChildren(QPushButton) if each.accessibleName() == words and each.isVisible()]
    assert found, words
    return found[-1]


def search(view: LibraryView, qtbot: QtBot, query: str, hits: list[SearchHit]) -> QLineEdit:
    box = view.findChild(QLineEdit)
    with qtbot.waitSignal(view.search_requested, timeout=2000) as wish:
        QTest.keyClicks(box, query)
    assert wish.args == [query]
    view.set_results(query, hits)
    return box


def test_enter_opens_where_the_reader_was(view: LibraryView, qtbot: QtBot) -> None:
    shown(view).setFocus()
    with qtbot.waitSignal(view.policy_requested, timeout=500) as wish:
        QTest.keyClick(shown(view), Qt.Key.Key_Return)
    assert wish.args == ["p1", -1]


def test_delete_trashes_the_current_policy(view: LibraryView, qtbot: QtBot) -> None:
    shown(view).setFocus()
    QTest.keyClick(shown(view), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.trash_requested, timeout=500) as wish:
        QTest.keyClick(shown(view), Qt.Key.Key_Delete)
    assert wish.args == [["p2"]]


def test_after_a_policy_went_the_next_one_is_current(view: LibraryView) -> None:
    shown(view).setFocus()
    view.set_policies([SECOND], [GONE, replace(FIRST, trashed=ADDED)])
    assert shown(view).currentIndex().data() == "Birch"


def test_sorting(view: LibraryView) -> None:
    view.findChild(QComboBox).setCurrentText("Date of the policy")
    assert titles(view) == ["Birch", "Alder"]
    view.findChild(QComboBox).setCurrentText("Title")
    assert titles(view) == ["Alder", "Birch"]


def test_typing_searches_once_after_a_pause(view: LibraryView, qtbot: QtBot) -> None:
    asked: list[str] = []
    view.search_requested.connect(asked.append)
    search(view, qtbot, "share", [IN_TEXT, IN_NOTE])
    assert asked == ["share"]
    assert titles(view) == ["Alder", "Birch"]


def test_a_hit_in_the_text_opens_at_its_place(view: LibraryView, qtbot: QtBot) -> None:
    box = search(view, qtbot, "share", [IN_TEXT, IN_NOTE])
    QTest.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.policy_requested, timeout=500) as wish:
        QTest.keyClick(shown(view), Qt.Key.Key_Return)
    assert wish.args == ["p1", 40]


def test_a_hit_in_a_note_opens_the_note(view: LibraryView, qtbot: QtBot) -> None:
    box = search(view, qtbot, "share", [IN_TEXT, IN_NOTE])
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(shown(view), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.note_requested, timeout=500) as wish:
        QTest.keyClick(shown(view), Qt.Key.Key_Return)
    assert wish.args == ["p2", "n7"]


def test_a_late_answer_to_other_words_is_dropped(view: LibraryView, qtbot: QtBot) -> None:
    search(view, qtbot, "share", [IN_TEXT])
    view.set_results("shar", [IN_TEXT, IN_NOTE])
    assert titles(view) == ["Alder"]


def test_nothing_found_is_said_with_the_words(view: LibraryView, qtbot: QtBot) -> None:
    search(view, qtbot, "zebra", [])
    assert any("zebra" in label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_a_search_for_a_practice_that_finds_nothing_says_how_policies_are_read(view: LibraryView, qtbot: QtBot) -> None:
    search(view, qtbot, "practice:sell-data", [])
    assert any("Read all with today's rules" in label.text() for label in view.findChildren(QLabel))


def test_escape_leaves_the_search(view: LibraryView, qtbot: QtBot) -> None:
    box = search(view, qtbot, "share", [IN_TEXT])
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert shown(view).accessibleName() == "Policies"


def test_an_empty_library_says_what_it_is_for(view: LibraryView) -> None:
    view.set_policies([], [])
    assert any("No policies yet" in label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_a_policy_comes_back_from_the_trash(view: LibraryView, qtbot: QtBot) -> None:
    button(view, "Trash (1)").click()
    assert titles(view) == ["Cedar"]
    shown(view).setFocus()
    with qtbot.waitSignal(view.restore_requested, timeout=500) as wish:
        button(view, "Restore").click()
    assert wish.args == ["p3"]


def test_deleting_for_good_asks_once_and_keeping_is_the_easy_answer(view: LibraryView, qtbot: QtBot) -> None:
    button(view, "Trash (1)").click()
    shown(view).setFocus()
    deleted: list[str] = []
    view.delete_requested.connect(deleted.append)
    QTest.keyClick(shown(view), Qt.Key.Key_Delete)
    assert button(view, "Keep").isVisible()
    assert "2 notes" in button(view, "Keep").accessibleDescription()
    QTest.keyClick(button(view, "Keep"), Qt.Key.Key_Escape)
    assert deleted == []
    QTest.keyClick(shown(view), Qt.Key.Key_Delete)
    QTest.keyClick(button(view, "Delete for good"), Qt.Key.Key_Return)
    assert deleted == ["p3"]


def test_the_last_policy_out_of_the_trash_leads_back_to_the_library(view: LibraryView) -> None:
    button(view, "Trash (1)").click()
    view.set_policies([FIRST, SECOND, GONE], [])
    assert shown(view).accessibleName() == "Policies"


def test_every_control_has_a_name_and_room_for_a_finger(view: LibraryView) -> None:
    for control in view.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QComboBox, QLineEdit)):
            assert control.accessibleName(), control
            if not isinstance(control.parent(), QLineEdit):
                assert control.height() >= 24


def test_fits_in_a_narrow_pane(view: LibraryView) -> None:
    button(view, "Trash (1)").click()
    assert view.minimumSizeHint().width() <= 250


def test_the_filter_narrows_the_list_and_says_so(view: LibraryView) -> None:
    view.set_policies([replace(FIRST, status="done"), SECOND])
    view._show_filter.click()
    view._filter._status.setCurrentIndex(view._filter._status.findData("done"))
    view._filter.changed.emit()
    assert titles(view) == ["Alder"]
    assert view._title.text() == "1 of 2 policies"
    view._filter._site.setCurrentIndex(0)
    view._filter.clear()
    assert titles(view) == ["Alder", "Birch"]


def test_a_filter_that_fits_nothing_says_so(view: LibraryView) -> None:
    view._show_filter.click()
    view._filter._status.setCurrentIndex(view._filter._status.findData("done"))
    view._filter.changed.emit()
    assert view._empty.isVisible()
    assert view._empty.text() == "No policy fits the filter."
    assert view._show_filter.isVisible()


def test_several_are_marked_and_put_in_the_trash_together(view: LibraryView, qtbot: QtBot) -> None:
    shown(view).setFocus()
    shown(view).selectAll()
    with qtbot.waitSignal(view.status_requested) as wish:
        view._status.menu().actions()[1].trigger()
    assert wish.args == [["p1", "p2"], "in review"]
    gone: list[str] = []
    view.trash_requested.connect(gone.append)
    button(view, "Move 2 to trash").click()
    assert gone == [["p1", "p2"]]


def test_the_risks_of_a_policy_stand_in_its_row(view: LibraryView) -> None:
    view.set_digests({"": Digest({"high": 2, "low": 1}, {"Sharing": "high"})})
    index = shown(view).model().index(0, 0)
    assert index.data(Role.ASIDE) == "H2 L1"
    assert "Risk points: 2 high, 1 low." in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_title_without_room_tells_whose_it_is(view: LibraryView, monkeypatch: pytest.MonkeyPatch) -> None:
    named = "Privacy policy of a-shop-with-a-name.example"
    view.set_policies([replace(FIRST, title=named)], [])
    painted: list[str] = []
    paint = QPainter.drawText
    monkeypatch.setattr(QPainter, "drawText", lambda self, *rest: (painted.append(rest[-1]), paint(self, *rest))[1])
    view.grab()
    assert named in painted
    view.resize(260, 600)
    view.grab()
    assert any(str(words).startswith("a-shop-with") for words in painted)
