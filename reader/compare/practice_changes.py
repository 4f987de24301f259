"""Which practices are new, gone, said in more or fewer ways, or depend on something else than before.

In: two Reports and the Alignment of their sentences. Out: PracticeChanges, the gravest first.

A change of a practice must rest on a change of the text. Where a clause that states it stands in both texts in the same
words, or edited but with the very words that it was found by, and the practice was found in one alone (a new heading
above was read as context, say), nothing changed for the reader, and nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.compare.alignment import Alignment
from reader.compare.model import Effect, PracticeChange, PracticeChangeKind
from reader.compare.stated import Stated, Ties, clauses_of, counterparts, denials, find_stated, names_choice
from reader.document import Span
from reader.report import Report, report_object

NEW, GONE, CONDITION = PracticeChangeKind.NEW, PracticeChangeKind.GONE, PracticeChangeKind.CONDITION
TERMS, MORE, LESS = PracticeChangeKind.TERMS, PracticeChangeKind.MORE, PracticeChangeKind.LESS
Told = tuple[PracticeChangeKind, Sequence[Stated], Sequence[Stated]]
# In a longer sentence, such as a row of a table, another number or a "not" is seldom about the practice that is found.
MOST_WORDS = 60
# What is new or gone altogether is told before what is said in more or fewer ways.
KIND_ORDER = {NEW: 0, GONE: 0, CONDITION: 0, TERMS: 1, MORE: 2, LESS: 2}
# The condition under which most happens to the reader stands last.
WIDTH = {"consent": 0, "opt-out": 1, "none": 2}
SEVERITY_ORDER = {"high": 0, "medium": 1, "low": 2, "none": 3}
EFFECT_ORDER = {Effect.WORSE: 0, Effect.BETTER: 1, Effect.NEUTRAL: 2}


def practice_changes(old: Report, new: Report, alignment: Alignment) -> tuple[PracticeChange, ...]:
    """Return the changes of practices, the gravest for the reader first."""
    before, after = find_stated(old, alignment.old), find_stated(new, alignment.new)
    told = {entry["practice"]: entry for report in (old, new) for entry in report_object(report)["findings"]}
    ties = Ties(alignment)
    changes = []
    for practice in dict.fromkeys((*after, *before)):
        entry = told[practice]
        was, now = before.get(practice, ()), after.get(practice, ())
        for kind, old_stated, new_stated in _changes(entry["kind"], was, now, ties):
            changes.append(
                PracticeChange(
                    change=kind,
                    practice=practice,
                    title=entry["title"],
                    kind=entry["kind"],
                    severity=entry["severity"],
                    effect=_effect(kind, entry["kind"], old_stated, new_stated),
                    old_condition=_widest(old_stated or was),
                    new_condition=_widest(new_stated or now),
                    old=clauses_of(alignment.old, old_stated) or counterparts(alignment, new_stated, to_old=True),
                    new=clauses_of(alignment.new, new_stated) or counterparts(alignment, old_stated, to_old=False),
                )
            )
    return tuple(sorted(changes, key=_gravity))


def _changes(kind: str, before: Sequence[Stated], after: Sequence[Stated], ties: Ties) -> Iterator[Told]:
    if not before:
        if not any(ties.stood(item) for item in after):
            yield NEW, (), after
    elif not after:
        if not any(ties.still_stands(item) for item in before):
            yield GONE, before, ()
    else:
        # What a right or a promise depends on is too seldom said in the same sentence to tell that it changed.
        condition = _condition_change(before, after, ties) if kind == "risk" else None
        if condition is not None:
            yield condition
            return
        terms = _terms_change(before, after, ties)
        if terms is not None:
            yield terms
        if kind != "fact":
            ways = list(_other_ways(before, after, ties))
            # A risk said in other words and still there: what is said now is what matters.
            yield from ways[:1] if kind == "risk" else ways


def _other_ways(before: Sequence[Stated], after: Sequence[Stated], ties: Ties) -> Iterator[Told]:
    """Tell what is said in a way that the other text knows nothing of, each way being a rule of its own.

    Only sentences that came or went whole are told: one that was edited may say it still, in words that no rule knows.
    """
    ways = {item.rule for item in before}, {item.rule for item in after}
    more = [
        item
        for item in after
        if item.rule not in ways[0] and item.index not in ties.edited_back and not ties.stood(item)
    ]
    less = [
        item
        for item in before
        if item.rule not in ways[1] and item.index not in ties.edited and not ties.still_stands(item)
    ]
    if more:
        yield MORE, (), more
    if less:
        yield LESS, less, ()


def _terms_change(before: Sequence[Stated], after: Sequence[Stated], ties: Ties) -> Told | None:
    """Tell whether a sentence that states the practice on both sides names other terms, or is turned round."""
    by_index = {item.index: item for item in after}
    pairs = [(item, by_index[ties.edited[item.index]]) for item in before if ties.edited.get(item.index) in by_index]
    pairs = [
        (old, new)
        for old, new in pairs
        if max(len(ties.old_words(old)), len(ties.new_words(new))) <= MOST_WORDS
        and (not ties.same_terms(old, new) or denials(ties.old_words(old)) != denials(ties.new_words(new)))
    ]
    return (TERMS, [old for old, _ in pairs], [new for _, new in pairs]) if pairs else None


def _condition_change(before: Sequence[Stated], after: Sequence[Stated], ties: Ties) -> Told | None:
    """Tell whether a sentence that states the practice on both sides was edited to another condition.

    A condition must be in so many words where it is said to stand, and no such word where it is said to be gone: "when
    you ask us for help" is no consent, and "a setting that you can adjust" may be as good as "you can turn off".
    """
    by_index = {item.index: item for item in after}
    pairs = [(item, by_index[ties.edited[item.index]]) for item in before if ties.edited.get(item.index) in by_index]
    pairs = [
        (old, new)
        for old, new in pairs
        if old.condition != new.condition
        and names_choice(ties.old_words(old)) == (old.condition != "none")
        and names_choice(ties.new_words(new)) == (new.condition != "none")
    ]
    if len({(old.condition, new.condition) for old, new in pairs}) != 1:
        return None  # none was edited so, or they went different ways: there is no one thing to tell
    return CONDITION, [old for old, _new in pairs], [new for _old, new in pairs]


def _widest(stated: Iterable[Stated]) -> str:
    return max((item.condition for item in stated), key=WIDTH.__getitem__, default="")


def _effect(kind: PracticeChangeKind, practice: str, old: Sequence[Stated], new: Sequence[Stated]) -> Effect:
    if practice == "fact" or kind == TERMS:
        return Effect.NEUTRAL
    if kind in (MORE, LESS):
        # Said in one way less, a risk is still there; said in one more, a promise is not surely a better one.
        return Effect.WORSE if (kind == MORE) == (practice == "risk") else Effect.NEUTRAL
    more = kind == NEW if kind != CONDITION else WIDTH[_widest(new)] > WIDTH[_widest(old)]
    return Effect.WORSE if more == (practice == "risk") else Effect.BETTER


def _gravity(change: PracticeChange) -> tuple[int, int, int, Span]:
    """Worse before better, new and gone before more and less, a promise or right right after the high risks."""
    severity = SEVERITY_ORDER[change.severity] if change.kind == "risk" else 0.5
    clauses = change.new or change.old
    return EFFECT_ORDER[change.effect], KIND_ORDER[change.change], int(2 * severity), clauses[0].span
