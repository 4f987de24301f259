"""What a comparison must tell of two real policies, eight years apart; skipped where they are not at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.compare import Comparison, PracticeChangeKind, compare
from reader.report import Analyzer

GOLD = Path(__file__).parents[3] / "shared" / "gold"
NEW, GONE, LESS = PracticeChangeKind.NEW, PracticeChangeKind.GONE, PracticeChangeKind.LESS


@pytest.fixture(scope="module")
def told() -> Comparison:
    paths = [GOLD / f"waitrose-{year}.md" for year in ("2003", "2011")]
    if not all(path.is_file() for path in paths):
        pytest.skip("the two policies are not here")
    analyzer = Analyzer()
    return compare(*(analyzer.analyze(analyzer.read(path)) for path in paths))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (NEW, "requested by the police"),
        (NEW, "this site is being monitored"),
        (NEW, "third-party providers of advertisements and content may collect"),
        (NEW, "you do not object to us contacting you"),
        (NEW, "reserve the right to restrict deliveries"),
        (GONE, "payment details associated with your order are removed from our files"),
        (LESS, "security of our websites is independently verified"),
    ],
)
def test_what_came_and_went_is_told_with_its_clause(told: Comparison, kind: PracticeChangeKind, words: str) -> None:
    clauses = [
        clause.quote for change in told.practices if change.change is kind for clause in (*change.old, *change.new)
    ]
    assert any(words in " ".join(quote.split()) for quote in clauses)


def test_the_promise_not_to_release_details_still_stands(told: Comparison) -> None:
    quotes = [clause.quote for change in told.standing for clause in change.new]
    assert any("never release your personal details to any company outside" in quote for quote in quotes)
