"""Checks, debts, sensitive data and people you know: whose deed it is, about whom, and how surely it happens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Document, Provenance, Source
from reader.practices.finding import Finding
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.decided import decided_about
from reader.summary.clauses.given import is_yours_to_give
from reader.summary.clauses.modality import is_modal, lists_examples
from reader.summary.clauses.of_some import is_of_some
from reader.summary.clauses.scope import is_limited
from reader.summary.saying.each_part import once
from tests.summary.builders import document_of, finding, lines


def in_section(document: Document, *found: Finding) -> list[str]:
    sections = summarise(document, list(found)).sections
    return [sentence.text for said in sections.values() for sentence in said if sentence.practices]


@pytest.mark.parametrize(
    ("practice", "clause", "said"),
    [
        # what you told them is checked, and the agencies get it
        (
            "fraud-check",
            "We may check this and share that information with fraud prevention agencies.",
            "They may share some details about you with fraud-prevention agencies.",
        ),
        # references that come from there are no check
        (
            "fraud-check",
            "We keep a record of references received from fraud prevention agencies.",
            "They get information about you from fraud-prevention agencies.",
        ),
        # a result of a check is none that they run, nor is the title of a part
        (
            "credit-search",
            "We may add credit check information and information from credit bureaus.",
            "They may get information about you from credit reference agencies.",
        ),
        (
            "credit-search",
            "We receive it from credit reference agencies (see Credit Check section below).",
            "They get information about you from credit reference agencies.",
        ),
    ],
)
def test_a_check_is_said_of_what_is_checked(practice: str, clause: str, said: str) -> None:
    document = document_of(("Checks", [clause]))
    assert in_section(document, finding(document, practice, clause)) == [said]


def test_what_is_recorded_at_the_agencies_is_no_check_there() -> None:
    (said,) = lines("fraud-check", "We will record this at the fraud prevention agencies.")
    assert "check you" not in said


def test_a_search_that_agencies_get_is_no_case_of_some() -> None:
    clause = "When credit reference agencies receive a search from us they will record this on your credit file."
    assert not is_limited(clause)
    assert is_limited("When credit reference agencies find a mistake they will record this on your credit file.")
    assert lines("credit-reporting", clause) == [
        "When your credit is checked, the search is recorded at credit reference agencies."
    ]


def test_a_condition_after_a_dash_is_that_of_what_follows_it() -> None:
    clause = "We will search at credit reference agencies for you – if you apply for two, you must ask the other first."
    assert not is_modal(clause, [8])
    assert is_modal("We will search there if you apply for two.", [8])


@pytest.mark.parametrize("end", [" (when applicable)", ", where necessary.", " (if required)"])
def test_a_check_that_is_left_open_is_one_of_some_cases(end: str) -> None:
    assert is_of_some("credit-search.phrase", f"to make credit and identity checks on you{end}", "")
    assert not is_of_some("collect-sensitive.taken", f"to keep your passport number{end}", "")


def test_a_named_firm_that_gets_the_debt_is_the_one_that_checks_and_collects() -> None:
    sells = "We may assign our rights to collect a debt to Quillfen Limited."
    holds = (
        "Quillfen will hold information about you to enable them to collect a debt and may carry out a credit check."
    )
    document = document_of(("Cheques", [f"{sells} {holds}"]))
    assert in_section(document, finding(document, "credit-search", holds)) == ["Others may run a credit check on you."]
    assert in_section(document, finding(document, "debt-recovery", sells, holds)) == [
        "Others may use your data to collect debts."
    ]


def test_a_firm_that_stands_for_theirs_checks_as_they_do() -> None:
    own = "Quillfen will carry out a credit check when you apply."
    also = "We will carry out a credit check on you."
    document = document_of(("Cheques", [f"We may assign a debt to Quillfen Limited. {own} {also}"]))
    (said,) = in_section(document, finding(document, "credit-search", own, also))
    assert "others" not in said.casefold()


def test_what_helps_others_against_fraud_is_no_check_of_theirs() -> None:
    clause = "Carrying out these searches may help insurers to prevent fraud and mistakes of non-disclosure."
    document = document_of(("Licences", [clause]))
    assert in_section(document, finding(document, "fraud-check", clause)) == []


def test_who_they_are_themselves_is_no_risk() -> None:
    clause = (
        "We use a certificate of the strictest kind so that your browser shows that our identity has been verified."
    )
    document = document_of(("Safety", [clause]))
    assert summarise(document, [finding(document, "fraud-check", clause)]).risks == ()


@pytest.mark.parametrize(
    "clause",
    [
        "Data we collect from other members of your household and from the shops in which they buy for you.",
        "This information may be used by other organisations in assessing applications from you and your family.",
        "Your name, your e-mail address and any contacts, including calls, that we keep for the office.",
        "For example, before accessing the contact book of your phone or of another firm.",
    ],
)
def test_no_data_about_others_is_said_of_what_is_not_about_them(clause: str) -> None:
    document = document_of(("Others", [clause]))
    assert in_section(document, finding(document, "data-about-others", clause)) == []


def test_those_who_are_decided_about_are_not_those_whose_data_they_get() -> None:
    clause = (
        "Searches and other information about you and those with whom you are financially linked may be used by us if "
        "decisions are made about you or other members of your household."
    )
    assert [clause[start:end] for start, end in decided_about(clause)] == [
        "decisions are made about you or other members of your household"
    ]
    assert decided_about("We may make decisions about you and members of your household.") == []
    document = document_of(("Credit", [clause]))
    found = finding(document, "data-about-others", clause)
    by_rule = replace(found, evidence=(replace(found.evidence[0], rule="data-about-others.held"),))
    assert [item.text for item in summarise(document, [by_rule]).risks] == [
        "They may get data about people you are financially linked with."
    ]


def test_grave_data_that_as_many_clauses_only_allow_may_be_collected() -> None:
    clauses = [
        "We may collect biometric data and information on your criminal record where a law of your country asks it.",
        "We use your criminal record to look into fraud, and biometric data to know you again.",
        "We collect your passport number.",
    ]
    (said,) = lines("collect-sensitive", *clauses)
    assert said.startswith("They may collect sensitive details")


def test_what_you_agree_to_as_you_give_it_is_yours_to_give() -> None:
    assert is_yours_to_give("By giving us sensitive details such as on your health, you consent to their use.")
    assert not is_yours_to_give("By law we keep details of your health.")


def test_a_meaning_in_quotation_marks_makes_nothing_certain() -> None:
    assert lists_examples("‘Sensitive’ information includes your ethnic origin and your beliefs.")


@pytest.mark.parametrize(
    ("practice", "item", "said"),
    [
        (
            "debt-recovery",
            "Agents who collect what you or your business owe us.",
            "They share your data to collect debts.",
        ),
        (
            "fraud-check",
            "Fraud prevention companies that keep us safe.",
            "They share your data to deal with fraud.",
        ),
    ],
)
def test_what_those_who_get_details_do_is_told_as_sharing(practice: str, item: str, said: str) -> None:
    lead = "We only share what they need to serve us. These third parties include:"
    blocks = (
        Block(BlockKind.HEADING, "Who gets it", level=2),
        Block(BlockKind.PARAGRAPH, lead),
        Block(BlockKind.LIST_ITEM, item),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    assert in_section(document, finding(document, practice, item)) == [said]


def test_a_deed_that_two_parts_share_is_said_once() -> None:
    assert once(["use your data to deal with fraud", "use your data to collect debts"]) == [
        "use your data to deal with fraud",
        "to collect debts",
    ]
    both = ["share your data to deal with fraud", "use your data to collect debts"]
    assert once(both) == both
