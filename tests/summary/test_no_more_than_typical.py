"""What a sentence claims by default is what a clause of its practice guarantees; more needs words that say so."""

from __future__ import annotations

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding


def told(practice: str, *clauses: str, condition: Condition = Condition.NONE) -> list[str]:
    document = document_of(("Policy", list(clauses)))
    summary = summarise(document, [finding(document, practice, *clauses, condition=condition)])
    return [item.text for item in summary.sections.get(document.sections[0].id, ())]


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("Every card payment is encrypted with SSL.", "They say that they protect some data with encryption."),
        ("We encrypt your personal information.", "They say that they protect data with encryption."),
        ("All our data is encrypted at rest.", "They say that they protect data with encryption."),
    ],
)
def test_data_is_protected_as_far_as_the_clause_says(clause: str, text: str) -> None:
    assert told("security-measures", clause) == [text]


def test_what_others_must_encrypt_is_no_deed_of_theirs() -> None:
    ours = "We use reasonable efforts to protect your personal information from unauthorized access."
    theirs = "We require our third party providers, such as the shop, to encrypt card numbers."
    assert told("security-measures", ours, theirs) == ["They say that they take steps to protect your data."]


@pytest.mark.parametrize(
    "clause",
    [
        "If you disable JavaScript you will not be able to use parts of it.",
        "Doing so may prevent you from using it.",
    ],
)
def test_nothing_is_held_back_where_the_clause_is_of_something_else(clause: str) -> None:
    assert not any(text.startswith("If you hold") for text in told("withhold-consequence", clause))


def test_who_is_told_to_stay_away_has_no_objection() -> None:
    clauses = (
        "If you do not want others to see your posts on the public board, you are advised not to make any submissions.",
        "Posts on the public board can be seen by everybody, and we do not remove them.",
    )
    said = told("publish-personal-data", *clauses, condition=Condition.OPT_OUT)
    assert said
    assert not any("unless you object" in text for text in said)


def test_a_number_for_one_matter_is_told_for_that() -> None:
    clause = "For questions related to children's privacy, you may also telephone our desk at (555) 123-4567."
    assert told("privacy-contact", clause) == ["You can contact them by phone about a child’s data."]


def test_what_is_taken_off_a_forum_is_told_as_that() -> None:
    clause = "To request removal of your personal information from our community forum, please contact the desk."
    assert told("privacy-contact", clause) == ["You can contact them to have your details taken off a forum."]


def test_what_is_done_for_what_stands_before_is_of_some_cases() -> None:
    clause = "In order to do so, we will request your name and your friend's e-mail address."
    assert told("data-about-others", clause) == ["In some cases, they get data about your friends."]
    ours = "In order to do this, we collect data about your friends from other firms."
    assert not any("in some cases" in text for text in told("data-about-others", ours))
