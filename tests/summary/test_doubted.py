"""Of some practices our sentence is often wider than its clause: they are told as they are written, or as partly so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices import load_taxonomy
from reader.practices.finding import Condition
from reader.resources import resource_toml
from reader.summary import summarise
from reader.summary.model import Summary
from reader.summary.saying.phrase import Clauses
from reader.summary.saying.unsure import as_written
from tests.summary.builders import document_of, finding

pytestmark = pytest.mark.doubted

APPLY = "When you apply for a Harbour card we search your record at two credit reference agencies and keep the result."
TOLD = "When you apply for a Harbour card they search your record at two credit reference agencies and keep the result."
SHORT = "We search your record at credit reference agencies."
AIM = "To search your record at the credit reference agencies that we work with in your town and country."
LEANS = "That's to protect you from fraud, and to see how you have paid back what others lent to you before."
NO_CHECK = "We also keep the name of the shop in which you asked us for the Harbour card, and the day of that."
NEVER = "We will never share your street with any other firm in the town, or with anybody who lives near you."
COOKIES = "We place cookies on your computer when you look at our pages about boats and about the sea."
LIKE = "We would like to tell you about our sales and about our new products by post and by telephone."
STOP = "If you would rather not hear from us, tick the box."
PARTNERS = (
    "In certain instances we may check your identity, that of all of your partners, of their agents and heirs, "
    "in every town and in every county where one of you has a shop or has ever had one."
)


def summary(practice: str, *texts: str, certainty: float = 0.97) -> Summary:
    document = document_of(("One", list(texts)))
    first = finding(document, practice, texts[0], certainty=certainty)
    rest = [finding(document, practice, text, certainty=certainty).evidence[0] for text in texts[1:]]
    whole = type(first)(first.id, practice, first.section, first.condition, (*first.evidence, *rest))
    return summarise(document, [whole])


def told(practice: str, *texts: str, certainty: float = 0.97) -> str:
    (sentences,) = summary(practice, *texts, certainty=certainty).sections.values()
    return sentences[0].text


def test_a_doubted_practice_is_told_as_it_is_written_however_sure() -> None:
    assert told("credit-search", APPLY) == TOLD
    assert told("credit-search", APPLY, certainty=0.99) == TOLD


def test_the_overview_tells_it_as_it_is_written_where_it_stands_once() -> None:
    assert summary("credit-search", APPLY).risks[0].text == TOLD
    many = summary("credit-search", APPLY, SHORT, SHORT.replace("We", "We may"))
    assert many.risks[0].text != TOLD


def test_a_short_clause_is_said_in_our_words() -> None:
    assert told("credit-search", SHORT) == "They search your record at credit reference agencies."


@pytest.mark.parametrize("text", [AIM, LEANS, NO_CHECK])
def test_what_leans_or_speaks_of_something_else_is_not_told_alone(text: str) -> None:
    assert told("credit-search", text, APPLY) == TOLD


def test_a_promise_is_told_as_one_clause_only_where_it_has_no_other() -> None:
    assert told("no-share-promise", NEVER).startswith("They say that they will never share your street")
    assert not told("no-share-promise", NEVER, "We do not share your data, except with insurers.").startswith(
        "They say"
    )


def test_a_condition_that_another_sentence_gives_is_not_lost() -> None:
    document = document_of(("One", [LIKE, STOP]))
    no = finding(document, "marketing-contact", LIKE, condition=Condition.OPT_OUT, certainty=0.97)
    (sentences,) = summarise(document, [no]).sections.values()
    assert sentences[0].text == "They may send you marketing by post and phone unless you object."


def test_a_risk_is_not_told_as_what_they_do_not_do() -> None:
    text = "We will never give your name to a shop in the town that would like to write to you about its wares."
    document = document_of(("One", [text]))
    found = finding(document, "share-third-party-marketing", text, certainty=0.97)
    assert as_written(found, Clauses(document), "") == ""
    asked = replace(found, practice="no-share-promise")
    assert as_written(asked, Clauses(document), "").startswith("They say that they will never")


def test_a_clause_of_two_practices_is_told_once() -> None:
    text = "If you are a volunteer, we ask for your health and for the phone number of somebody in your household."
    document = document_of(("One", [text]))
    both = [finding(document, name, text, certainty=0.97) for name in ("collect-sensitive", "data-about-others")]
    summary = summarise(document, both)
    (sentences,) = summary.sections.values()
    assert [one.practices for one in sentences] == [("collect-sensitive", "data-about-others")]
    lines = [item.text for item in summary.risks]
    assert len(lines) == len(set(lines)) == 2


@pytest.mark.parametrize(
    "ending",
    [
        "our sales and new products when they begin in the shops near you.",
        "our optical products and about the sales in the shops near you.",
    ],
)
def test_a_time_or_a_thing_is_no_condition(ending: str) -> None:
    clause = f"We would like to tell you by post about {ending}"
    document = document_of(("One", [clause, STOP]))
    no = finding(document, "marketing-contact", clause, condition=Condition.OPT_OUT, certainty=0.97)
    (sentences,) = summarise(document, [no]).sections.values()
    assert sentences[0].text == "They may send you marketing by post unless you object."


def test_a_doubted_one_in_some_cases_alone_says_so_beside_may() -> None:
    assert told("fraud-check", PARTNERS) == "In some cases, they may run identity checks on you."


def test_what_is_seldom_wrong_is_said_in_our_words_even_where_it_is_less_sure() -> None:
    assert told("cookies-use", COOKIES, certainty=0.8) == told("cookies-use", COOKIES)


def test_the_table_names_practices_that_there_are_each_once() -> None:
    table = resource_toml("wording/en/doubt.toml")
    named = [*table["often"], *table["seldom"]]
    assert len(named) == len(set(named))
    assert {*named, *table["speaks"]} <= {practice.id for practice in load_taxonomy().practices}
    assert set(table["speaks"]) <= set(table["often"])
