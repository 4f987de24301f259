"""Selectors: a note finds its passage again, and never takes a look-alike for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Selector, Span, find_selector, make_selector
from reader.document.selector import CONTEXT

TEXT = (
    "We collect your name 📷 and address. We may share it with partners who help us.\n\n"
    "We keep it for six years. We may share it with lenders when you apply.\n\n"
    "You can write to us at any time."
)


def selector_of(quote: str, text: str = TEXT, nth: int = 0) -> Selector:
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return make_selector(text, Span(at, at + len(quote)))


def found(text: str, selector: Selector) -> str | None:
    """Return the words before and at the place found, to tell look-alikes apart."""
    span = find_selector(text, selector)
    return None if span is None else text[max(0, span.start - 12) : span.end]


def test_selector_holds_quote_place_and_context_in_code_points() -> None:
    selector = selector_of("and address")
    assert TEXT[selector.start : selector.end] == selector.exact == "and address"
    assert selector.prefix == "We collect your name 📷 "
    assert selector.suffix == ". We may share it with partners "
    assert len(selector.suffix) == CONTEXT
    assert selector.span == Span(selector.start, selector.end)


def test_context_is_shorter_at_the_ends_of_the_text() -> None:
    whole = make_selector("All of it", Span(0, 9))
    assert (whole.prefix, whole.suffix) == ("", "")


def test_same_text_gives_the_same_place_also_among_look_alikes() -> None:
    for nth in (0, 1):
        selector = selector_of("We may share it", nth=nth)
        assert find_selector(TEXT, selector) == selector.span


@pytest.mark.parametrize("before", ["New first line.\n\n", "📷📷 ", "x" * 500])
def test_passage_that_moved_is_found(before: str) -> None:
    selector = selector_of("six years")
    assert find_selector(before + TEXT, selector) == selector.span.shifted(len(before))


def test_context_decides_between_look_alikes() -> None:
    changed = "New first line.\n\n" + TEXT
    assert found(changed, selector_of("We may share it", nth=0)) == "nd address. We may share it"
    assert found(changed, selector_of("We may share it", nth=1)) == " six years. We may share it"


def test_tie_between_look_alikes_is_no_answer() -> None:
    selector = Selector(500, 504, "data", "of ", " in")
    assert find_selector("all of data in use, or of data in store", selector) is None


def test_words_that_are_gone_are_not_found() -> None:
    assert find_selector(TEXT.replace("six years", "ten years"), selector_of("six years")) is None


def test_the_only_look_alike_left_is_not_taken_for_a_deleted_passage() -> None:
    text = "Our partners may see your data.\n\nFor questions of any other kind about data protection, write to us."
    selector = selector_of("data", text)
    shortened = text.removeprefix("Our partners may see your data.\n\n")
    assert shortened.count("data") == 1
    assert find_selector(shortened, selector) is None


def test_chance_agreement_does_not_decide_between_look_alikes() -> None:
    text = "Our partners may see your data. We sell data to nobody. Any other data: never."
    selector = selector_of("data", text)
    shortened = text.removeprefix("Our partners may see your data.")
    assert find_selector(shortened, selector) is None


def test_one_side_of_the_context_is_enough() -> None:
    assert found(TEXT.replace("We keep it for", "We hold all of it during"), selector_of("six years")) == (
        "f it during six years"
    )


def test_passage_without_any_context_is_found_if_it_stands_once() -> None:
    assert find_selector("see: all of it", Selector(0, 9, "all of it")) == Span(5, 14)


@pytest.mark.parametrize(
    "selector",
    [
        Selector(0, 0, ""),
        Selector(900, 909, "nowhere at all"),
        Selector(-5, -1, "time"),
        Selector(5, 2, "zzz"),
    ],
)
def test_selector_that_fits_nothing_is_not_found_and_does_not_raise(selector: Selector) -> None:
    assert find_selector("You can write", selector) is None


def test_overlapping_look_alikes_are_all_counted() -> None:
    assert find_selector("aaaa", Selector(90, 92, "aa")) is None


@given(text=st.text("ab 📷.", min_size=1, max_size=80), data=st.data())
def test_passage_is_always_found_in_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = make_selector(text, Span(start, end))
    assert find_selector(text, selector) == Span(start, end)


@given(text=st.text("ab 📷.", max_size=80), other=st.text("ab 📷.", min_size=1, max_size=80), data=st.data())
def test_whatever_is_found_is_the_quote(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(other) - 1))
    selector = make_selector(other, Span(start, data.draw(st.integers(start + 1, len(other)))))
    span = find_selector(text, selector)
    assert span is None or span.of(text) == selector.exact


@given(before=st.text("xyz\n", max_size=60), after=st.text("xyz\n", max_size=60))
def test_text_added_around_never_loses_a_passage(before: str, after: str) -> None:
    for quote in ("six years", "at any time"):
        selector = selector_of(quote)
        assert find_selector(before + TEXT + after, selector) == selector.span.shifted(len(before))
