"""The versions of a policy over time: the picture, its words, the table, and where they lead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.views.history_page import HistoryPage
from reader.gui.views.timeline import TimelineRow
from reader.load import load_text
from reader.segment import segment

CALLS = "We may record your telephone calls for training."
CREDIT = "We search your file at credit reference agencies."
TEXTS = (CALLS, f"{CALLS} {CREDIT}", CREDIT)


@pytest.fixture
def ids(window: MainWindow) -> list[str]:
    found = []
    for at, text in enumerate(TEXTS):
        source = load_text(f"# Elm Privacy Policy\n\n{text}\n", "markdown", f"elm-{at}.md")
        found.append(window._library.demand(lambda library, one=source: library.add(one, segment(one)).id))
    window._shelves.order.join(found)
    return found


@pytest.fixture
def page(window: MainWindow, ids: list[str], qtbot: QtBot) -> HistoryPage:
    window._library.policy_id = ids[1]
    window._shelves.show_history()
    page = window._shelves._history
    assert page is not None
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 3, timeout=20_000)
    return page


def row(page: HistoryPage, words: str) -> TimelineRow:
    return next(one for one in page.timeline.findChildren(TimelineRow) if words in one.accessibleName())


def test_the_picture_is_said_in_words(page: HistoryPage) -> None:
    assert row(page, "credit").accessibleName().startswith("High risk. ")
    assert row(page, "credit").accessibleName().endswith("new in elm-1")
    assert row(page, "calls").accessibleName().endswith("gone in elm-2")


def test_the_table_tells_what_each_version_brought(page: HistoryPage) -> None:
    model = page.table.model()
    cells = [[model.index(at, column).data() for column in range(4)] for at in range(3)]
    assert [line[0] for line in cells] == ["elm-0", "elm-1", "elm-2"]
    assert "credit" in cells[1][2]
    assert "calls" in cells[2][3]
    assert cells[0][2:] == ["", ""]


def test_other_days_of_the_same_words_stand_with_their_version(
    window: MainWindow, page: HistoryPage, ids: list[str], qtbot: QtBot
) -> None:
    def seen_on(*days: str) -> None:
        for day in days:
            again = load_text(f"# Elm Privacy Policy\n\n{TEXTS[1]}\n", "markdown", f"elm-{day}.md")
            window._library.demand(lambda library, one=again: library.add(one, segment(one)))
        window._shelves.show_history()

    def shown() -> str:
        return str(page.table.model().index(1, 0).data())

    seen_on("2025-03-01", "2025-04-01")
    qtbot.waitUntil(lambda: "2025" in shown(), timeout=20_000)
    assert shown() == "elm-1\nthe same words on 1 March 2025\nthe same words on 1 April 2025"
    seen_on("2025-05-01", "2025-06-01")
    qtbot.waitUntil(lambda: "June" in shown(), timeout=20_000)
    assert shown() == "elm-1\nthe same words on 4 other days, the last 1 June 2025"


def test_a_bar_leads_to_its_clause_by_key(window: MainWindow, page: HistoryPage, ids: list[str], qtbot: QtBot) -> None:
    credit = row(page, "credit")
    credit.setFocus()
    QTest.keyClick(credit, Qt.Key.Key_Right)
    assert "elm-2" in credit.accessibleDescription()
    with qtbot.waitSignal(window._reading.report_shown, timeout=10_000):
        QTest.keyClick(credit, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window._library.policy_id == ids[2], timeout=5000)


def test_a_version_is_compared_with_the_one_before(window: MainWindow, page: HistoryPage, ids: list[str]) -> None:
    page.compare_requested.emit(2)
    compare = window._shelves._compare
    assert compare is not None
    assert compare.pair() == (ids[1], ids[2])


def test_one_version_alone_has_no_history(window: MainWindow, ids: list[str]) -> None:
    window._shelves.order.part([ids[0]])
    window._library.policy_id = ids[0]
    window._shelves.show_history()
    page = window._shelves._history
    assert page is not None
    assert "only one version" in page._words.text()
    assert "Make them versions of one policy" in page._words.text()  # what to do, as the menu calls it
    assert not any(part.isVisibleTo(page) for part in (page.table, page.timeline, page._open, page._compare))


def test_what_was_said_of_another_page_goes_with_it(window: MainWindow, ids: list[str]) -> None:
    window._messages.say("Compared.")
    window._shelves.show_page()
    assert window._messages.text() == ""
    window._messages.say("Marked.")
    window._shelves.show_page()
    assert window._messages.text() == "Marked."
    window._shelves.show_history()
    window._messages.say("The library is as in the backup.")
    window._shelves._show_switched()
    assert window._messages.text() == "The library is as in the backup."
