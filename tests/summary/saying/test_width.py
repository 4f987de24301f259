"""“Your details” is said only where a clause is about all of them."""

from __future__ import annotations

import pytest

from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "share-service-providers",
            "We pass your card details to a payment processor.",
            "They let outside firms handle some of your details for them, such as payment handlers.",
        ),
        (
            "share-service-providers",
            "We pass your personal data to a payment processor.",
            "They let outside firms handle your details for them, such as payment handlers.",
        ),
        (
            "transfer-abroad",
            "The information gathered by the beacon may be transmitted to and stored on servers abroad.",
            "They may send or keep some data abroad.",
        ),
        (
            "transfer-abroad",
            "The information we gather may be transmitted to and stored on servers abroad.",
            "They may send or keep your data abroad.",
        ),
        (
            "no-share-promise",
            "The contents of our labels will not be disclosed to any third party.",
            "They promise not to pass some of your details to outsiders.",
        ),
        (
            "no-share-promise",
            "We will never provide your email address to a third party without your explicit permission.",
            "They promise not to pass your e-mail address to others unless you agree.",
        ),
        (
            "no-share-promise",
            "We will never provide your data to a third party without your explicit permission.",
            "They promise not to pass your details to others unless you agree.",
        ),
        (
            "security-measures",
            "We protect payment details with encryption.",
            "They say that they protect some data with encryption.",
        ),
    ],
)
def test_it_is_as_wide_as_the_object_of_its_clause(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]
