"""What the second reader alone finds: how sure it may be beside a denial, and what it never states."""

from __future__ import annotations

import pytest

from reader.practices.finding import Kind
from reader.practices.found_alone import certainty_alone
from tests.practices.test_passage import passage_of

BESIDE = "We scan attachments for viruses while your letters travel, and people are not employed by us to read letters."


@pytest.mark.parametrize(("likely", "certainty"), [(0.9, 0.5), (0.5, 0.5), (0.45, None)])
def test_beside_a_denial_a_practice_is_stated_perhaps(likely: float, certainty: float | None) -> None:
    assert certainty_alone(passage_of(BESIDE), "message-monitoring", Kind.RISK, likely) == certainty


@pytest.mark.parametrize(("likely", "certainty"), [(0.85, 0.5), (0.75, None)])
def test_where_most_is_denied_it_must_be_likely(likely: float, certainty: float | None) -> None:
    denial = passage_of("We do not read the letters that you send through our site.")
    assert certainty_alone(denial, "message-monitoring", Kind.RISK, likely) == certainty


def test_two_denials_of_one_thing_are_one() -> None:
    twice = "We scan the letters that you write here for viruses, but we do not and never will keep or print copies."
    assert certainty_alone(passage_of(twice), "message-monitoring", Kind.RISK, 0.6) == 0.5


def test_without_a_denial_it_is_as_sure_as_it_is_likely() -> None:
    assert certainty_alone(passage_of("We scan your letters."), "message-monitoring", Kind.RISK, 0.45) == 0.45


def test_what_is_kept_may_be_denied() -> None:
    assert certainty_alone(passage_of("We never log your IP address."), "device-data", Kind.FACT, 0.7) is None
    assert certainty_alone(passage_of("We log your IP address, not your name."), "device-data", Kind.FACT, 0.7) == 0.7


def test_a_question_states_nothing() -> None:
    assert certainty_alone(passage_of("Do we scan your letters?"), "message-monitoring", Kind.RISK, 0.99) is None


def test_a_promise_denies() -> None:
    sells = passage_of("We may sell your details.")
    keeps = passage_of("We will not sell your details.")
    assert certainty_alone(sells, "no-sell-promise", Kind.PROTECTION, 0.9) is None
    assert certainty_alone(keeps, "no-sell-promise", Kind.PROTECTION, 0.9) == 0.9
