"""Notes on an old version find their place in a new one, or are told to have none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare import Reanchorer
from reader.document import Document, Placement, PlacementState, Selector, Span, make_selector
from reader.load import load_text
from reader.segment import segment

ANCHORED, CHANGED = PlacementState.ANCHORED, PlacementState.CHANGED
REVIEW, ORPHANED = PlacementState.REVIEW, PlacementState.ORPHANED

OLD = """# Larkfield privacy policy

## What we collect

We collect your name and your postal address when you open an account with us.
We keep a record of every telephone call 📷 that you make to our shop in town.

## Credit checks

Before we lend you anything we search the files of credit reference agencies.
They keep a note of our search for two years.

## Sharing

We never sell your details to any other company for its own marketing purposes.

## Contact

Write to us at the shop.
"""


def document(text: str) -> Document:
    return segment(load_text(text, "markdown", "larkfield.md"))


def on(old: Document, quote: str) -> Selector:
    start = old.text.index(quote)
    return make_selector(old.text, Span(start, start + len(quote)))


def placed(quote: str, new_text: str, old_text: str = OLD) -> tuple[Placement, str]:
    """Place a quote of the old text in the new; return the placement and the words there."""
    old, new = document(old_text), document(new_text)
    placement = Reanchorer(old, new).place(on(old, quote))
    if placement.selector is None:
        return placement, ""
    # What a placement says must hold in the new text, whatever it says.
    assert placement.selector == make_selector(new.text, placement.selector.span)
    return placement, placement.selector.exact


def test_same_text_is_anchored_where_it_was() -> None:
    placement, words = placed("two years", OLD)
    assert (placement.state, words) == (ANCHORED, "two years")


def test_sentence_behind_new_paragraphs_is_anchored() -> None:
    new = OLD.replace("## What", "We changed this page.\n\nIt is longer than it was before 📷.\n\n## What")
    placement, words = placed("every telephone call 📷 that", new)
    assert (placement.state, words) == (ANCHORED, "every telephone call 📷 that")


def test_sentence_moved_to_another_section_is_anchored() -> None:
    sentence = "They keep a note of our search for two years."
    new = OLD.replace(sentence, "").replace("Write to us", f"{sentence}\n\nWrite to us")
    placement, words = placed(sentence, new)
    assert (placement.state, words) == (ANCHORED, sentence)


def test_edited_sentence_is_changed() -> None:
    new = OLD.replace("for two years", "for three years")
    placement, words = placed("They keep a note of our search for two years.", new)
    assert (placement.state, words) == (CHANGED, "They keep a note of our search for three years.")
    assert 0.75 <= placement.similarity < 1


def test_part_of_an_edited_sentence_keeps_to_its_part() -> None:
    new = OLD.replace("anything we search", "anything at all, we now search")
    assert placed("the files of credit reference agencies", new)[1] == "the files of credit reference agencies"
    placement, words = placed("lend you anything we search the files", new)
    assert words == "lend you anything at all, we now search the files"
    assert placement.state in (CHANGED, REVIEW)


def test_words_taken_out_of_their_sentence_are_not_placed_elsewhere() -> None:
    new = OLD.replace(" and your postal address", "").replace("at the shop", "at our postal address")
    assert placed("postal address", new)[0].state in (ORPHANED, REVIEW)


def test_deleted_sentence_is_orphaned_though_a_look_alike_is_there() -> None:
    old = OLD.replace(
        "## Contact", "We never sell your photographs to any other company for its own purposes.\n\n## Contact"
    )
    gone = "We never sell your photographs to any other company for its own purposes."
    assert placed(gone, OLD, old)[0].state is ORPHANED


def test_case_of_hypothesis_7571_is_no_silent_guess() -> None:
    """A short quote whose words stand elsewhere, in other words' company (hypothesis/client#7571, h#2634)."""
    old = OLD.replace("## Contact", "Linus wrote the kernel of it.\n\n## Contact")
    new = OLD.replace("at the shop.", "at the shop. Chinese and other languages are spoken. Ask for Linus there.")
    assert not placed("Linus", new, old)[0].certain


def test_one_of_two_same_sentences_keeps_to_its_section() -> None:
    twice = OLD.replace("## Sharing\n", "## Sharing\n\nSee below.\n").replace(
        "## Contact\n", "## Contact\n\nSee below.\n"
    )
    old, new = document(twice), document(twice.replace("# Larkfield", "# The Larkfield"))
    starts = [at for at in range(len(old.text)) if old.text.startswith("See below.", at)]
    places = [Reanchorer(old, new).place(make_selector(old.text, Span(at, at + 10))) for at in starts]
    assert [place.selector.start - at for place, at in zip(places, starts, strict=True) if place.selector] == [4, 4]
    assert [place.state for place in places] == [ANCHORED, ANCHORED]


def test_sentence_cut_in_two_is_anchored_over_both() -> None:
    new = OLD.replace("postal address when", "postal address. When")
    placement, words = placed("We collect your name and your postal address when you open an account with us.", new)
    assert (placement.state, words) == (
        ANCHORED,
        "We collect your name and your postal address. When you open an account with us.",
    )


def test_passage_over_two_sentences_covers_both_again() -> None:
    passage = "credit reference agencies.\nThey keep a note of our search"
    old = document(OLD)
    quote = next(part for part in (passage, passage.replace("\n", " ")) if part in old.text)
    placement, words = placed(quote, OLD.replace("our search", "our own search"))
    assert words.startswith("credit reference agencies.")
    assert words.endswith("search")
    assert placement.state is CHANGED


def test_note_on_a_section_follows_its_heading() -> None:
    placement, words = placed("Credit checks", OLD.replace("## Credit checks", "## Credit checks we make"))
    assert (placement.state, words) == (CHANGED, "Credit checks we make")


@pytest.mark.parametrize("quote", ["Write to us at the shop.", "Contact"])
def test_everything_gone_is_orphaned(quote: str) -> None:
    assert placed(quote, "# Another\n\nNothing of it stands here any more, only this.")[0] == Placement(ORPHANED)


def test_selector_that_does_not_hold_in_its_own_version_is_orphaned() -> None:
    old = document(OLD)
    assert Reanchorer(old, old).place(Selector(0, 5, "zebra")).state is ORPHANED


def test_placing_back_gives_the_first_place() -> None:
    old, new = document(OLD), document(OLD.replace("## Sharing", "Some more is said here.\n\n## Sharing"))
    selector = on(old, "search for two years")
    there = Reanchorer(old, new).place(selector).selector
    assert there is not None
    assert Reanchorer(new, old).place(there).selector == selector


PARAGRAPHS = st.lists(st.sampled_from([line for line in OLD.splitlines() if line]), min_size=1, max_size=12).map(
    "\n\n".join
)


@settings(max_examples=40, deadline=None)
@given(new_text=PARAGRAPHS, data=st.data())
def test_whatever_is_placed_holds_and_certain_means_the_words_are_there(new_text: str, data: st.DataObject) -> None:
    old, new = document(OLD), document(new_text)
    start = data.draw(st.integers(0, len(old.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(old.text), start + 90)))
    placement = Reanchorer(old, new).place(make_selector(old.text, Span(start, end)))
    assert (placement.selector is None) == (placement.state is ORPHANED)
    if placement.selector is not None:
        assert placement.selector == make_selector(new.text, placement.selector.span)
