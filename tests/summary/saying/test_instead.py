"""Instead: the policy's own words where our sentence would be wider than its one clause: invented clauses."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "right-delete",
            "You may add, change, and delete Nest Data at any time.",
            "You may add, change, and delete Nest Data at any time.",
        ),
        (
            "publish-personal-data",
            "Other Acorn users will be able to see the history of your edits in your profile.",
            "Other Acorn users will be able to see the history of your edits in your profile.",
        ),
        (
            "right-object",
            "Before any recording, we inform you and you have the right to object to it.",
            "Before any recording, they inform you and you have the right to object to it.",
        ),
        (
            "opt-out-cookies",
            "You can control what information we use to show you ads in your settings.",
            "You can control what information they use to show you ads in your settings.",
        ),
        (
            "publish-personal-data",
            "Nut lists may be shared with third parties, including other users of a tree, without our review.",
            (
                "In their words: “Nut lists may be shared with third parties, including other users of a tree, "
                "without our review”."
            ),
        ),
        (
            "call-recording",
            "We record all conversations near the microphone of the Acorn bell.",
            "They record all conversations near the microphone of the Acorn bell.",
        ),
    ],
)
def test_what_is_wider_than_its_clause_gives_way(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        (
            "right-delete",
            "You have the right to have your personal data deleted.",
            "You can have data about you deleted.",
        ),
        ("right-delete", "You have the right to erasure of your data.", "You can have data about you deleted."),
        ("publish-personal-data", "Your posts are public.", "Other people can see your posts."),
        ("publish-personal-data", "Anyone can see your profile.", "Other people may see your profile."),
    ],
)
def test_what_is_as_wide_is_told_in_plain_words(practice: str, clause: str, text: str) -> None:
    assert said(practice, clause) == [text]


def test_a_long_clause_is_not_told() -> None:
    clause = (
        "Squirrels who keep nuts with us, be it in a hollow, in a nest, under leaves or in the bank by the old oak, "
        "have the right to object to our counting of the nuts."
    )
    assert said("right-object", clause) == ["You can object to some uses of your data."]


def test_one_of_several_clauses_is_not_told_for_all() -> None:
    clauses = ("You may delete Nest Data at any time.", "You have the right to have your personal data deleted.")
    assert said("right-delete", *clauses) == ["You can have data about you deleted."]


def test_for_whom_it_is_stays() -> None:
    clause = "You have the right to object to the counting of your nuts."
    document = document_of(("If you live in California", [clause]))
    summary = summarise(document, [finding(document, "right-object", clause)])
    assert [one.text for one in summary.sections["s1"]] == [
        "You have the right to object to the counting of your nuts, if you live in California."
    ]
