"""What is agreed to, decided, collected or shown is named as narrowly as the clause names it."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "consent-by-use",
            "If you carry on using our brewery site without a change of settings you consent to our use of cookies.",
            "Going on using the service counts as agreeing to cookies.",
        ),
        (
            "consent-by-use",
            "Some cookies cannot be refused, and by using our site you agree to having these on your device.",
            "Using the site or service counts as agreeing to cookies.",
        ),
        (
            "consent-by-use",
            "By providing your email address to us, you consent to receive emails from the brewers.",
            "Giving them your e-mail address counts as agreeing to getting their e-mails.",
        ),
        (
            "consent-by-use",
            "By providing these details you consent to our processing of those details.",
            "Giving them some details counts as agreeing to their use of these details.",
        ),
        (
            "consent-by-use",
            "By signing up as a brewer, you agree that we may print the name of your beer.",
            "By signing up as a brewer, you agree that they may print the name of your beer.",
        ),
        (
            "consent-by-use",
            "By using our site you agree to our use of your personal data.",
            "Using the site or service counts as agreeing to some uses of your data.",
        ),
        (
            "automated-decision",
            "We may use scoring methods to assess your application for a barrel loan.",
            "They may use a score to judge what you apply for.",
        ),
        (
            "automated-decision",
            "We use an automated scoring system to assess your application for a barrel loan.",
            "They let a computer score you and assess you.",
        ),
        (
            "device-data",
            "Our servers record traffic data from your browser, including your IP address.",
            "They collect technical details, such as your IP address.",
        ),
        (
            "device-data",
            "Our servers record information that your browser sends, such as your IP address and browser type.",
            "They collect technical details, such as your IP address and browser.",
        ),
        (
            "device-data",
            "We collect the IP address that is assigned to you by your Internet service provider (ISP).",
            "They collect technical details, such as your IP address.",
        ),
        (
            "device-data",
            "We collect your IP address, your Internet service provider and your browser.",
            "They collect technical details, such as your IP address, internet provider and browser.",
        ),
        (
            "publish-personal-data",
            "Your profile is public, also to brewers with whom you share content.",
            "Other people can see your profile.",
        ),
        (
            "third-party-cookies",
            "Ad networks may use cookies to show you adverts, to measure these and to compile anonymous statistics.",
            "Other companies, such as advertising firms, may set cookies or collect data on this site or service.",
        ),
    ],
)
def test_it_names_what_the_clause_names(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_period_that_is_told_beside_the_keeping_is_a_limit_of_some_data() -> None:
    keeping = "We keep your data no longer than necessary."
    assert said("retention-open-ended", keeping) == [
        "They keep data as long as they need it, with no fixed time limit."
    ]
    document = document_of(
        ("Keeping", [keeping, "The law has us store barrel papers.", "This period is 3 to 7 years."])
    )
    found = finding(document, "retention-open-ended", keeping)
    texts = [one.text for one in summarise(document, [found]).sections["s1"] if one.practices]
    assert texts == ["They keep some data as long as they need it, with no fixed time limit."]
