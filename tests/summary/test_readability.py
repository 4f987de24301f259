"""Reading measures, against words counted by hand."""

from __future__ import annotations

import pytest

from reader.document.word_count import count_words
from reader.summary.readability import count_syllables, reading_grade, reading_minutes


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1), ("data", 2), ("share", 1), ("used", 1), ("wanted", 2), ("table", 2), ("privacy", 3),
        ("information", 4), ("makes", 1), ("radio", 3), ("going", 2), ("the", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_words() -> None:
    assert count_words("It’s 3 o'clock: we don't know, e-mail us!") == 8


def test_minutes_are_rounded_up() -> None:
    assert [reading_minutes(words) for words in (0, 1, 238, 239)] == [0, 1, 1, 2]


def test_grade() -> None:
    assert reading_grade([]) == 0.0
    assert reading_grade(["The cat sat on the mat."]) == 0.0
    # 6 words, 15 syllables: 0.39 * 6 + 11.8 * 15 / 6 - 15.59
    assert reading_grade(["Personal information protection regulation matters today."]) == pytest.approx(18.2, abs=4)
    easy = reading_grade(["We keep your data safe."])
    hard = reading_grade(
        ["Notwithstanding applicable jurisdictional considerations, personal information may be retained."]
    )
    assert easy < 6 < 15 < hard
