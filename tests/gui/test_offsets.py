"""Offsets: code points and UTF-16 units, over pieces of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Span
from reader.gui.offsets import PageMap, Piece, code_points_before, units_before, utf16_length


def test_an_emoji_counts_twice_in_qt() -> None:
    assert utf16_length("a🫖b") == 4
    assert units_before("a🫖b", 2) == 3
    assert code_points_before("a🫖b", 3) == 2


def test_half_an_emoji_is_its_beginning() -> None:
    assert code_points_before("a🫖b", 2) == 1


@given(st.text(max_size=40))
def test_there_and_back(text: str) -> None:
    assert [code_points_before(text, units_before(text, at)) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@pytest.fixture
def places() -> PageMap:
    """Return a page of "🫖 tea" and, after two code points that are not shown, "cup"."""
    return PageMap([Piece(Span(0, 5), "🫖 tea", 0), Piece(Span(7, 10), "cup", 7)])


def test_positions_of_two_pieces(places: PageMap) -> None:
    assert [places.to_qt(at) for at in (0, 1, 5, 6, 7, 10)] == [0, 2, 6, 6, 7, 10]
    assert [places.to_text(at) for at in (0, 2, 6, 7, 10)] == [0, 1, 5, 7, 10]


def test_a_span_over_two_pieces_has_two_ranges(places: PageMap) -> None:
    assert places.ranges(Span(1, 9)) == [(2, 6), (7, 9)]
    assert places.ranges(Span(5, 7)) == []


def test_a_selection_backwards_is_a_span(places: PageMap) -> None:
    assert places.span(9, 2) == Span(1, 9)


def test_an_empty_page_has_one_place() -> None:
    assert PageMap([]).to_qt(5) == 0
    assert PageMap([]).to_text(5) == 0
