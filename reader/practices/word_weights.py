"""Word weights: what the words of a sentence say of each practice, as the second reader learned it.

In: the folded lower-case texts of a sentence, its lead-in and its heading. Out: for training, its features (words and
pairs of words) as a vector; for reading, the log odds of each practice. What a lead-in or a heading adds is worked out
once in a policy, not for each of the sentences that share it.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, TypeVar

_WORD = re.compile(r"[a-z']+")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
# How much features count, in tenths: most wholly, a pair of words with one between them less, a word that the sentence
# has from its lead-in less still.
_WHOLE, _SKIPPING, _LENT = 10, 7, 5
_LENGTH = 4.0  # all feature vectors are as long as this
_FIELD = 32  # bits of a packed sum of weights
_MOST_KNOWN = 1 << 15  # words that are kept
_HALF = 1 << (_FIELD - 1)  # added to each field, so that none is below 0

_Key = TypeVar("_Key", str, tuple[str, str])


def features(own: str, lead_in: str, heading: str) -> dict[str, float]:
    """Return the words and pairs of words of a sentence with their weights, a vector of a fixed length.

    Keys tell where a word stands: "w" in the sentence, "b" and "s" pairs in it (next to each other; one word between),
    "l" and "lb" in its lead-ins, "h" in its heading.
    """
    words, leads, above = stems(own), stems(lead_in), stems(heading)
    whole = {f"w {word}" for word in words} | {f"b {first} {second}" for first, second in pairwise(words)}
    whole |= {f"l {word}" for word in leads} | {f"lb {first} {second}" for first, second in pairwise(leads)}
    whole |= {f"h {word}" for word in above}
    skipping = {f"s {first} {third}" for first, third in zip(words, words[2:], strict=False)}
    lent = {f"w {word}" for word in leads} - whole
    scale = _scale(len(whole), len(skipping), len(lent))
    parts = (_WHOLE, whole), (_SKIPPING, skipping), (_LENT, lent)
    return {key: tenths * scale for tenths, keys in parts for key in keys}


def _scale(whole: int, skipping: int, lent: int) -> float:
    """Return the factor that makes of so many features in tenths a vector of the fixed length."""
    length = math.sqrt(_WHOLE * _WHOLE * whole + _SKIPPING * _SKIPPING * skipping + _LENT * _LENT * lent)
    return _LENGTH / (length or 1.0)


class _Weights(Generic[_Key]):
    """The weights of one kind of features, each as one whole number with a field for each practice.

    Such numbers are added field by field at once, which takes a small part of the time of a sum for each practice. They
    are made of what is written when a feature is first met: few of all are. Both stand in one table, as most of the
    time goes into looking up features that are not known: twice in two tables.
    """

    def __init__(self, written: Mapping[_Key, str], tenths: int) -> None:
        self._weights: dict[_Key, Any] = dict(written)  # as written, or the number
        self._tenths = tenths

    def sum(self, keys: set[_Key]) -> int:
        """Return the sum of the weights of features; those that are not known have none."""
        known = self._weights.get
        try:
            return sum(filter(None, map(known, keys)))
        except TypeError:  # one is still as it is written
            for key in keys:
                if isinstance(written := known(key), str):
                    self._weights[key] = self._tenths * _packed(written)
            return sum(filter(None, map(known, keys)))


def _packed(written: str) -> int:
    pairs = (pair.split(":") for pair in written.split())
    return sum(int(weight) << _FIELD * int(column) for column, weight in pairs)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a lead-in or a heading says: its different words, how many features they are, and their weights together."""

    words: set[str]
    count: int
    weight: int


class WordWeights:
    """The learned weights of words and pairs of words.

    `written` gives for each feature, named as `features` does, its weights: "3:12 7:-5", number of the practice and
    hundredths; `bias` is where each practice starts. All weights of a practice together are below 2^31 in thousandths.
    """

    def __init__(self, written: Mapping[str, str], bias: Sequence[float]) -> None:
        words: dict[str, dict[str, str]] = {kind: {} for kind in ("w", "l", "h")}
        pairs: dict[str, dict[tuple[str, str], str]] = {kind: {} for kind in ("b", "s", "lb")}
        for feature, weights in written.items():
            kind, first, *second = feature.split(" ")
            if second:
                pairs[kind][first, second[0]] = weights
            else:
                words[kind][first] = weights
        self._bias = bias
        self._words = _Weights(words["w"], _WHOLE)
        self._pairs = _Weights(pairs["b"], _WHOLE)
        self._skipping = _Weights(pairs["s"], _SKIPPING)
        self._lent = _Weights(words["w"], _LENT)
        self._lead_words = _Weights(words["l"], _WHOLE)
        self._lead_pairs = _Weights(pairs["lb"], _WHOLE)
        self._heading_words = _Weights(words["h"], _WHOLE)
        self._size = len(bias) * _FIELD // 8
        self._zero = int.from_bytes(_HALF.to_bytes(_FIELD // 8, "little") * len(bias), "little")

    def log_odds(self, sentences: Iterable[tuple[str, str, str]]) -> Iterator[list[float]]:
        """Yield the log odds of each practice by the words of each sentence: its own, its lead-in's, its heading's."""
        lead_ins: dict[str, _Around] = {}
        headings: dict[str, _Around] = {}
        for own, lead_in, heading in sentences:
            lead = lead_ins.get(lead_in)
            if lead is None:
                lead = lead_ins[lead_in] = self._read_lead_in(lead_in)
            above = headings.get(heading)
            if above is None:
                above = headings[heading] = self._read_heading(heading)
            yield self._read(own, lead, above)

    def _read(self, own: str, lead_in: _Around, heading: _Around) -> list[float]:
        in_order = stems(own)
        words, pairs, skipping = set(in_order), set(pairwise(in_order)), set(zip(in_order, in_order[2:], strict=False))
        lent = lead_in.words - words
        total = self._zero + lead_in.weight + heading.weight + self._words.sum(words) + self._lent.sum(lent)
        total += self._pairs.sum(pairs) + self._skipping.sum(skipping)
        whole = len(words) + len(pairs) + lead_in.count + heading.count
        scale = _scale(whole, len(skipping), len(lent)) / 100
        sums = struct.unpack(f"<{len(self._bias)}I", total.to_bytes(self._size, "little"))
        return [bias + (value - _HALF) * scale for bias, value in zip(self._bias, sums, strict=True)]

    def _read_lead_in(self, text: str) -> _Around:
        in_order = stems(text)
        words, pairs = set(in_order), set(pairwise(in_order))
        weight = self._lead_words.sum(words) + self._lead_pairs.sum(pairs)
        return _Around(words, len(words) + len(pairs), weight)

    def _read_heading(self, text: str) -> _Around:
        words = set(stems(text))
        return _Around(words, len(words), self._heading_words.sum(words))


def stems(text: str) -> list[str]:
    """Return the words of a text in order, without their commonest endings."""
    return list(map(_STEMS.__getitem__, _WORD.findall(text)))


class _Stems(dict[str, str]):
    """The words met so far, without their endings: a table takes half the time of a cache that forgets the oldest."""

    def __missing__(self, word: str) -> str:
        stem = next((word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 3), word)
        if len(self) < _MOST_KNOWN:
            self[word] = stem
        return stem


_STEMS = _Stems()
