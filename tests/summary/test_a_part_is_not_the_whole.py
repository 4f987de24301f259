"""A clause about a part of the data, or about some cases, is not said as the whole: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "retention-open-ended",
            "We keep order records for as long as necessary.",
            "They keep some data as long as they need it, with no fixed time limit.",
        ),
        (
            "retention-open-ended",
            "We keep your personal data for as long as necessary.",
            "They keep data as long as they need it, with no fixed time limit.",
        ),
        (
            "retention-limited",
            "We keep it for 30 days or 2 years after you close your account.",
            (
                "They set a time limit for keeping some of your data: 30 days or 2 years, "
                "counted from the closing of your account."
            ),
        ),
        (
            "security-measures",
            "Payment data is sent over an encrypted connection.",
            "They say that they protect some data with encryption.",
        ),
        (
            "security-measures",
            "We may use encryption to protect your data.",
            "They say that they may protect data with encryption.",
        ),
        (
            "privacy-contact",
            "Questions about your data? Write to us at shop@acorn.example.",
            "You can ask them about your data or privacy by e-mail.",
        ),
        (
            "privacy-contact",
            "To exercise your rights, write to us at shop@acorn.example.",
            "You can contact them about your rights by e-mail.",
        ),
        (
            "targeted-ads",
            "We choose adverts that fit your interests by anonymous data.",
            "They choose which adverts you see by data that is said not to name you.",
        ),
        (
            "right-delete",
            "In certain circumstances you have the right to have your data erased.",
            "You may be able to have data about you deleted.",
        ),
        (
            "right-access",
            "Depending on where you live, you can ask for a copy of your data.",
            "You may be able to see your data or ask for a copy.",
        ),
        (
            "right-object",
            "You can opt out of the sharing of your data for targeted advertising.",
            "You can opt out of sharing for adverts aimed at you.",
        ),
        ("opt-out-cookies", "You may limit the use of cookies.", "You can limit cookies."),
        (
            "opt-out-cookies",
            "You can opt out of Google’s use of cookies.",
            "You can refuse or switch off some cookies.",
        ),
        ("message-monitoring", "We may monitor user messaging.", "They may monitor your messages."),
        (
            "third-party-cookies",
            "Third parties set cookies here to collect aggregated, anonymous data.",
            "Other companies may collect data on this site or service, in a form that is said not to name you.",
        ),
        (
            "third-party-cookies",
            "Third parties set cookies here and may combine personal and non-personal information.",
            "Other companies may set cookies or collect data on this site or service.",
        ),
        (
            "targeted-ads",
            "While we do not sell your personal data, we choose adverts that fit your interests.",
            "They use your data to choose which adverts you see.",
        ),
        (
            "targeted-ads",
            "We choose adverts that fit your interests and use no personal data for it.",
            "They choose which adverts you see by data that is said not to name you.",
        ),
        (
            "retention-open-ended",
            "We keep your data for as long as we are required to by law, to resolve disputes and to improve our shop.",
            "They keep data for legal and other reasons, with no fixed time limit.",
        ),
        (
            "publish-personal-data",
            "Everybody can see your profile photo.",
            "Other people may see your profile picture.",
        ),
        ("right-delete", "You can close your account at any time.", "You can close your account."),
        (
            "third-party-cookies",
            "Our partners place cookies here that follow you across sites.",
            "Other companies may track you on this site or service.",
        ),
    ],
)
def test_a_part_is_not_said_as_the_whole(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_where_limits_are_set_elsewhere_not_all_data_is_kept_without_one() -> None:
    open_ended = "We keep your data for as long as necessary."
    limited = "We keep invoices for 7 years."
    document = document_of(("Keeping", [open_ended]), ("Invoices", [limited]))
    found = [finding(document, "retention-open-ended", open_ended), finding(document, "retention-limited", limited)]
    risks = [item.text for item in summarise(document, found).risks]
    assert risks == ["They keep some data as long as they need it, with no fixed time limit."]


def test_the_weightiest_of_a_long_list_is_said() -> None:
    clause = (
        "We collect your name, e-mail address, postal address, phone number, date of birth, "
        "delivery address and social security number."
    )
    (text,) = said("collect-contact", clause)
    assert "social security number" in text
    assert text.endswith("and more.")


def test_what_follows_from_a_transfer_that_may_be_is_not_said_as_one_that_is() -> None:
    may = "We may transfer your personal data to other countries."
    follows = "Transfers of your personal data to other countries are made with care."
    assert said("transfer-abroad", may, follows) == ["They may send your data abroad."]


def test_cookies_that_are_denied_elsewhere_are_used_in_some_cases() -> None:
    use, denial = "We use a cookie named acorn to sign you in.", "We do not use cookies on our shop pages."
    document = document_of(("Cookies", [use]), ("Shop", [denial]))
    found = finding(document, "cookies-use", use)
    assert [item.text for item in summarise(document, [found]).facts] == [
        "In some cases, they store cookies on your device."
    ]


def test_what_only_a_conditional_clause_names_is_said_of_some_cases() -> None:
    always, sometimes = "We use your location.", "If you switch sharing on, we collect your location from GPS."
    assert said("location-tracking", always, sometimes) == ["They may collect your location, for example from GPS."]


def test_ways_that_are_only_examples_are_not_promised() -> None:
    examples = "We will tell you about important changes by reasonable means, such as in the app or by e-mail."
    mail = "We tell you of important changes by e-mail."
    assert said("change-with-notice", examples, mail) == ["They promise to tell you about important changes."]


def test_the_address_of_another_firm_is_not_theirs() -> None:
    clause = "Questions about your data? Write to privacy@example.com."
    for title, rights in (
        ("13.3 Salesforce", []),
        ("13.3 Questions", ["You can ask them about your data or privacy by e-mail."]),
    ):
        document = document_of(("Acorn Stores", ["We are Acorn Stores. " * 12]), (title, [clause]))
        found = finding(document, "privacy-contact", clause)
        assert [item.text for item in summarise(document, [found]).rights] == rights


@pytest.mark.parametrize(
    ("clauses", "text"),
    [
        (
            (
                "We keep orders for 2 years after you leave.",
                "We keep letters for 5 years.",
                "Logs are kept for 30 days.",
            ),
            "They set time limits for keeping some of your data, such as 30 days, 2 years and 5 years.",
        ),
        (
            (
                "Logs are kept for 30 days.",
                "Orders are kept for 2, or 3 years, or 7 years.",
                "Photos are kept for 1 day.",
            ),
            "They set time limits for keeping some of your data, such as 1 day and 7 years.",
        ),
        (
            ("Letters are typically kept for 2 years.",),
            "They set time limits for keeping some of your data, such as 2 years.",
        ),
    ],
)
def test_one_of_several_periods_is_not_the_limit(clauses: tuple[str, ...], text: str) -> None:
    assert said("retention-limited", *clauses) == [text]


def test_keeping_without_an_end_is_that_of_some_data_where_any_has_a_limit() -> None:
    open_, limit = "We keep your data for as long as needed.", "Chat logs are stored for 6 months."
    document = document_of(("Keeping", [open_]), ("Chats", [limit]))
    (risk,) = summarise(document, [finding(document, "retention-open-ended", open_)]).risks
    assert risk.text == "They keep some data as long as they need it, with no fixed time limit."


def test_a_period_is_counted_from_what_the_clause_names() -> None:
    clause = "After you close your account we keep some of your information for up to 9 months."
    assert said("retention-limited", clause) == [
        "They set a time limit for keeping some of your data: 9 months after you close your account."
    ]


def test_notice_where_they_see_fit_is_said_as_such() -> None:
    clause = "Any changes to this policy will be posted here and, where appropriate, notified to you by email."
    assert said("change-with-notice", clause) == [
        "They promise to tell you by e-mail about changes where they think it fit."
    ]


def test_whom_they_work_with_is_not_whom_they_ask() -> None:
    document = document_of(
        ("Partners", [clause := "We work closely with third parties, such as credit reference agencies."])
    )
    assert not any(
        "agenc" in item.text
        for item in summarise(document, [finding(document, "credit-search", clause)]).risks
        if not item.text.startswith("Perhaps")
    )


def test_the_one_firm_whose_data_names_nobody_does_not_stand_for_others() -> None:
    clause = "Google Analytics sets cookies here to count visits in an anonymous way."
    text = "Google may collect data on this site or service, in a form that is said not to name you."
    document = document_of(("Cookies", ["Our shop is an old one. " * 12, clause]))
    (risk,) = summarise(document, [finding(document, "third-party-cookies", clause)]).risks
    assert risk.text == text


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "right-access",
            "You can see the location data that we hold in your account.",
            "You can see some of your data.",
        ),
        (
            "right-access",
            "You can see the personal data that we hold in your account.",
            "You can see your data.",
        ),
        (
            "right-delete",
            "To request removal of your data from our village forum, write to us.",
            "You can ask to have some of your data deleted.",
        ),
        (
            "right-delete",
            "We keep your search history until you ask us to delete it.",
            "You can ask to have some of your data deleted.",
        ),
        ("right-delete", "You can ask us to delete your data.", "You can ask to have data about you deleted."),
    ],
)
def test_a_right_to_a_part_of_the_data_is_told_as_one(practice: str, clause: str, text: str) -> None:
    document = document_of(("Mill", [clause]))
    (item,) = summarise(document, [finding(document, practice, clause)]).rights
    assert item.text == text
