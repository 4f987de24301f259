"""A clause that only speaks of a deed as of a known thing makes no "may" of another clause a fact."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.presumed import is_presumed
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("text", "words", "presumed"),
    [
        ("Whenever we transfer your data abroad, we use contracts.", "transfer your data", True),
        ("We transfer your data abroad whenever we use a supplier there.", "transfer your data", False),
        ("By using the site, you consent to this collection of location data.", "collection of location", True),
        ("We rely on the collection of location data.", "collection of location", False),
        ("This is also known as “interest-based advertising”.", "interest-based advertising", True),
        ("By tags we mean small files set on your device.", "files set", True),
        ("By tags, we mean small files set on your device.", "files set", True),
        ("Our use and disclosure of summed-up figures is not subject to this policy.", "disclosure", True),
        ("This allows users to see your posts.", "users to see", False),
    ],
)
def test_a_deed_told_as_known_is_not_stated(text: str, words: str, presumed: bool) -> None:
    start = text.index(words)
    assert is_presumed(text, [start, start + len(words) - 1]) == presumed


def test_without_the_words_of_the_practice_nothing_is_presumed() -> None:
    assert not is_presumed("This is also known as “interest-based advertising”.", [])


def said(*clauses: str, practice: str = "share-service-providers") -> list[str]:
    document = document_of(("Your data", [" ".join(clauses)]))
    return [item.text for item in summarise(document, [finding(document, practice, *clauses)]).facts]


@pytest.mark.parametrize(
    "second",
    [
        "Examples include firms that host our pages and help us with the post.",
        "The information collected by this technology is given to our service providers.",
    ],
)
def test_what_goes_on_from_a_may_is_no_fact(second: str) -> None:
    first = "We may share information with service providers that use such technology on our behalf."
    assert all("may" in text for text in said(first, second))


def test_a_fact_stays_a_fact_beside_what_goes_on() -> None:
    text = said("We share information with service providers.", "We may also use other suppliers for our post.")
    assert text == ["They let outside firms handle your details for them."]
