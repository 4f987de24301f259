"""Guards: which words a line must hold before a concept can stand in it, so that RE2 need not look at the others.

In: `resources/guards.json`, which `packaging/guards.py` works out from the patterns. Out: for the lines of a text, the
set of lines that hold a word of each set of words; for a concept, its parts and the sets that each asks for. A guard
holds for the very patterns it was made from: to a concept that was changed since, none is given, and it is looked for
everywhere.

A set of lines is a whole number whose bit n stands for line n.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from reader.practices.pattern import MAX_DEPTH, REFERENCE
from reader.resources import resource_text

WORD = re.compile("[a-z0-9]+")
_MOST_KNOWN = 50_000  # keys whose sets are kept, of all texts read

# Ways to match, for each of which one word of each of three sets (the same again where it has fewer) must be there.
Ways = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """The guard of a concept: its parts, as many patterns and the ways of each.

    A line with a word of the set `sure` surely holds the concept.
    """

    parts: tuple[tuple[int, Ways | None], ...]  # None where any line may match
    sure: int | None = None


@dataclass(slots=True)
class Guards:
    """The guards of concepts by name and digest, and of each key the sets that it is in.

    A key is a word, two words that follow each other ("opt out"), or a beginning of words. Two words hold back much
    more than each of them, as nearly every sentence has the commonest words of a pattern somewhere.
    """

    concepts: Mapping[str, tuple[str, Guard]] = field(default_factory=dict)
    words: Mapping[str, Sequence[int]] = field(default_factory=dict)
    beginnings: Mapping[str, Sequence[int]] = field(default_factory=dict)
    sets: int = 0
    _known: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _pairs: frozenset[tuple[str, ...]] = frozenset()
    _longest: int = 0

    def __post_init__(self) -> None:
        """Gather the keys of two words, and how long a beginning is at most: a word may have a million letters."""
        self._longest = max(map(len, self.beginnings), default=0)
        self._pairs = frozenset(tuple(key.split(" ")) for key in self.words if " " in key)

    def of(self, name: str, concepts: Mapping[str, Sequence[str]]) -> Guard | None:
        """Return the guard of a concept, None if there is none for its patterns as they are."""
        made_from, guard = self.concepts.get(name, ("", None))
        return guard if guard is not None and digest(name, concepts) == made_from else None

    def lines(self, texts: Iterable[str]) -> list[int]:
        """Return, for each set of words, the lines that hold one; `texts` are the lines, in lower case."""
        result = [0] * self.sets
        if not self.sets:
            return result
        where: dict[str, int] = defaultdict(int)
        for number, text in enumerate(texts):
            line = 1 << number
            words = WORD.findall(text)
            for word in set(words):
                where[word] |= line
            for first, second in self._pairs.intersection(pairwise(words)):
                where[f"{first} {second}"] |= line
        for key, lines in where.items():
            numbers = self._known.get(key)
            for number in self._sets_of(key) if numbers is None else numbers:
                result[number] |= lines
        return result

    def _sets_of(self, key: str) -> tuple[int, ...]:
        numbers = set(self.words.get(key, ()))
        if " " not in key:
            for length in range(1, min(len(key), self._longest) + 1):
                numbers.update(self.beginnings.get(key[:length], ()))
        if len(self._known) < _MOST_KNOWN:
            self._known[key] = tuple(numbers)
        return tuple(numbers)


@cache
def shipped_guards() -> Guards:
    """Return the guards of the concepts that ship."""
    return read_guards(json.loads(resource_text("guards.json")))


def read_guards(data: Mapping[str, Any]) -> Guards:
    """Return the guards that the content of the file describes."""
    concepts = {
        name: (made_from, Guard(tuple((count, _ways(ways)) for count, ways in parts), sure))
        for name, (made_from, sure, parts) in data["concepts"].items()
    }
    words, beginnings = ({key: tuple(sets) for key, sets in data[part].items()} for part in ("words", "beginnings"))
    return Guards(concepts, words, beginnings, data["sets"])


def _ways(ways: list[list[int]] | None) -> Ways | None:
    return None if ways is None else tuple((way[0], way[min(1, len(way) - 1)], way[-1]) for way in ways)


def digest(name: str, concepts: Mapping[str, Sequence[str]], depth: int = 0) -> str:
    """Return what changes when a pattern of a concept changes, or of one that it names; "" if it cannot be read."""
    if depth > MAX_DEPTH or name not in concepts:
        return ""
    text = "\n".join(concepts[name])
    inner = [digest(other, concepts, depth + 1) for other in sorted(set(REFERENCE.findall(text)))]
    return blake2b("\n".join([text, *inner]).encode(), digest_size=9).hexdigest() if all(inner) else ""
