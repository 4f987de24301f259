"""A right to deletion is as sure, and for whom, as the clauses that grant it: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from tests.summary.builders import document_of, finding, linked

OPEN = "Under certain circumstances, you have the right to have your personal data deleted."
HAVE = "You can have data about you deleted."
PERHAPS = "You may be able to have data about you deleted."


def rights(*clauses: str, titles: tuple[str, ...] = ("Your rights",)) -> list[str]:
    document = document_of(*((title, [clause]) for title, clause in zip(titles, clauses, strict=True)))
    found = [finding(document, "right-delete", clause) for clause in clauses]
    return [item.text for item in summarise(document, found).rights]


@pytest.mark.parametrize(
    "beside",
    [
        "If you want Acorn to delete everything that this right is of, we first check who you are.",
        "The right to have data deleted is not absolute, but holds where the law says so.",
        "When you exercise the right to have data deleted, you lose your points.",
        "Where your name stands in our list, we give instructions on how to have your details removed.",
        "If you believe that someone used your name, you can ask for its removal by flagging it.",
    ],
)
def test_what_speaks_of_a_right_or_gives_a_part_does_not_make_it_sure(beside: str) -> None:
    assert rights(OPEN, beside, titles=("Your rights", "More")) == [PERHAPS]


@pytest.mark.parametrize(
    "beside",
    [
        "You can ask us to delete your personal data.",
        "If you want us to delete your personal data, please e-mail hello@acorn.example.",
    ],
)
def test_a_clause_that_grants_it_makes_it_sure(beside: str) -> None:
    assert rights(OPEN, beside, titles=("Your rights", "More"))[0].startswith("You can ")


def test_what_you_can_do_yourself_is_said_as_such() -> None:
    assert rights(OPEN, "You may close your account at any time.", titles=("Your rights", "More")) == [
        "You can close your account."
    ]


def test_where_only_people_of_a_place_have_it_beside_a_part_for_all() -> None:
    flag = "If you believe that someone used your name, you can ask for its removal by flagging it."
    theirs = "If you are a resident of Norway, you have the right to have your personal data deleted."
    assert rights(flag, theirs, titles=("Use", "Norway")) == [
        "You can have data about you deleted, if you live in Norway."
    ]


def test_what_can_be_asked_for_in_one_letter_is_each_as_sure_as_its_clause() -> None:
    copy = "You can ask us for a copy of your data by e-mail to hello@acorn.example."
    delete = "In certain cases, you may ask us by e-mail to hello@acorn.example to delete your personal data."
    document = document_of(("Copies", [copy]), ("Deleting", [delete]))
    found = [finding(document, "right-access", copy), finding(document, "right-delete", delete)]
    (action,) = summarise(document, found).actions
    assert action.text == "Ask them to give you a copy of your data and, in some cases, delete data about you."
    assert action.contact.email == "hello@acorn.example"


def test_information_is_no_copy() -> None:
    told = "You can obtain information about the data that we hold about you by e-mail to hello@acorn.example."
    delete = "You can ask us by e-mail to hello@acorn.example to delete your personal data."
    document = document_of(("Information", [told]), ("Deleting", [delete]))
    found = [finding(document, "right-access", told), finding(document, "right-delete", delete)]
    (action,) = summarise(document, found).actions
    assert action.text == "Ask them to tell you what they know about you or delete data about you."


@pytest.mark.parametrize(
    "other",
    [
        "To ask for a copy of your data, e-mail copies@acorn.example.",
        "If you would like to request the deletion of your details, please submit a request to copies@acorn.example.",
        "Please send your access requests to copies@acorn.example.",
    ],
)
def test_the_address_for_copies_is_none_to_object(other: str) -> None:
    object_ = "You have the right to object to the use of your data for statistics."
    document = document_of(("Your rights", [object_, other]))
    (action,) = summarise(document, [finding(document, "right-object", object_)]).actions
    assert action.contact.email == ""


def test_where_a_clause_wants_a_letter_the_address_for_questions_is_none() -> None:
    letter = "For a copy of your data, please send a £10 fee and a written request to the Manager at Head Office."
    ask = "If you have questions, e-mail hello@acorn.example."
    document = document_of(("Copies", [letter]), ("Contact", [ask]))
    found = [finding(document, "right-access", letter), finding(document, "privacy-contact", ask)]
    copy, _ = summarise(document, found).actions
    assert copy.contact.email == ""


def test_a_complaint_that_a_law_must_permit_is_left_open() -> None:
    clause = "You may complain to the data protection authority if permitted under applicable law."
    document = document_of(("Complaints", [clause]))
    found = finding(document, "right-complain", clause)
    found = replace(found, evidence=(replace(found.evidence[0], rule="right-complain.act"),))
    (right,) = summarise(document, [found]).rights
    assert right.text == "You may be able to complain to your data protection authority."


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "change-with-notice",
            "If we change this policy in a way that lessens our commitments to you, we will notify members by e-mail.",
            "They promise to tell you about important changes that weaken their promises.",
        ),
        (
            "change-with-notice",
            "If an update of this policy is materially less restrictive in our use of data, we will notify you.",
            "They promise to tell you about changes that let them do more with your data.",
        ),
        (
            "right-object",
            (
                "You consent to the processing of your data for the purpose of running your Acorn Club card, which you "
                "may withdraw by leaving the club."
            ),
            "You can withdraw consent to some uses of your data.",
        ),
        (
            "right-object",
            "You have the right to receive certain personal data in a common format, so-called data portability.",
            "You can take some of your data elsewhere.",
        ),
        (
            "transfer-protected",
            "Mill Post is certified under the Privacy Shield and thus promises to keep to the law of the EU.",
            "They say that Mill Post promises safeguards for data that it holds abroad.",
        ),
        (
            "privacy-contact",
            "To request more about personal data of areas directed to children, contact us at a@oak.example.",
            "You can contact them by e-mail about a child’s data.",
        ),
    ],
)
def test_a_narrow_thing_is_told_as_such(practice: str, clause: str, text: str) -> None:
    document = document_of(("About", ["Acorn makes pens. " * 15]), ("Policy", [clause]))
    (said,) = summarise(document, [finding(document, practice, clause)]).sections[document.sections[1].id]
    assert said.text == text


def test_messages_that_nobody_else_can_read_are_not_all_data() -> None:
    clauses = (
        "Messages between members are protected with end-to-end encryption.",
        "End-to-end encryption needs a device on your account.",
    )
    document = document_of(("Policy", list(clauses)))
    (line,) = summarise(document, [finding(document, "security-measures", *clauses)]).protections
    assert line.text == "They say that they protect some data with encryption."


def test_a_way_out_in_using_one_thing_is_no_way_out_for_all() -> None:
    clauses = (
        "Subject to local law, you may have a right to opt out of personalized advertising.",
        "When using the app on a phone, you can opt out of personalized advertising in the settings of the phone.",
    )
    document = document_of(("Adverts", list(clauses)))
    (said,) = summarise(document, [finding(document, "opt-out-cookies", *clauses)]).sections[document.sections[0].id]
    assert said.text == "You may be able to refuse or switch off adverts aimed at you."


def test_a_page_for_copies_is_none_to_put_details_right() -> None:
    see = "You can ask us for a copy of your data or to correct what is wrong on our request page."
    page = linked(see, "request page", "https://acorn.example/download-my-data")
    document = segment(Source((page,), Provenance(title="Acorn", address="https://acorn.example/privacy")))
    found = [finding(document, practice, see) for practice in ("right-access", "right-correct")]
    copy, right = summarise(document, found).actions
    assert (copy.contact.link, right.contact.link) == ("https://acorn.example/download-my-data", "")


def test_an_address_of_a_page_names_no_safeguard() -> None:
    clauses = (
        "There is a list of those countries at https://europe.example/data/adequacy-decisions_en for our transfers.",
        "We use standard contractual clauses when we transfer your data abroad.",
    )
    document = document_of(("Transfers", list(clauses)))
    (line,) = summarise(document, [finding(document, "transfer-protected", *clauses)]).protections
    assert line.text == "They promise safeguards for data sent abroad, such as standard contract terms."


def test_a_fee_of_a_notice_for_one_place_is_asked_there() -> None:
    fee = "We do not charge a fee for a copy of your data unless your request is excessive."
    document = document_of(("About us", ["Acorn makes pens."]), ("Additional rights in California", [fee]))
    (said,) = summarise(document, [finding(document, "access-fee", fee)]).sections[document.sections[1].id]
    assert said.text.endswith(", if you live in California.")


def test_the_consent_to_one_firm_is_not_every_consent() -> None:
    clause = "You have the right to withdraw your consent to the use of your data at any time Oakhost Opt Out."
    document = document_of(("Adverts", [clause]))
    (right,) = summarise(document, [finding(document, "right-object", clause)]).rights
    assert right.text == "You can withdraw consent to some uses of your data."


def test_details_that_you_change_yourself_beside_a_right_that_is_left_open() -> None:
    yours = "You can update your details at any time in your account settings."
    open_ = "In some cases, you may have the right to ask us to correct your personal data."
    document = document_of(("Account", [yours]), ("Your rights", [open_]))
    (right,) = summarise(document, [finding(document, "right-correct", yours, open_)]).rights
    assert right.text == "You can change some of your details yourself."


def test_the_address_for_what_is_wrong_is_none_for_a_copy() -> None:
    letter = "For a copy of your data, please send a £10 fee and a written request to the Manager at Head Office."
    wrong = "If you think the information that we hold is incorrect, please contact the Manager at hello@acorn.example."
    document = document_of(("Your rights", [letter, wrong]))
    copy, right = summarise(
        document, [finding(document, "right-access", letter), finding(document, "right-correct", wrong)]
    ).actions
    assert (copy.contact.email, right.contact.email) == ("", "hello@acorn.example")
