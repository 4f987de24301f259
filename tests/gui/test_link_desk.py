"""Links open the passage they name, in the library alone, and say why where they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.document import Span, link_to
from reader.gui.app import FileOpenFilter, open_targets
from reader.gui.main_window import MainWindow
from tests.gui.conftest import wait_open


def link_to_words(window: MainWindow, words: str) -> tuple[str, Span]:
    document = window._reading.document
    assert document is not None
    at = document.text.index(words)
    span = Span(at, at + len(words))
    return link_to(document, span), span


def test_a_link_goes_to_its_passage(opened: MainWindow, qtbot: QtBot) -> None:
    link, span = link_to_words(opened, "We may record your telephone calls.")
    opened.open_link(link)
    assert opened._panes.text.caret() == span.start


def test_a_link_opens_its_policy_first(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    link, span = link_to_words(opened, "We may record your telephone calls.")
    other = tmp_path / "other.md"
    other.write_text("# Other\n\nWe use your personal data to send the tea.", encoding="utf-8")
    wait_open(opened, qtbot, lambda: opened.open_paths([other]))
    wait_open(opened, qtbot, lambda: opened.open_link(link))
    assert opened._panes.text.caret() == span.start


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("policyreader:passage?policy=x", "does not name a passage"),
        ("policyreader:passage?start=0&end=1&policy=" + "ab" * 32, "is not in your library"),
    ],
)
def test_a_link_that_leads_nowhere_says_why(link: str, why: str, opened: MainWindow) -> None:
    opened.open_link(link)
    assert opened._panes.card.isVisible()
    assert why in opened._panes.card.text()


def test_a_link_to_the_trash_says_so(opened: MainWindow, qtbot: QtBot) -> None:
    link, _ = link_to_words(opened, "We may record your telephone calls.")
    library = opened._library._library
    assert library is not None
    library.trash(opened._library.policy_id)
    opened._library.leave()
    opened.open_link(link)
    assert "in the trash" in opened._panes.card.text()


def test_a_start_with_a_link_and_what_macos_sends_open_it(opened: MainWindow, qapp: QApplication) -> None:
    link, span = link_to_words(opened, "We may record your telephone calls.")
    open_targets(opened, [link])
    assert opened._panes.text.caret() == span.start
    opened._panes.text.show_top(0)
    FileOpenFilter(lambda: opened, opened).eventFilter(qapp, QFileOpenEvent(QUrl(link)))
    assert opened._panes.text.caret() == span.start
