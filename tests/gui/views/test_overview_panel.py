"""The tab "Whole policy": what matters most first, lists that unfold, promises that do not fit, how it reads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.document import Span
from reader.gui.points import points_of
from reader.gui.views.line_button import LineButton
from reader.gui.views.overview_panel import OverviewPanel
from reader.report import Report
from reader.summary.model import Contradiction, FactList, GlanceItem, ListEntry, NotStated, VagueWord

PLACE = (Span(0, 5),)


@pytest.fixture
def panel(report: Report, qtbot: QtBot) -> OverviewPanel:
    entries = tuple(ListEntry(f"thing {n}", PLACE) for n in range(8))
    summary = replace(
        report.summary,
        glance=(GlanceItem("They search your file.", "both", "high", ("credit-search",), PLACE),),
        lists=(FactList("collect", "What they collect", entries, shown=3),),
        contradictions=(
            Contradiction("They never sell. But they rent.", ("no-sell-promise", "sell-data"), PLACE, (Span(6, 9),)),
        ),
        not_stated=(NotStated("Who can you complain to?", "right-complain", "a regulator"),),
        vague=(VagueWord("may", 12),),
        reading_grade=13.2,
        plain_grade=6.1,
    )
    panel = OverviewPanel()
    qtbot.addWidget(panel)
    panel.set_report(replace(report, summary=summary), points_of(report))
    panel.show()
    return panel


def names(panel: OverviewPanel) -> list[str]:
    return [line.accessibleName() for line in panel.findChildren(LineButton) if not line.isHidden()]


def test_what_matters_most_stands_first(panel: OverviewPanel) -> None:
    assert "They search your file" in names(panel)[0]


def test_a_list_unfolds_in_its_place(panel: OverviewPanel) -> None:
    def shown() -> list[str]:
        order = [panel._rows.itemAt(n).widget() for n in range(panel._rows.count() - 1)]
        return [w.accessibleName() for w in order if isinstance(w, LineButton) and "thing" in w.accessibleName()]

    assert len(shown()) == 3
    more = next(b for b in panel.findChildren(QPushButton) if b.text() == "and 5 more")
    more.click()
    assert [name.split(".")[0][:7] for name in shown()] == [f"thing {n}" for n in range(8)]


def test_a_contradiction_leads_to_both_clauses(panel: OverviewPanel) -> None:
    line = next(line for line in panel.findChildren(LineButton) if "But they rent." in line.accessibleName())
    places = []
    panel.spans_requested.connect(lambda spans, which: places.append(spans[which]))
    line.click()
    line.click()
    assert places == [Span(0, 5), Span(6, 9)]


def test_a_gap_says_what_was_looked_for(panel: OverviewPanel) -> None:
    assert any("a regulator" in name for name in names(panel))
