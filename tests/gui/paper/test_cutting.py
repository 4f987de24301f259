"""Pages: every line on one of them, whole; cards in one piece where they fit."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.gui.paper.cutting import cut_pages


def _column(heights: list[float]) -> list[tuple[float, float]]:
    lines, at = [], 0.0
    for height in heights:
        lines.append((at, at + height))
        at += height
    return lines


def test_a_card_moves_to_the_next_page_in_one_piece() -> None:
    lines = _column([10] * 12)
    assert cut_pages(lines, [], 100) == [(0, 100), (100, 120)]
    assert cut_pages(lines, [(80, 110)], 100) == [(0, 80), (80, 120)]


def test_a_card_longer_than_a_page_is_cut_between_lines() -> None:
    assert cut_pages(_column([10] * 30), [(20, 260)], 100) == [(0, 100), (100, 200), (200, 300)]


def test_a_page_is_never_left_almost_empty_for_a_card() -> None:
    pages = cut_pages(_column([10] * 20), [(10, 105)], 100)
    assert pages[0] == (0, 100)


def test_a_line_taller_than_a_page_ends_all_the_same() -> None:
    pages = cut_pages([(0, 350)], [], 100)
    assert pages[-1][1] == 350
    assert len(pages) == 4


@given(
    heights=st.lists(st.floats(4, 40), min_size=1, max_size=120),
    cards=st.lists(st.tuples(st.integers(0, 119), st.integers(1, 6)), max_size=12),
)
def test_pages_follow_each_other_and_cut_no_line(heights: list[float], cards: list[tuple[int, int]]) -> None:
    lines = _column(heights)
    together = [
        (lines[first][0], lines[min(first + count, len(lines)) - 1][1]) for first, count in cards if first < len(lines)
    ]
    pages = cut_pages(lines, together, 100)
    assert pages[0][0] == 0
    assert pages[-1][1] == lines[-1][1]
    for (start, end), (after, _) in pairwise(pages):
        assert end == after
        assert start < end <= start + 100.02
    for top, bottom in lines:
        assert any(start <= top + 0.02 and bottom <= end + 0.02 for start, end in pages)
