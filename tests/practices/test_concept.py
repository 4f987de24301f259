"""Concepts are found as whole words, at their exact places, in folded text."""

from __future__ import annotations

import gc
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import RulebookError
from reader.practices.concept import Vocabulary, fold


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert len(folded) == len(text)


def test_folds_quotes_dashes_and_accents() -> None:
    assert fold("we’ll — the “café”\nand 😀") == 'we\'ll - the "cafe" and ~'


def test_finds_whole_words_without_case() -> None:
    [hits] = Vocabulary({"agency": ["credit agenc(?:y|ies)"]}).scan(["Credit agencies, not discredit agencies."])
    assert [(hit.start, hit.end) for hit in hits.of("agency")] == [(0, 15)]


def test_a_gap_stays_within_its_words_and_its_text() -> None:
    vocabulary = Vocabulary({"near": ["search<2>files"]})
    texts = ["search of the files", "search of all the files", "search", "files"]
    assert ["near" in hits for hits in vocabulary.scan(texts)] == [True, False, False, False]


def test_a_concept_can_name_another() -> None:
    vocabulary = Vocabulary({"agency": ["bureau", "cra"], "ask": ["ask the {agency}"]})
    [hits] = vocabulary.scan(["We ask the CRA."])
    assert set(hits.found) == {"agency", "ask"}


def test_scanning_many_texts_equals_scanning_each() -> None:
    vocabulary = Vocabulary({"we": ["we"], "share": ["shar(?:e|ed)"]})
    texts = ["We share.", "", "Shared; we do.\nWe", "nothing"]
    assert vocabulary.scan(texts) == [vocabulary.scan([text])[0] for text in texts]


def test_a_concept_that_is_not_scanned_for_is_found_when_asked_for() -> None:
    vocabulary = Vocabulary({"we": ["we"], "share": ["shar(?:e|ed)"]}, eager={"we"})
    with_share, without = vocabulary.scan(["We shared.", "We do."])
    assert set(with_share.found) == {"we"}
    assert [(hit.start, hit.end) for hit in with_share.of("share")] == [(3, 9)]
    assert "share" in with_share
    assert "share" not in without


def test_a_wrong_pattern_that_is_not_scanned_for_is_named_by_the_check() -> None:
    with pytest.raises(RulebookError, match="broken"):
        Vocabulary({"broken": ["("]}, eager=()).check()


def test_reports_how_far_it_is() -> None:
    told: list[float] = []
    Vocabulary({f"c{n}": ["x"] for n in range(45)}).scan(["x"], told.append)
    assert told[0] == 0
    assert told == sorted(told)
    assert len(told) == 3


@pytest.mark.parametrize(
    ("concepts", "part"),
    [
        ({"broken": ["("]}, "broken"),
        ({"ahead": ["a(?=b)"]}, "ahead"),
        ({"a": ["{missing}"]}, "missing"),
        ({"a": ["{b}"], "b": ["{a}"]}, "itself"),
        ({"accent": ["café"]}, "accent"),
    ],
)
def test_a_wrong_pattern_is_named(concepts: dict[str, list[str]], part: str) -> None:
    with pytest.raises(RulebookError, match=part):
        Vocabulary(concepts)


def test_case_counts_only_where_a_pattern_asks_for_it() -> None:
    vocabulary = Vocabulary({"name": [r"with (?-i:[A-Z])\w+"], "word": [r"With \w+"], "both": ["{name}", r"\W?we"]})

    def places(concept: str, text: str) -> list[str]:
        return [text[hit.start : hit.end] for hit in vocabulary.find(concept, text)]

    assert places("name", "WITH Acorn, with lenders, with Barley") == ["WITH Acorn", "with Barley"]
    assert places("word", "WITH Acorn, with lenders") == ["WITH Acorn", "with lenders"]
    assert places("both", "WE deal with Acorn, with lenders") == ["WE", "with Acorn"]


def test_what_was_found_in_a_policy_is_freed_with_it() -> None:
    """A ring of objects would wait for the garbage collector, which then takes a good part of the time."""
    vocabulary = Vocabulary({"data": ["data"], "we": ["we"]})
    hits = vocabulary.scan(["We sell data.", "They do not."])
    assert "data" in hits[0]
    block = weakref.ref(hits[0].block)
    gc.disable()
    try:
        del hits
        assert block() is None
    finally:
        gc.enable()
