"""Shortened sentences keep their meaning: limits stay, or nothing is cut."""

from __future__ import annotations

import pytest

from reader.summary.shorten import LONGEST, plainer, shorten

LONG = (
    "We want this page to be clear to all who visit our shops and our website, including people who have never bought "
    "anything from us and people who buy from us each and every week of the year"
)


@pytest.mark.parametrize(
    ("legal", "plain"),
    [
        ("Prior to payment we ask you.", "Before payment we ask you."),
        ("in the event that you object", "if you object"),
        ("Please note that you need not answer.", "you need not answer."),
        ("a priority to us", "a priority to us"),
    ],
)
def test_plain_words(legal: str, plain: str) -> None:
    assert plainer(legal) == plain


def test_cuts_a_long_sentence_at_a_joint() -> None:
    assert (
        shorten(LONG.replace("never ", "") + ".")
        == "We want this page to be clear to all who visit our shops and our website."
    )


@pytest.mark.parametrize("limit", ["unless you are under age", "but not if you object", "except on Sundays"])
def test_never_cuts_a_limit_off(limit: str) -> None:
    text = shorten(f"{LONG}, {limit}.")
    assert text.startswith("In their words: “We want this page")
    assert text.endswith(" …”.")
    assert len(text.split()) <= LONGEST
