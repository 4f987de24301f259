"""What holds in some cases alone is told apart from what holds for everybody who reads the policy."""

from __future__ import annotations

import pytest

from reader.summary.scope import is_limited
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    "clause",
    [
        "If you sell through our market, we may check who you are.",
        "In certain instances we may use encryption.",
        "We collect your phone contacts (if enabled).",
        "For customers who rent a boat, we ask for a licence number.",
        "Depending on your jurisdiction, we may share your data with operators.",
        "We use your details for credit checks (commercial customers only).",
        "Should you win a prize, we publish your name.",
    ],
)
def test_a_condition_limits_a_clause(clause: str) -> None:
    assert is_limited(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "When you visit our site, we collect your IP address.",
        "If you contact us, we keep your e-mail address.",
        "We share your data where required by law.",
        "Unless otherwise stated, we share your data with our group.",
        "When we work with suppliers, we share your data with them.",
        "You should know that this site is being monitored.",
        "Depending on your device, we collect its name.",
        "Our shop keeps a record of the country where you live.",
    ],
)
def test_what_everybody_does_limits_nothing(clause: str) -> None:
    assert not is_limited(clause)


def test_a_condition_far_from_the_words_of_the_practice_limits_nothing() -> None:
    clause = "We collect your phone number." + " We like acorns." * 30 + " If you win a prize, we dance."
    assert is_limited(clause)
    assert not is_limited(clause, [clause.index("phone")])


def test_in_some_cases_is_said_where_every_clause_is_limited() -> None:
    prize, always = "If you win a prize, we collect your phone number.", "We collect your phone number."
    assert said("collect-contact", prize) == ["They may collect your phone number, in some cases."]
    assert said("collect-contact", prize, always) == ["They collect your phone number."]
