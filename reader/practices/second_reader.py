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
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import mul

from reader.practices.word_weights import WordWeights
from reader.resources import resource_text, resource_toml

_NEAR = 2  # sentences before and after that say something of this one
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
    top = [max(column) for column in zip(*likely, strict=True)]
    for number, sentence in enumerate(sentences):
        if not sentence.found and max(likely[number]) < floor:
            continue
        length = math.log1p(len(sentence.own.split()))
        near = [*sentences[max(0, number - _NEAR) : number], *sentences[number + 1 : number + 1 + _NEAR]]
        for column, words in enumerate(likely[number]):
            practice = practices[column]
            if words < floor and practice not in sentence.found:
                continue
            trust = sentence.found.get(practice)
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
    _word_weights: WordWeights = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make ready to weigh words."""
        object.__setattr__(self, "_word_weights", WordWeights(self.words, self.bias))

    def judge(self, sentences: Sequence[Read], step: Callable[[float], None] | None = None) -> list[dict[str, float]]:
        """Return, for each sentence of a document, how likely it states the practices that it is held to state.

        `step` is called now and then with the share done, 0 to 1; what it raises stops the work.
        """
        likely = []
        texts = ((read.own, read.lead_in, read.heading) for read in sentences)
        for number, odds in enumerate(self._word_weights.log_odds(texts)):
            if step is not None and number % _STEP == 0:
                step(number / len(sentences))
            likely.append(array("d", odds))
        chances: list[dict[str, float]] = [{} for _ in sentences]
        for number, column, values in signs(sentences, likely, self.practices, self.floor):
            practice = self.practices[column]
            if practice not in sentences[number].found and practice not in self.alone:
                continue
            chance = 1 / (1 + math.exp(-sum(map(mul, self.weights, values))))
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


def _odds(value: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, value))
