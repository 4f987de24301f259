"""Which practices are new, gone, or depend on something else than before.

In: two Reports and the Alignment of their sentences. Out: PracticeChanges, the gravest first.

A change of a practice must rest on a change of the text. Where a clause that states it stands in both texts in the same
words, or edited but with the very words that it was found by, and the practice was found in one alone (a new heading
above was read as context, say), nothing changed for the reader, and nothing is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.compare.alignment import Alignment, Side
from reader.compare.clauses import clause
from reader.compare.model import Clause, Effect, PracticeChange, PracticeChangeKind
from reader.compare.wording import words_of
from reader.document import Span
from reader.report import Report, report_object

NEW, GONE, CONDITION = PracticeChangeKind.NEW, PracticeChangeKind.GONE, PracticeChangeKind.CONDITION
# The condition under which most happens to the reader stands last.
WIDTH = {"consent": 0, "opt-out": 1, "none": 2}
SEVERITY_ORDER = {"high": 0, "medium": 1, "low": 2, "none": 3}
EFFECT_ORDER = {Effect.WORSE: 0, Effect.BETTER: 1, Effect.NEUTRAL: 2}
# Words that turn a sentence round, or hang it on a condition: one more or less of them, and it says something else.
TURNING = frozenset(
    ("no", "not", "never", "none", "neither", "nor", "without", "unless", "except", "only")
) | frozenset(("cannot", "cant", "dont", "doesnt", "wont", "isnt", "arent", "if", "consent"))
Found: TypeAlias = "Mapping[str, tuple[Stated, ...]]"


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that states a practice: its index and span, its condition, and the words that it is found by."""

    index: int
    span: Span
    condition: str
    words: str


def practice_changes(old: Report, new: Report, alignment: Alignment) -> tuple[PracticeChange, ...]:
    """Return the changes of practices, the gravest for the reader first."""
    before, after = _found(old, alignment.old), _found(new, alignment.new)
    told = {entry["practice"]: entry for report in (old, new) for entry in report_object(report)["findings"]}
    ties = Ties(alignment)
    changes = []
    for practice in dict.fromkeys((*after, *before)):
        entry = told[practice]
        change = _change(entry["kind"], before.get(practice, ()), after.get(practice, ()), ties)
        if change is not None:
            kind, old_stated, new_stated = change
            changes.append(
                PracticeChange(
                    change=kind,
                    practice=practice,
                    title=entry["title"],
                    kind=entry["kind"],
                    severity=entry["severity"],
                    effect=_effect(kind, entry["kind"], old_stated, new_stated),
                    old_condition=_widest(before.get(practice, ())) if kind == NEW else _widest(old_stated),
                    new_condition=_widest(after.get(practice, ())) if kind == GONE else _widest(new_stated),
                    old=_clauses(alignment.old, old_stated) or _counterparts(alignment, new_stated, to_old=True),
                    new=_clauses(alignment.new, new_stated) or _counterparts(alignment, old_stated, to_old=False),
                )
            )
    return tuple(sorted(changes, key=_gravity))


def _found(report: Report, side: Side) -> Found:
    """Return, by practice, the sentences that state it, in reading order."""
    at = {sentence.span.start: index for index, sentence in enumerate(side.sentences)}
    found: dict[str, list[Stated]] = defaultdict(list)
    for finding in report.findings:
        for evidence in finding.evidence:
            index = at.get(evidence.span.start)
            if index is not None:
                words = " ".join(words_of(report.document.quote(hit.span)) for hit in evidence.hits)
                found[finding.practice].append(Stated(index, evidence.span, evidence.condition.value, words))
    return {practice: tuple(sorted(stated, key=lambda item: item.index)) for practice, stated in found.items()}


def _change(
    kind: str, before: Sequence[Stated], after: Sequence[Stated], ties: Ties
) -> tuple[PracticeChangeKind, Sequence[Stated], Sequence[Stated]] | None:
    if not before:
        return None if any(ties.stood(item) for item in after) else (NEW, (), after)
    if not after:
        return None if any(ties.still_stands(item) for item in before) else (GONE, before, ())
    # What a right or a promise depends on is too seldom said in the same sentence to tell that it changed.
    return _condition_change(before, after, ties) if kind == "risk" else None


def _condition_change(
    before: Sequence[Stated], after: Sequence[Stated], ties: Ties
) -> tuple[PracticeChangeKind, Sequence[Stated], Sequence[Stated]] | None:
    """Tell whether a sentence that states the practice on both sides was edited to another condition."""
    by_index = {item.index: item for item in after}
    pairs = [(item, by_index[ties.edited[item.index]]) for item in before if ties.edited.get(item.index) in by_index]
    pairs = [(old, new) for old, new in pairs if old.condition != new.condition]
    if len({(old.condition, new.condition) for old, new in pairs}) != 1:
        return None  # none was edited so, or they went different ways: there is no one thing to tell
    return CONDITION, [old for old, _new in pairs], [new for _old, new in pairs]


class Ties:
    """What of one text stands in the other, sentence by sentence."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._same_back = {new: old for old, new in alignment.same.items()}
        self.edited = alignment.edited
        self.edited_back = {new: old for old, new in alignment.edited.items()}

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
    reversing = [sum(word in TURNING for word in words) for words in (here, there)]
    return set(item.words.split()) <= set(there) and reversing[0] == reversing[1]


def _widest(stated: Iterable[Stated]) -> str:
    return max((item.condition for item in stated), key=WIDTH.__getitem__, default="")


def _clauses(side: Side, stated: Iterable[Stated]) -> tuple[Clause, ...]:
    return tuple(clause(side.document, item.span) for item in stated)


def _counterparts(alignment: Alignment, stated: Sequence[Stated], to_old: bool) -> tuple[Clause, ...]:
    """Return what stands on the other side in the place of sentences, where they were edited."""
    side = alignment.old if to_old else alignment.new
    pairs = {new: old for old, new in alignment.edited.items()} if to_old else alignment.edited
    others = dict.fromkeys(pairs[item.index] for item in stated if item.index in pairs)
    return tuple(clause(side.document, side.sentences[index].span) for index in others)


def _effect(kind: PracticeChangeKind, practice: str, old: Sequence[Stated], new: Sequence[Stated]) -> Effect:
    if practice == "fact":
        return Effect.NEUTRAL
    more = kind == NEW if kind != CONDITION else WIDTH[_widest(new)] > WIDTH[_widest(old)]
    return Effect.WORSE if more == (practice == "risk") else Effect.BETTER


def _gravity(change: PracticeChange) -> tuple[int, int, Span]:
    """Worse before better, and a promise or right that is gone right after the high risks."""
    severity = SEVERITY_ORDER[change.severity] if change.kind == "risk" else 0.5
    clauses = change.new or change.old
    return EFFECT_ORDER[change.effect], int(2 * severity), clauses[0].span
