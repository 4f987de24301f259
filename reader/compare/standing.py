"""What stands: promises and rights that both texts give, and sentences edited so that they say what they said.

In: two Reports and the Alignment of their sentences. Out: PracticeChanges of the kind STANDS, and SentenceChanges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reader.compare.alignment import Alignment
from reader.compare.clauses import clause
from reader.compare.model import Effect, PracticeChange, PracticeChangeKind, SentenceChange, TextChangeKind
from reader.compare.stated import Found, clauses_of, find_stated, same_terms, turns
from reader.report import Report, report_object

KEPT = ("protection", "right")


def standing_practices(
    old: Report, new: Report, alignment: Alignment, changes: Sequence[PracticeChange] = ()
) -> tuple[PracticeChange, ...]:
    """Return the promises and rights that a sentence of both texts gives, in the order of the new text.

    A sentence that one of the `changes` tells of as other than before is not told a second time as standing.
    """
    before, after = find_stated(old, alignment.old), find_stated(new, alignment.new)
    told = {entry["practice"]: entry for entry in report_object(new)["findings"]}
    standing = []
    partners = {**alignment.same, **alignment.edited}
    told_before = {(change.practice, one.span) for change in changes for one in change.old}
    for practice, now in after.items():
        entry = told[practice]
        by_index = {item.index: item for item in now}
        stood = [
            was
            for was in before.get(practice, ())
            if partners.get(was.index) in by_index and (practice, was.span) not in told_before
        ]
        pairs = [(was, by_index[partners[was.index]]) for was in stood]
        if entry["kind"] in KEPT and pairs:
            standing.append(
                PracticeChange(
                    change=PracticeChangeKind.STANDS,
                    practice=practice,
                    title=entry["title"],
                    kind=entry["kind"],
                    severity=entry["severity"],
                    effect=Effect.NEUTRAL,
                    old_condition=pairs[0][0].condition,
                    new_condition=pairs[0][1].condition,
                    old=clauses_of(alignment.old, [was for was, _ in pairs]),
                    new=clauses_of(alignment.new, [is_now for _, is_now in pairs]),
                )
            )
    return tuple(sorted(standing, key=lambda change: change.new[0].span))


def reworded_sentences(old: Report, new: Report, alignment: Alignment) -> tuple[SentenceChange, ...]:
    """Return the edited sentences that state what they stated, under the same condition and with the same terms."""
    was, now = _by_sentence(find_stated(old, alignment.old)), _by_sentence(find_stated(new, alignment.new))
    reworded = []
    for before, after in sorted(alignment.edited.items(), key=lambda pair: pair[1]):
        stated = now.get(after, {})
        words = alignment.old.full[before].split(), alignment.new.full[after].split()
        same = bool(stated) and was.get(before) == stated
        if same and turns(words[0]) == turns(words[1]) and same_terms(alignment, before, after):
            reworded.append(
                SentenceChange(
                    TextChangeKind.EDITED,
                    clause(alignment.old.document, alignment.old.sentences[before].span),
                    clause(alignment.new.document, alignment.new.sentences[after].span),
                    tuple(stated),
                )
            )
    return tuple(reworded)


def _by_sentence(found: Found) -> Mapping[int, Mapping[str, str]]:
    """Return what each sentence states: practices with their conditions."""
    stated: dict[int, dict[str, str]] = defaultdict(dict)
    for practice, items in found.items():
        for item in items:
            stated[item.index][practice] = item.condition
    return stated
