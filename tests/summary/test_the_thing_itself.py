"""A thing, a person or a deed that the clause does not speak of is not said, however near its word stands."""

from __future__ import annotations

import pytest

from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "location-tracking",
            "We collect technical data such as your IP address, location data and browser type from the taproom app.",
            "They collect your location.",
        ),
        (
            "location-tracking",
            "We collect your location, which we estimate from your IP address.",
            "They work out roughly where you are from your IP address.",
        ),
        (
            "data-about-others",
            "If you tell us of a spouse or financial associate we will link your records and hold them together.",
            "They may get data about your spouse or partner and people you are financially linked with.",
        ),
        (
            "tracking-analytics",
            "We record your use of our lines, with the date, duration and cost of your calls and messages.",
            "They collect data about your use of their site or service.",
        ),
        (
            "tracking-analytics",
            "We record the duration of your visits.",
            "They record how long your visits last.",
        ),
        (
            "message-monitoring",
            "Inbound messages are scanned for spam.",
            "They scan your incoming messages.",
        ),
        (
            "call-recording",
            "We record phone calls made through the Alder platform.",
            "They record phone calls that you make through their service.",
        ),
        (
            "transfer-protected",
            "We take steps for data sent abroad, such as contractual obligations of adequacy.",
            "They promise safeguards for data sent abroad.",
        ),
        (
            "marketing-contact",
            "We may use your personal data for administrative purposes and for marketing purposes.",
            "They may use your data for marketing.",
        ),
    ],
)
def test_it_is_the_thing_of_the_clause(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("transfer-abroad", "Cross-Border Data Transfers"),
        ("transfer-abroad", "4. International transfers of your personal data"),
        (
            "security-disclaimer",
            "That fault has no effect on security, but it may appear as if your data were not safe.",
        ),
        ("collect-sensitive", "Requests should be made in writing and include a copy of your passport."),
        ("collect-contact", "Requests must be in writing and contain your name and address."),
    ],
)
def test_what_states_nothing_of_the_kind_is_not_said(practice: str, clause: str) -> None:
    assert said(practice, clause) == []
