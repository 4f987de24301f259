"""Vague words: count the words that leave open what is done. Text in, VagueWords out, the most frequent first."""

from __future__ import annotations

import re
from functools import cache

from reader.resources import resource_toml
from reader.summary.model import VagueWord

_WORD = re.compile(r"[a-z0-9]+")


def vague_words(text: str) -> tuple[VagueWord, ...]:
    """Return the vague words of a text with how often each is said."""
    # Two spaces between words: neighbours share none, so "may may" counts twice.
    words = f" {'  '.join(_WORD.findall(text.lower()))} "
    counts = [(sum(words.count(form) for form in forms), name) for name, forms in _vocabulary()]
    return tuple(VagueWord(name, count) for count, name in sorted(counts, key=lambda item: -item[0]) if count)


@cache
def _vocabulary() -> list[tuple[str, list[str]]]:
    entries = resource_toml("wording/en/vague.toml")["words"]
    return [(name, [f" {form.replace(' ', '  ')} " for form in forms]) for name, forms in entries]
