"""Find: accents, case, blanks and quotes aside; whole words if wished for; the spans are of the text as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.finding_words import MOST_HITS, find_words


def found(text: str, words: str, *, whole: bool = False) -> list[str]:
    return [span.of(text) for span in find_words(text, words, whole=whole)]


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Café, CAFÉ, cafe", "café", ["Café", "CAFÉ", "cafe"]),
        ("your\n  data", "your data", ["your\n  data"]),
        ("we don’t", "don't", ["don’t"]),
        ("🫖 tea", "TEA", ["tea"]),
        ("İstanbul ist", "ist", ["İst", "ist"]),
        ("a.b axb", "a.b", ["a.b"]),
        ("anything", "  ", []),
    ],
)
def test_finds_what_a_reader_means(text: str, words: str, hits: list[str]) -> None:
    assert found(text, words) == hits


def test_whole_words_alone() -> None:
    assert found("data database metadata (data)", "data", whole=True) == ["data", "data"]


def test_there_is_an_end_to_the_hits() -> None:
    assert len(find_words("a " * (MOST_HITS + 10), "a")) == MOST_HITS


@given(st.text(), st.text(min_size=1, max_size=5))
def test_every_hit_lies_in_the_text(text: str, words: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in find_words(text, words))
