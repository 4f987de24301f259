"""No sentence is surer than its clause: what a noun may be, a condition in two halves, a yes that is given, a rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.practices.finding import Finding
from reader.summary import summarise
from reader.summary.clauses.modality import is_modal, is_moved_perhaps, is_usual
from tests.summary.builders import document_of, finding, lines


def with_rule(found: Finding) -> Finding:
    return replace(found, evidence=tuple(replace(item, rule=f"{found.practice}.way") for item in found.evidence))


def test_what_a_noun_may_be_does_not_end_the_may_of_its_clause() -> None:
    text = (
        "Acorn may use your notes to tell you of nuts and services that may be of interest to you, or to sort shelves."
    )
    assert is_modal(text, [text.index("sort")])


def test_nor_makes_it_a_may_of_what_stands_before() -> None:
    text = "We sort your notes by the nuts and services that may be used by you."
    assert not is_modal(text, [text.index("sort")])
    assert is_modal(text, [text.index("used")])


def test_a_condition_in_two_halves_is_one() -> None:
    text = "If you give us a wrong name and we suspect fraud we will record this at the agencies."
    assert is_modal(text, [text.index("record"), text.index("agencies")])
    text = "If you write to us, we answer, and we record your name."
    assert not is_modal(text, [text.index("record")])


def test_a_yes_that_you_give_is_a_leave() -> None:
    assert is_modal("By using it, you are giving us your consent to share your name with other shops.")


def test_those_who_may_have_access_are_no_aside_where_they_are_named() -> None:
    assert is_modal("The shops of our group who may have access to your name include:")
    assert not is_modal("We share your name with people who may have access to our barn.")


def test_what_is_done_before_data_goes_abroad_does_not_say_that_it_goes() -> None:
    assert is_moved_perhaps("We will see to safeguards before your details are transferred to other countries.")
    assert not is_moved_perhaps(
        "We scramble your details before we send them to our servers in Norway, where they are kept."
    )


def test_a_rest_of_a_list_that_you_might_supply_is_no_surer_than_its_beginning() -> None:
    clause = "You might supply us with your name; the names of friends for whom you buy; and your card number."
    assert lines("data-about-others", clause)[0].startswith("They may get data about ")


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("We do not routinely share your details.", True),
        ("We don’t normally pass it on.", True),
        ("Generally, we do not sell your details.", True),
        ("We do not share your details.", False),
        ("We usually keep your details and never sell them.", False),
    ],
)
def test_a_denial_of_most_cases_is_told_from_one_of_all(text: str, usual: bool) -> None:
    assert is_usual(text) is usual


def test_what_is_not_done_as_a_rule_is_no_promise() -> None:
    assert lines("no-share-promise", "We do not normally share your details with anybody.") == [
        "They say that they do not usually pass your details to outsiders."
    ]


def test_that_they_may_tell_you_of_changes_is_no_promise() -> None:
    clause = "We may contact you to tell you about changes to this policy."
    assert lines("change-with-notice", clause) == ["They say that they may tell you about important changes."]


def test_what_a_promise_excepts_in_some_cases_alone_may_be_done() -> None:
    promise = "We will treat your details as confidential."
    cases = [
        "In certain circumstances, we pass your details to suppliers who work for us.",
        "In certain circumstances, we disclose your details to the police.",
    ]
    document = document_of(("One", [promise, *cases]))
    found = [
        finding(document, "no-share-promise", promise),
        finding(document, "share-service-providers", cases[0]),
        finding(document, "share-authorities", cases[1]),
    ]
    (sentence,) = summarise(document, found).sections["s1"]
    assert ", but may share them" in sentence.text


def test_a_way_to_stop_messages_that_may_not_be_there_is_left_open() -> None:
    sends = "We may send you offers."
    stops = "You might be able to stop our marketing e-mails in your settings."
    document = document_of(("One", [sends, stops]))
    found = [finding(document, "marketing-contact", sends), with_rule(finding(document, "opt-out-marketing", stops))]
    texts = [sentence.text for sentence in summarise(document, found).sections["s1"]]
    assert any(text.startswith("You may be able to stop ") for text in texts)
    assert not any("you can stop" in text for text in texts)


def test_what_a_deed_means_is_no_surer_than_the_deed() -> None:
    opens = "When you buy a chair, we might have to look you up."
    means = "That means checking you with fraud prevention agencies."
    document = document_of(("One", [f"{opens} {means}"]))
    (sentence,) = summarise(document, [finding(document, "fraud-check", means)]).sections["s1"]
    assert " may " in sentence.text
