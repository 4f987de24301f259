"""Second reader: weighs what the rules found against the words and the sense of each sentence.

In: the sentences of a document, each with its lead-ins and its heading, and what the rules found. Out: how likely each
sentence states each practice. Three witnesses are heard: the rules, the words (`word_weights`) and a small neural
network that reads the sentences among their neighbours (`encoder`); a linear model weighs them and what stands around.
`packaging/train_words.py` and `packaging/train_encoder.py` train the words and the network on annotated policies and
sentences, `packaging/train_signs.py` the weights of the signs, on policies that none of the three had seen.
`resources/second_reader/` and `resources/encoder/` hold them. It has no say over a user's own rules and practices.

The network takes far longer than all else. A quick reading does without it: then the others are heard, by weights of
their own, and it is not even imported.

Rules say why; the others only say how alike a sentence is to those that annotators marked. So they may take back a
finding of a rule; of what they alone find, a plain sentence is made only where it is likely (see
`resources/wording/en/grounds.toml`, words-alone), and of a high risk or a promise none: such a one they find, if at
all, only where it is very likely, and as one that is stated perhaps.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import add, mul
from typing import Protocol

from reader.practices.read import Read
from reader.practices.word_weights import WordWeights
from reader.resources import resource_text, resource_toml

_NEAR = 2  # sentences before and after that say something of this one
_STEP = 200  # sentences after which the share done is told
_BY_WORDS, _BY_SENSE = 0.1, 0.85  # the share of the work of the words and of the network; the signs have the rest
_QUICK_BY_WORDS = 0.8  # the share of the words where the network is not asked
# Sentences that the network reads, a book's: of what follows in a longer text the words tell alone.
_MOST_READ = 20_000
_SLIGHT = -6.9  # log odds of a thousandth, under which a sentence is not counted among the likely ones
PERHAPS = 0.5  # how sure it is what is found alone and yet told as stated perhaps: no plain sentence is made of it
_FARTHEST = 9.2  # log odds of 0.0001 and 0.9999, beyond which more says nothing
QUICK_SIGNS = (
    "always", "rule", "trust", "document", "section", "near", "length", "lead_in", "practices",
    "words", "words_and_rule", "top_words",
)  # fmt: skip
SIGNS = (
    *QUICK_SIGNS,
    "sense", "sense_and_rule", "top_sense", "document_sense", "near_sense", "words_and_sense",
)  # fmt: skip


class Sense(Protocol):
    """What tells the practices of sentences by their sense: `reader.practices.encoder.Encoder`, or a test's."""

    def log_odds(
        self, sentences: Sequence[Read], step: Callable[[float], None] | None = None
    ) -> Sequence[Sequence[float]]:
        """Return the log odds of each practice for each sentence."""


def signs(
    sentences: Sequence[Read],
    words: Sequence[Sequence[float]],
    sense: Sequence[Sequence[float]] | None,
    practices: Sequence[str],
    floors: Sequence[float],
) -> Iterable[tuple[int, int, tuple[float, ...]]]:
    """Yield what speaks for a practice, wherever a rule found it or its words or its sense are likely enough.

    Args:
        sentences: those of a document, in order.
        words: for each sentence, the log odds of each practice by its words alone.
        sense: the same by the network, None where it is not asked.
        practices: their ids, in the order of both.
        floors: log odds below which words alone, and the network alone, make no candidate.

    Yields:
        The numbers of the sentence and of the practice, and the signs, in the order of `SIGNS`; of `QUICK_SIGNS` where
        the network is not asked.
    """
    in_section: dict[tuple[int, str], int] = {}
    in_document: dict[str, int] = {}
    for sentence in sentences:
        for practice in sentence.found:
            in_document[practice] = in_document.get(practice, 0) + 1
            key = (sentence.section, practice)
            in_section[key] = in_section.get(key, 0) + 1
    top_words = [_odds(max(column)) for column in zip(*words, strict=True)]
    sensed = None if sense is None else _Sensed.of(sense)
    witnesses = [words] if sense is None else [words, sense]
    column_of = {practice: column for column, practice in enumerate(practices)}
    for number, sentence in enumerate(sentences):
        columns = {column_of[practice] for practice in sentence.found if practice in column_of}
        for witness, floor in zip(witnesses, floors, strict=True):
            if max(witness[number]) >= floor:
                columns.update(column for column, odds in enumerate(witness[number]) if odds >= floor)
        if not columns:
            continue
        length = math.log1p(len(sentence.own.split()))
        around = [*range(max(0, number - _NEAR), number), *range(number + 1, min(len(sentences), number + 1 + _NEAR))]
        for column in sorted(columns):
            practice = practices[column]
            trust = sentence.found.get(practice)
            found = float(trust is not None)
            by_words = _odds(words[number][column])
            values: tuple[float, ...] = (
                1.0,
                found,
                0.0 if trust is None else _odds(math.log(trust / (1 - trust))),
                min(in_document.get(practice, 0) - found, 5.0),
                min(in_section.get((sentence.section, practice), 0) - found, 3.0),
                float(sum(practice in sentences[other].found for other in around)),
                length,
                float(bool(sentence.lead_in)),
                float(min(len(sentence.found), 6)),
                by_words,
                by_words * found,
                top_words[column],
            )
            if sensed is not None:
                values += sensed.signs(number, column, by_words, found, around)
            yield number, column, values


@dataclass(frozen=True, slots=True)
class _Sensed:
    """What the network tells of a document: the log odds of each practice for each sentence, and in all of them."""

    odds: Sequence[Sequence[float]]
    top: Sequence[float]
    in_all: Sequence[float]

    @classmethod
    def of(cls, odds: Sequence[Sequence[float]]) -> _Sensed:
        columns = list(zip(*odds, strict=True))
        # Added one by one: `sum` rounds otherwise from Python 3.12 on, and a report is the same on all.
        in_all = [reduce(add, (_chance(value) for value in column if value > _SLIGHT), 0.0) for column in columns]
        return cls(odds, [_odds(max(column)) for column in columns], in_all)

    def signs(
        self, number: int, column: int, by_words: float, found: float, around: Sequence[int]
    ) -> tuple[float, ...]:
        """Return the signs that need the network, in the order in which they end `SIGNS`."""
        by_sense = _odds(self.odds[number][column])
        return (
            by_sense,
            by_sense * found,
            self.top[column],
            min(max(self.in_all[column] - _chance(by_sense), 0.0), 5.0),
            sum(_chance(self.odds[other][column]) for other in around),
            by_words * by_sense / 5,
        )


@dataclass(frozen=True, slots=True)
class SecondReader:
    """The trained model.

    `practices` are those that `words` and `sense` know, in their order; `sense` is None in a quick reading. `weights`
    are those of the signs, as `SIGNS` or `QUICK_SIGNS` names them, and `floors` what `signs` takes. A sentence is held
    to state a practice from the likelihood `keep` on; those of `alone` also where no rule found it, those of `perhaps`
    then from the likelihood `likely` on and as no surer than `PERHAPS`.
    """

    practices: tuple[str, ...]
    words: WordWeights
    sense: Sense | None
    weights: tuple[float, ...]
    floors: tuple[float, ...]
    keep: float
    alone: frozenset[str]
    perhaps: frozenset[str] = frozenset()
    likely: float = 1.0

    def judge(self, sentences: Sequence[Read], step: Callable[[float], None] | None = None) -> list[dict[str, float]]:
        """Return, for each sentence of a document, how likely it states the practices that it is held to state.

        `step` is called now and then with the share done, 0 to 1; what it raises stops the work.
        """
        by_words, by_sense = (_QUICK_BY_WORDS, 0.0) if self.sense is None else (_BY_WORDS, _BY_SENSE)
        words = []
        texts = ((read.own, read.lead_in, read.heading) for read in sentences)
        for number, odds in enumerate(self.words.log_odds(texts)):
            if step is not None and number % _STEP == 0:
                step(by_words * number / len(sentences))
            words.append(array("d", odds))
        sense = None
        if self.sense is not None:
            sensing = None if step is None else lambda share: step(by_words + by_sense * share)
            sense = [*self.sense.log_odds(sentences[:_MOST_READ], sensing), *words[_MOST_READ:]]
        chances: list[dict[str, float]] = [{} for _ in sentences]
        told = 0
        for number, column, values in signs(sentences, words, sense, self.practices, self.floors):
            if step is not None and number >= told + _STEP:
                told = number
                step(by_words + by_sense + (1 - by_words - by_sense) * number / len(sentences))
            practice = self.practices[column]
            by_rule = practice in sentences[number].found
            if not by_rule and practice not in self.alone and practice not in self.perhaps:
                continue
            chance = 1 / (1 + math.exp(-sum(map(mul, self.weights, values))))
            if by_rule or practice in self.alone:
                if chance >= self.keep:
                    chances[number][practice] = chance
            elif chance >= self.likely:
                chances[number][practice] = PERHAPS
        return chances


@cache
def load_words() -> WordWeights:
    """Return the weights of words that ship with the program."""
    lines = resource_text("second_reader/en.tsv").splitlines()
    return WordWeights(dict(line.split("\t", 1) for line in lines), resource_toml("second_reader/en.toml")["bias"])


@cache
def load_second_reader() -> SecondReader:
    """Return the model that ships with the program."""
    from reader.practices.encoder import load_encoder  # late: a quick reading does without it

    encoder = load_encoder()
    model = _model("signs", SIGNS, ("floor_of_words", "floor_of_sense"), encoder)
    if encoder.practices != model.practices:
        raise ValueError("The words and the network of the second reader know other practices.")
    return model


@cache
def load_quick_reader() -> SecondReader:
    """Return the model that ships with the program for readings without the network."""
    return _model("quick", QUICK_SIGNS, ("floor_of_words",), None)


def _model(name: str, names: Sequence[str], floors: Sequence[str], sense: Sense | None) -> SecondReader:
    table = resource_toml(f"second_reader/{name}.toml")
    return SecondReader(
        tuple(resource_toml("second_reader/en.toml")["practices"]),
        load_words(),
        sense,
        tuple(table["weights"][sign] for sign in names),
        tuple(float(table[floor]) for floor in floors),
        float(table["keep"]),
        frozenset(table["alone"]),
        frozenset(table["perhaps"]),
        float(table["likely"]),
    )


def second_reader_digest() -> bytes:
    """Return the bytes of the model that decide what is found: for the version of the rulebook.

    Of the network these are its checksum's: to read its weights takes longer than a start may.
    """
    files = ("second_reader/en.toml", "second_reader/en.tsv", "second_reader/signs.toml", "encoder/en.sha256")
    return "".join(map(resource_text, files)).encode()


def quick_reader_digest() -> bytes:
    """Return the bytes that decide besides what a quick reading finds."""
    return resource_text("second_reader/quick.toml").encode()


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-_odds(odds)))


def _odds(value: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, value))
