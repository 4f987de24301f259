"""Find words in a text: blanks, case, accents and the shape of quotes aside. In: text and words; out: spans."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from reader.document import Span

MOST_HITS = 5000
_SAME = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"}


def find_words(text: str, words: str, *, whole: bool = False) -> list[Span]:
    """Return where the words stand, in reading order, at most MOST_HITS places.

    Args:
        text: the canonical text; the spans are its code points.
        words: what to look for; any white space between two words matches any.
        whole: only where no letter or digit stands before or after.
    """
    plain = _plain(words).split()
    if not plain:
        return []
    pattern = r"\s+".join(re.escape(word) for word in plain)
    if whole:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    found = []
    for match in re.finditer(pattern, _plain_text(text)):
        found.append(Span(match.start(), match.end()))
        if len(found) == MOST_HITS:
            break
    return found


def is_about(text: str, words: str) -> bool:
    """Tell whether each of the words begins a word of a text: "sell data" is about "They may sell your data"."""
    plain, said = _plain(words).split(), _plain(text)
    return bool(plain) and all(re.search(rf"(?<!\w){re.escape(word)}", said) for word in plain)


def _plain(text: str) -> str:
    """Return the text without accents and in small letters, each code point still one code point."""
    return text.translate({ord(character): _letter(character) for character in set(text)})


@lru_cache(maxsize=1)  # that of the open policy: it is looked through at every key
def _plain_text(text: str) -> str:
    return _plain(text)


@cache
def _letter(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character
