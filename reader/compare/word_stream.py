"""The words of a text with their places, so that passages are found by words whatever the layout is.

In: a text. Out: a WordStream; the places that it gives are code points of that text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from reader.document import Span

_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ")
_BREAK = "\n"  # between words: no word holds it, so a find in the joined text begins and ends at words


@dataclass(frozen=True, slots=True)
class WordStream:
    """Words in lower case without apostrophes, and the span of each, in reading order."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    joined: str
    starts: tuple[int, ...]

    def inside(self, span: Span) -> range:
        """Return the indexes of the words that a span touches."""
        first = bisect_left(self.spans, span.start + 1, key=lambda word: word.end)
        last = bisect_left(self.spans, span.end, key=lambda word: word.start)
        return range(first, max(first, last))

    def around(self, words: range, count: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return up to `count` words before and after some words."""
        return self.words[max(0, words.start - count) : words.start], self.words[words.stop : words.stop + count]

    def find(self, words: tuple[str, ...], most: int) -> list[range]:
        """Return where words stand one after the other, at most `most` places."""
        places: list[range] = []
        needle = _BREAK + _BREAK.join(words) + _BREAK
        at = self.joined.find(needle) if words else -1
        while at >= 0 and len(places) < most:
            first = bisect_left(self.starts, at + 1)
            places.append(range(first, first + len(words)))
            at = self.joined.find(needle, at + 1)
        return places

    def span(self, words: range) -> Span:
        """Return the span from the first of some words to the last."""
        return Span(self.spans[words.start].start, self.spans[words.stop - 1].end)


def word_stream(text: str) -> WordStream:
    """Return the words of a text."""
    found = [(match[0].translate(_APOSTROPHES).lower(), Span(*match.span())) for match in _WORD.finditer(text)]
    starts = []
    at = 1
    for word, _ in found:
        starts.append(at)
        at += len(word) + 1
    words = tuple(word for word, _ in found)
    joined = _BREAK + _BREAK.join(words) + _BREAK
    return WordStream(words, tuple(span for _, span in found), joined, tuple(starts))
