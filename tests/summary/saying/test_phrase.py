"""Nouns of different clauses are never tied together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.summary.saying.phrase import Clauses
from reader.summary.saying.wording import load_wording
from reader.summary.texts.template import Template
from tests.summary.builders import document_of, finding

ONE = "We may send you news by e-mail."
TWO = "We phone you about offers."


def test_several_slots_are_filled_from_one_clause() -> None:
    document = document_of(("Marketing", [ONE, TWO]))
    evidence = finding(document, "marketing-contact", ONE, TWO).evidence
    filled = Clauses(document).fill([Template("They {may}contact you about {offer} by {channel}")], evidence)
    assert filled is not None
    assert filled.text == "They may contact you about news by e-mail"


THREE = "We may send you surveys and news."


@pytest.mark.parametrize(
    ("clauses", "text", "modal"),
    [
        ((ONE, TWO), "They contact you about offers", False),  # what may be is left out beside as much that is
        ((TWO, THREE), "They may contact you about offers, surveys and news", True),  # else the weaker claim holds
    ],
)
def test_one_slot_gathers_from_all_clauses(clauses: tuple[str, ...], text: str, modal: bool) -> None:
    document = document_of(("Marketing", list(clauses)))
    evidence = finding(document, "marketing-contact", *clauses).evidence
    filled = Clauses(document).fill([Template("They {may}contact you about {offer}")], evidence)
    assert filled is not None
    assert (filled.text, filled.modal) == (text, modal)


def test_examples_are_those_of_what_is_done() -> None:
    sure = ("We use cookies.", "We set cookies here.", "We keep cookies for a year.")
    document = document_of(("Cookies", [*sure, "We may use cookies to remember your basket."]))
    clauses = [*sure, "We may use cookies to remember your basket."]
    template = Template("They {may}store cookies[, for example to {cookie-use}]")
    filled = Clauses(document).fill([template], finding(document, "cookies-use", *clauses).evidence)
    assert filled is not None
    assert filled.text == "They store cookies"
    filled = Clauses(document).fill([template], finding(document, "cookies-use", clauses[0], clauses[-1]).evidence)
    assert filled is not None
    assert filled.text == "They may store cookies, for example to remember your basket"


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


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("Anyone can see your profile.", "Other people can see your profile"),  # a "can" of theirs leaves nothing open
        ("Your profile is public.", "Other people can see your profile"),
        ("We may show your profile to others.", "Other people may see your profile"),
    ],
)
def test_what_is_shown_can_be_seen_and_what_may_be_shown_may_be(clause: str, text: str) -> None:
    document = document_of(("Profiles", [clause]))
    (item,) = finding(document, "publish-personal-data", clause).evidence
    filled = Clauses(document).fill(
        [Template("Other people {can}see {posted}")], [replace(item, rule="publish-personal-data.seen")]
    )
    assert filled is not None
    assert filled.text == text
