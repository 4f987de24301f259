"""Guards spare detection the sentences that cannot hold a concept, and change nothing of what is found."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.practices.concept import Vocabulary, fold
from reader.practices.guards import Guards, digest, read_guards, shipped_guards
from reader.practices.rulebook import load_rulebook

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

import guards  # noqa: E402

ATOMS = [
    "we", "shar(?:e|es|ed)", "sell", "data", "[- ]?data", "un", "e-?mail", r"\w+", r"\W", "[sz]ell", r"\d", "to ",
    "us", "(?:we |they )*", "(?:we|they)+", "<2>", "{other}", "(?:{other} )?", r"\b", "^", "$", " ", " ",
    "(?-i:[A-Z])ell", ".", r"(?: \w+){0,2}? ", "(?:a|b|we share) ", "[^.;]", "(?:sell ){2}", "s?", ":", "_", "[*_]*",
    "(?:share <2> with|sell) ",
]  # fmt: skip
PATTERNS = st.lists(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=6).map("".join), min_size=1, max_size=4)
WORDS = ["we", "they", "share", "unshared", "shares", "sell", "Sell", "data", "e-mail", "us", "to", "with", "a", "2"]
JOINTS = [" ", " ", " ", ", ", "-", ": ", "_", "; "]
TEXTS = st.lists(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(JOINTS)), max_size=12).map(
        lambda pairs: "".join(word + joint for word, joint in pairs)
    ),
    min_size=1,
    max_size=4,
)


def _places(vocabulary: Vocabulary, concept: str, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    return [[(hit.start, hit.end) for hit in hits.of(concept)] for hits in vocabulary.look(texts)]


@settings(max_examples=300)
@given(patterns=PATTERNS, texts=TEXTS, part=st.sampled_from([0, 40, 1200]))
def test_the_same_is_found_with_guards_and_without(patterns: list[str], texts: list[str], part: int) -> None:
    concepts = {"one": patterns, "other": ["they", "sell us", "shar(?:e|ing)<1>data"]}
    plain = Vocabulary(concepts, eager=())
    if any("" in text and hit.start == hit.end for text in texts for hit in plain.find("one", text)):
        return  # a concept that also finds no word at all is none
    guarded = Vocabulary(concepts, eager=(), guards=read_guards(guards.guards(concepts, part)))
    assert _places(guarded, "one", texts) == [_places(plain, "one", [text])[0] for text in texts]


def test_the_same_is_found_in_the_cases_of_the_rules() -> None:
    book = load_rulebook()
    concepts = book.vocabulary._concepts
    cases = [fold(case) for rule in book.rules for case in (*rule.hits, *rule.misses)][::12]
    plain = Vocabulary(concepts, eager=())
    guarded = Vocabulary(concepts, eager=(), guards=shipped_guards())
    differing = [name for name in list(concepts)[::5] if _places(plain, name, cases) != _places(guarded, name, cases)]
    assert differing == []


def test_the_shipped_file_is_what_the_script_would_write() -> None:
    """If not: `python packaging/guards.py`."""
    assert guards.TARGET.read_text(encoding="utf-8") == guards.written(guards.guards(guards.shipped_concepts()))


def test_most_sentences_are_spared() -> None:
    concepts = {"one": ["shar(?:e|ed)<4>data", "hand over"], "any": [r"\d+", "we"]}
    vocabulary = Vocabulary(concepts, eager=(), guards=read_guards(guards.guards(concepts)))
    texts = ["We share it.", "We share all data.", "Over to you.", "Hand it over.", "Hand over 7."]
    block = vocabulary.look(texts)[0].block
    assert block.may("one") == 0b10010  # "hand" and "over" alone are not enough
    assert block.may("any") == block.all
    assert block.having("one", block.all) == 0b10010


def test_two_words_must_follow_each_other() -> None:
    concepts = {"one": ["(?:hand|give) (?:it |them )?over", "opt[- ]out"]}
    vocabulary = Vocabulary(concepts, eager=(), guards=read_guards(guards.guards(concepts)))
    texts = ["Give it over.", "Over it, we give.", "Opt-out.", "Out you opt.", "Opt. Out.", "We hand them, over"]
    assert vocabulary.look(texts)[0].block.may("one") == 0b110101


def test_a_word_is_looked_up_no_longer_than_the_longest_beginning() -> None:
    class Counted(dict[str, tuple[int, ...]]):
        asked = 0

        def get(self, key: str, default: tuple[int, ...] = ()) -> tuple[int, ...]:  # type: ignore[override]
            self.asked += 1
            return super().get(key, default)

    beginnings = Counted({"shar": (0,), "un": (1,)})
    guarded = Guards({}, {}, beginnings, 2)
    assert guarded.lines(["unsharing", "s" * 9_000]) == [0, 1]
    assert beginnings.asked == 2 * len("shar")


def test_a_concept_that_was_changed_has_no_guard() -> None:
    concepts = {"one": ["share {two}"], "two": ["data"]}
    made = read_guards(guards.guards(concepts))
    assert made.of("one", concepts) is not None
    assert made.of("one", {**concepts, "two": ["details"]}) is None
    assert digest("one", {"one": ["{one}"]}) == ""


@pytest.mark.parametrize("size", [1, 600])
def test_a_hit_does_not_reach_into_the_next_sentence(size: int) -> None:
    vocabulary = Vocabulary({"both": [r"share\W+data", "we"]})
    texts = ["We share", "data, we share: data"] * size
    assert _places(vocabulary, "both", texts) == [[(0, 2)], [(6, 8), (9, 20)]] * size
