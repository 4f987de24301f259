"""Word weights: the sums of packed weights are those of the features that training sees."""

from __future__ import annotations

import math

import pytest

from reader.practices.second_reader import load_words
from reader.practices.word_weights import WordWeights, features, stems
from reader.resources import resource_text, resource_toml

WRITTEN = dict(line.split("\t", 1) for line in resource_text("second_reader/en.tsv").splitlines())
BIAS = resource_toml("second_reader/en.toml")["bias"]

SENTENCES = [
    ("we may record calls to our branches for training", "", "your calls"),
    (
        "we may share it with credit reference agencies, who record the search",
        "how we use your data:",
        "who we share with",
    ),
    ("record the search", "we record calls, and we record calls again:", ""),
    ("", "with your consent we share data:", "sharing"),
    ("", "", ""),
    ("12 % – 7", "…", "3."),
    ("we " * 300, "", "we we"),
]


@pytest.mark.parametrize(("own", "lead_in", "heading"), SENTENCES)
def test_the_log_odds_are_the_sum_over_the_features(own: str, lead_in: str, heading: str) -> None:
    expected = list(BIAS)
    for feature, value in features(own, lead_in, heading).items():
        for pair in WRITTEN.get(feature, "").split():
            column, weight = pair.split(":")
            expected[int(column)] += value * int(weight) / 100
    [odds] = load_words().log_odds([(own, lead_in, heading)])
    assert all(math.isclose(a, b, abs_tol=1e-9) for a, b in zip(odds, expected, strict=True))


def test_a_lead_in_and_a_heading_that_come_again_count_again() -> None:
    weights = load_words()
    together = list(weights.log_odds(SENTENCES * 2))
    assert together == [odds for sentence in SENTENCES * 2 for odds in weights.log_odds([sentence])]


def test_weights_below_nothing_are_added_up_field_by_field() -> None:
    weights = WordWeights({"w a": "0:-250 1:300", "w b": "1:-900", "h c": "0:-1"}, (0.0, 0.0))
    [odds] = weights.log_odds([("a b", "", "c")])
    assert odds == pytest.approx([-2.51 * 2, -6.0 * 2])  # three features: each counts 10 tenths of 4 / 10 / √4


def test_the_weights_that_ship_fit_into_their_fields() -> None:
    totals: dict[str, int] = {}
    for weights in WRITTEN.values():
        for pair in weights.split():
            column, weight = pair.split(":")
            totals[column] = totals.get(column, 0) + 10 * abs(int(weight))
    assert max(totals.values()) < 1 << 31


def test_words_lose_their_commonest_endings() -> None:
    assert stems("we're sharing it; shared 3 times") == ["we're", "shar", "it", "shar", "time"]
