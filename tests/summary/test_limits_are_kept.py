"""A limit to a country or to some people is kept: by an opening, the next sentence, a title or a notice."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding, lines


@pytest.mark.parametrize(
    "clause",
    [
        "Moreover, in some countries, we collect the data of children if a parent agrees.",
        "But, since the law was changed, in some European countries, we collect data of children if a parent agrees.",
    ],
)
def test_some_countries_may_stand_after_a_connective(clause: str) -> None:
    (text,) = lines("children-data", clause)
    assert text.endswith(", depending on where you live.")


def test_a_sentence_that_only_names_a_thing_is_for_the_same_people() -> None:
    first = "In some countries we ask for your parent's consent before we collect data of children."
    name = "This is called the age of leave, and it means that we need a parent's consent for data of children."
    assert all(text.endswith(", depending on where you live.") for text in lines("children-data", first, name))


def test_what_local_law_leaves_to_it_is_done_in_some_places() -> None:
    (text,) = lines("message-monitoring", "Where local laws allow us to, we scan your messages.")
    assert text == "They scan your messages, depending on where you live."


def test_the_next_sentence_may_say_for_whom_alone_it_is() -> None:
    clause = "We collect data about your friends if you ask us to invite them."
    document = document_of(("Friends", [f"{clause} This feature is only meant for residents of Norway."]))
    (item,) = summarise(document, [finding(document, "data-about-others", clause)]).risks
    assert "if you live in Norway" in item.text


def test_data_of_those_who_live_elsewhere_goes_abroad_for_them() -> None:
    clause = "Your data is transferred to the United States."
    document = document_of(("Your rights if you live elsewhere", [clause]))
    assert [item.text for item in summarise(document, [finding(document, "transfer-abroad", clause)]).risks] == [
        "They send your data to the United States, depending on where you live."
    ]


def test_a_framework_between_europe_and_another_place_is_for_data_from_europe() -> None:
    assert lines(
        "transfer-protected", "We comply with the Safe Harbor framework for the transfer of personal data."
    ) == ["They promise safeguards for data sent out of Europe, such as an approved framework."]


def test_registered_users_alone_are_told() -> None:
    (text,) = lines("change-with-notice", "Registered users will be notified by e-mail of important changes.")
    assert text == "They promise to tell you by e-mail about important changes, if you are registered."


@pytest.mark.parametrize(
    ("practice", "clause"),
    [
        ("profiling", "Inferences drawn from other data to build a picture of what you like."),
        ("tracking-analytics", "Network activity, such as how you use our site."),
    ],
)
def test_what_a_notice_lists_is_told_of_its_people(practice: str, clause: str) -> None:
    document = document_of(("Notice to California residents", [f"We collected: {clause}"]))
    summary = summarise(document, [finding(document, practice, f"We collected: {clause}", condition=Condition.NONE)])
    (told,) = [text.text for section in summary.sections.values() for text in section]
    assert told.endswith(", if you live in California.")


def test_what_stands_under_a_title_for_partners_is_said_of_some() -> None:
    clause = "We let suppliers handle your details for us."
    document = document_of(("As a representative of a partner", [clause]))
    summary = summarise(document, [finding(document, "share-service-providers", clause)])
    (item,) = summary.risks or summary.facts
    assert item.text.endswith(", if you are a representative of a partner.")
