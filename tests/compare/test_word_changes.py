"""Word changes: the pieces give back both sentences, and what did not change is not marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import WordChange, word_changes

TEXT = st.text(alphabet="ab c.,’é\n", max_size=40)


def sides(old: str, new: str) -> tuple[str, str]:
    pieces = word_changes(old, new)
    before = "".join(piece.text for piece in pieces if piece.change != WordChange.ADDED)
    after = "".join(piece.text for piece in pieces if piece.change != WordChange.REMOVED)
    return before, after


@given(TEXT, TEXT)
def test_the_pieces_give_back_both_sentences(old: str, new: str) -> None:
    assert sides(old, new) == (old, new)


def test_only_the_words_that_changed_are_marked() -> None:
    pieces = word_changes("We share it with our group.", "We share it with our partners.")
    assert [(p.change.value, p.text) for p in pieces] == [
        ("same", "We share it with our "),
        ("removed", "group"),
        ("added", "partners"),
        ("same", "."),
    ]


def test_sentences_with_little_in_common_are_set_apart_whole() -> None:
    pieces = word_changes("We sell tea.", "Nobody may ever record your calls, however long.")
    assert [piece.change for piece in pieces] == [WordChange.REMOVED, WordChange.ADDED]


@pytest.mark.parametrize(("old", "new"), [("", ""), ("same", "same")])
def test_no_change_is_no_change(old: str, new: str) -> None:
    assert all(piece.change == WordChange.SAME for piece in word_changes(old, new))
