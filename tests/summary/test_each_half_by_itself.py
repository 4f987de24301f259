"""Of a pair of words each is said only where the clause speaks of it, and a noun only where it is the clause's own."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.clause import far_parts
from reader.summary.texts.slots import load_slots
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "data-from-others",
            "We get data from third-party apps that you choose to connect.",
            "They may get data about you from services that you link.",
        ),
        (
            "data-from-others",
            "We receive data from the Google account by which you sign in via Google or link another service.",
            "They get data about you from services that you link or log in with.",
        ),
        (
            "data-from-others",
            "We get updates from the national address register on other users who have been removed from it.",
            "They get data about you from official registers.",
        ),
        (
            "share-business-transfer",
            "We may disclose your data to whoever buys all or substantially all of our assets.",
            "If the business changes hands, your data may go to the new owner.",
        ),
        (
            "share-business-transfer",
            "If we sell all or part of our business, your data will pass to the buyer.",
            "If the business or part of it changes hands, your data may go to the new owner.",
        ),
        (
            "share-business-transfer",
            "We may share your data in a sale of company assets.",
            "If the business or part of it changes hands, your data may go to the new owner.",
        ),
        (
            "device-data",
            "We collect device and network data.",
            "They collect details about your device and connection.",
        ),
        (
            "device-data",
            "We collect usage statistics by means of server logs.",
            "They collect usage statistics by server logs.",
        ),
        (
            "device-data",
            "We collect data from a Larch sensor device.",
            "They collect details from a Larch sensor device.",
        ),
        (
            "third-party-cookies",
            "Google Analytics collects data to track usage of larch.example in an aggregated, anonymous way.",
            "Other companies may collect data on this site or service, in a form that is said not to name you.",
        ),
        (
            "tracking-analytics",
            "We record the number of pages viewed and your searches for plants by search terms.",
            "They record how many pages you view and your searches.",
        ),
        (
            "tracking-analytics",
            "We collect data when people visit a site that uses our technology.",
            "They record what you do on sites that use their tools.",
        ),
        (
            "profiling",
            "We use your data to infer the relevance of our seed lists to you.",
            "They use data about you to work out what you may like.",
        ),
        (
            "profiling",
            "We use your orders to infer your age and habits.",
            "They use data about you to guess more about you.",
        ),
        (
            "retention-limited",
            "We keep your data unless you close your account.",
            "They keep some of your data until you close your account.",
        ),
        ("message-monitoring", "We record your correspondence with us.", "They record your messages to them."),
        (
            "withhold-consequence",
            "If we do not process your data for this, we may not be able to provide you with all services.",
            "If they do not use your data, you may not get some services.",
        ),
        (
            "collect-sensitive",
            "We collect a copy of your passport.",
            "They collect identity details, such as your passport.",
        ),
        (
            "collect-sensitive",
            "We collect sensitive data such as a copy of your passport.",
            "They collect sensitive details, such as your passport.",
        ),
        (
            "publish-personal-data",
            "Your availability status is displayed to other players.",
            "Other players can see whether you are online.",
        ),
        (
            "credit-search",
            "We may use your details to request a credit report from third parties.",
            "They may get credit reports on you.",
        ),
        (
            "location-tracking",
            "We collect precise location data and approximate location data by the app.",
            "They collect your location.",
        ),
    ],
)
def test_each_is_said_by_itself(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        ("opt-out-cookies", "Cookies can be deleted by users.", "You can delete cookies."),
        (
            "opt-out-cookies",
            "You can set your preferences in your browser to inform websites that you do not want to be tracked.",
            "You can set your preferences in your browser to inform websites that you do not want to be tracked.",
        ),
        (
            "opt-out-marketing",
            "Your data is removed from the mailing list when you cancel your subscription.",
            "You can stop mailings: cancel your subscription.",
        ),
        (
            "right-delete",
            "Anyone can request a copy of their data or account deletion.",
            "You can ask to have your account deleted.",
        ),
        (
            "right-access",
            "You have the right to obtain further information about how your personal data is used.",
            "You can ask how your data is used.",
        ),
    ],
)
def test_a_right_or_a_choice_is_of_the_thing_that_is_named(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("share-group", "We may share non-personal information with our family of companies."),
        ("share-third-party-marketing", "We give information which cannot be linked to you to partners for marketing."),
        ("consent-by-use", "By uploading files you agree to grant us a licence to use such files."),
        ("consent-by-use", "By using the service you agree to notify your staff and obtain their agreement."),
        ("opt-out-cookies", "The opt out will place a cookie on your computer that is unique to the browser."),
        ("right-complain", "Contact us if you would like us to direct you to your data protection authority contacts."),
        ("credit-search", "Your details may be sent to credit reference agencies, which keep a record of them."),
    ],
)
def test_what_is_of_another_thing_is_not_said(practice: str, clause: str) -> None:
    assert said(practice, clause) == []


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("contact", "We may write to you in other ways, like SMS, email or other services."),
        ("others-affected", "We keep notes of your contacts with our service desk."),
        ("refused", "There are choices on technologies that are similar to cookies."),
        ("profile-deed", "When you create a Larch profile, you will get letters."),
    ],
)
def test_a_word_in_another_sense_is_not_the_thing(slot: str, text: str) -> None:
    assert load_slots()[slot].find(text) == ()


def test_what_a_word_takes_in_is_not_what_they_collect() -> None:
    document = document_of(
        ("Data", ["Personal data is any data about you.", "This includes your name and address."]),
    )
    assert not summarise(document, [finding(document, "collect-contact", "This includes your name")]).facts
    other = document_of(("Data", ["We collect personal data.", "This includes your name and address."]))
    found = finding(other, "collect-contact", "This includes your name and address.")
    assert [line.text for line in summarise(other, [found]).facts] == ["They collect your name and address."]


def test_an_item_that_its_lead_in_makes_the_practice_is_about_nothing_else() -> None:
    assert far_parts("Name", [-40]) == ()
    assert far_parts("we take it; it is said", [3]) == ((12, 22),)


def test_a_copy_is_asked_for_where_the_clause_has_one() -> None:
    document = document_of(
        (
            "Your data",
            ["You may ask us to let you see your data and to correct it.", "You may ask us for a copy of your data."],
        ),
    )
    shown = [
        finding(document, practice, "You may ask us to let you see your data and to correct it.")
        for practice in ("right-access", "right-correct")
    ]
    assert "show you your data or put" in " ".join(one.text for one in summarise(document, shown).actions)
    copied = [finding(document, "right-access", "You may ask us for a copy of your data."), shown[1]]
    assert "give you a copy of your data" in " ".join(one.text for one in summarise(document, copied).actions)
