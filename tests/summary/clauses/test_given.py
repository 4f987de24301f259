"""What is left to you to give, for whom and by whose yes: no sentence is surer or wider than its clause says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.practices.finding import Condition
from reader.segment import segment
from reader.summary import summarise
from reader.summary.clauses.given import is_yours_to_give
from reader.summary.clauses.modality import is_as_you_set_it
from tests.summary.builders import document_of, finding
from tests.summary.clauses.test_conditions import weighed
from tests.summary.test_no_more_than_said import said


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("In doing so, you might supply us with details such as:", True),
        ("You may choose to give us your birthday.", False),
        ("You might also give us your birthday.", True),
        ("We collect details that you may give us, such as your birthday.", False),
        ("You may ask us to correct your birthday.", False),
        ("When you buy from us, you may give us your address.", False),
        ("You must give us your birthday.", False),
    ],
)
def test_what_you_may_give_is_no_more_than_that(text: str, open_: bool) -> None:
    assert is_yours_to_give(text) is open_


def test_what_stands_behind_what_you_may_give_is_as_sure_as_it_says() -> None:
    text = "You may give us your birthday. We share it with our partners."
    assert is_yours_to_give(text, [text.index("birthday")])
    assert not is_yours_to_give(text, [text.index("share")])


def test_a_birthday_that_you_may_give_is_perhaps_collected() -> None:
    assert said("collect-contact", "You may also give us your e-mail address.") == [
        "They may collect your e-mail address."
    ]
    assert said("collect-contact", "We collect your e-mail address.") == ["They collect your e-mail address."]


def test_what_you_choose_each_time_is_seen_perhaps() -> None:
    clause = "We show your posts to everybody, but you can choose each time whether you want your post to be visible."
    assert is_as_you_set_it(clause)
    assert not is_as_you_set_it("We show your posts to everybody, and you can choose a name.")


@pytest.mark.parametrize(
    ("clause", "condition"),
    [
        ("We may ask if you would like us to pass your details to shops.", Condition.CONSENT),
        ("If the customer has agreed, to send newsletters.", Condition.CONSENT),
        ("We pass details to a club if you came by its page and you agreed that we could.", Condition.CONSENT),
        ("If you buy from us and you agreed to our terms, we pass details to a club.", Condition.NONE),
        ("We may ask if you are over eighteen.", Condition.NONE),
    ],
)
def test_what_they_ask_for_first_waits_for_your_yes(clause: str, condition: Condition) -> None:
    assert weighed(clause, Condition.NONE) is condition


@pytest.mark.parametrize(
    ("lead", "tail"),
    [
        ("California users have the following rights:", ", if you live in California."),
        ("Utah users have the following rights:", ", if you live in Utah."),
        ("Users have the following rights:", "."),
    ],
)
def test_the_rights_of_the_users_of_one_state_are_theirs(lead: str, tail: str) -> None:
    item = "The right to request deletion of your data."
    blocks = (Block(BlockKind.PARAGRAPH, lead), Block(BlockKind.LIST_ITEM, item, level=1))
    document = segment(Source((Block(BlockKind.HEADING, "Rights", level=2), *blocks), Provenance(title="Invented")))
    (right,) = summarise(document, [finding(document, "right-delete", item)]).rights
    assert right.text.endswith(f"deleted{tail}")


@pytest.mark.parametrize(
    ("opening", "tail"),
    [
        ("For users based in the EEA we may share data within our group.", ", if you live in Europe (the EEA)."),
        ("We may share data within our group.", "."),
    ],
)
def test_what_says_more_of_a_sharing_is_for_the_same_people(opening: str, tail: str) -> None:
    last = "Specifically, your data will be processed in India."
    text = f"{opening} This may involve transferring it far away. {last}"
    document = document_of(("Abroad", [text]))
    found = finding(document, "transfer-abroad", last)
    ruled = replace(found, evidence=tuple(replace(item, rule="transfer-abroad.named") for item in found.evidence))
    (risk,) = summarise(document, [ruled]).risks
    assert risk.text.endswith(f"India or keep it there{tail}")


def test_safeguards_of_one_law_are_for_the_people_of_it() -> None:
    clause = "Where GDPR applies, we use standard contractual clauses for data sent abroad."
    (text,) = said("transfer-protected", clause)
    assert text.endswith(", if you live in Europe (the EEA).")


def test_a_promise_that_excepts_outsiders_is_no_answer_to_sharing_with_them() -> None:
    share, never = "We share your data with insurers.", "We do not disclose your data to third parties, except:"
    no_sale, law = "We do not sell your personal data.", "We disclose your data to the police."
    document = document_of(("All", [share, never, law, no_sale]))
    findings = [
        finding(document, "share-third-party", share),
        finding(document, "no-share-promise", never, exception=True),
        finding(document, "share-authorities", law),
        finding(document, "no-sell-promise", no_sale),
    ]
    texts = [item.text for item in summarise(document, findings).glance]
    assert any("But they promise not to sell your data." in text for text in texts)
    assert not any("But they promise not to pass" in text for text in texts)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (
            "We will not sell your personal data to other companies as part of our regular course of business.",
            "They promise not to sell your data in the normal course of business.",
        ),
        (
            "Except in connection with the sale of our company, we will not sell your data unless you agree.",
            "They promise not to sell your data unless you agree or the business changes hands.",
        ),
        (
            "We will not sell your personal data to any third party unless expressly authorized by you.",
            "They promise not to sell your data unless you agree.",
        ),
        ("We do not sell your personal data.", "They promise not to sell your data."),
    ],
)
def test_a_promise_not_to_sell_says_what_it_leaves_out(clause: str, text: str) -> None:
    assert said("no-sell-promise", clause) == [text]


def test_a_case_that_opens_a_clause_without_a_comma_is_told() -> None:
    clause = "When you join our Acorn Club we collect your e-mail address."
    (text,) = said("collect-contact", clause)
    assert text.endswith(", when you join their Acorn Club.")
