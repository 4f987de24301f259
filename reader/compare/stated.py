"""The sentences that state a practice, on either side of a comparison, and what of one text stands in the other.

In: Reports and the Alignment of their sentences. Out: Stated sentences by practice, and Ties to ask about them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.compare.alignment import Alignment, Side
from reader.compare.clauses import clause
from reader.compare.model import Clause
from reader.compare.wording import addresses, words_of
from reader.document import Span
from reader.report import Report

# Words that turn a sentence round, or hang it on a condition: one more or less of them, and it says something else.
DENYING = frozenset(("no", "not", "never", "none", "neither", "nor", "without", "unless", "except")) | frozenset(
    ("cannot", "cant", "dont", "doesnt", "wont", "isnt", "arent")
)
TURNING = DENYING | frozenset(("only", "if", "consent"))
# Words that say how far, how often or how soon a sentence holds, by what they say: with another it says another thing.
DEGREES = {
    word: said
    for said, words in {
        "may": "may might possibly potentially",
        "mostly": "usually generally normally typically mostly mainly primarily ordinarily",
        "sometimes": "sometimes occasionally",
        "now": "currently presently",
        "all": "all any every each whatever",
        "some": "some certain several",
        "most": "most many",
        "at once": "instantly immediately promptly directly",
        "for good": "permanently irrevocably irreversibly forever indefinitely",
        "expressly": "explicit explicitly express expressly",
        "alone": "solely exclusively strictly",
        "must": "must mandatory",
    }.items()
    for word in words.split()
}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10} | {
    "twelve": 12, "fourteen": 14, "eighteen": 18, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip
# How words begin by which a sentence leaves something to the reader.
CHOOSING = (
    *("consent", "agree", "permi", "allow", "authoris", "authoriz", "accept", "unless", "object", "refus", "withdraw"),
    *("opted", "opting", "choos", "choice", "chosen", "setting", "preference", "adjust", "disabl", "unsubscrib"),
)
Found: TypeAlias = "Mapping[str, tuple[Stated, ...]]"


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that states a practice: its index and span, its condition, the words and the rule it is found by."""

    index: int
    span: Span
    condition: str
    words: str
    rule: str = ""


def find_stated(report: Report, side: Side) -> Found:
    """Return, by practice, the sentences that state it, in reading order.

    What no rule found hangs on the sentences around too: the same sentence may be found in one text and not
    in the other, so no change is told from it.
    """
    at = {sentence.span.start: index for index, sentence in enumerate(side.sentences)}
    found: dict[str, list[Stated]] = defaultdict(list)
    for finding in report.findings:
        for evidence in finding.evidence:
            index = at.get(evidence.span.start)
            if index is not None and not evidence.by_words_alone:
                words = " ".join(words_of(report.document.quote(hit.span)) for hit in evidence.hits)
                found[finding.practice].append(
                    Stated(index, evidence.span, evidence.condition.value, words, evidence.rule)
                )
    return {practice: tuple(sorted(stated, key=lambda item: item.index)) for practice, stated in found.items()}


class Ties:
    """What of one text stands in the other, sentence by sentence."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._same_back = {new: old for old, new in alignment.same.items()}
        self.edited = alignment.edited
        self.edited_back = {new: old for old, new in alignment.edited.items()}

    def old_words(self, item: Stated) -> list[str]:
        """Return the words of a sentence of the old text, those of its lead-ins first."""
        return self._alignment.old.full[item.index].split()

    def new_words(self, item: Stated) -> list[str]:
        """Return the words of a sentence of the new text, those of its lead-ins first."""
        return self._alignment.new.full[item.index].split()

    def same_terms(self, old: Stated, new: Stated) -> bool:
        """Tell whether two sentences name the same numbers and the same addresses."""
        return same_terms(self._alignment, old.index, new.index)

    def stood(self, item: Stated) -> bool:
        """Tell whether a sentence of the new text said it in the old one, under the same lead-in."""
        sides = self._alignment.new, self._alignment.old
        return _stands(item, *sides, self._alignment.stands_new, self._same_back, self.edited_back)

    def still_stands(self, item: Stated) -> bool:
        """Tell whether a sentence of the old text says it in the new one, under the same lead-in."""
        sides = self._alignment.old, self._alignment.new
        return _stands(item, *sides, self._alignment.stands_old, self._alignment.same, self.edited)


def _stands(
    item: Stated,
    side: Side,
    other_side: Side,
    standing: Collection[int],
    same: Mapping[int, int],
    edited: Mapping[int, int],
) -> bool:
    if item.index in standing:
        other = same.get(item.index)
        return other is None or side.full[item.index] == other_side.full[other]
    if item.index not in edited or not item.words:
        return False
    here, there = side.full[item.index].split(), other_side.full[edited[item.index]].split()
    return set(item.words.split()) <= set(there) and turns(here) == turns(there)


def same_terms(alignment: Alignment, before: int, after: int) -> bool:
    """Tell whether two sentences name the same numbers and addresses, and hold as far, as often and as soon."""
    old, new = alignment.old, alignment.new
    texts = old.document.quote(old.sentences[before].span), new.document.quote(new.sentences[after].span)
    words = old.full[before].split(), new.full[after].split()
    if numbers(words[0]) != numbers(words[1]) or degrees(words[0]) != degrees(words[1]):
        return False
    return addresses(texts[0]) == addresses(texts[1])


def numbers(words: Sequence[str]) -> frozenset[str]:
    """Return the numbers that a sentence names, in figures; "eighteen (18)" names one."""
    named = (str(NUMBERS.get(word, word)) for word in words)
    return frozenset(word for word in named if any(letter.isdigit() for letter in word))


def denials(words: Sequence[str]) -> int:
    """Return how many words deny."""
    return sum(word in DENYING for word in words)


def names_choice(words: Sequence[str]) -> bool:
    """Tell whether a sentence says in so many words that the reader agrees, refuses or sets something."""
    return any(word == "opt" or word.startswith(CHOOSING) for word in words)


def turns(words: Sequence[str]) -> int:
    """Return how many words turn a sentence round or hang it on a condition."""
    return sum(word in TURNING for word in words)


def degrees(words: Sequence[str]) -> frozenset[str]:
    """Return how far, how often or how soon a sentence says that it holds."""
    return frozenset(DEGREES[word] for word in words if word in DEGREES)


def clauses_of(side: Side, stated: Iterable[Stated]) -> tuple[Clause, ...]:
    """Return the clauses of sentences, in their order."""
    return tuple(clause(side.document, item.span) for item in stated)


def counterparts(alignment: Alignment, stated: Sequence[Stated], to_old: bool) -> tuple[Clause, ...]:
    """Return what stands on the other side in the place of sentences, where they were edited."""
    side = alignment.old if to_old else alignment.new
    pairs = {new: old for old, new in alignment.edited.items()} if to_old else alignment.edited
    others = dict.fromkeys(pairs[item.index] for item in stated if item.index in pairs)
    return tuple(clause(side.document, side.sentences[index].span) for index in others)
