"""Only the modal of the practice's own verb makes it a "may"."""

from __future__ import annotations

import pytest

from reader.summary import summarise
from reader.summary.clauses.modality import is_modal, is_moved_perhaps, lists_examples
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("text", "modal"),
    [
        ("We may share it.", True),
        ("We share it.", False),
        ("If you pay, we keep it.", True),
        ("We tell the police if they ask.", True),
        ("We record which screens you open so that we can mend them.", False),
        ("We keep the letters that you may send.", False),
        ("We search the files of agencies who may record it.", False),
        ("We keep it on a server where it can only be read by our clerks.", False),
        ("We sometimes share it.", True),
        ("We may use software (e.g. Figtree) to learn what you read.", True),
        ("Where needed, flags and tags may be set.", True),
        ("You may be asked for your name.", True),
        ("In cases where we decide by machine, we tell you.", True),
        ("We ask you to give your name voluntarily.", True),
        ("Your address book, if you've chosen to share it.", True),
        ("Some parts allow you to give us your contacts.", True),
    ],
)
def test_tells_what_is_only_allowed(text: str, modal: bool) -> None:
    assert is_modal(text) is modal


def test_only_the_clause_that_states_the_practice_counts() -> None:
    text = "We check everyone with the agencies, and if we suspect fraud, we may record it."
    assert not is_modal(text, [text.index("check")])
    assert is_modal(text, [text.index("record")])


def test_a_verb_that_stands_last_counts() -> None:
    text = "Calls to and from the shop may be recorded."
    assert is_modal(text, [text.index("Calls"), len(text) - 2])


@pytest.mark.parametrize(
    ("clause", "modal"),
    [
        ("The details you give may include your name.", True),
        ("The letters you may send are kept.", False),
        ("We also have the right to share your name within our group.", True),
        ("You have the right to a copy, and we share your name.", False),
        ("In order that we can mend the site we may gather your name.", True),
        ("We gather your name so that we can write to you.", False),
        ("We send you news of nuts that may be of interest to you.", False),
        ("We gather your name (for example, if you come by).", False),
        ("We sell acorns (where permitted by law).", False),
        ("We gather names, which may include yours.", True),
        ("We gather potentially personal details.", False),
    ],
)
def test_a_may_of_the_reader_or_of_the_reason_is_told_from_their_own(clause: str, modal: bool) -> None:
    assert is_modal(clause) is modal


def test_a_row_of_examples_is_nothing_that_is_surely_gathered() -> None:
    assert lists_examples("Category | Examples | Collected")
    assert lists_examples("Data listed in the Customer Records statute: a name or bank account number")
    assert not lists_examples("Category | What we do | Collected")


def test_a_may_in_another_sentence_or_cell_is_not_the_practice_s_own() -> None:
    row = "Nuts | We train models with your letters. You may object to it | We may keep a list"
    assert not is_modal(row, [row.index("train")])
    assert is_modal(row, [row.index("keep")])


@pytest.mark.parametrize(
    ("clause", "perhaps"),
    [
        ("We keep barns all over the world and your data may be processed outside your country.", True),
        ("Whenever we transfer your data abroad, we sign a contract.", True),
        ("We have signed contracts to facilitate transfers to the United States.", True),
        ("Your data is stored in the United States.", False),
        ("If you come from elsewhere, your data will be transferred to the United States.", False),
    ],
)
def test_what_holds_when_data_is_moved_does_not_say_that_it_is(clause: str, perhaps: bool) -> None:
    assert is_moved_perhaps(clause) is perhaps


def test_what_you_might_hand_over_is_perhaps_taken() -> None:
    clause = "As a result, you might supply us with your name and e-mail address."
    document = document_of(("One", [clause]))
    (sentence,) = summarise(document, [finding(document, "collect-contact", clause)]).sections["s1"]
    assert sentence.text == "They may collect your name and e-mail address."
