"""A yes beside a need is one way of two, and data about you that others decide by is none about your household."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding, lines

NEWS = "The newsletter of Acorn Stores is sent on Fridays."


def risks(practice: str, clause: str, condition: Condition) -> list[str]:
    """Return the risks of a policy whose one clause waits for a yes in part."""
    document = document_of(("Your data", [NEWS, clause]))
    return [item.text for item in summarise(document, [finding(document, practice, clause, condition=condition)]).risks]


def test_without_a_yes_they_pass_on_what_an_order_needs() -> None:
    clause = "Unless we have your agreement we will only pass your details to third parties if your order needs it."
    (risk,) = risks("share-third-party", clause, Condition.CONSENT)
    assert "but only if you agree" not in risk
    asked = "We will only pass your details to third parties if we have your consent."
    assert risks("share-third-party", asked, Condition.CONSENT) == [
        "They may share details about you with third parties, but only if you agree."
    ]


def test_a_need_beside_a_yes_is_an_exception_of_the_promise() -> None:
    clause = (
        "We do not sell your data to anybody unless you have given your consent or it is necessary to run the shop."
    )
    (said,) = lines("no-sell-promise", clause)
    assert "unless you agree." not in said
    (said,) = lines("no-sell-promise", "We do not sell your data to anybody unless you have given your consent.")
    assert said == "They promise not to sell your data unless you agree."


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("These details may later be used to help make", []),
        ("We may use these details to make", ["They may make decisions about people in your household."]),
    ],
)
def test_what_others_decide_by_your_data_is_no_data_about_others(opening: str, told: list[str]) -> None:
    clause = f"{opening} lending and tenancy related decisions about you and members of your household."
    assert lines("data-about-others", clause) == told
