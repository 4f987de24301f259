"""What a clause names is told as far as it goes: who gets it, of what, from where and for whom; of invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import FILLER, document_of, finding, lines
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "share-aggregate",
            "We may share non-personal information about the gardens with our family of companies for research.",
            "They may give companies in their group data that they say does not name you.",
        ),
        (
            "share-aggregate",
            "We may share aggregated or anonymous information with our affiliates and with third parties.",
            "They may give others statistics about many people at once or data that they say does not name you.",
        ),
        (
            "share-aggregate",
            "We share pseudonymised and aggregated information with the referring affiliate to pay commissions.",
            "They give another firm data that they say does not name you.",
        ),
        (
            "cookies-use",
            "Our servers store your browser, your username from stored cookies if present, and viewing statistics.",
            "They may store cookies on your device.",
        ),
        (
            "third-party-cookies",
            "We and third parties use cookies, Apple’s Identifier for Advertisers and like technology on our service.",
            "Other companies may set cookies or collect data on this site or service.",
        ),
        (
            "external-links",
            "If you log in with a social media account we have no control over data that such sites collect.",
            "They do not control what social networks do with data.",
        ),
        (
            "external-links",
            "We have no control over the data that third-party sites and social networks collect by their links.",
            "They do not control what other companies or sites do with data.",
        ),
        (
            "right-object",
            "You may also manage your consent in the panel, or by way of our opt-out page.",
            "You can change what you agreed to.",
        ),
        (
            "share-third-party",
            "On pages that show such pictures, details about you may be sent to these third parties.",
            "They may share details about you with some third parties.",
        ),
        (
            "tracking-analytics",
            "Only non-personal data such as the browser and any advertising clicks of the user are logged anonymously.",
            "They record the adverts you click, in a form that is said not to name you.",
        ),
        (
            "tracking-analytics",
            "We record the pages that you visit and any advertising clicks, and do so anonymously.",
            "They measure how their site or service is used, in a form that is said not to name you.",
        ),
    ],
)
def test_a_sentence_names_what_its_clause_names(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("tracking-analytics", "This is our technical service provider for our tracking system Heronview."),
        ("tracking-analytics", "*.acorn.example* | End user: transaction tracking of the intended purchase."),
        ("device-data", "inferred from IP address."),
        ("collect-financial", "Running the rebate | Sending bank transactions to Heron Rebates | Acorn"),
        (
            "location-tracking",
            "You also send us content you share with our garden helper, including text, images and precise location.",
        ),
        (
            "targeted-ads",
            "We use algorithms and machine learning models for personalisation, advertising, safety and security.",
        ),
        ("opt-out-cookies", "You may withdraw consent at any time by the panel or our opt-out page."),
        (
            "publish-personal-data",
            "Your profile data will be removed from the service and your questions shown as of an unknown user.",
        ),
    ],
)
def test_what_a_clause_does_not_say_is_not_said(practice: str, clause: str) -> None:
    assert not said(practice, clause)


@pytest.mark.parametrize(
    "clause",
    [
        "You can get more information about our balancing test if you contact us at the address below.",
        "If you think that the information we hold on you is wrong, contact us, quoting “Privacy Enquiry”.",
    ],
)
def test_a_way_to_ask_about_one_thing_is_none_to_ask_about_privacy(clause: str) -> None:
    assert not any("about your data or privacy" in text for text in lines("privacy-contact", clause))


def test_a_no_to_the_use_of_an_address_stops_no_other_marketing() -> None:
    sent = "We use the details you give us to keep you up to date with special offers and promotions."
    no = "If you do not want us to use your e-mail address for marketing purposes, write to us or telephone us."
    document = document_of(("About", [FILLER]), ("How we use it", [sent, *[FILLER] * 3, no]))
    found = [
        finding(document, "marketing-contact", sent, condition=Condition.OPT_OUT),
        finding(document, "opt-out-marketing", no),
    ]
    summary = summarise(document, found)
    texts = [item.text for item in (*summary.risks, *summary.rights)]
    assert "They contact you about offers." in texts
    assert any(text.startswith("You can stop marketing e-mails") for text in texts)


def test_a_right_is_said_of_the_places_that_give_it_whole() -> None:
    copy = "Residents of Norway have the right to request a copy of the personal data we hold about them."
    know = "Residents of Nevada have the right to request what information we collect and how we use and disclose it."
    document = document_of(("About", [FILLER]), ("Norway", [copy]), ("Nevada", [know]))
    found = [finding(document, "right-access", one) for one in (copy, know)]
    rights = [item.text for item in summarise(document, found).rights]
    assert rights
    assert all("Norway" in text and "Nevada" not in text for text in rights)


def test_what_is_done_with_the_data_of_children_is_told_of_them() -> None:
    clause = "We use such information to give recommendations and to personalise the experience."

    def told(title: str) -> list[str]:
        document = document_of(("About", [FILLER]), (title, [FILLER, clause]))
        found = finding(document, "profiling", clause)
        by_rule = replace(found, evidence=tuple(replace(item, rule="profiling.tailored") for item in found.evidence))
        return [item.text for item in summarise(document, [by_rule]).risks]

    texts, of_all = told("Children’s Data"), told("Your Data")
    assert texts
    assert all("if you are a child" in text for text in texts)
    assert of_all
    assert not any("child" in text for text in of_all)


def test_a_reason_is_not_told_without_what_it_is_the_reason_of() -> None:
    deed = "When you use our card in a shop, your personal data is shared with the shop with which you use it."
    reason = "Your data is shared because it is necessary for us to fulfil our agreement with you."
    document = document_of(("About", [FILLER]), ("Who gets it", [deed, reason]))
    summary = summarise(document, [finding(document, "share-third-party", deed, reason)])
    texts = [one.text for section in summary.sections.values() for one in section]
    assert not any("because" in text for text in texts)
