"""Spans: half-open ranges of code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_what_is_no_range_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a range"):
        Span(start, end)


def test_slice_counts_code_points_and_not_utf16_units() -> None:
    assert Span(2, 6).of("📷 café!") == "café"


def test_end_is_outside() -> None:
    span = Span(2, 5)
    assert [position for position in range(8) if span.contains(position)] == [2, 3, 4]
    assert len(span) == 3


def test_neighbours_do_not_overlap_and_empty_ranges_overlap_nothing_beside_them() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert not Span(3, 3).overlaps(Span(3, 5))


def test_shifted_keeps_its_length_and_never_goes_below_zero() -> None:
    assert Span(2, 5).shifted(3) == Span(5, 8)
    with pytest.raises(ValueError, match="not a range"):
        Span(2, 5).shifted(-3)


def test_order_is_reading_order() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]


@given(one=spans, other=spans)
def test_relations_agree_with_sets_of_positions(one: Span, other: Span) -> None:
    mine, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    if one and other:
        assert one.overlaps(other) == bool(mine & theirs)
        assert one.covers(other) == (theirs <= mine)
    assert one.overlaps(other) == other.overlaps(one)
    assert len(one) == len(mine)
