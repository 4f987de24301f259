"""Which practices are new, gone, or depend on something else than before.

In: two Reports and the Alignment of their sentences. Out: PracticeChanges, the gravest first.

A change of a practice must rest on a change of the text. Where the clauses that state a practice stand in both texts
in the same words and it was found in one alone (a new heading above them was read as context, say), nothing changed
for the reader, and nothing is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.compare.alignment import Alignment, Side
from reader.compare.clauses import clause
from reader.compare.model import Clause, Effect, PracticeChange, PracticeChangeKind
from reader.document import Span
from reader.report import Report, report_object

NEW, GONE, CONDITION = PracticeChangeKind.NEW, PracticeChangeKind.GONE, PracticeChangeKind.CONDITION
# The condition under which most happens to the reader stands last.
WIDTH = {"consent": 0, "opt-out": 1, "none": 2}
SEVERITY_ORDER = {"high": 0, "medium": 1, "low": 2, "none": 3}
EFFECT_ORDER = {Effect.WORSE: 0, Effect.BETTER: 1, Effect.NEUTRAL: 2}
Found: TypeAlias = "Mapping[str, tuple[Stated, ...]]"


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence that states a practice: its index in its side, its span and its finding's condition."""

    index: int
    span: Span
    condition: str


def practice_changes(old: Report, new: Report, alignment: Alignment) -> tuple[PracticeChange, ...]:
    """Return the changes of practices, the gravest for the reader first."""
    before, after = _found(old, alignment.old), _found(new, alignment.new)
    told = {entry["practice"]: entry for report in (old, new) for entry in report_object(report)["findings"]}
    changes = []
    for practice in dict.fromkeys((*after, *before)):
        entry = told[practice]
        change = _change(before.get(practice, ()), after.get(practice, ()), alignment)
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
                found[finding.practice].append(Stated(index, evidence.span, finding.condition.value))
    return {practice: tuple(sorted(stated, key=lambda item: item.index)) for practice, stated in found.items()}


def _change(
    before: Sequence[Stated], after: Sequence[Stated], alignment: Alignment
) -> tuple[PracticeChangeKind, Sequence[Stated], Sequence[Stated]] | None:
    if not before:
        return None if any(_stood(item, alignment) for item in after) else (NEW, (), after)
    if not after:
        return None if any(_still_stands(item, alignment) for item in before) else (GONE, before, ())
    return _condition_change(before, after, alignment)


def _condition_change(
    before: Sequence[Stated], after: Sequence[Stated], alignment: Alignment
) -> tuple[PracticeChangeKind, Sequence[Stated], Sequence[Stated]] | None:
    """Tell whether the widest condition changed, by sentences that are not in both texts."""
    was, now = _widest(before), _widest(after)
    if was == now:
        return None
    old_stated = [item for item in before if item.condition == was]
    new_stated = [item for item in after if item.condition == now]
    if WIDTH[now] > WIDTH[was]:
        new_stated = [item for item in new_stated if not _stood(item, alignment)]
    else:
        # Narrower only if nothing is left of what was wider.
        if any(_still_stands(item, alignment) for item in old_stated):
            return None
    return (CONDITION, old_stated, new_stated) if old_stated and new_stated else None


def _stood(item: Stated, alignment: Alignment) -> bool:
    """Tell whether a sentence of the new text stood in the old one, under the same lead-in."""
    if item.index not in alignment.stands_new:
        return False
    backwards = {new: old for old, new in alignment.same.items()}
    other = backwards.get(item.index)
    return other is None or alignment.old.full[other] == alignment.new.full[item.index]


def _still_stands(item: Stated, alignment: Alignment) -> bool:
    """Tell whether a sentence of the old text stands in the new one, under the same lead-in."""
    if item.index not in alignment.stands_old:
        return False
    other = alignment.same.get(item.index)
    return other is None or alignment.old.full[item.index] == alignment.new.full[other]


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
