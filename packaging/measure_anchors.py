"""Measure how notes survive a new version of a policy.

`python3 packaging/measure_anchors.py [FOLDER]` takes every two consecutive versions in FOLDER/COMPANY/DATE.md (default:
../shared/policies/versions), draws sentences of the older one by a fixed seed, puts a note on each and places it in the
newer one by `reader.compare.Reanchorer`. It prints, and fails beyond, two shares:

- of the notes on deleted sentences, those placed silently (anchored or changed) on other text: at most 1 %;
- of the notes on unchanged or slightly edited sentences, those placed right without asking: at least 95 %.

What is true is found without the code that is measured: by characters, not words, and without any pairing. A sentence
is unchanged where its letters and digits, without case, stand in the newer text one after the other, however that is
cut into sentences; of several such places the one whose 200 characters on each side are most alike is the true one.
Where they stand more often in the older text than in the newer, no one place is true, and any of them is right. Else
the truth is the best match by difflib's ratio of letters and digits among the sentences and headings of the newer text
and all two that follow each other: from 0.85 slightly edited, below 0.6 deleted (sentences of one policy that say
different things are 0.4 to 0.6 alike). What lies between is edited so much that it is counted in a row of its own,
without a limit. A note is right where its place shares half of the longer of the two with the true place.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from reader.compare import Reanchorer  # noqa: E402  the checkout's own, found by the line above
from reader.document import Document, PlacementState, Span, make_selector  # noqa: E402
from reader.load import load  # noqa: E402
from reader.segment import segment  # noqa: E402

VERSIONS = ROOT.parent / "shared" / "policies" / "versions"
SEED = 20261121
PER_PAIR = 60  # sentences of each kind of truth that a pair of versions gives at most
EDITED, DELETED = 0.85, 0.6
AROUND = 200
MOST_WRONG, LEAST_RIGHT = 0.01, 0.95
KINDS = ("unchanged", "slightly edited", "much edited", "deleted")


@dataclass(frozen=True, slots=True)
class Truth:
    """What became of a sentence: its kind, and the places in the newer text that are right."""

    kind: str
    places: tuple[Span, ...]


class Judge:
    """Knows the newer text's sentences by their characters."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new
        spans = [sentence.span for sentence in new.sentences]
        spans += [Span(a.start, b.end) for a, b in pairwise(spans)]
        self._candidates = [(span, _plain(new.quote(span))) for span in spans]
        self._old_plain, self._new_plain = _plain(old.text), _plain(new.text)
        self._places = [place for place, character in enumerate(new.text) for _ in _plain(character)]

    def truth(self, sentence: Span) -> Truth:
        """Return what became of a sentence of the older text."""
        plain = _plain(self._old.quote(sentence))
        same = [Span(self._places[at], self._places[at + len(plain) - 1] + 1) for at in _finds(self._new_plain, plain)]
        if same:
            if len(_finds(self._old_plain, plain)) > len(same):
                return Truth("unchanged", tuple(same))
            return Truth("unchanged", (max(same, key=lambda span: self._context(sentence, span)),))
        best, places = 0.0, []
        matcher = SequenceMatcher(None, "", plain, autojunk=False)
        for span, other in self._candidates:
            if abs(len(other) - len(plain)) > len(plain):
                continue
            matcher.set_seq1(other)
            if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
                continue
            ratio = matcher.ratio()
            places = [*places, span] if ratio == best else ([span] if ratio > best else places)
            best = max(best, ratio)
        kind = "slightly edited" if best >= EDITED else "much edited" if best >= DELETED else "deleted"
        return Truth(kind, (max(places, key=lambda span: self._context(sentence, span)),) if places else ())

    def _context(self, old: Span, new: Span) -> float:
        a, b = self._old.text, self._new.text
        sides = (
            (a[max(0, old.start - AROUND) : old.start], b[max(0, new.start - AROUND) : new.start]),
            (a[old.end : old.end + AROUND], b[new.end : new.end + AROUND]),
        )
        return sum(SequenceMatcher(None, x, y, autojunk=False).ratio() for x, y in sides)


def main(arguments: Sequence[str]) -> int:
    """Print the figures and return 1 where a limit is passed."""
    parser = argparse.ArgumentParser(prog="python3 packaging/measure_anchors.py", description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=VERSIONS)
    parser.add_argument("--show", action="store_true", help="print every note that was placed wrongly")
    options = parser.parse_args(arguments)
    counts: Counter[tuple[str, str]] = Counter()
    pairs, spent = 0, 0.0
    for name, old, new in _pairs(options.folder):
        pairs += 1
        spent += _measure(name, old, new, counts, options.show)
    if not counts:
        print(f"There are no two versions of one policy in {options.folder}.")
        return 2
    return _report(counts, pairs, spent)


def _pairs(folder: Path) -> Iterator[tuple[str, Document, Document]]:
    for company in sorted(path for path in folder.iterdir() if path.is_dir()):
        files = sorted(company.glob("*.md"))
        read = [(file.stem, segment(load(file))) for file in files]
        for (older, old), (newer, new) in pairwise(read):
            yield f"{company.name} {older} {newer}", old, new


def _measure(name: str, old: Document, new: Document, counts: Counter[tuple[str, str]], show: bool) -> float:
    """Count what becomes of the notes of a pair; return the seconds that placing took."""
    sentences = [
        s.span
        for s in old.sentences
        if not s.is_heading and any(character.isalpha() for character in old.quote(s.span))
    ]
    random.Random(f"{SEED} {name}").shuffle(sentences)  # noqa: S311  the same draw in every run
    judge, drawn = Judge(old, new), Counter[str]()
    began = time.perf_counter()
    reanchorer = Reanchorer(old, new)
    spent = time.perf_counter() - began
    for sentence in sentences[: 6 * PER_PAIR]:
        truth = judge.truth(sentence)
        drawn[truth.kind] += 1
        if drawn[truth.kind] > PER_PAIR:
            continue
        began = time.perf_counter()
        placement = reanchorer.place(make_selector(old.text, sentence))
        spent += time.perf_counter() - began
        span = placement.selector.span if placement.selector else None
        right = span is not None and truth.kind != "deleted" and any(_shares_half(span, one) for one in truth.places)
        outcome = placement.state.value
        if placement.certain:
            outcome = "right" if right else "wrong"
        counts[truth.kind, outcome] += 1
        if show and outcome != "right" and (truth.kind != "deleted" or outcome == "wrong"):
            print(f"{name}: {truth.kind}, {placement.state.value}, {placement.similarity}, {outcome}")
            print(f"  was   {old.quote(sentence)[:300]!r}")
            print(f"  is    {new.quote(span)[:300]!r}" if span else "  is    nowhere")
            print(f"  truth {new.quote(truth.places[0])[:300]!r}" if truth.places else "  truth nowhere")
    return spent


def _report(counts: Counter[tuple[str, str]], pairs: int, spent: float) -> int:
    columns = ("right", "wrong", PlacementState.REVIEW.value, PlacementState.ORPHANED.value)
    total = sum(counts.values())
    print(f"{total} notes over {pairs} pairs of versions, seed {SEED}, {1000 * spent / total:.1f} ms a note")
    print(f"{'sentence':<18}{'notes':>8}" + "".join(f"{column:>10}" for column in columns))
    for kind in KINDS:
        row = [counts[kind, column] for column in columns]
        print(f"{kind:<18}{sum(row):>8}" + "".join(f"{count:>10}" for count in row))
    deleted = sum(counts["deleted", column] for column in columns)
    kept = sum(counts[kind, column] for kind in KINDS[:2] for column in columns)
    wrong = counts["deleted", "wrong"] / deleted if deleted else 0.0
    right = sum(counts[kind, "right"] for kind in KINDS[:2]) / kept if kept else 1.0
    print(f"deleted, silently on other text: {wrong:.2%} (at most {MOST_WRONG:.0%})")
    print(f"unchanged or slightly edited, right without asking: {right:.2%} (at least {LEAST_RIGHT:.0%})")
    return 0 if wrong <= MOST_WRONG and right >= LEAST_RIGHT else 1


def _shares_half(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 2 * shared >= max(len(a), len(b))


def _plain(text: str) -> str:
    return "".join(character.casefold() for character in text if character.isalnum())


def _finds(text: str, part: str) -> list[int]:
    return [match.start() for match in re.finditer(f"(?={re.escape(part)})", text)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
