"""Second reader: a small linear model that weighs what the rules found, and finds some of what they overlook.

In: the words of each sentence, with its lead-ins and its heading, and what the rules found. Out: how likely each
sentence states each practice. `packaging/second_reader.py` trains it: the weights of words on annotated policies and
sentences, those of the signs only on policies that no rule was written on and by word weights learned without them.
`resources/second_reader/` holds the weights. It has no say over a user's own rules and practices.

Rules say why; the model only says how alike the words are to words that annotators marked. So it may take back a
finding of a rule, and what it alone finds is never said plainly: it is shown as what the policy "may say".
"""

from __future__ import annotations

import math
import re
import struct
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from reader.resources import resource_text, resource_toml

_WORD = re.compile(r"[a-z']+")
_ENDINGS = ("ing", "ed", "es", "s", "ly")
# How much features count, in tenths: most wholly, a pair of words with one between them less, a word that the sentence
# has from its lead-in less still.
_TENTHS = (10, 7, 5)
_LENGTH = 4.0  # all feature vectors are as long as this
_NEAR = 2  # sentences before and after that say something of this one
_FIELD = 64  # bits of a packed sum of weights
_HALF = 1 << (_FIELD - 1)  # added to each field, so that none is below 0
_STEP = 200  # sentences after which the share done is told
_FARTHEST = 9.2  # log odds of 0.0001 and 0.9999, beyond which more says nothing


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as the second reader sees it: folded lower-case texts, its section, what rules found.

    `found` gives, by practice, the trust in the rule that found it (see `reader.practices.trust`).
    """

    own: str
    lead_in: str
    heading: str
    section: int
    found: Mapping[str, float]


def features(own: str, lead_in: str, heading: str) -> dict[str, float]:
    """Return the words and pairs of words of a sentence with their weights, a vector of a fixed length.

    Keys tell where a word stands: "w" in the sentence, "b" and "s" pairs in it (next to each other; one word between),
    "l" and "lb" in its lead-ins, "h" in its heading.
    """
    parts = _features(own, lead_in, heading)
    scale = _scale(parts)
    return {key: tenths * scale for tenths, keys in zip(_TENTHS, parts, strict=True) for key in keys}


def _features(own: str, lead_in: str, heading: str) -> tuple[set[str], set[str], set[str]]:
    """Return the features that count as `_TENTHS` tells."""
    words = _words(own)
    whole = {f"w {word}" for word in words}
    whole.update([f"b {first} {second}" for first, second in pairwise(words)])
    skipping = {f"s {first} {third}" for first, third in zip(words, words[2:], strict=False)}
    lent: set[str] = set()
    if lead_in:
        leads = _words(lead_in)
        lent = {f"w {word}" for word in leads} - whole
        whole.update([f"l {word}" for word in leads])
        whole.update([f"lb {first} {second}" for first, second in pairwise(leads)])
    whole.update([f"h {word}" for word in _words(heading)])
    return whole, skipping, lent


def _scale(parts: Iterable[set[str]]) -> float:
    """Return the factor that makes of tenths a vector of the fixed length."""
    length = math.sqrt(sum(tenths * tenths * len(keys) for tenths, keys in zip(_TENTHS, parts, strict=True)))
    return _LENGTH / (length or 1.0)


class _Packed(dict[str, int]):
    """The weights of features, each as one whole number with a field for each practice; packed when first asked for.

    Such numbers are added field by field at once, which takes a twentieth of the time of a sum for each practice.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        super().__init__()
        self._written = written

    def __missing__(self, feature: str) -> int:
        pairs = (pair.split(":") for pair in self._written[feature].split())
        packed = self[feature] = sum(int(weight) << _FIELD * int(column) for column, weight in pairs)
        return packed


def signs(
    sentences: Sequence[Read], likely: Sequence[Sequence[float]], practices: Sequence[str], floor: float
) -> Iterable[tuple[int, int, tuple[float, ...]]]:
    """Yield what speaks for a practice, wherever a rule found it or its words are likely enough.

    Args:
        sentences: those of a document, in order.
        likely: for each sentence, the log odds of each practice by its words alone.
        practices: their ids, in the order of `likely`.
        floor: log odds below which words alone are no candidate.

    Yields:
        The numbers of the sentence and of the practice, and the signs, in the order of the weights of the model.
    """
    in_section: dict[tuple[int, str], int] = {}
    in_document: dict[str, int] = {}
    for sentence in sentences:
        for practice in sentence.found:
            in_document[practice] = in_document.get(practice, 0) + 1
            key = (sentence.section, practice)
            in_section[key] = in_section.get(key, 0) + 1
    top = [max((row[column] for row in likely), default=-_FARTHEST) for column in range(len(practices))]
    for number, sentence in enumerate(sentences):
        length = math.log1p(len(sentence.own.split()))
        near = [*sentences[max(0, number - _NEAR) : number], *sentences[number + 1 : number + 1 + _NEAR]]
        for column, practice in enumerate(practices):
            trust = sentence.found.get(practice)
            words = likely[number][column]
            if trust is None and words < floor:
                continue
            found = float(trust is not None)
            odds = _odds(words)
            yield (
                number,
                column,
                (
                    1.0,
                    odds,
                    found,
                    odds * found,
                    0.0 if trust is None else _odds(math.log(trust / (1 - trust))),
                    _odds(top[column]),
                    min(in_document.get(practice, 0) - found, 5.0),
                    min(in_section.get((sentence.section, practice), 0) - found, 3.0),
                    float(sum(practice in other.found for other in near)),
                    length,
                    float(bool(sentence.lead_in)),
                    float(min(len(sentence.found), 6)),
                ),
            )


@dataclass(frozen=True, slots=True)
class SecondReader:
    """The trained model.

    `practices` are those that it knows, `words` the weights of each feature ("3:12 7:-5", practice number and
    hundredths), `bias` their starting points and `weights` those of the signs. A sentence is held to state a practice
    from the likelihood `keep` on; those of `alone` also where no rule found it.
    """

    practices: tuple[str, ...]
    bias: tuple[float, ...]
    words: Mapping[str, str]
    weights: tuple[float, ...]
    floor: float
    keep: float
    alone: frozenset[str]
    _packed: _Packed = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make ready to pack weights."""
        object.__setattr__(self, "_packed", _Packed(self.words))

    def by_words(self, own: str, lead_in: str, heading: str) -> list[float]:
        """Return the log odds of each practice by the words of a sentence alone."""
        parts = _features(own, lead_in, heading)
        size = _FIELD // 8
        total = int.from_bytes(_HALF.to_bytes(size, "little") * len(self.bias), "little")  # every field stands for 0
        weigh = self._packed.__getitem__
        for tenths, keys in zip(_TENTHS, parts, strict=True):
            total += tenths * sum(map(weigh, [key for key in keys if key in self.words]))
        sums = struct.unpack(f"<{len(self.bias)}Q", total.to_bytes(len(self.bias) * size, "little"))
        scale = _scale(parts) / 100
        return [bias + (value - _HALF) * scale for bias, value in zip(self.bias, sums, strict=True)]

    def judge(self, sentences: Sequence[Read], step: Callable[[float], None] | None = None) -> list[dict[str, float]]:
        """Return, for each sentence of a document, how likely it states the practices that it is held to state.

        `step` is called now and then with the share done, 0 to 1; what it raises stops the work.
        """
        likely = []
        for number, read in enumerate(sentences):
            if step is not None and number % _STEP == 0:
                step(number / len(sentences))
            likely.append(array("d", self.by_words(read.own, read.lead_in, read.heading)))
        chances: list[dict[str, float]] = [{} for _ in sentences]
        for number, column, values in signs(sentences, likely, self.practices, self.floor):
            practice = self.practices[column]
            if practice not in sentences[number].found and practice not in self.alone:
                continue
            chance = 1 / (1 + math.exp(-sum(map(_product, self.weights, values))))
            if chance >= self.keep:
                chances[number][practice] = chance
        return chances


@cache
def load_second_reader() -> SecondReader:
    """Return the model that ships with the program."""
    table = resource_toml("second_reader/en.toml")
    lines = resource_text("second_reader/en.tsv").splitlines()
    return SecondReader(
        tuple(table["practices"]),
        tuple(table["bias"]),
        dict(line.split("\t", 1) for line in lines),
        tuple(table["weights"].values()),
        float(table["floor"]),
        float(table["keep"]),
        frozenset(table["alone"]),
    )


def second_reader_digest() -> bytes:
    """Return the bytes of the model that decide what is found: for the version of the rulebook."""
    return (resource_text("second_reader/en.toml") + resource_text("second_reader/en.tsv")).encode()


def _product(a: float, b: float) -> float:
    return a * b


def _odds(value: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, value))


def _words(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=1 << 15)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word
