"""Ways out of adverts, cookies and analytics are told as far as their clause gives them."""

from __future__ import annotations

import pytest

from tests.summary.builders import lines

WAY_OUT = "opt-out-cookies"


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "You can opt out of having your data shared for targeted advertising.",
            "You can refuse or switch off the sharing of your data for adverts aimed at you.",
        ),
        (
            "This link lets you opt out of the sale of your data, including its use for interest-based advertising.",
            "You can refuse or switch off the sale of your data for adverts aimed at you.",
        ),
        (
            "You may set a signal to opt out of the “sale” or “sharing” of your data for personalised ads.",
            "You can refuse or switch off the sale or sharing of your data for adverts aimed at you.",
        ),
        (
            "You can opt out of having your data shared or used for targeted advertising.",
            "You can refuse or switch off adverts aimed at you.",
        ),
        (
            "You can opt out of sharing, of profiling and of targeted advertising.",
            "You can refuse or switch off adverts aimed at you.",
        ),
    ],
)
def test_the_sharing_of_data_for_adverts_is_not_the_adverts(clause: str, text: str) -> None:
    assert lines(WAY_OUT, clause) == [text]


def test_of_several_ways_the_wider_is_told() -> None:
    said = lines(
        WAY_OUT,
        "You can opt out of having your data shared for targeted advertising.",
        "You can opt out of targeted advertising in the garden planner.",
    )
    assert said == ["You can refuse or switch off adverts aimed at you."]


@pytest.mark.parametrize(
    "clause",
    [
        "You can opt out of personalised advertisements from certain networks on the pages of their union.",
        "You may choose whether you get some forms of targeted advertising, and opt out.",
        "You can opt out of interest-based advertising by the networks that participate in this scheme.",
        "You can opt out of interest-based advertising by members of the Maple Alliance.",
        "You can opt out with participating firms of interest-based advertising.",
        "Change your settings to opt out of tailored in-app ads.",
        (
            "Controlling Personalised Advertising | You may opt out of our use of data from partners for "
            "personalised ads. You may opt out of personalised ads from certain networks."
        ),
    ],
)
def test_adverts_of_some_are_not_all_adverts(clause: str) -> None:
    assert lines(WAY_OUT, clause) == ["You can refuse or switch off some adverts aimed at you."]


@pytest.mark.parametrize(
    ("clauses", "text"),
    [
        (
            ["If you agreed to cookies for advertising purposes and change your choice, we stop them."],
            "You can refuse or switch off some cookies.",
        ),
        (
            ["You can refuse the cookies that we use for analytics.", "You can refuse cookies."],
            "You can refuse or switch off cookies.",
        ),
    ],
)
def test_cookies_for_one_end_are_some(clauses: list[str], text: str) -> None:
    assert lines(WAY_OUT, *clauses) == [text]


def test_what_others_send_is_managed_and_no_analytics_refused() -> None:
    clause = "Manage information that sites with our tools, like Oak Analytics, may share with us when you visit them."
    assert lines(WAY_OUT, clause) == []
    assert lines(WAY_OUT, "You can opt out of Oak Analytics.") == ["You can refuse or switch off some analytics."]
