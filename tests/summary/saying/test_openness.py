"""Of several rights in one sentence each is as sure as its own clause: invented clauses."""

from __future__ import annotations

from reader.summary import summarise
from tests.summary.builders import document_of, finding

SURE = "You can withdraw your consent at any time."
OPEN = "In certain circumstances you may have the right to take your data elsewhere in a portable form."


def test_a_sure_right_is_not_weakened_by_an_open_one() -> None:
    document = document_of(("Rights", [SURE, OPEN]))
    summary = summarise(document, [finding(document, "right-object", SURE, OPEN)])
    (right,) = summary.rights
    assert right.text == "You can withdraw your consent, and may be able to take your data elsewhere."
    (action,) = summary.actions
    assert action.text == "Withdraw your consent and, in some cases, take your data elsewhere."


def test_a_consent_that_is_withdrawn_among_cases_makes_none_sure() -> None:
    cases = "In certain circumstances you may have the right to limit its use, if you withdraw your consent."
    sure = "You have the right to object."
    document = document_of(("Rights", [cases, sure]))
    (right,) = summarise(document, [finding(document, "right-object", cases, sure)]).rights
    assert right.text.startswith("You may be able to ")
