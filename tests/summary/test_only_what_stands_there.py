"""A stock sentence has no half that its clause does not hold: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "automated-decision",
            "We may use an automatic scoring system to find tariffs that you could have.",
            "They may let a computer score you.",
        ),
        (
            "automated-decision",
            "We make automated decisions about your application.",
            "They let a computer make decisions about you.",
        ),
        (
            "automated-decision",
            "We use automated decision-making, such as when we automatically select advertising for you.",
            "They let a computer choose adverts or content for you.",
        ),
        (
            "ai-training",
            "We use your personal data to train our artificial intelligence models.",
            "They use your data to train artificial intelligence.",
        ),
        (
            "ai-training",
            "We use your posts to train our machine-learning models.",
            "They use your posts to train machine-learning models.",
        ),
        (
            "credit-reporting",
            "We disclose your details to consumer reporting agencies.",
            "They give details about you to credit reference agencies.",
        ),
        (
            "fraud-check",
            "We exchange your data with other lenders to detect fraud.",
            "They share your data to deal with fraud.",
        ),
        (
            "fraud-check",
            "We assess whether your behaviour points to fraud.",
            "They use your data to deal with fraud.",
        ),
        (
            "transfer-protected",
            "Transfers to other countries rest on an adequacy mechanism, such as standard contractual clauses.",
            "They promise safeguards for data sent abroad, such as standard contract terms.",
        ),
        (
            "share-third-party",
            "We may disclose your e-mail address to your network administrators.",
            "They may share some details about you with the people who run your network.",
        ),
        (
            "share-service-providers",
            "We use service providers to help operate our data centres.",
            "They let outside firms handle your details for them.",
        ),
        (
            "share-aggregate",
            "We share aggregated figures about our readers with shops.",
            "They share aggregated figures about their readers with shops.",
        ),
        (
            "share-aggregate",
            "We give anonymous data to advertisers.",
            "They give others data that they say does not name you.",
        ),
        (
            "share-business-transfer",
            "We may disclose your data in a prospective merger or sale of the business.",
            "If the business changes hands or may do so, your data may be passed on.",
        ),
        (
            "share-business-transfer",
            "We may share your data when our group is restructured.",
            "If the business is reorganised, your data may be passed on.",
        ),
        (
            "share-third-party-marketing",
            "We may disclose your details to third parties (such as marketing companies and shops).",
            "They may pass your details to other companies, such as marketing firms.",
        ),
        (
            "share-third-party-marketing",
            "We will usually inform you if we intend to disclose your information to any third party for marketing.",
            "They say that they usually tell you before they pass your details to other companies for marketing.",
        ),
        (
            "data-about-others",
            "We use such records to make decisions about credit for you and members of your household.",
            "They make decisions about people in your household.",
        ),
        (
            "share-authorities",
            "We may also report the violation to the appropriate authorities.",
            "They may report what breaks their rules to the authorities.",
        ),
        (
            "targeted-ads",
            "We may use cookies to show you adverts on third-party sites that fit your interests.",
            "They may use your data to choose which adverts you see.",
        ),
        (
            "tracking-analytics",
            "We measure how you use our site, which may or may not include personal information.",
            "They may record how you use the site or service.",
        ),
        (
            "device-data",
            "We collect your device identifier as well as other non-personal details.",
            "They collect technical details, such as your device identifiers.",
        ),
        (
            "targeted-ads",
            "This data could be combined with other information to show you tailored advertisements.",
            "They or others may use your data to choose which adverts you see.",
        ),
        (
            "no-share-promise",
            "We do not share personal information with third parties for their own direct marketing purposes.",
            "They promise not to pass your details to others for their own marketing.",
        ),
        (
            "change-with-notice",
            "We will notify you of material changes to this policy that increase our rights to use your data.",
            "They promise to tell you about changes that give them more rights over your data.",
        ),
        (
            "message-monitoring",
            "Our communications with you, including phone calls, may be monitored and recorded.",
            "They may monitor or record your calls and messages with them.",
        ),
        (
            "targeted-ads",
            "We may use advertising and analytics services to show you adverts that fit your interests.",
            "They or others may use your data to choose which adverts you see.",
        ),
        (
            "marketing-contact",
            "We send you e-mails about promotional communications, or other news about our pens.",
            "They send you marketing by e-mail.",
        ),
    ],
)
def test_names_only_what_the_clause_does(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_lesser_channel_hides_no_chief_one() -> None:
    first = "We use your data to contact you by e-mail with information on our services."
    second = "We send you offers by push notification."
    assert said("marketing-contact", first, second) == ["They send you marketing by e-mail and push notification."]


def test_the_agencies_are_named_and_no_lender_is_added() -> None:
    search, tell = "We obtain your file from credit reference agencies.", "We pass your details to credit bureaus."
    document = document_of(("Credit", [search, tell]))
    found = [finding(document, "credit-search", search), finding(document, "credit-reporting", tell)]
    assert [one.text for one in summarise(document, found).sections["s1"]] == [
        "They get information about you from credit reference agencies and give details about you to the agencies."
    ]
