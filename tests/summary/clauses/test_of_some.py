"""A check that is tied to a way to pay, a product or an application is one of some people."""

from __future__ import annotations

import time

import pytest

from reader.summary.clauses.of_some import is_of_some


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("To carry out identity checks when purchasing with a payment card.", True),
        ("If you sign up for a rental product we will conduct a money laundering check.", True),
        ("Where you rent a flat we check your references.", True),
        ("If you apply for a loan we look you up.", True),
        ("We check the identity of everybody who visits us.", False),
        ("If you sign up for our letters we check your identity.", False),
    ],
)
def test_a_check_is_of_some_where_it_is_tied(text: str, *, tied: bool) -> None:
    assert is_of_some("fraud-check.identity", text, "") is tied
    assert not is_of_some("cookies-use.stated", text, "")


def test_what_leads_to_it_ties_it_too() -> None:
    assert is_of_some("credit-search.search", "we search your record", "If you hire a car:")
    assert not is_of_some("credit-search.search", "we search your record", "What we do:")


def test_an_application_among_others_again_and_again_takes_no_time() -> None:
    begun = time.perf_counter()
    assert not is_of_some("credit-search.search", "such as if you apply " * 900, "")
    assert time.perf_counter() - begun < 0.2  # the square of them took 0.4 s
