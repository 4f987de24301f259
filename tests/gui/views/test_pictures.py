"""The pictures of a policy: mini-map, strip of sections, risks by topic. Each is clicked, keyed and read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from reader.document import Document
from reader.gui.main_window import MainWindow
from reader.gui.points import Point, points_of
from reader.gui.views.mini_map import MapMark, MiniMap
from reader.gui.views.policy_strip import PolicyStrip, bars_of
from reader.gui.views.topic_chart import TopicButton, TopicChart, topic_rows
from reader.report import Report

TOPICS = {"credit-search": "Credit and fraud", "call-recording": "Monitoring"}


@pytest.fixture
def points(report: Report) -> tuple[Point, ...]:
    return points_of(report)


def test_a_mark_of_the_map_is_found_by_its_height(points: tuple[Point, ...], qtbot: QtBot) -> None:
    strip = MiniMap()
    qtbot.addWidget(strip)
    strip.resize(18, 400)
    marks = [MapMark(0.25, point.spans[0].start, point) for point in points]
    strip.set_marks(marks)
    found = strip.mark_at(QPointF(9, 4 + 0.25 * 392))
    assert found is not None
    assert found.point.mark == "high"  # the gravest of those at one height
    assert strip.mark_at(QPointF(9, 300)) is None
    with qtbot.waitSignal(strip.point_chosen) as told:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 102))
    assert told.args == [found.point.id]
    with qtbot.waitSignal(strip.share_chosen) as where:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 200))
    assert where.args is not None
    assert where.args[0] == pytest.approx(0.5, abs=0.01)


def test_protections_are_not_on_the_map(points: tuple[Point, ...], qtbot: QtBot) -> None:
    strip = MiniMap()
    qtbot.addWidget(strip)
    strip.set_marks([MapMark(0.5, 0, point) for point in points if not point.is_risk])
    assert strip.accessibleDescription() == "0 marks"


def test_each_section_has_a_bar_with_its_gravest_risk(document: Document, points: tuple[Point, ...]) -> None:
    bars = bars_of(document, points)
    assert [bar.section for bar in bars] == [section.id for section in document.sections]
    assert {bar.mark for bar in bars} == {"high", "medium", ""}
    assert any("1 risk point, the gravest high" in bar.words for bar in bars)


def test_the_strip_goes_to_a_section_by_mouse_and_by_key(
    document: Document, points: tuple[Point, ...], qtbot: QtBot
) -> None:
    strip = PolicyStrip()
    qtbot.addWidget(strip)
    strip.resize(300, 34)
    strip.set_bars(bars_of(document, points))
    for number in range(len(document.sections)):
        assert strip.bar_at(strip._rects()[number].center()) == number
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert document.sections[1].title in strip.accessibleDescription()
    with qtbot.waitSignal(strip.section_requested) as told:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert told.args == [document.sections[1].id]


def test_an_empty_strip_takes_keys_and_clicks(qtbot: QtBot) -> None:
    strip = PolicyStrip()
    qtbot.addWidget(strip)
    strip.set_bars([])
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton)
    assert strip.accessibleDescription() == ""


def test_topics_are_ranked_by_their_gravest_risks(points: tuple[Point, ...]) -> None:
    rows = topic_rows(points, TOPICS)
    assert [(row.topic, row.counts) for row in rows] == [("Credit and fraud", (1, 0, 0)), ("Monitoring", (0, 1, 0))]
    assert rows[0].spoken() == "Credit and fraud: 1 high"


def test_a_topic_leads_to_its_first_point(points: tuple[Point, ...], qtbot: QtBot) -> None:
    chart = TopicChart(topic_rows(points, TOPICS))
    qtbot.addWidget(chart)
    first = chart.findChildren(TopicButton)[0]
    with qtbot.waitSignal(chart.point_requested) as told:
        first.click()
    assert told.args is not None
    assert str(told.args[0]).startswith("credit-search/")


def test_the_window_s_map_follows_the_text(opened: MainWindow, qtbot: QtBot) -> None:
    strip = opened._panes.map
    qtbot.waitUntil(lambda: len(strip._marks) >= 2)
    risk = next(point for point in opened._reading.points.all if point.is_risk)
    strip.point_chosen.emit(risk.id)
    assert opened._panes.text.caret() == risk.spans[0].start


def test_at_the_top_the_first_section_is_in_view(opened: MainWindow) -> None:
    text = opened._panes.text
    text.verticalScrollBar().setValue(0)
    assert text._section == "s1"
