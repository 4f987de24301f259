"""The table of policies: a long title has the room that no other column needs, and a width of the user's own stays."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.models.policy_table import Column, Shelf
from reader.gui.views.policy_table_view import PolicyTableView
from reader.library import PolicyRecord

LONG = "Privacy and data protection policy of the Heron and Otter Riverside Trust, for visitors and for friends"
ADDED = "2026-11-22T09:00:00.000Z"


@pytest.fixture
def view(qtbot: QtBot) -> PolicyTableView:
    view = PolicyTableView()
    qtbot.addWidget(view)
    view.resize(1600, 300)
    view.set_shelf(Shelf([PolicyRecord("p", LONG, "heron.example", "", "", ADDED, ADDED, "", "", 10)]))
    view.show()
    return view


def test_a_long_title_is_whole_where_there_is_room(view: PolicyTableView) -> None:
    assert view.columnWidth(Column.TITLE) >= view.sizeHintForColumn(Column.TITLE)
    assert view.horizontalHeader().length() <= view.viewport().width()


def test_a_long_title_gives_way_where_there_is_none(view: PolicyTableView) -> None:
    wide = view.columnWidth(Column.TITLE)
    view.resize(500, 300)
    assert view.columnWidth(Column.TITLE) < wide
    view.resize(1600, 300)
    assert view.columnWidth(Column.TITLE) == wide


def test_the_users_own_width_stays(view: PolicyTableView) -> None:
    view.setColumnWidth(Column.TITLE, 120)
    view.resize(1700, 300)
    assert view.columnWidth(Column.TITLE) == 120
