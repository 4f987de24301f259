"""Nouns of different clauses are never tied together."""

from __future__ import annotations

from reader.summary.phrase import Clauses
from reader.summary.template import Template
from reader.summary.wording import load_wording
from tests.summary.builders import document_of, finding

ONE = "We may send you news by e-mail."
TWO = "We phone you about offers."


def test_several_slots_are_filled_from_one_clause() -> None:
    document = document_of(("Marketing", [ONE, TWO]))
    evidence = finding(document, "marketing-contact", ONE, TWO).evidence
    filled = Clauses(document).fill([Template("They {may}contact you about {offer} by {channel}")], evidence)
    assert filled is not None
    assert filled.text == "They may contact you about news by e-mail"


def test_one_slot_gathers_from_all_clauses_and_keeps_the_weaker_claim() -> None:
    document = document_of(("Marketing", [ONE, TWO]))
    evidence = finding(document, "marketing-contact", ONE, TWO).evidence
    filled = Clauses(document).fill([Template("They {may}contact you about {offer}")], evidence)
    assert filled is not None
    assert (filled.text, filled.modal) == ("They may contact you about news and offers", True)


def test_without_slots_one_certain_clause_is_enough() -> None:
    document = document_of(("Marketing", [ONE, TWO]))
    evidence = finding(document, "marketing-contact", ONE, TWO).evidence
    filled = Clauses(document).fill([Template("They {may}contact you")], evidence)
    assert filled is not None
    assert filled.text == "They contact you"


def test_the_next_template_is_tried() -> None:
    document = document_of(("Marketing", [TWO]))
    evidence = finding(document, "marketing-contact", TWO).evidence
    filled = Clauses(document).fill([Template("It costs {fee}"), Template("They contact you")], evidence)
    assert filled is not None
    assert filled.text == "They contact you"


def test_the_policy_s_own_firm_is_no_outsider() -> None:
    clause = "Google and our partners may track you with cookies on this site."
    template = load_wording().practices["third-party-cookies"].say
    for title, text in (
        ("Acorn Stores", "Other companies, such as Google, may track you on this site or service"),
        ("Google privacy policy", "Other companies may track you on this site or service"),
    ):
        document = document_of((title, ["This is about data. " * 12, clause]))
        phrase = Clauses(document).fill(template, finding(document, "third-party-cookies", clause).evidence)
        assert phrase is not None
        assert phrase.text == text
