"""Who looks you up, and whom: the partners, an applicant, somebody who claims. A source is no check."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.modality import is_modal
from reader.summary.clauses.of_some import is_of_some
from reader.summary.clauses.own_case import own_case
from tests.summary.builders import document_of, finding


def said(practice: str, *clauses: str) -> list[str]:
    document = document_of(("Checks", list(clauses)))
    found = [finding(document, practice, clause) for clause in clauses]
    return [item.text for item in summarise(document, found).risks][:1]


@pytest.mark.parametrize(
    ("practice", "clauses", "text"),
    [
        (
            "credit-search",
            ["Some of our partners will carry out credit checks as part of this process."],
            "Some of their partners may run a credit check on you.",
        ),
        (
            "credit-search",
            [
                "When they do this, our lending partners may carry out soft credit checks on you.",
                "Our panel of insurers will run a credit check before they quote.",
            ],
            "Others may run a credit check on you.",
        ),
        (
            "fraud-check",
            ["Some of our product providers will carry out checks with fraud prevention agencies."],
            "Some of their providers may check you with fraud-prevention agencies.",
        ),
        (
            "credit-search",
            ["Our partners will carry out credit checks.", "We also run a credit check of our own."],
            "They run a credit check on you.",
        ),
        ("credit-search", ["We and our partners run a credit check on you."], "They run a credit check on you."),
        (
            "fraud-check",
            ["Information from other sources such as credit reference agencies and fraud prevention agencies."],
            "They get information about you from fraud-prevention agencies.",
        ),
        (
            "fraud-check",
            ["We check your details with fraud prevention agencies."],
            "They check you with fraud-prevention agencies.",
        ),
    ],
)
def test_the_doer_of_a_check_is_the_one_that_the_clauses_name(practice: str, clauses: list[str], text: str) -> None:
    assert said(practice, *clauses) == [text]


@pytest.mark.parametrize(
    ("rule", "text", "lead", "some"),
    [
        ("credit-search.agency", "Search at credit reference agencies.", "When you apply for a loan, we will:", True),
        ("credit-search.agency", "We search your record at credit reference agencies.", "", False),
        ("collect-sensitive.taken", "for claims under a travel plan we’ll ask about your health.", "", True),
        (
            "collect-sensitive.taken",
            "Information needed for decisions about your application, as your health.",
            "",
            True,
        ),
        ("collect-sensitive.taken", "For all claims and policies we ask about your health.", "", False),
        ("collect-sensitive.taken", "To the extent that we hold data on your health, we use it.", "", True),
        ("collect-sensitive.taken", "We collect data on your health, such as when you apply to us.", "", False),
        ("collect-contact.taken", "When you apply for a loan, we collect your address.", "", False),
    ],
)
def test_what_is_tied_to_a_product_or_an_application_is_of_some(rule: str, text: str, lead: str, some: bool) -> None:
    assert is_of_some(rule, text, lead) is some


def test_others_who_trace_debts_are_told_as_such() -> None:
    clause = "It may also be used by other organisations to make decisions on loans, debt tracing and insurance."
    assert said("debt-recovery", clause) == ["Other organisations may use your data to trace you or to collect debts."]


def test_an_application_to_them_is_told_without_them() -> None:
    case = own_case("When you apply to us to open an account, we search the files of agencies.", [45])
    assert case is not None
    assert case.tail == ", when you apply to open an account"


def test_with_you_we_may_is_our_may() -> None:
    assert is_modal("In the course of our dealings with you we may need to disclose your data to agencies.")
    assert not is_modal("We collect what you alone may decide to give.", [3])


def test_an_item_of_a_list_without_marks_goes_on_from_where_the_list_began() -> None:
    document = document_of(
        (
            "Checks",
            [
                "To prevent fraud we may at any time: Share data with the police.",
                "Check your details with fraud prevention agencies.",
            ],
        )
    )
    found = finding(document, "fraud-check", "Check your details with fraud prevention agencies.")
    assert [item.text for item in summarise(document, [found]).risks] == [
        "They may check you with fraud-prevention agencies."
    ]
