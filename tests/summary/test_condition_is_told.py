"""A condition that the clause ties to the deed is told, or the sentence is weaker: invented clauses."""

from __future__ import annotations

import pytest

from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        (
            "The police may see our logs, but we only disclose data to them when we're legally required to.",
            "They can give your details to the police only where the law requires it.",
        ),
        (
            "We may disclose your data where necessary to comply with the law or an order of a government body.",
            "They can give your details to government bodies where the law requires it.",
        ),
        (
            "We disclose data to law enforcement in response to legal process.",
            "They can give your details to law enforcement on a court order.",
        ),
        (
            "We give data to the police where the law requires it or to prevent fraud.",
            "They can give your details to the police.",
        ),
        (
            "We may disclose data in response to a subpoena or any other government request.",
            "They can give your details to government bodies on a court order or when they ask for it.",
        ),
    ],
)
def test_authorities_get_it_where_the_law_asks_for_it(clause: str, sentence: str) -> None:
    assert said("share-authorities", clause) == [sentence]


def test_of_two_clauses_both_must_name_the_law() -> None:
    law, all_else = "We must by law give data to the police where legally required.", "We give data to the police."
    assert said("share-authorities", law, all_else) == ["They can give your details to the police."]


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (
            "fraud-check",
            "If false details are given and fraud is suspected, they may be passed to fraud prevention agencies.",
            "They may share some details about you with fraud-prevention agencies if they suspect fraud.",
        ),
        (
            "credit-reporting",
            "We take your card and, in certain instances, disclose your data to credit reference agencies.",
            "In some cases, they give details about you to credit reference agencies.",
        ),
        (
            "credit-search",
            "When you first order a kennel, or buy certain new services, we run a credit check on you.",
            "In some cases, they run a credit check on you.",
        ),
        (
            "data-from-others",
            "We collect data from third parties, like when you see us through a social media account.",
            "In some cases, they get data about you from social networks.",
        ),
        (
            "data-about-others",
            "You may set your phone to grant Acorn access to your contact list.",
            "They may get data about your contacts.",
        ),
        (
            "no-sell-promise",
            "Your data will not be sold to third parties for use in their marketing.",
            "They promise not to sell your data to others for marketing.",
        ),
        (
            "collect-sensitive",
            "Sensitive personal data includes, for example, information related to your health.",
            "They may collect sensitive details, such as your health.",
        ),
    ],
)
def test_the_condition_of_the_clause_is_told_or_leaves_it_open(practice: str, clause: str, sentence: str) -> None:
    assert said(practice, clause) == [sentence]


def test_what_data_is_taken_for_is_no_meaning_of_a_word() -> None:
    clause = "Personal information is collected about your health."
    assert said("collect-sensitive", clause) == ["They collect sensitive details, such as your health."]


def test_what_is_kept_after_you_leave_is_not_removed_when_you_leave() -> None:
    clauses = (
        "After you have closed your account, we will keep your order details for 6 years.",
        "When you rate a nut, we will keep the rating for 2 years.",
    )
    assert said("retention-limited", *clauses) == [
        "They set time limits for keeping some of your data, such as 2 years and 6 years."
    ]


def test_a_denial_of_selling_is_no_sale() -> None:
    assert said("sell-data", "Your data will not be shared or sold to third parties.") == []


def test_what_is_asked_for_before_one_thing_is_given_is_no_condition_of_the_rest() -> None:
    mail = "We will never provide your email address to a third party without your explicit permission."
    rest = "We will share your data only as described below."
    assert said("no-share-promise", mail) == [
        "They promise not to pass your e-mail address to others unless you agree."
    ]
    assert said("no-share-promise", mail, rest) == []


def test_a_flat_clause_that_names_nothing_of_it_makes_it_no_fact() -> None:
    check, all_else = "If you rent a kennel, we might have to do a credit check.", "We get data from credit agencies."
    assert said("credit-search", check, all_else) == ["They may run a credit check on you."]


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (
            "transfer-abroad",
            "Keeping your data will sometimes require that we transfer it outside of your country.",
            "They may send or keep your data abroad.",
        ),
        (
            "share-third-party",
            "Our terms tell whether your data will be shared with insurers.",
            "They may share details about you with insurers.",
        ),
        (
            "targeted-ads",
            "Some give you adverts tailored to your interests.",
            "In some cases, they use your data to choose which adverts you see.",
        ),
    ],
)
def test_what_happens_sometimes_or_perhaps_is_left_open(practice: str, clause: str, sentence: str) -> None:
    assert said(practice, clause) == [sentence]


def test_what_you_decide_to_share_is_your_choice() -> None:
    clause = "There is more information you can decide to share with us, such as your location."
    assert said("location-tracking", clause) == ["They collect your location, depending on what you choose."]


def test_an_exception_of_the_ground_in_law_is_none_of_the_deed() -> None:
    clause = "A computer decides on loans on the basis of our interests, except as follows."
    assert not any("with exceptions" in line for line in said("automated-decision", clause))


def test_cases_among_others_limit_nothing() -> None:
    clause = "We collect your phone number, including but not limited to when you enter our sweepstakes."
    assert said("collect-contact", clause) == ["They collect your phone number."]


def test_adverts_that_they_do_not_show_are_none() -> None:
    assert said("targeted-ads", "We don't use your data to show you ads that may interest you.") == []
