"""The points of a policy in one book: their order, what stands, and the next risk from a place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Span
from reader.gui.language import ENGLISH, use_language
from reader.gui.point_book import PointBook
from reader.gui.points import Point


def point(name: str, mark: str, *starts: int) -> Point:
    spans = tuple(Span(start, start + 5) for start in starts)
    return Point(name, name, name.title(), mark, "s1", "§1 ¶1", spans, "quote")


HIGH, LOW, RIGHT = point("a", "high", 10, 40), point("b", "low", 10), point("c", "right", 20)


def book() -> PointBook:
    made = PointBook()
    made.set_found((HIGH, LOW, RIGHT))
    return made


def test_a_dismissed_point_is_kept_but_does_not_stand() -> None:
    points = book()
    points.set_found((replace(HIGH, verdict="dismissed"), LOW, RIGHT))
    assert {one.id for one in points.all} == {"a", "b", "c"}
    assert {one.id for one in points.live()} == {"b", "c"}
    assert [one.id for one in points.risks()] == ["b"]


def test_the_users_own_points_are_among_them_and_stay_when_others_are_found() -> None:
    points = book()
    points.set_own((point("own", "medium", 30),))
    points.set_found((HIGH,))
    assert {one.id for one in points.all} == {"a", "own"}
    assert points.by_id("own") is not None
    points.clear()
    assert points.all == ()
    assert points.by_id("own") is None


def test_the_next_risk_goes_round_and_takes_the_gravest_of_a_clause() -> None:
    points = book()
    for caret, step, start, name in ((0, 1, 10, "a"), (10, 1, 40, "a"), (40, 1, 10, "a"), (40, -1, 10, "a")):
        assert points.next_risk(caret, step) == (Span(start, start + 5), points.by_id(name))
    assert points.next_risk(10, -1) == (Span(40, 45), points.by_id("a"))
    points.set_found((RIGHT,))
    assert points.next_risk(0, 1) is None


def test_a_risk_says_its_number_and_a_right_none() -> None:
    points = book()
    assert points.spoken(LOW).startswith("Point ")
    assert "of 2." in points.spoken(LOW)
    assert not points.spoken(RIGHT).startswith("Point")


@pytest.mark.parametrize(
    ("language", "number"), [(ENGLISH, "Point 2 of 2. "), ("de", "Punkt 2 von 2. "), ("fr", "Point 2 sur 2. ")]
)
def test_the_number_of_a_risk_is_said_in_the_language_shown(language: str, number: str) -> None:
    use_language(language)
    assert book().spoken(LOW).startswith(number)
