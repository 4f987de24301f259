"""What a row of the library and a search result show."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.gui.models.library_model import (
    ORDERS,
    HitModel,
    LibraryModel,
    in_order,
    policy_detail,
    policy_title,
    unmark,
)
from reader.gui.models.record_model import Role
from reader.library import PolicyRecord, SearchHit

MOMENT = "2026-05-01T10:00:00.000Z"
POLICY = PolicyRecord(
    "p1", "Orchard privacy", "orchard.example", "", "2011-03-05", MOMENT, MOMENT, "s", "t", 3210, note_count=2
)
HIT = SearchHit("p1", "Orchard privacy", "text", "", "Sharing", "we may [search] the [files] of agencies", 10, 16)


def test_library_model_is_a_sound_model(qtbot: QtBot) -> None:
    model = LibraryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_records([POLICY, replace(POLICY, id="p2")])
    model.set_records([replace(POLICY, id="p2", title="New")])
    assert model.index(0).data() == "New"


def test_hit_model_is_a_sound_model(qtbot: QtBot) -> None:
    model = HitModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_hits([HIT, HIT])
    model.set_hits([])
    assert model.rowCount() == 0


def test_a_policy_shows_where_it_is_from_of_what_day_and_its_notes(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.set_records([POLICY])
    index = model.index(0)
    assert index.data(Role.DETAIL) == "orchard.example · 2 notes · as of 5 March 2011 · 3,210 words"
    assert index.data(Role.ASIDE) == ""  # nobody looked yet
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Orchard privacy. orchard.example")


def test_a_policy_without_title_goes_by_what_is_known() -> None:
    bare = replace(POLICY, title="", site="", archived_on="", file_name="notice.txt", words=1)
    assert policy_title(bare) == "notice.txt"
    assert policy_detail(bare) == "2 notes · added 1 May 2026 · 1 word"
    assert policy_title(replace(bare, file_name="")) == "Untitled policy"


def test_a_day_in_the_name_of_a_file_is_the_day_shown() -> None:
    named = replace(POLICY, site="", archived_on="", file_name="2024-09-01.md", note_count=0)
    assert policy_detail(named) == "2024-09-01.md · as of 1 September 2024 · 3,210 words"
    older = replace(POLICY, archived_on="2001-01-01")
    assert in_order([older, named], "Date of the policy") == [named, older]


def test_orders() -> None:
    records = [
        replace(POLICY, id="old", title="beta", archived_on="2001-01-01", added="2026-01-03", opened="2026-02-01"),
        replace(POLICY, id="new", title="Alpha", archived_on="2020-01-01", added="2026-01-01", opened=""),
        replace(POLICY, id="none", title="gamma", archived_on="", added="2026-01-02", opened="2026-03-01"),
    ]
    found = [[record.id for record in in_order(records, order)] for order in ORDERS]
    assert found == [["none", "old", "new"], ["old", "none", "new"], ["new", "old", "none"], ["new", "old", "none"]]


def test_the_words_found_are_marked_without_their_brackets(qtbot: QtBot) -> None:
    model = HitModel()
    model.set_hits([HIT])
    snippet = model.index(0).data(Role.SNIPPET)
    assert snippet == "we may search the files of agencies"
    assert [snippet[start:end] for start, end in model.index(0).data(Role.MARKS)] == ["search", "files"]


def test_brackets_that_enclose_nothing_stay() -> None:
    assert unmark("see [] and [x") == ("see [] and [x", ())


def test_a_hit_says_where_it_is(qtbot: QtBot) -> None:
    model = HitModel()
    model.set_hits([HIT, replace(HIT, where="note", section_title="")])
    assert [model.index(row).data(Role.DETAIL) for row in (0, 1)] == ["In the text · Sharing", "In your note"]
