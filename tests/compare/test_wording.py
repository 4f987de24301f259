"""Which differences of two sentences are only layout."""

from __future__ import annotations

import pytest

from reader.compare.wording import title_words, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2.1 We keep it.", "3.4 We keep it."),
        ("(a) We keep it;", "• We keep it."),
        ("iv) We don’t sell", "We don't sell"),
        ("see section 4.2 below", "see section 5 below"),
        ("third-party  cookies", "Third party cookies"),
    ],
)
def test_layout_is_no_word(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kept for 30 days", "kept for 60 days"),
        ("we may sell it", "we may not sell it"),
        ("Article 6 of it", "Article 9 of it"),
        ("section 7 of the Act", "section 8 of the Act"),
        ("10 years later", "20 years later"),
    ],
)
def test_numbers_that_say_something_are_words(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_a_title_is_compared_without_its_number() -> None:
    assert title_words("4. Cookies") == title_words("Section 12: COOKIES") == "cookies"
    assert title_words("2024") == "2024"
