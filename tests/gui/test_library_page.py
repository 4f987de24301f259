"""The page of the library: parts, own fields, many policies at once with undo, searches, the walk at one topic."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from reader.document import StatedPractice
from reader.gui.dialogs.fields_dialog import FieldsDialog
from reader.gui.dialogs.name_dialog import NameDialog
from reader.gui.main_window import MainWindow
from reader.gui.models.policy_table import COLUMNS, FIELD
from reader.gui.views.library_page import LibraryPage
from reader.gui.views.library_side import ALIKE, COLLECTION, SEARCH, STATUS, TRASH, Place
from reader.library import Library
from tests.gui.conftest import wait_open
from tests.library.builders import make_document, make_note, make_source

TEXT = tuple((f"Part {number}", f"Here is what part {number} says of your data.") for number in range(6))
POLICIES = {
    "Alder": (("Credit", "We search your credit file."),),
    "Birch": (("News", "Nothing."), ("Checks", "We search your credit file too.")),
    "Cedar": TEXT,
    "Cedar, saved": (*TEXT, ("Footer", "Saved today.")),
}


@pytest.fixture
def ids(window: MainWindow) -> dict[str, str]:
    """Keep four policies and return their ids by title."""

    def fill(library: Library) -> dict[str, str]:
        found = {}
        for title, sections in POLICIES.items():
            source = make_source(sections, title, f"{title[:5].strip().casefold()}.example")
            document = make_document(source)
            found[title] = library.add(source, document).id
            at = document.text.find("We search")
            if at >= 0:
                span = replace(document.sections[0].span, start=at, end=at + 9)
                library.keep_findings(found[title], "7", [StatedPractice("credit-search", "risk", "high", span, "r")])
        return found

    return window._library.ask(fill, {})


@pytest.fixture
def page(window: MainWindow, ids: dict[str, str]) -> LibraryPage:
    window._actions["library"].trigger()
    page = window._shelves._page
    assert page is not None
    return page


def titles(page: LibraryPage) -> list[str]:
    model = page.rows.model()
    return sorted(model.index(row, 0).data() for row in range(model.rowCount()))


def go_to(page: LibraryPage, place: Place) -> None:
    assert page.side.show_place(place)
    page.side.chosen.emit(place)


def undo(window: MainWindow) -> None:
    next(action for action in window._actions.menus["&Edit"].actions() if "Undo" in action.text()).trigger()


def test_policies_are_a_table_with_own_fields_as_columns(window: MainWindow, page: LibraryPage) -> None:
    assert titles(page) == sorted(POLICIES)
    window._shelves.order.ask(lambda library: library.order.add_field("Rating", "number"))
    model = page.rows.model()
    assert model.headerData(len(COLUMNS), Qt.Orientation.Horizontal) == "Rating"
    model.setData(model.index(0, len(COLUMNS)), "4")
    assert model.index(0, len(COLUMNS)).data() == "4"
    undo(window)
    assert model.index(0, len(COLUMNS)).data() == ""
    model.setData(model.index(0, len(COLUMNS)), "many")
    assert "does not fit" in window._messages.text()


def test_cells_to_choose_from_are_chosen_from(window: MainWindow, page: LibraryPage) -> None:
    window._shelves.order.ask(lambda library: library.order.add_field("By", "choice", ["Ann", "Ben"]))
    index = page.rows.model().index(0, len(COLUMNS))
    assert index.data(FIELD).choices == ("Ann", "Ben")
    editor = page.rows.itemDelegate().createEditor(page.rows.viewport(), None, index)  # type: ignore[arg-type]
    assert isinstance(editor, QComboBox)
    editor.setCurrentIndex(2)
    page.rows.itemDelegate().setModelData(editor, page.rows.model(), index)
    assert index.data() == "Ben"
    editor.deleteLater()


def test_many_policies_change_in_one_step_that_is_undone(
    window: MainWindow, page: LibraryPage, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page.rows.choose([ids["Alder"], ids["Birch"]])
    page.bulk.status_chosen.emit("done")
    assert sorted(page.rows.chosen()) == sorted([ids["Alder"], ids["Birch"]])
    go_to(page, Place(STATUS, "done"))
    assert titles(page) == ["Alder", "Birch"]
    assert page.toast.isVisible()
    undo(window)
    assert titles(page) == []
    go_to(page, Place())
    page.rows.choose([ids["Alder"], ids["Birch"]])
    page.bulk.trash_wanted.emit()
    assert titles(page) == ["Cedar", "Cedar, saved"]
    go_to(page, Place(TRASH))
    assert titles(page) == ["Alder", "Birch"]
    page.rows.choose([ids["Birch"]])
    page.bulk.restore_wanted.emit()
    assert titles(page) == ["Alder"]
    page.rows.choose([ids["Alder"]])
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    page.bulk.delete_wanted.emit()
    assert titles(page) == []


def test_space_is_done_and_on_to_the_next(window: MainWindow, page: LibraryPage) -> None:
    first, second = page.rows.in_order()[:2]
    page.rows.selectRow(0)
    QTest.keyClick(page.rows, Qt.Key.Key_Space)
    assert window._shelves.order.states()[first].status == "done"
    assert page.rows.chosen() == [second]
    undo(window)
    assert window._shelves.order.states()[first].status == ""


def test_a_note_comes_back_from_the_trash(window: MainWindow, page: LibraryPage, ids: dict[str, str]) -> None:
    def throw(library: Library) -> None:
        for name in ("n1", "n2"):
            library.save_note(ids["Alder"], make_note(name, f"note {name}"))
            library.remove_note(name)

    window._library.demand(throw)
    go_to(page, Place(TRASH))
    assert page.note_bin.isVisible()
    page.note_bin.restore_requested.emit("n1")
    assert [note.id for note in window._library.demand(lambda library: library.notes(ids["Alder"]))] == ["n1"]
    assert page.note_bin._model.rowCount() == 1
    go_to(page, Place())
    assert not page.note_bin.isVisible()


def test_a_collection_is_made_filled_and_left(
    window: MainWindow, page: LibraryPage, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: NameDialog) -> None:
        dialog._line.setText("Banks")
        dialog._answer()

    monkeypatch.setattr(NameDialog, "exec", answer)
    page.rows.choose([ids["Alder"]])
    page.bulk.collection_wanted.emit()
    (banks,) = window._shelves.order.collections()
    go_to(page, Place(COLLECTION, banks.id))
    assert titles(page) == ["Alder"]
    page.rows.choose([ids["Alder"]])
    page.bulk.collection_chosen.emit(banks.id, False)
    assert titles(page) == []
    page.rows.choose([])


def test_tags_are_given_to_all_and_taken_from_all(
    window: MainWindow, page: LibraryPage, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["later, ask", "ask"])
    shown: list[str] = []

    def answer(dialog: NameDialog) -> None:
        shown.append(dialog._line.text())
        dialog._line.setText(next(answers))
        dialog._answer()

    monkeypatch.setattr(NameDialog, "exec", answer)
    for _ in range(2):
        page.rows.choose([ids["Alder"], ids["Birch"]])
        page.bulk.tags_wanted.emit()
    assert shown == ["", "ask, later"]
    assert {window._shelves.order.states()[ids[title]].tags for title in ("Alder", "Birch")} == {("ask",)}


def test_the_filter_knows_tags(window: MainWindow, page: LibraryPage, ids: dict[str, str]) -> None:
    window._shelves.order.tag([ids["Birch"]], ["later"], [])
    page.filter._tag.setCurrentIndex(page.filter._tag.findData("later"))
    page.filter._tell()
    assert titles(page) == ["Birch"]
    window._panes.library._filter._tag.setCurrentIndex(1)
    window._panes.library._filter._tell()
    assert [record.id for record in window._panes.library._kept.records()] == [ids["Birch"]]
    page.filter.clear()
    assert len(titles(page)) == 4


def test_a_search_is_saved_and_run_again(
    window: MainWindow, page: LibraryPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def answer(dialog: NameDialog) -> None:
        dialog._line.setText("Credit")
        dialog._answer()

    monkeypatch.setattr(NameDialog, "exec", answer)
    page.set_query("practice:credit-search")
    assert page.hits.isVisible()
    assert page.hits.model().rowCount() == 2
    page.save_wanted.emit()
    page.search.clear()
    assert page.rows.isVisible()
    (search,) = window._shelves.order.searches()
    go_to(page, Place(SEARCH, search.id))
    assert page.query() == "practice:credit-search"
    page.side.removal_requested.emit(Place(SEARCH, search.id))
    assert window._shelves.order.searches() == []


def test_policies_that_say_nearly_the_same_become_versions(
    window: MainWindow, page: LibraryPage, ids: dict[str, str], qtbot: QtBot
) -> None:
    go_to(page, Place(ALIKE))
    qtbot.waitUntil(lambda: page.alike._model.rowCount() == 1, timeout=5000)
    assert "Cedar, saved" in page.alike._model.item(0).text()
    page.alike.join_requested.emit(ids["Cedar"], ids["Cedar, saved"])
    assert len(window._library.ask(lambda library: library.versions(ids["Cedar"]), [])) == 2
    undo(window)
    assert len(window._library.ask(lambda library: library.versions(ids["Cedar"]), [])) == 1


def test_escape_leaves_the_search_then_the_page(window: MainWindow, page: LibraryPage) -> None:
    page.set_query("data")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.query() == ""
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert window._pages.currentWidget() is window._start


def test_the_next_policy_opens_at_the_same_topic(
    window: MainWindow, page: LibraryPage, ids: dict[str, str], qtbot: QtBot
) -> None:
    wait_open(window, qtbot, lambda: page.rows.opened.emit(ids["Alder"]))
    qtbot.waitUntil(lambda: bool(window._reading.points.all))
    wait_open(window, qtbot, window._actions["next_policy"].trigger)
    qtbot.waitUntil(lambda: window._library.policy_id == ids["Birch"])
    assert "Birch" in window.windowTitle()
    document, text = window._reading.document, window._panes.text
    assert document is not None
    qtbot.waitUntil(lambda: text.caret() > 0)
    sentence = document.sentence_at(text.caret())
    assert sentence is not None
    assert text.caret() == sentence.span.start  # at the clause, which is outlined
    assert text._current == (sentence.span,)
    qtbot.waitUntil(lambda: window._messages.text().startswith("Next policy at the same topic"))


def test_fields_are_made_and_named_anew_in_their_dialog(window: MainWindow, page: LibraryPage) -> None:
    dialog = FieldsDialog(window, window._shelves.order)
    dialog._name.setText("Rating")
    dialog._kind.setCurrentIndex(1)
    dialog._add()
    dialog._add()
    assert "already" in dialog._problem.text()
    dialog._list.setCurrentIndex(dialog._model.index(0, 0))
    dialog._name.setText("Mark")
    dialog._write()
    assert [(field.name, field.kind) for field in window._shelves.order.fields()] == [("Mark", "number")]
    dialog.reject()


def test_what_the_rules_have_not_read_is_read_in_the_background(
    window: MainWindow, page: LibraryPage, ids: dict[str, str], qtbot: QtBot
) -> None:
    def unread() -> list[str]:
        from reader.practices import load_rulebook

        return window._library.ask(lambda library: library.without_findings(load_rulebook().version), [])

    assert len(unread()) == 4
    window._actions["index"].trigger()
    qtbot.waitUntil(lambda: not unread() and "today's rules" in window._messages.text(), timeout=30_000)
    record = window._library.record(ids["Alder"])
    assert record is not None
    assert window._library.digests[record.text_sha256].counts["high"] == 1
    window._actions["index"].trigger()
    qtbot.waitUntil(lambda: "read already" in window._messages.text(), timeout=30_000)
