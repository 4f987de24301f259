"""What you look up, stop or have put right is told as far as the clause goes, and a yes as far as it is asked for."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from reader.summary.clauses.apart import writes_with_a_yes
from reader.summary.clauses.sent import sends_no_marketing
from tests.summary.builders import FILLER, document_of, finding, lines


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "You will be taken to a page where you can access your information so that you can edit it.",
            "see some of your data",
        ),
        (
            "We let you view your data in our app: it is the information that you have provided.",
            "see some of your data",
        ),
        (
            "You can log in and view your information, which is the information you have entered on our site.",
            "see some of your data",
        ),
        ("You have the right to access your personal data.", "see your data"),
        ("You may obtain details of the personal data that we hold on you.", "see your data or ask for a copy"),
    ],
)
def test_a_copy_is_told_where_a_clause_speaks_of_having_it(clause: str, text: str) -> None:
    assert lines("right-access", clause) == [f"You can {text}."]


def test_who_looks_up_a_part_and_asks_for_the_rest_is_told_to_ask() -> None:
    clauses = (
        "You can view your details on our website in your account.",
        "Anyone can request a copy of the data that we hold.",
    )
    assert lines("right-access", *clauses) == ["You can ask to see your data or for a copy."]


def test_what_you_gave_is_a_part_of_your_data() -> None:
    part = "You have the right to view, correct or delete information you have provided to us."
    whole = "You have the right to view any information that you have provided or that we hold about you."
    assert lines("right-access", part) == ["You can see some of your data."]
    assert lines("right-access", whole) == ["You can see your data."]


def test_a_review_that_is_taken_off_is_not_all_data_about_you() -> None:
    clause = "If you want any further information on this or want to have your photo removed, you can contact us."
    assert lines("right-delete", clause) == ["You can ask to have some data about you deleted."]


def test_where_a_report_came_from_is_no_correction_of_theirs() -> None:
    clause = (
        "Upon request, we will provide the source of these consumer reports and its number for correction of your data."
    )
    assert lines("right-correct", clause) == []
    clause = "We will correct your data and give you the name of the credit agency."
    assert lines("right-correct", clause) != []


@pytest.mark.parametrize(
    ("clause", "thing"),
    [
        (
            "You may choose not to receive marketing messages from Oak & Elm in connection with our garden club.",
            "some marketing",
        ),
        (
            "When responding to promotions, if you do not wish your details to be used to send you offers, tell us so.",
            "some marketing: tell them",
        ),
        ("For some features, such as newsletters, you can opt out of promotional messages.", "some marketing"),
        ("You may choose not to receive marketing messages from us.", "marketing"),
    ],
)
def test_the_way_out_of_some_marketing_is_none_out_of_all(clause: str, thing: str) -> None:
    assert lines("opt-out-marketing", clause) == [f"You can stop {thing}."]


def test_a_way_out_of_some_marketing_alone_is_no_thing_to_do() -> None:
    clause = "You may choose not to receive marketing messages from us in connection with our garden club."
    document = document_of(("About", [FILLER]), ("Your data", [clause]))
    summary = summarise(document, [finding(document, "opt-out-marketing", clause)])
    assert summary.actions == ()


def test_adverts_that_follow_you_are_not_all_cookies() -> None:
    clause = "That page tells you how to opt out of being cookie retargeted."
    assert lines("opt-out-cookies", clause) == ["You can refuse or switch off some adverts aimed at you."]


def test_cookies_on_partners_own_sites_are_none_on_this_one() -> None:
    assert lines("third-party-cookies", "Some partners may use cookies on their own websites.") == []
    assert lines("third-party-cookies", "Some partners may use cookies on our website and on their own websites.") != []


def test_messages_that_confirm_or_remind_are_no_marketing() -> None:
    service = (
        "We will send e-mails to customers to confirm the details of their plan or other reminders about our services."
    )
    assert lines("marketing-contact", service) == []
    assert (
        lines("marketing-contact", "We will send e-mails to confirm your order and to tell you of special offers.")
        != []
    )


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Condition.CONSENT, "If you agree, they may use your data for market research."),
        (Condition.OPT_OUT, "They use your data for market research unless you object."),
    ],
)
def test_a_use_of_data_is_no_message_whatever_it_waits_for(condition: Condition, text: str) -> None:
    waits = {Condition.CONSENT: "if you have given your consent", Condition.OPT_OUT: "unless you object"}[condition]
    clause = f"We use the data collected for market research, {waits}."
    document = document_of(("About", [FILLER]), ("Your data", [clause]))
    summary = summarise(document, [finding(document, "marketing-contact", clause, condition=condition)])
    assert [one.text for one in summary.sections["s2"]] == [text]


def test_what_is_used_for_marketing_is_not_yet_sent() -> None:
    clause = "Details that you give us when you participate in contests may be used for marketing purposes."
    assert lines("marketing-contact", clause) == ["They may use your data for marketing."]


def test_what_follows_your_preferences_is_told_by_what_you_choose() -> None:
    clause = "We keep you up to date with our offers by post, subject to any marketing preferences indicated by you."
    assert lines("marketing-contact", clause) == ["Depending on what you choose, they may contact you about offers."]


def test_what_you_are_happy_with_waits_for_a_yes() -> None:
    clause = "If you are happy to receive marketing communications, we will send you news of our products and services."
    assert lines("marketing-contact", clause) == [
        "If you agree, they may contact you about news and products or services."
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "You may decide that you wish to sign up to receive e-mail newsletters on our new seeds.",
        "By subscribing to our newsletter, you agree to get it.",
    ],
)
def test_what_you_sign_up_for_waits_for_that(clause: str) -> None:
    assert writes_with_a_yes(clause, "marketing-contact.told")
    assert not writes_with_a_yes(clause, "share-third-party.told")
    assert not writes_with_a_yes(
        "You may sign up for our garden club, and we e-mail you offers.", "marketing-contact.told"
    )


def test_what_goes_on_from_a_yes_waits_for_it() -> None:
    first = "If you are happy to receive marketing communications, we will send you offers."
    second = "This may include news about products and services from our other shops."
    document = document_of(("About", [FILLER]), ("Your data", [f"{first} {second}"]))
    summary = summarise(document, [finding(document, "marketing-contact", first, second)])
    assert [one.text for one in summary.risks] == ["If you agree, they may contact you about offers."]


def test_a_time_to_keep_sends_nothing() -> None:
    assert sends_no_marketing(
        "We hold such information for such periods as is necessary for offering you our products."
    )
    assert not sends_no_marketing("We hold your address for sending you offers.")
