"""A yes or no that one clause asks for is not that of another: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


def told(practice: str, *clauses: str, asks: Condition = Condition.CONSENT) -> str:
    """Return what is said of two clauses of which the second alone hangs on a yes or a no of yours."""
    document = document_of(("Sharing", list(clauses)))
    first = finding(document, practice, clauses[0])
    second = finding(document, practice, clauses[1], condition=asks)
    both = replace(first, evidence=(*first.evidence, *second.evidence))
    (sentence,) = summarise(document, [both]).sections["s1"]
    return sentence.text


def test_a_choice_in_one_clause_is_not_said_of_the_other() -> None:
    clauses = ("We share your data with insurers.", "If you choose to pay by card, we share your data with banks.")
    assert told("share-third-party", *clauses) == "They share details about you with insurers."


def test_the_consent_of_other_data_is_not_said_of_all_that_they_collect() -> None:
    clauses = ("We collect your e-mail address.", "With your consent, we collect your phone number.")
    assert told("collect-contact", *clauses) == "They collect your e-mail address."


def test_what_is_done_without_a_yes_is_named_where_other_clauses_ask() -> None:
    clauses = ("We share your data with others as described.", "If you agree, we share your data with insurers.")
    # No word of insurers or of a yes.
    assert told("share-third-party", *clauses) == "They share your data with others as described."


@pytest.mark.parametrize(
    ("flat", "asking", "tail"),
    [
        ("We share your data with insurers.", "With your consent, we share your data with florists.", ""),
        (  # a consent that is asked for all of it stays
            "We share your data with insurers.",
            "We share your data with others only if you agree.",
            ", in some cases only if you agree",
        ),
        (  # nothing is flat where each clause waits for a word of yours
            "We share your data with insurers whom you authorise or whom the law names.",
            "With your consent, we share your data with insurers.",
            ", in some cases only if you agree",
        ),
    ],
)
def test_others_who_get_it_with_your_consent_lend_it_to_nobody(flat: str, asking: str, tail: str) -> None:
    assert told("share-third-party", flat, asking) == f"They share details about you with insurers{tail}."


@pytest.mark.parametrize(
    ("clause", "condition", "text"),
    [
        (
            "If you choose to interact with an advert, we pass your details to advertisers for marketing.",
            Condition.CONSENT,
            "They pass your details to other companies for marketing, if you choose to interact with an advert.",
        ),
        (
            "In accordance with your preferences, we pass your details to advertisers for marketing.",
            Condition.NONE,
            "Depending on your preferences, they may pass your details to other companies for marketing.",
        ),
    ],
)
def test_to_choose_to_do_a_thing_is_no_choice_about_data(clause: str, condition: Condition, text: str) -> None:
    document = document_of(("Adverts", [clause]))
    found = finding(document, "share-third-party-marketing", clause, condition=condition)
    (sentence,) = summarise(document, [found]).sections["s1"]
    assert sentence.text == text


def test_an_objection_to_one_use_is_none_to_the_collecting() -> None:
    clauses = ("We receive your data from partners.", "You may opt out of our using what partners collect.")
    assert told("data-from-others", *clauses, asks=Condition.OPT_OUT) == "They get data about you from partners."


@pytest.mark.parametrize(
    ("clause", "condition", "text"),
    [
        (
            "If you sync your address book, we store it.",
            Condition.NONE,
            "They get data about your contacts, if you share them.",
        ),
        (
            "We collect names of the contacts that you import.",
            Condition.NONE,
            "They get data about your contacts, if you share them.",
        ),
        (
            "With your permission, we collect your contacts.",
            Condition.CONSENT,
            "If you agree, they get data about your contacts.",
        ),
        (
            "We collect data on members of your household.",
            Condition.NONE,
            "They get data about people in your household.",
        ),
    ],
)
def test_contacts_that_you_share_are_told_as_such(clause: str, condition: Condition, text: str) -> None:
    assert said("data-about-others", clause, condition=condition) == [text]
