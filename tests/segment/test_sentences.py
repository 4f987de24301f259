"""Sentences end where a reader would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.segment.sentences import LONGEST, split_sentences


@pytest.mark.parametrize(
    "marked",
    [
        "We collect data.| We share it!| Do we sell it?| No.",
        "Write to John Smith Ltd. and its group, e.g. the bank, i.e. us.| Thanks.",
        "See No. 5 of Sch. 2.| Then stop.",
        "Dr. Jones and Mr. Hill decide.| They are fair.",
        "We work in the U.S. and the U.K. today.| That is all.",
        "We moved to the U.S.| We like it.",
        "Visit www.example.org.| Or write to data.team@example.co.uk.| Bye.",
        "It costs 3.5 pence.| It is 1.2 km away.",
        "“We never sell it.”| That is our promise.",
        "He asked “why?” and left.| She stayed.",
        "(We may change this.)| Look again.",
        "1. We collect your name.| 2. We keep it.",
        "We keep it... for a while.| Then it goes.",
        "Wait…| Then go.",
        "We sell nothing to Acme Inc.| Our partners do not either.",
        "Click Preferences, usually in the Edit menu.)| Then save.",
        "We are proud of you.| We also help.",
        "Yahoo Inc. v. Smith Co. was long.| It ended.",
        "iPhones count.| iPads do too.",
        "Use 'My Account.'| Then save.",
        "We are safe.| shop.example.com is encrypted.",
        "It stays in the EU.|We keep it there.",
    ],
)
def test_cases(marked: str) -> None:
    text = marked.replace("|", "")
    assert [span.of(text) for span in split_sentences(text)] == [part.strip() for part in marked.split("|")]


def test_a_missing_space_still_ends_a_sentence() -> None:
    text = "We keep data about you.You can ask for it at johnlewis.com.Au or node.Js though."
    assert split_sentences(text)[0].of(text) == "We keep data about you."
    assert len(split_sentences(text)) == 2


@pytest.mark.parametrize(
    "marked",
    [
        "Please write to:\nData Team,\n1st Floor,\nHigh Street,\nLeeds",
        "We keep it for a year.|\nThen we delete all of it.",
        "I would like to opt out\nof online tracking.",
        "You may use any of these ways to object to it:|\nFirst, you can write a letter to our office in the city.",
        "I would like to view the privacy policy of the company.|\nI would like to opt out.",
    ],
)
def test_hard_breaks(marked: str) -> None:
    text = marked.replace("|", "")
    assert [span.of(text) for span in split_sentences(text)] == [part.strip() for part in marked.split("|")]


PIECES = [
    "We use it",
    ". ",
    "e.g. ",
    "No. 5",
    "\n",
    " ",
    "? ",
    "“",
    "”",
    ") ",
    "Ltd.",
    "a@b.co",
    "…",
    "1. ",
    "é",
    "U.S. ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_sentences_cover_all_words_in_order(text: str) -> None:
    spans = split_sentences(text)
    position = 0
    for span in spans:
        assert span.start >= position
        assert not text[position : span.start].strip()
        words = span.of(text)
        assert words
        assert words == words.strip()
        position = span.end
    assert not text[position:].strip()


@pytest.mark.parametrize("text", ["we share and " * 4000, "x" * 25_000, "x" * 9_000 + " " * 12_000 + "y" * 9_000])
def test_a_text_without_an_end_is_cut_so_that_no_sentence_is_endless(text: str) -> None:
    spans = split_sentences(text)
    assert max(map(len, spans)) <= LONGEST
    assert "".join(span.of(text) for span in spans).replace(" ", "") == text.replace(" ", "")
    assert not any(span.of(text)[:1].isspace() or span.of(text)[-1:].isspace() for span in spans)
