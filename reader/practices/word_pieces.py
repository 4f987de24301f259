"""Word pieces: a text becomes the numbers of the pieces of words that the encoder knows.

In: folded lower-case text. Out: numbers of lines of `resources/encoder/pieces.txt`. The way is that of BERT (Devlin et
al. 2019, uncased) for folded text, which has no accents: each sign of punctuation is a word, and a word is cut into the
longest pieces that are known, the first as it stands, those after it with "##" before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 100  # characters; a longer one is no word
_MOST_KNOWN = 1 << 15  # words that are kept


class WordPieces:
    """The pieces that an encoder knows, in the order of its table."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._longest = max(map(len, pieces))
        self.start = self._numbers["[CLS]"]
        self.end = self._numbers["[SEP]"]
        self.unknown = self._numbers["[UNK]"]
        self._words: dict[str, tuple[int, ...]] = {}

    def of(self, text: str) -> list[int]:
        """Return the numbers of the pieces of a text, in order."""
        numbers: list[int] = []
        for word in _WORD.findall(text):
            known = self._words.get(word)
            if known is None:
                known = self._cut(word)
                if len(self._words) < _MOST_KNOWN and len(word) <= _LONGEST_WORD:
                    self._words[word] = known
            numbers += known
        return numbers

    def _cut(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST_WORD:
            return (self.unknown,)
        numbers = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(min(len(word), start + self._longest), start, -1):
                number = self._numbers.get(mark + word[start:end])
                if number is not None:
                    break
            else:
                return (self.unknown,)
            numbers.append(number)
            start = end
        return tuple(numbers)
