"""Verdicts find their points again, and come back for review where the passage or the rule is another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Document
from reader.gui.points import Point, points_of
from reader.gui.verdicts import judged, verdicts_on
from reader.library import Verdict
from reader.report import Report


@pytest.fixture
def point(report: Report) -> Point:
    return next(point for point in points_of(report) if point.is_risk)


def given(point: Point, document: Document, decision: str = "dismissed") -> tuple[Verdict, ...]:
    return verdicts_on(point, document, "dismissed" if decision == "dismissed" else "agreed", "Not ours", "r1")


@pytest.mark.parametrize("decision", ["dismissed", "agreed"])
def test_a_decision_is_found_again(decision: str, point: Point, document: Document) -> None:
    [again] = judged([point], document, given(point, document, decision))
    assert (again.verdict, again.reason) == (decision, "Not ours")


def test_a_point_that_nothing_was_said_of_has_no_verdict(point: Point, document: Document) -> None:
    [again] = judged([replace(point, verdict="agreed")], document, ())
    assert again.verdict == ""


def test_another_rule_asks_for_a_review(point: Point, document: Document) -> None:
    kept = [replace(verdict, rule="older-rule") for verdict in given(point, document)]
    assert judged([point], document, kept)[0].verdict == "review"


def test_a_new_passage_of_the_point_asks_for_a_review(point: Point, document: Document) -> None:
    wider = replace(point, spans=(*point.spans, document.sentences[-1].span), rules=(*point.rules, "other"))
    assert judged([wider], document, given(point, document))[0].verdict == "review"


def test_the_passage_is_found_where_it_moved_to(point: Point, document: Document) -> None:
    kept = [replace(verdict, start=0, end=1) for verdict in given(point, document)]
    assert judged([point], document, kept)[0].verdict == "dismissed"


def test_a_verdict_on_another_practice_is_not_taken(point: Point, document: Document) -> None:
    kept = [replace(verdict, practice="right-access") for verdict in given(point, document)]
    assert judged([point], document, kept)[0].verdict == ""
