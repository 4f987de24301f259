"""Sections are paired best first, however many have one title."""

from __future__ import annotations

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from reader.compare.pairing import pair_sections

titles = st.lists(st.sampled_from("abc"), max_size=9)
shares = st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)), st.sampled_from((0.1, 0.3, 0.5, 0.9)))


def _each_with_each(scores: dict[tuple[int, int], float], old: list[str], new: list[str]) -> dict[int, int]:
    full = dict(scores)
    for x, title in enumerate(old):
        for y, other in enumerate(new):
            if title == other:
                full[x, y] = full.get((x, y), 0.0) + 0.5
    pairs: dict[int, int] = {}
    for _score, _distance, x, y in sorted((-score, abs(x - y), x, y) for (x, y), score in full.items()):
        if x not in pairs and y not in pairs.values():
            pairs[x] = y
    return pairs


@given(titles, titles, shares)
def test_the_pairs_are_those_of_each_held_against_each(
    old: list[str], new: list[str], shares: dict[tuple[int, int], float]
) -> None:
    scores = {(x, y): score for (x, y), score in shares.items() if x < len(old) and y < len(new)}
    assert pair_sections(scores, old, new, 0.5) == _each_with_each(scores, old, new)


def test_thousands_of_one_title_are_paired_in_a_moment() -> None:
    start = process_time()
    pairs = pair_sections({}, ["Question"] * 6000, ["Question"] * 5000, 0.5)
    assert pairs == {place: place for place in range(5000)}
    assert process_time() - start < 5  # each with each took 30 million pairs
