"""The notice bar: one line, opened to all of it; no button where the line says everything."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.gui.views.notice_bar import NoticeBar


def shown(qtbot: QtBot, *notices: str) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show()
    bar.set_notices(notices)
    return bar


def test_a_short_notice_is_a_line_without_a_button(qtbot: QtBot) -> None:
    bar = shown(qtbot, "Two places were repaired.")
    assert bar.text() == "Two places were repaired."
    assert bar._more.isHidden()


def test_several_are_one_line_that_opens(qtbot: QtBot) -> None:
    bar = shown(qtbot, "One.", "Two.", "Three.")
    assert bar.text() == "One. And 2 more."
    bar._more.click()
    assert bar.text() == "• One.\n• Two.\n• Three."
    bar._more.click()
    assert bar.text() == "One. And 2 more."


def test_a_long_one_is_cut_and_opens_to_its_end(qtbot: QtBot) -> None:
    bar = shown(qtbot, "A word " * 60 + "and the end.")
    assert bar.text().endswith("…")
    bar.open_details()
    assert bar.text().endswith("and the end.")


def test_no_notice_takes_the_bar_away(qtbot: QtBot) -> None:
    bar = shown(qtbot, "One.")
    bar.set_notices(())
    assert bar.isHidden()
