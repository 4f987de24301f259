"""The one case of what is said is told, and no other's condition is lent to it: invented clauses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Condition
from reader.summary import summarise
from tests.summary.builders import document_of, finding
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("practice", "clause", "sentence"),
    [
        (  # with an example in it
            "call-recording",
            "When your speaker hears a wake word, like 'Hey Acorn', Acorn records your voice for a few seconds.",
            "They record your voice, when your speaker hears a wake word.",
        ),
        (  # before words in brackets
            "credit-search",
            "If you take out a plan, details you give (such as your address) may be used to request a credit report.",
            "They may get credit reports on you, if you take out a plan.",
        ),
        (  # whose deed it is to prove it
            "fraud-check",
            "You may also be required to verify your identity with a firm that works for us.",
            "They may ask you for proof of who you are.",
        ),
    ],
)
def test_the_case_that_opens_a_clause_is_told(practice: str, clause: str, sentence: str) -> None:
    assert said(practice, clause) == [sentence]


def test_the_case_is_that_of_the_clause_that_is_said() -> None:
    clauses = (
        "You can choose whether you want us to save a recording to your account.",
        "When your speaker hears a wake word, we record your voice.",
    )
    document = document_of(("Voice", list(clauses)))
    chosen = finding(document, "call-recording", clauses[0], condition=Condition.CONSENT)
    heard = finding(document, "call-recording", clauses[1])
    both = replace(heard, evidence=(*chosen.evidence, *heard.evidence))
    (sentence,) = summarise(document, [both]).sections["s1"]
    assert sentence.text == "They record your voice, when your speaker hears a wake word."


@pytest.mark.parametrize(
    "clause",
    [
        "If you choose to provide us with personal details, we may transfer them to the United States.",
        "By providing your personal details you consent to our transfer of them to the United States.",
    ],
)
def test_to_give_details_is_no_choice_of_where_they_go(clause: str) -> None:
    (text,) = said("transfer-abroad", clause, condition=Condition.CONSENT)
    assert "choose." not in text
    assert "if you agree" not in text


def test_that_they_tell_you_of_big_changes_is_not_lost_beside_another_practice() -> None:
    change = "We may update this policy by posting a new one here."
    notice = "If we make material changes, we will notify you by e-mail."
    use = "Your continued use of the site after a change means that you accept it."
    document = document_of(("Changes", [change, notice, use]))
    found = [finding(document, "change-without-notice", change), finding(document, "consent-by-use", use)]
    found = [replace(one, evidence=tuple(replace(e, rule=f"{one.practice}.x") for e in one.evidence)) for one in found]
    texts = [sentence.text for sentence in summarise(document, found).sections["s1"]]
    assert "They can change the policy by putting up a new one, but say that they tell you of some changes." in texts
