"""A right is said as granted where a clause grants it or lets you do it; what is only spoken of can be asked for."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from tests.summary.builders import document_of, finding

ASK_TO_CORRECT = "You can ask to have wrong details about you put right."
CORRECT = "You can have wrong details about you put right."
PERHAPS_CORRECT = "You may be able to have wrong details about you put right."
PERHAPS_DELETE = "You may be able to have some data about you deleted."
ASK_TO_DELETE = "You can ask to have data about you deleted."
ASK_TO_SEE = "You can ask to see your data or for a copy."
SEE = "You can see your data or ask for a copy."


@pytest.mark.parametrize(
    ("practice", "clause", "text"),
    [
        ("right-correct", "If your data is wrong, we strive to give you ways to update it.", PERHAPS_CORRECT),
        ("right-correct", "You have the right to have your personal data corrected.", CORRECT),
        ("right-correct", "Acorn allows you to correct your personal data at any time.", CORRECT),
        ("right-delete", "Our pages include information on how to remove your information, dear user.", PERHAPS_DELETE),
        (
            "right-delete",
            "You have the right of erasure of your personal data.",
            "You can have data about you deleted.",
        ),
        (
            "right-delete",
            f"You will be able to edit or delete your acorn details at any time; {'and so on, ' * 10}as said.",
            "You can have some data about you deleted.",
        ),
        (
            "right-access",
            "You may request access to the personal information we hold about you.",
            "You can ask to see your data.",
        ),
        (
            "right-access",
            "You have the right to access the personal information we hold about you.",
            "You can see your data.",
        ),
        (
            "right-access",
            "Right to access: you have the right to obtain your personal data, and you can ask us for it.",
            SEE,
        ),
        (
            "right-access",
            "Our site provides you the opportunity to review, correct, or update your account information.",
            "You can see your account details.",
        ),
    ],
)
def test_what_is_granted_is_told_as_such(practice: str, clause: str, text: str) -> None:
    document = document_of(("Choices", [clause, "More on this stands elsewhere."]))
    (right,) = summarise(document, [finding(document, practice, clause)]).rights
    assert right.text == text


@pytest.mark.parametrize(
    "clause",
    [
        "Acorn allows you, as a parent or guardian, to correct the details of your daughter or son.",
        "We take steps such as giving parents the ability to have the information of their children changed.",
    ],
)
def test_what_is_for_parents_is_told_of_the_child(clause: str) -> None:
    document = document_of(("Children", [clause]))
    (right,) = summarise(document, [finding(document, "right-correct", clause)]).rights
    assert right.text == "Parents can ask for their child’s data to be changed."


def test_what_is_for_you_or_your_child_is_yours() -> None:
    clause = "You may have inaccurate data about you or your child corrected."
    document = document_of(("Choices", [clause]))
    (right,) = summarise(document, [finding(document, "right-correct", clause)]).rights
    assert right.text == CORRECT


def test_what_is_asked_for_is_said_in_one_breath() -> None:
    clauses = (
        "You may request a copy of your data.",
        "You may request the correction of your data.",
        "You may request the deletion of your data.",
        "You have the right to object to the use of your data for research.",
    )
    document = document_of(("Choices", list(clauses)))
    practices = ("right-access", "right-correct", "right-delete", "right-object")
    found = [finding(document, *pair) for pair in zip(practices, clauses, strict=True)]
    (said,) = summarise(document, found).sections[document.sections[0].id]
    assert said.text == (
        "You can ask for your data, ask to have mistakes put right or data deleted "
        "and object to some uses of your data."
    )
