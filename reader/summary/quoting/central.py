"""Central: how much each sentence of a section tells of what the section is about.

In: the words of a document's sections. Out: for the sentences of one section a figure each, 1 for the most central. A
word counts by how many sentences of the section hold it, one of its title as two more, and less the more sections hold
it (the mean of these over a sentence is SumBasic's measure: Nenkova and Vanderwende 2005; the last part is the idf of
Spärck Jones 1972).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from reader.document import Document
from reader.practices.word_weights import stems

_OF_TITLE = 2
_LETTERS = 4  # shorter words are "the", "you", "may"
_SHORT = 8  # words that carry meaning: a shorter sentence does not gain by its length


class Centrality:
    """How telling words are in a document, for its sections."""

    def __init__(self, document: Document) -> None:
        held: dict[int, set[str]] = {}
        for sentence in document.sentences:
            held.setdefault(sentence.section, set()).update(_words(document.quote(sentence.span)))
        self._sections = len(held)
        self._holding = Counter(word for words in held.values() for word in words)

    def of(self, texts: Sequence[str], title: str) -> list[float]:
        """Return how central each text of a section is, from 0 to 1; all 0 where nothing can be told apart."""
        rows = [_words(text) for text in texts]
        counts = Counter(word for row in rows for word in row)
        counts.update({word: _OF_TITLE for word in _words(title) if word in counts})
        weight = {word: count * self._rarity(word) for word, count in counts.items()}
        means = [sum(weight[word] for word in row) / max(_SHORT, len(row)) for row in rows]
        most = max(means, default=0.0)
        return [mean / most if most else 0.0 for mean in means]

    def _rarity(self, word: str) -> float:
        return math.log((1 + self._sections) / max(1, self._holding[word]))


def _words(text: str) -> set[str]:
    return {word for word in stems(text.casefold()) if len(word) >= _LETTERS}
