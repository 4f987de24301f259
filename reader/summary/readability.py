"""Reading measures: words, minutes and school grade of a text. Own counts, no word list to download."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from reader.document.word_count import WORD

# Adults read English silently at 238 words a minute: Brysbaert, "How many words do we read per minute?", Journal of
# Memory and Language 109 (2019).
WORDS_PER_MINUTE = 238

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(
    r"(?:[^laeiouy]es|[^aeiouytd]ed|[^aeiouyl]e)$"
)  # "makes", "used", "share"; not "wanted", "table"
_TWO_SOUNDS = re.compile(r"(?:ia|io(?!us|n)|eo(?!u)|ua(?!r)|iu|[aeiou]ing)")  # "social", "radio", "video", "going"


def reading_minutes(words: int) -> int:
    """Return how many minutes a text of so many words takes, at least 1 where there are any."""
    return math.ceil(words / WORDS_PER_MINUTE)


@lru_cache(maxsize=16_384)  # policies share most of their words
def count_syllables(word: str) -> int:
    """Estimate the syllables of an English word: its groups of vowels, less silent endings, plus split pairs."""
    lower = word.lower()
    count = len(_VOWELS.findall(lower)) + len(_TWO_SOUNDS.findall(lower))
    if _SILENT_END.search(lower):
        count -= 1
    return max(1, count)


def reading_grade(sentences: list[str]) -> float:
    """Return the Flesch-Kincaid grade of sentences, one decimal, never below 0; 0.0 where there are no words.

    0.39 * words per sentence + 11.8 * syllables per word - 15.59 (Kincaid et al., "Derivation of new readability
    formulas", Naval Technical Training Command report 8-75, 1975).
    """
    words = [WORD.findall(sentence) for sentence in sentences]
    words = [found for found in words if found]
    total = sum(len(found) for found in words)
    if not total:
        return 0.0
    syllables = sum(count_syllables(word) for found in words for word in found)
    return round(max(0.0, 0.39 * total / len(words) + 11.8 * syllables / total - 15.59), 1)
