"""Two texts compared in the window: clauses, folds, changes by key, one column, export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.views.compare_page import ComparePage
from reader.gui.views.line_button import LineButton
from reader.load import load_text
from reader.segment import segment
from tests.gui.conftest import POLICY

NEWER = (
    POLICY.replace("We never sell your data.", "We will never sell your personal data.")
    .replace("We may record your telephone calls.", "")
    .replace("The search is recorded.", "The search is recorded. We share your data with our partners.")
)


@pytest.fixture
def ids(window: MainWindow) -> tuple[str, str]:
    sources = [load_text(text, "markdown", f"mossgate-{at}.md") for at, text in enumerate((POLICY, NEWER))]
    found = [window._library.demand(lambda library, one=one: library.add(one, segment(one)).id) for one in sources]
    window._library.demand(lambda library: library.order.join(found[1], found[0]))
    return found[0], found[1]


@pytest.fixture
def page(window: MainWindow, ids: tuple[str, str], qtbot: QtBot) -> ComparePage:
    window._shelves.compare(*ids)
    page = window._shelves._compare
    assert page is not None
    qtbot.waitUntil(lambda: page.text.changes() > 0, timeout=20_000)
    return page


def shown(page: ComparePage) -> str:
    return page.text.toPlainText()


def lines(page: ComparePage) -> list[str]:
    return [button.text() for button in page.column.findChildren(LineButton) if button.isVisible()]


def test_what_changed_stands_first_with_both_clauses(page: ComparePage) -> None:
    labels = [label.text() for label in page.column.findChildren(QLabel) if label.isVisible()]
    assert labels[0] == "What changed for you"
    assert any("edited" in label for label in labels)
    assert "Still there: promises and rights" in labels
    assert any(line.startswith("Before (§") and "record your telephone calls" in line for line in lines(page))
    assert any(line.startswith("Now (§") and "never sell your personal data" in line for line in lines(page))


def test_a_clause_leads_to_its_sentence(page: ComparePage) -> None:
    button = next(b for b in page.column.findChildren(LineButton) if "never sell your personal" in b.text())
    button.click()
    assert "never sell" in page.text.textCursor().selectedText()


def test_what_came_and_went_is_told_without_colour(page: ComparePage) -> None:
    assert "− We may record your telephone calls." in shown(page)
    assert "+ We share your data with our partners." in shown(page)
    document = page.text.document()
    cursor = document.find("+will")
    assert not cursor.isNull()
    assert cursor.charFormat().fontUnderline()
    assert cursor.charFormat().hasProperty(QTextFormat.Property.UserProperty)


def test_unchanged_sentences_are_folded_and_opened(page: ComparePage) -> None:
    assert "unchanged sentence" in shown(page)
    assert "Write to" not in shown(page)
    cursor = page.text.document().find("▸")
    page.text.setTextCursor(cursor)
    before = len(shown(page))
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert "▾" in shown(page)
    assert len(shown(page)) > before


def test_changes_are_gone_through_by_key(window: MainWindow, page: ComparePage) -> None:
    places = []
    for _ in range(page.text.changes() + 1):
        window._actions["next_change"].trigger()
        places.append(page.text.textCursor().position())
    assert places[:-1] == sorted(set(places))
    assert places[-1] == places[0]
    window._actions["previous_change"].trigger()
    assert page.text.textCursor().position() == places[-2]


def test_one_column_holds_both_texts(page: ComparePage) -> None:
    beside = next(b for b in page.findChildren(QAbstractButton) if b.accessibleName() == "Side by side")
    changes = page.text.changes()
    beside.click()
    assert page.text.changes() == changes
    assert "−We may record your telephone calls." in shown(page)


def test_a_place_opens_its_text(window: MainWindow, page: ComparePage, ids: tuple[str, str], qtbot: QtBot) -> None:
    with qtbot.waitSignal(window._reading.report_shown, timeout=10_000):
        page.place_requested.emit("old", 30)
    qtbot.waitUntil(lambda: window._library.policy_id == ids[0], timeout=5000)


def test_the_comparison_is_exported(
    window: MainWindow, page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "changes.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.export_wanted.emit()
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "policy-reader/compare/1"
    assert str(path) in window._messages.text()


def test_the_open_policy_is_compared_with_the_version_before(
    window: MainWindow, ids: tuple[str, str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window._reading.report_shown, timeout=10_000):
        window._opening.open_kept(ids[1])
    qtbot.waitUntil(lambda: window._library.policy_id == ids[1], timeout=5000)
    window._actions["compare"].trigger()
    page = window._shelves._compare
    assert page is not None
    assert page.pair() == ids
    qtbot.waitUntil(lambda: page.text.changes() > 0, timeout=20_000)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window._pages.currentWidget() is window._panes


def test_two_texts_of_one_title_are_compared_though_nobody_said_that_they_are_versions(
    window: MainWindow, qtbot: QtBot
) -> None:
    found = []
    for day, text in (("2026-02-01", NEWER), ("2024-05-01", POLICY)):
        source = load_text(text, "markdown", f"mossgate {day}.md")
        found.append(window._library.demand(lambda library, one=source: library.add(one, segment(one)).id))
    other = load_text("# Alder tea\n\nWe may record your telephone calls.\n", "markdown", "alder.md")
    window._library.demand(lambda library: library.add(other, segment(other)))
    window._library.policy_id = found[0]
    window._actions["compare"].setEnabled(True)
    window._actions["compare"].trigger()
    page = window._shelves._compare
    assert page is not None
    qtbot.waitUntil(lambda: page.text.changes() > 0, timeout=20_000)
    assert page.pair() == (found[1], found[0])
