"""Word pieces: the cutting is that of BERT."""

from __future__ import annotations

import pytest

from reader.practices.word_pieces import WordPieces
from reader.resources import resource_text

KNOWN = [
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "re",
    "rec",
    "record",
    "##ord",
    "##ing",
    "##s",
    "cafe",
    ",",
    "_",
    "a",
    "##b",
    "'",
    "t",
]
PIECES = WordPieces(KNOWN)


def cut(text: str) -> list[str]:
    return [KNOWN[number] for number in PIECES.of(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("recording, records", ["record", "##ing", ",", "record", "##s"]),  # the longest first
        ("reord", ["re", "##ord"]),
        ("a_ab", ["a", "_", "a", "##b"]),
        ("a't", ["a", "'", "t"]),
        ("xyz a", ["[UNK]", "a"]),  # one piece for a word that cannot be cut
        ("rexx", ["[UNK]"]),
        ("a" + "b" * 99, ["a", *["##b"] * 99]),
        ("a" + "b" * 100, ["[UNK]"]),
        ("", []),
        (" \t\n", []),
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_the_pieces_that_ship_hold_every_letter_and_the_special_ones() -> None:
    shipped = resource_text("encoder/pieces.txt").split("\n")
    assert len(set(shipped)) == len(shipped)
    assert {"[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz0123456789.,;:()"} <= set(shipped)
    pieces = WordPieces(shipped)
    assert [shipped[n] for n in pieces.of("credit reference agencies' searches")] == [
        *("credit", "reference", "agencies", "'", "searches"),
    ]
