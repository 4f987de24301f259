"""Points: findings as the window shows and says them."""

from __future__ import annotations

from reader.gui.points import mark_of, points_of
from reader.practices.finding import Kind, Severity
from reader.report import Report


def test_points_are_in_reading_order_with_their_marks(report: Report) -> None:
    points = points_of(report)
    assert [(point.practice, point.mark, point.letter) for point in points] == [
        ("credit-search", "high", "H"),
        ("no-sell-promise", "protection", "P"),
        ("call-recording", "medium", "M"),
        ("right-access", "right", "R"),
    ]
    assert all(point.quote == report.document.quote(point.spans[0]) for point in points)


def test_a_point_is_said_in_words(report: Report) -> None:
    point = points_of(report)[0]
    assert point.spoken().startswith("High risk. They look you up at credit reference agencies.")
    assert "Section " in point.spoken()
    assert "§" not in point.spoken()


def test_a_risk_without_severity_is_low() -> None:
    assert mark_of(Kind.RISK, Severity.NONE) == "low"
    assert mark_of(Kind.FACT, Severity.NONE) == "fact"
