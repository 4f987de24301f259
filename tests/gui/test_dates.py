"""Dates as a reader sees them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.gui.dates import now, shown_day, shown_moment
from reader.gui.language import use_language

NOON = datetime(2026, 5, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("iso", "shown"),
    [("2011-03-05", "5 March 2011"), ("2011-03-05T10:00:00Z", "5 March 2011"), ("2011", "2011"), ("", "")],
)
def test_a_day(iso: str, shown: str) -> None:
    assert shown_day(iso) == shown


def test_a_day_in_german_has_its_dot() -> None:
    use_language("de")
    try:
        assert shown_day("2011-03-05") == "5. März 2011"
    finally:
        use_language("en")


def test_a_moment_of_today_is_a_time_and_an_old_one_a_day() -> None:
    assert shown_moment(NOON.isoformat(), NOON) == f"{NOON.astimezone():%H:%M}"
    assert shown_moment("2026-01-02T12:00:00Z", NOON) == "2 January 2026"
    assert shown_moment("soon", NOON) == "soon"


def test_yesterday_is_said() -> None:
    before = NOON.replace(day=9)
    assert shown_moment(before.isoformat(), NOON) == f"yesterday {before.astimezone():%H:%M}"


def test_now_sorts_with_what_the_library_writes() -> None:
    assert now().endswith("Z")
    assert datetime.fromisoformat(now()).tzinfo is not None
