"""What a clause says of one product, of some people or of what was just named is not told of all: invented texts."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "children-excluded",
            "Some of the features of our harbour game are not available for use by children.",
            "Some of their features are not for children.",
        ),
        (
            "children-excluded",
            "Some of the services are not meant for use by children under 13.",
            "Some of their services are not meant for anyone under 13.",
        ),
        (
            "children-excluded",
            "Our services are not directed to children under 13.",
            "The site or service is not meant for anyone under 13.",
        ),
        (
            "publish-personal-data",
            "We show your online status to other players in the game.",
            "Other players can see whether you are online.",
        ),
        (
            "publish-personal-data",
            "Your online status is public and shown to other players.",
            "Other people can see whether you are online.",
        ),
        (
            "message-monitoring",
            "We analyse samples of user content to better our speech software.",
            "They scan some of what you send or post.",
        ),
        (
            "opt-out-marketing",
            "You can opt out of any marketing or promotional emails that we may send.",
            "You can stop marketing e-mails.",
        ),
        (
            "transfer-protected",
            "Details may be sent to companies contracted by us abroad who have signed standard contractual clauses.",
            "They promise safeguards for data that firms working for them get abroad, such as standard contract terms.",
        ),
        (
            "collect-contact",
            "We get contact information for company page administrators.",
            "In some cases, they collect your contact details.",
        ),
        (
            "collect-contact",
            "For example, we ask visitors who use our harbour forum to provide an email address.",
            "They collect your e-mail address, for example if you use their harbour forum.",
        ),
        (
            "transfer-abroad",
            "The data of our newsletter subscribers is stored on servers in Canada.",
            "They send your data to Canada or keep it there, if you get their newsletter.",
        ),
    ],
)
def test_what_is_of_some_is_told_of_some(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "before", "clause", "text"),
    [
        (
            "share-third-party",
            "Guests may fill in a form that a host has made.",
            "This information will be shared with the host and with retailers.",
            "They share some details about you with retailers or merchants.",
        ),
        (
            "share-third-party",
            "We collect your personal information.",
            "We share it with retailers.",
            "They share details about you with retailers or merchants.",
        ),
        (
            "no-sell-promise",
            "We store that personal information in a sealed box.",
            "We never sell it.",
            "They promise not to sell some of your data.",
        ),
        (
            "no-sell-promise",
            "We value your personal information.",
            "We never sell it.",
            "They promise not to sell your data.",
        ),
    ],
)
def test_what_points_back_is_as_wide_as_what_it_points_to(practice: str, before: str, clause: str, text: str) -> None:
    document = document_of(("Acorns", [before, clause]))
    summary = summarise(document, [finding(document, practice, clause)])
    assert [one.text for one in summary.sections["s1"] if one.practices] == [text]


def test_a_section_on_one_product_of_several_is_of_some_cases() -> None:
    clause = "To see how the search is used, we count page views anonymously."
    product = "Heron Junior is a version of our search engine for young people."
    for title, opens in (("Heron Junior", "In some cases, they "), ("Statistics", "They ")):
        document = document_of((title, [product, clause]))
        summary = summarise(document, [finding(document, "tracking-analytics", clause)])
        assert summary.sections["s1"][0].text.startswith(opens)


def test_a_promise_of_what_their_software_takes_says_so() -> None:
    promise = "None of your files are passed to any third party."
    document = document_of(
        ("Data collected on our website", ["We collect your IP address."]),
        ("Data collected by our software", [promise]),
    )
    summary = summarise(document, [finding(document, "no-share-promise", promise)])
    assert [one.text for one in summary.sections["s2"]] == [
        "They promise: “None of your files are passed to any third party”, if you use their software."
    ]


def test_a_phones_settings_stop_only_some_of_the_messages() -> None:
    sends = "We may send you push messages about new products."
    way = "You can disable these messages in the settings on your phone."
    document = document_of(("Acorns", [sends, way]))
    found = [finding(document, "marketing-contact", sends), finding(document, "opt-out-marketing", way)]
    told = " ".join(one.text for one in summarise(document, found).sections["s1"])
    assert "you can stop this" not in told
