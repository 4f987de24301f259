"""Where our own words would say next to nothing, a clause that can stand alone is told in the policy's."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Provenance, Source
from reader.segment import segment
from reader.summary import summarise
from reader.summary.texts.standing import stands_alone
from reader.summary.texts.voice import third_person
from tests.summary.builders import document_of, finding


@pytest.mark.parametrize(
    ("practice", "clause", "said"),
    [
        (
            "data-from-others",
            "We collect from elsewhere what the village says of you.",
            "They collect from elsewhere what the village says of you.",
        ),
        (
            "share-third-party",
            "We share your data with the mill where you have flour ground.",
            "They share your data with the mill where you have flour ground.",
        ),
        (
            "privacy-contact",
            "You may contact us about the names of wells.",
            "You may contact them about the names of wells.",
        ),
        # what cannot stand alone is told in ours
        (
            "share-third-party",
            "We share it with the mill.",
            "They share some details about you with outside people or organisations.",
        ),
    ],
)
def test_own_words_where_ours_say_nothing(practice: str, clause: str, said: str) -> None:
    document = document_of(("Acorns", [clause]))
    (sentence,) = summarise(document, [finding(document, practice, clause)]).sections["s1"]
    assert sentence.text == said


def test_a_promise_in_a_case_that_its_paragraph_opens_gives_way_to_one_for_all() -> None:
    one, all_ = "We do not share the weight of the flour.", "We do not share your name with anyone."
    document = document_of(("Acorns", [f"If you let the village in, we tell it what you grind. {one}", all_]))
    (item,) = summarise(document, [finding(document, "no-share-promise", one, all_)]).protections
    assert item.text == "They promise not to pass your name to outsiders."


def test_an_item_is_not_quoted_without_the_case_that_opens_its_list() -> None:
    item = "the smith if you think of going to another mill."
    blocks = (
        Block(BlockKind.PARAGRAPH, "If we believe that you need extra care, we note it. We may share your data with:"),
        Block(BlockKind.LIST_ITEM, item, level=1),
    )
    document = segment(Source(blocks, Provenance(title="Invented policy")))
    (risk,) = summarise(document, [finding(document, "share-third-party", item)]).risks
    assert "smith" not in risk.text


def test_own_words_say_for_whom_they_are() -> None:
    clause = "We share your data with the mill where you have flour ground."
    document = document_of(("Notice to residents of Norway", [clause]))
    (item,) = summarise(document, [finding(document, "share-third-party", clause)]).risks
    assert item.text == "They share your data with the mill where you have flour ground, if you live in Norway."


@pytest.mark.parametrize("name", ["“About us”", '"Contact us"', "“How we work”"])
def test_the_name_of_a_page_stays_as_it_is(name: str) -> None:
    assert third_person(f"You find more of our mills under {name}.") is None


@pytest.mark.parametrize("opening", ["If that happens", "When this is done", "Once that occurs"])
def test_what_hangs_on_the_sentence_before_does_not_stand_alone(opening: str) -> None:
    assert not stands_alone(f"{opening}, your details may go to the mill.")
