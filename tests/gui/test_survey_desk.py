"""The survey in the window: policies of the library in one table whose cells open the clauses."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from reader.gui.models.survey_model import PROMISE, SurveyModel
from reader.gui.views.survey_view import SurveyView
from reader.library import Library
from reader.load import load_text
from reader.segment import segment
from tests.gui.conftest import wait_open

SELLS = (
    "# {name} Privacy Policy\n\n## Selling\n\nWe may sell your personal data.\n\n## Calls\n\nWe record your calls.\n"
)
PROMISES = "# {name} Privacy Policy\n\n## Selling\n\nWe will never sell your personal data.\n"
TEXTS = {"Alder": SELLS, "Birch": PROMISES, "Cedar": SELLS}


@pytest.fixture
def ids(window: MainWindow) -> dict[str, str]:
    def fill(library: Library) -> dict[str, str]:
        found = {}
        for name, text in TEXTS.items():
            source = load_text(text.format(name=name), "markdown", f"{name}.md")
            found[name] = library.add(source, segment(source)).id
        return found

    return window._library.ask(fill, {})


@pytest.fixture
def view(window: MainWindow, ids: dict[str, str], qtbot: QtBot) -> SurveyView:
    """Return the page with the survey of three policies."""
    window.show()
    window._actions["survey"].trigger()
    desk = window._shelves._surveys
    qtbot.waitUntil(lambda: desk._survey is not None, timeout=30000)
    assert desk.page is not None
    return desk.page


def column(model: SurveyModel, name: str) -> int:
    return next(
        at for at in range(1, model.columnCount()) if name in str(model.headerData(at, Qt.Orientation.Horizontal))
    )


def choose(view: SurveyView, practice: str, name: str) -> None:
    row = next(at for at, one in enumerate(view.model.survey.columns) if one.practice == practice)
    view.table.setCurrentIndex(view._shown.mapFromSource(view.model.index(row, column(view.model, name))))


def test_a_cell_tells_found_promised_and_nothing(view: SurveyView) -> None:
    choose(view, "sell-data", "Alder")
    assert view.table.currentIndex().data() == "1"
    assert view._quote.text() == "“We may sell your personal data.”"
    assert view.table.currentIndex().siblingAtColumn(0).data() == "2 of 3"
    choose(view, "sell-data", "Birch")
    assert view.table.currentIndex().data() == PROMISE
    said = str(view.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Birch: ")
    assert said.endswith(": Your data may be sold: promises not to")
    choose(view, "call-recording", "Birch")
    assert (view.table.currentIndex().data(), view._quote.text()) == ("", "")


def test_next_policy_at_the_same_practice_goes_round(view: SurveyView) -> None:
    choose(view, "call-recording", "Alder")
    assert view.step(1)
    assert "Cedar" in view._who.text()
    assert view.step(1)
    assert "Alder" in view._who.text()
    choose(view, "credit-search", "Alder")
    assert not view.step(1)


def test_a_cell_opens_its_clause_and_the_walk_goes_on_in_the_text(
    window: MainWindow, view: SurveyView, ids: dict[str, str], qtbot: QtBot
) -> None:
    choose(view, "call-recording", "Alder")
    wait_open(window, qtbot, view.open_place)
    assert window._library.policy_id == ids["Alder"]
    assert not view.isVisible()
    wait_open(window, qtbot, window._actions["survey_next"].trigger)
    assert window._library.policy_id == ids["Cedar"]
    window._actions["survey"].trigger()  # what was read is not read again
    assert view.isVisible()
    assert view.model.columnCount() == 4


def test_practices_are_filtered_and_sorted(view: SurveyView) -> None:
    everything = view._shown.rowCount()
    view.kinds.setCurrentIndex(view.kinds.findText("Rights"))
    assert 0 < view._shown.rowCount() < everything
    view.kinds.setCurrentIndex(0)
    view.search.setText("monitoring calls")
    titles = [view._shown.headerData(at, Qt.Orientation.Vertical) for at in range(view._shown.rowCount())]
    assert titles == ["Your phone calls may be recorded or listened to"]
    view.search.clear()
    view.table.sortByColumn(column(view.model, "Birch"), Qt.SortOrder.DescendingOrder)
    assert view._shown.headerData(0, Qt.Orientation.Vertical) == "They say they will not sell your data"


def test_the_table_is_exported(view: SurveyView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), "CSV (*.csv)"))
    view.export_wanted.emit()
    assert "Alder Privacy Policy" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_those_that_are_chosen_are_surveyed_alone(
    window: MainWindow, view: SurveyView, ids: dict[str, str], qtbot: QtBot
) -> None:
    window._actions["library"].trigger()
    page = window._shelves._page
    assert page is not None
    page.rows.choose([ids["Alder"], ids["Birch"]])
    page.bulk.survey_wanted.emit()
    qtbot.waitUntil(lambda: view.model.columnCount() == 3, timeout=30000)
    view.closed.emit()
    assert window._pages.currentWidget() is not view


def test_a_point_that_is_dismissed_is_gone_from_the_survey(
    window: MainWindow, view: SurveyView, ids: dict[str, str], qtbot: QtBot
) -> None:
    choose(view, "call-recording", "Alder")
    wait_open(window, qtbot, view.open_place)
    window._reading.next_risk(1)
    window._actions["dismiss"].trigger()
    assert [verdict.practice for verdict in window._library.verdicts()] == ["sell-data"]
    window._actions["survey"].trigger()
    desk = window._shelves._surveys
    qtbot.waitUntil(lambda: desk._survey is not None, timeout=30000)
    assert "Your phone calls may be recorded" in view._who.text()  # the cell in hand stays
    choose(view, "sell-data", "Alder")
    assert view.table.currentIndex().data() == ""


def test_an_empty_library_says_so(window: MainWindow) -> None:
    window.show()
    window._actions["survey"].trigger()
    page = window._shelves._surveys.page
    assert page is not None
    assert "no policies in the library" in page._said.text()
    window._actions["survey_next"].trigger()
