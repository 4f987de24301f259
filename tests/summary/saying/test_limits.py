"""Whom something is for is said where all its clauses are for some people alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Hit
from reader.segment import segment
from reader.summary import summarise
from reader.summary.saying.own_words import with_limit
from tests.summary.builders import document_of, finding, span_of

COPY = "You can ask for a copy of your data."
FIX = "You can have your data put right."


@pytest.mark.parametrize(
    ("title", "clause", "end"),
    [
        (
            "Your rights",
            "California residents can ask for a copy of their data, so can you.",
            "if you live in California.",
        ),
        ("Rights of California residents", COPY, "if you live in California."),
        ("NEVADA RESIDENTS: YOUR RIGHTS", COPY, "if you live in Nevada."),
        (
            "Your rights",
            "If you are in the EEA, the UK or Brazil, you can ask for a copy of your data.",
            "if you live in Europe (the EEA), the UK or Brazil.",
        ),
        (
            "Your rights",
            "Individuals in the UK and EEA can ask for a copy of their data, so can you.",
            "if you live in the UK or Europe (the EEA).",
        ),
        ("Your rights", COPY, "You can ask to see your data or for a copy."),
        ("Your rights", f"{COPY} For example, if you live in the UK, write to us.", "for a copy."),
        ("Your rights", f"{COPY} Click here (or if you are in the EEA, there).", "for a copy."),
        ("California Online Privacy Protection Act", COPY, "for a copy."),
        (
            "Your rights",
            "If you live outside the EEA, you can ask for a copy of your data.",
            "if you live outside Europe (the EEA).",
        ),
        (
            "Your rights",
            "If you live outside the Listed Lands, you can ask for a copy of your data.",
            "depending on where you live.",
        ),
        (
            "Your rights",
            "Under some US state laws, including the California Consumer Privacy Act, you can ask for your data.",
            "if you live in California or some other US state.",
        ),
        (
            "Your rights",
            "In some regions (like the EEA, UK, and Canada), you can ask for a copy of your data.",
            "if you live in the UK, Europe (the EEA) or Canada.",
        ),
    ],
)
def test_a_right_is_for_whom_its_clause_or_title_says(title: str, clause: str, end: str) -> None:
    document = document_of((title, [clause]))
    summary = summarise(document, [finding(document, "right-access", clause)])
    assert summary.rights[0].text.endswith(end)


def test_one_clause_for_everybody_is_enough() -> None:
    document = document_of(("Rights", [COPY]), ("California residents", ["You can also see your data there."]))
    findings = [
        finding(document, "right-access", COPY),
        finding(document, "right-access", "You can also see your data there."),
    ]
    summary = summarise(document, findings)
    assert summary.rights[0].text == "You can ask to see your data or for a copy."
    assert summary.sections["s2"][0].text == "You can see your data, if you live in California."


def test_rights_for_different_people_do_not_share_a_sentence() -> None:
    nevada = "Residents of Nevada can have their data put right, and so can you."
    document = document_of(("Rights", [COPY, nevada]))
    findings = [finding(document, "right-access", COPY), finding(document, "right-correct", nevada)]
    summary = summarise(document, findings)
    assert [item.text for item in summary.sections["s1"]] == [
        "You can ask to see your data or for a copy.",
        "You can have wrong details about you put right, if you live in Nevada.",
    ]
    assert [action.text for action in summary.actions] == [
        "Ask to see your data or for a copy of it.",
        "Have wrong details about you put right, if you live in Nevada.",
    ]


def test_a_check_on_business_customers_is_for_them() -> None:
    clause = "We check your credit record at credit reference agencies (business customers only)."
    document = document_of(("Checks", [clause]))
    (risk,) = summarise(document, [finding(document, "credit-search", clause)]).risks
    assert risk.text.endswith(", if you are a business customer.")


def test_the_words_of_a_clause_for_some_are_not_said_to_everybody() -> None:
    general = "We get information about you from credit reference agencies."
    check = "We carry out credit checks on you."
    document = document_of(("Data", [general]), ("Credit checks (commercial customers only)", [check]))
    findings = [finding(document, "credit-search", general), finding(document, "credit-search", check)]
    summary = summarise(document, findings)
    assert summary.risks[0].text == "They get information about you from credit reference agencies."
    assert summary.sections["s2"][0].text == "They run a credit check on you, if you are a business customer."


def test_each_of_several_rights_is_said_with_its_place() -> None:
    clauses = (
        "Residents of Nevada can opt out of the sale of their data.",
        "EEA residents can object to our use of data.",
    )
    document = document_of(("Rights", list(clauses)))
    summary = summarise(document, [finding(document, "right-object", *clauses)])
    said = (
        "pt out of any sale of your data, if you live in Nevada, or object to some uses of your data, if you live in "
    )
    assert summary.rights[0].text == f"You can o{said}Europe (the EEA)."
    assert summary.actions[0].text == f"O{said}Europe (the EEA)."


def test_rights_of_too_many_people_are_said_of_some_places() -> None:
    clauses = (
        "Residents of Nevada can opt out of the sale of their data.",
        "EEA residents can object to our use of data.",
        "Residents of Brazil can withdraw their consent.",
        "Residents of Canada can take their data elsewhere (data portability).",
    )
    document = document_of(("Rights", list(clauses)))
    (right,) = summarise(document, [finding(document, "right-object", *clauses)]).rights
    assert right.text.endswith(", depending on where you live.")


def test_an_aside_is_about_what_stands_before_it() -> None:
    clause = "We use your data for identity verification and for credit references (commercial customers only)."
    document = document_of(("Checks", [clause]))
    for practice, words, limited in (
        ("fraud-check", "identity verification", False),
        ("credit-search", "credit references", True),
    ):
        found = finding(document, practice, clause)
        hits = (Hit("any", span_of(document, words)),)
        found = replace(found, evidence=(replace(found.evidence[0], hits=hits),))
        (line,) = summarise(document, [found]).risks
        assert line.text.endswith("if you are a business customer.") is limited


def test_a_title_further_up_or_a_short_opener_says_whom_a_right_is_for() -> None:
    blocks = (
        Block(BlockKind.HEADING, "For individuals in Europe", level=2),
        Block(BlockKind.HEADING, "Access", level=3),
        Block(BlockKind.PARAGRAPH, COPY),
        Block(BlockKind.HEADING, "Corrections", level=2),
        Block(BlockKind.PARAGRAPH, f"California residents. {FIX}"),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    found = [finding(document, "right-access", COPY), finding(document, "right-correct", FIX)]
    texts = [item.text for item in summarise(document, found).rights]
    assert texts == [
        "You can ask to see your data or for a copy, if you live in Europe.",
        "You can have wrong details about you put right, if you live in California.",
    ]


def test_words_that_name_their_place_are_told_without_another() -> None:
    assert with_limit("In Norway, they may read your letters.", ", if you live in Norway") == (
        "In Norway, they may read your letters."
    )
    assert with_limit("They may read your letters.", ", if you live in Norway") == (
        "They may read your letters, if you live in Norway."
    )
