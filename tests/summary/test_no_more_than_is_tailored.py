"""What is made out of data about you is said no more than its clause says, nor is what is only collected: invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (  # it is neither the site nor an offer
            "profiling",
            "We use what we know of you to make all we do more personalised.",
            "They use data about you to tailor what you see or get.",
        ),
        (  # the site is not what is fitted to you
            "profiling",
            "We customise it for you, to keep up the quality of our services.",
            "They use data about you to tailor what you see or get.",
        ),
        (  # nor are the adverts on it, which are another matter
            "profiling",
            "We infer your tastes for the customisation of ads to make our sites more relevant.",
            "They use data about you to guess more about you.",
        ),
        (
            "profiling",
            "We use your answers so that we can tailor the information which we send to you.",
            "They use data about you to make their messages fit you.",
        ),
        (
            "profiling",
            "We use your answers to determine whether you might be interested in a course on pruning.",
            "They may use data about you to work out what you may like.",
        ),
        (
            "profiling",
            "Based on your region, we may use your photo to estimate or infer your age.",
            "They may use data about you to guess your age, depending on where you live.",
        ),
        (  # it lists what is collected
            "tracking-analytics",
            "We collect internet or other electronic network activity information and geolocation data.",
            "They collect data about what you do online.",
        ),
        (
            "tracking-analytics",
            "We automatically collect usage details, such as the time.",
            "They collect data about your use of their site or service.",
        ),
        (
            "tracking-analytics",
            "We automatically collect usage details to understand how our shop is used.",
            "They measure how you use their site or service.",
        ),
        (  # what is logged is not measured
            "tracking-analytics",
            "The browser used and any advertising clicks are logged.",
            "They record the adverts you click.",
        ),
        (
            "tracking-analytics",
            "We count advertising clicks.",
            "They measure how well adverts work.",
        ),
        (  # partners give them data, and choose no adverts
            "targeted-ads",
            "We infer your interests for our advertising from the data our partners provide to us.",
            "They use your data to choose which adverts you see.",
        ),
    ],
)
def test_what_is_done_is_said_as_the_clause_says_it(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    "clause",
    [
        "We use what you tell us to help our members provide more personalised services to you.",
        "This helps them provide you with a more personalised service.",
    ],
)
def test_what_helps_others_to_tailor_theirs_is_not_said(clause: str) -> None:
    assert said("profiling", clause) == []


def test_the_name_of_a_setting_says_nothing_of_what_is_done() -> None:
    clause = (
        "Depending on your personalisation settings like Tailored Recommendations in Seed Search, areas you looked "
        "at may be used to estimate a relevant place for your search."
    )
    document = document_of(("Your data", [clause]))
    found = finding(document, "profiling", clause)
    found = replace(found, evidence=tuple(replace(one, rule="profiling.tailored") for one in found.evidence))
    assert [one.text for one in summarise(document, [found]).risks] == [
        "They may use data about you to tailor what you see or get, depending on your personalisation settings."
    ]


_USE = "This information will be used to personalise your visits to our site."


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (
            "Fern Guides may also share your data with Acorn Stores but only if you have given your consent to it.",
            "In some cases, they use data about you to tailor the site or service to you.",
        ),
        (
            "We collect your interests only if you have given your consent.",
            "They use data about you to tailor the site or service to you, but only if you agree.",
        ),
    ],
)
def test_the_yes_to_passing_on_is_none_to_all_use(before: str, text: str) -> None:
    document = document_of(("Your data", [f"{before} {_USE}"]))
    summary = summarise(document, [finding(document, "profiling", _USE, condition=Condition.NONE)])
    assert [one.text for one in summary.risks] == [text]


def test_what_only_those_are_asked_who_do_a_thing_is_so_in_some_cases() -> None:
    asked = "You will be asked what you grow so that we can tailor the information which we send to you."
    document = document_of(("Your data", [f"If you join our list of growers, we also ask for your age. {asked}"]))
    summary = summarise(document, [finding(document, "profiling", asked)])
    assert [one.text for one in summary.risks] == [
        "In some cases, they use data about you to make their messages fit you."
    ]


@pytest.mark.parametrize(
    ("before", "limited"),
    [
        ("We also collect some data automatically, whenever you visit our website or app.", False),
        ("We also collect some data with your name.", True),
    ],
)
def test_what_is_done_on_every_visit_is_not_of_the_feature_in_the_title(before: str, *, limited: bool) -> None:
    clause = "We record how you use our website."
    document = document_of(("Social network login", ["You can log in with another account.", f"{before} {clause}"]))
    summary = summarise(document, [finding(document, "tracking-analytics", clause)])
    told = [one.text for one in summary.risks]
    assert told == [f"They record how you use the site or service{', if you sign in with a social network' * limited}."]
