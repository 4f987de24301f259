"""The side pane: plain sentences lead to clauses, empty states say so, everything works by keyboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.document import Span
from reader.gui.points import points_of
from reader.gui.views.line_button import LineButton
from reader.gui.views.overview_panel import OverviewPanel
from reader.gui.views.summary_panel import SummaryPanel
from reader.gui.views.words_panel import WordsPanel
from reader.report import Report
from reader.summary import HardWord
from reader.summary.model import Action, Contact, NotStated, Summary


def _texts(panel: SummaryPanel | OverviewPanel | WordsPanel) -> list[str]:
    QApplication.processEvents()  # a layout shows its new widgets in the next turn
    return [
        child.text()
        for child in panel.findChildren(QLabel) + panel.findChildren(LineButton)
        if not child.isHidden() and child.text()
    ]


def test_a_plain_sentence_goes_to_its_clause_by_enter(report: Report, qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show()
    panel.set_report(report, points_of(report))
    panel.set_section(report.findings[0].section)
    line = panel.findChild(LineButton)
    assert line is not None
    assert line.accessibleName() == "They search your credit file"
    with qtbot.waitSignal(panel.spans_requested) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == [(report.findings[0].evidence[0].span,), 0]


def test_a_point_is_asked_for_by_enter_and_arrows(report: Report, qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show()
    points = points_of(report)
    panel.set_report(report, points)
    panel.set_section(points[0].section)
    panel.focus_points()
    panel.select(points[0].id)
    qtbot.keyClick(panel._list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.point_requested) as asked:
        qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert asked.args == [points[1].id]
    assert points[1].mark == "protection"


def test_a_section_without_points_or_summary_says_so(report: Report, qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.set_report(report, points_of(report))
    panel.set_section(report.document.sections[0].id)
    said = " ".join(_texts(panel))
    assert "nothing to sum up" in said
    assert "No risk points were found in this section." in said
    assert "not legal advice" in said


def test_the_list_is_as_high_as_its_rows(report: Report, qtbot: QtBot) -> None:
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show()
    panel.set_report(report, points_of(report))
    panel.set_section(report.findings[0].section)
    rows = panel._list
    assert rows.height() >= sum(rows.sizeHintForRow(row) for row in range(2))


def test_a_line_pressed_again_goes_to_the_next_clause(qtbot: QtBot) -> None:
    line = LineButton("They track you.", (Span(0, 5), Span(9, 12)), "medium")
    qtbot.addWidget(line)
    went: list[int] = []
    line.chosen.connect(lambda _spans, which: went.append(which))
    for _ in range(3):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert went == [0, 1, 0]
    assert line.accessibleName() == "Medium risk. They track you"


def test_the_overview_says_what_to_do_and_what_is_missing(report: Report, qtbot: QtBot) -> None:
    span = report.findings[3].evidence[0].span
    summary = replace(
        report.summary,
        actions=(Action("Ask for a copy.", "right-access", Contact(email="tea@mossgate.example"), (span,)),),
        not_stated=(NotStated("How long do they keep your data?", "retention-limited"),),
    )
    panel = OverviewPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.set_report(replace(report, summary=summary))
    said = _texts(panel)
    for words in (
        "Risks",
        "They search your credit file.",
        "What you can do",
        "Ask for a copy.",
        "What it does not say",
    ):
        assert words in said
    assert "It promises no protections that we look for." in said


def test_a_policy_without_risks_says_so(report: Report, qtbot: QtBot) -> None:
    panel = OverviewPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.set_report(replace(report, summary=Summary()))
    assert "No risk points were found." in _texts(panel)


def test_hard_words_lead_to_where_they_stand(qtbot: QtBot) -> None:
    panel = WordsPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.set_words([HardWord("Cookie", "A small file.", (Span(3, 9),))])
    line = panel.findChild(LineButton)
    assert line is not None
    with qtbot.waitSignal(panel.spans_requested) as asked:
        line.click()
    assert asked.args == [(Span(3, 9),), 0]
    panel.set_words([])
    assert "No hard words were found in this policy." in _texts(panel)
