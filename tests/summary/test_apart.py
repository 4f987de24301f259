"""A consent, a choice or an exception of one half of a clause is not lent to the other: invented clauses."""

from __future__ import annotations

import pytest

from reader.document import Document, Span
from reader.practices.finding import Condition, Evidence, Finding, Hit
from reader.summary import summarise
from reader.summary.apart import asked_besides, goes_on_until_a_no, takes_back, without_others_exception
from tests.summary.builders import document_of


def said_of(practice: str, clause: str, words: str, condition: Condition, rule: str = "by-hand") -> list[str]:
    """Return what is said of a clause in which some words state the practice, under a condition."""
    document: Document = document_of(("Squirrels", [clause]))
    start = document.text.index(clause)
    at = document.text.index(words, start)
    item = Evidence(
        Span(start, start + len(clause)), rule, condition, False, (Hit("words", Span(at, at + len(words))),)
    )
    found = Finding("f1", practice, "s1", condition, (item,))
    return [sentence.text for sentence in summarise(document, [found]).sections["s1"] if sentence.practices]


def test_a_second_deed_alone_waits_for_the_yes() -> None:
    clause = (
        "We use your data to personalise the website and, where you have given us your consent, to tell you about nuts "
        "that may be of interest to you."
    )
    assert said_of("profiling", clause, "personalise", Condition.CONSENT) == [
        "They use what they know about you to tailor the site or service to you."
    ]
    both = "Where you have given us your consent, we use your data to personalise the website."
    assert said_of("profiling", both, "personalise", Condition.CONSENT) == [
        "They use what they know about you to tailor the site or service to you, if you agree."
    ]


def test_what_is_set_against_the_deed_has_a_consent_of_its_own() -> None:
    clause = (
        "While our sponsors may receive aggregate statistics about squirrels, your name will not be shared with them "
        "unless you have agreed to it."
    )
    (line,) = said_of("share-aggregate", clause, "receive aggregate statistics", Condition.CONSENT)
    assert "only if you agree" not in line


def test_agreeing_to_messages_is_no_condition_of_the_number_or_of_who_sends_them() -> None:
    clause = "If you give us your phone number and opt in, we or our service provider may send you text messages."
    taken = said_of("collect-contact", clause, "phone number", Condition.CONSENT, "collect-contact.taken")
    assert taken == ["They may collect your phone number."]
    sent = said_of(
        "share-service-providers", clause, "service provider", Condition.CONSENT, "share-service-providers.x"
    )
    assert sent == ["They may let outside firms handle some of your details for them."]
    stored = "If you opt in, we may collect your phone number and text you."
    told = said_of("collect-contact", stored, "phone number", Condition.CONSENT, "collect-contact.taken")
    assert told == ["They may collect your phone number, if you agree."]


def test_what_counts_as_a_yes_goes_on_until_a_no() -> None:
    clause = "By continuing to browse, you consent to our placing cookies on it (unless you have chosen to block them)."
    assert said_of("cookies-use", clause, "cookies", Condition.CONSENT) == [
        "They may store cookies on your device, unless you object."
    ]
    assert not goes_on_until_a_no("If you agree, we place cookies unless you block them.")


def test_parts_after_the_words_alone_are_set_apart() -> None:
    text = "We sort the nuts and, if you agree, to count them."
    assert asked_besides(text, [16]) == [(17, len(text) - 1)]
    assert asked_besides(text, [len(text) - 1]) == []
    assert asked_besides(text, []) == []


def test_an_exception_of_sharing_is_none_of_selling() -> None:
    text = "We neither rent nor sell your data to anyone and that we will share your data only as described below."
    assert "only" not in without_others_exception(text, "no-sell-promise.denial")
    assert "only" in without_others_exception(text, "no-share-promise.denial")
    assert "only" in without_others_exception(text, "share-third-party.outsider")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("We never sell your data, though some of it goes to partners and others by licence or otherwise.", True),
        ("We do not sell your data, but we may rent it to our sister shops.", True),
        ("We do not sell your data, but we share it with our couriers.", False),
    ],
)
def test_a_promise_not_to_sell_that_lets_them_license_has_an_exception(text: str, taken: bool) -> None:
    assert takes_back(text, "no-sell-promise.denial") is taken
    assert not takes_back(text, "no-share-promise.denial")
