"""Measure how well the rules read: per practice and in all, and how far each rule can be trusted.

`python3 packaging/accuracy.py` reads the test set that ships with the sources (tests/quality/policies: policies written
for invented companies, annotated by hand) and writes resources/accuracy.toml, which `policy-reader rules` and the
window's help show. With `FOLDER...` it measures other annotated policies (NAME.md, .txt or .html beside NAME.json) and
writes nothing. `--trust FOLDER...` also counts over them how often each rule was right: resources/trust.toml,
by which findings are called sure or not; `--trust-more FOLDER...` adds counts over others to that file.

The measures are those of ../shared/tools/score.py. Policy: is a practice that the policy states reported at all, and
one that it does not state left out? Evidence: does a sentence reported share half of its words with a sentence that
the annotator quoted for the same practice (half of the shorter of the two)?
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.append(str(Path(__file__).parent))  # as a test that loads this file by its path has it not

from environment import run_prepared  # noqa: E402  beside this script

if __name__ == "__main__" and (code := run_prepared(Path(__file__), sys.argv[1:])) is not None:
    sys.exit(code)  # by a bare Python, which cannot import what follows

from reader.load import load  # noqa: E402  the checkout's own, found by the line above
from reader.practices import detect, load_rulebook, load_taxonomy  # noqa: E402
from reader.segment import segment  # noqa: E402

# These eight nobody had read who wrote rules when the figures were first taken; the other eight were worked on too.
BLIND = frozenset(
    {
        "brightmere-pay", "calder-vale-2009", "emberforge-games", "kindling-dating", "pennyfarthing-home-2001",
        "pinecrest-outfitters", "st-brannocks", "streamhollow",
    }
)  # fmt: skip
TEST_SET = ROOT / "tests" / "quality" / "policies"
ACCURACY = ROOT / "resources" / "accuracy.toml"
TRUST = ROOT / "resources" / "trust.toml"


@dataclass(slots=True)
class Count:
    """What was found rightly, found wrongly and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: Count) -> None:
        """Add another count to this one."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        all_of_it = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / all_of_it if all_of_it else 1.0


@dataclass(slots=True)
class Measure:
    """Counts by practice, for policies and for sentences; and for each rule, how often it was right and wrong."""

    policies: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    evidence: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    rules: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    conditions: Count = field(default_factory=Count)
    names: list[str] = field(default_factory=list)
    sentences: int = 0


def words(text: str) -> list[str]:
    """Return a text's words in small letters, without link targets, addresses and apostrophes."""
    text = re.sub(r"\]\([^)]*\)", "]", text)
    text = re.sub(r"https?://\S+", " ", text)
    text = re.sub(r"(?<=\w)['’‘](?=\w)", "", text)
    return re.findall(r"\w+", text.lower())


def overlaps(a: list[str], b: list[str]) -> bool:
    """Tell whether half of the words of the shorter text stand in the other too (as bags of words)."""
    common = sum((Counter(a) & Counter(b)).values())
    return bool(a and b) and common / min(len(a), len(b)) >= 0.5


def annotated(folder: Path) -> Iterator[tuple[Path, list[dict[str, str]]]]:
    """Yield each annotated policy of a folder: its text's path and its findings."""
    for annotation in sorted(folder.glob("*.json")):
        text = next(path for path in (annotation.with_suffix(s) for s in (".md", ".txt", ".html")) if path.exists())
        yield text, json.loads(annotation.read_text(encoding="utf-8"))["findings"]


def measure(folders: Iterable[Path], only: Container[str] | None = None, *, rules_alone: bool = False) -> Measure:
    """Read the annotated policies of some folders (those named in `only`) and count what was found of what is there.

    With `rules_alone` the second reader is not asked, as for the trust in each rule, on which it builds.
    """
    result = Measure()
    for folder in folders:
        for path, gold in annotated(folder):
            if only is None or path.stem in only:
                _measure_policy(path, gold, result, rules_alone)
    return result


def _measure_policy(path: Path, gold: list[dict[str, str]], result: Measure, rules_alone: bool) -> None:
    document = segment(load(path))
    result.names.append(path.stem)
    result.sentences += sum(not sentence.is_heading for sentence in document.sentences)
    there: dict[str, list[list[str]]] = defaultdict(list)
    conditions: dict[str, set[str]] = defaultdict(set)
    for item in gold:
        there[item["practice"]].append(words(item["quote"]))
        conditions[item["practice"]].add(item["condition"])
    found: dict[str, list[list[str]]] = defaultdict(list)
    for finding in detect(document, rules_alone=rules_alone):
        practice = finding.practice
        if practice in there:
            right = finding.condition.value in conditions[practice]
            result.conditions.add(Count(right, not right))
        for evidence in finding.evidence:
            quote = words(document.quote(evidence.span))
            found[practice].append(quote)
            right = any(overlaps(quote, other) for other in there[practice])
            count = Count(int(right), int(not right))
            result.evidence[practice].add(count)
            result.rules[evidence.rule].add(count)
    for practice in {*there, *found}:
        missed = sum(not any(overlaps(quote, other) for other in found[practice]) for quote in there[practice])
        result.evidence[practice].add(Count(missed=missed))
        stated, reported = bool(there[practice]), bool(found[practice])
        result.policies[practice].add(
            Count(int(stated and reported), int(reported and not stated), int(stated and not reported))
        )


def total(counts: dict[str, Count]) -> Count:
    """Return the sum of all counts."""
    result = Count()
    for count in counts.values():
        result.add(count)
    return result


def accuracy_toml(result: Measure, blind: Measure) -> str:
    """Return resources/accuracy.toml as text: the whole test set, and the part that no writer of rules had read."""
    lines = [
        "# Written by packaging/accuracy.py from tests/quality/policies; do not edit.",
        "schema = 1",
        f"policies = {len(result.names)}",
        f"sentences = {result.sentences}",
        f"labels = {total(result.evidence).right + total(result.evidence).missed}",
        *_totals("policy", total(result.policies)),
        *_totals("sentence", total(result.evidence)),
        f"conditions_right = {result.conditions.precision:.3f}",
        f"blind_policies = {len(blind.names)}",
        *_totals("blind_policy", total(blind.policies)),
        *_totals("blind_sentence", total(blind.evidence)),
    ]
    for practice in load_taxonomy().practices:
        count = result.evidence[practice.id]
        lines += [
            "",
            f"[practices.{practice.id}]",
            f"labels = {count.right + count.missed}",
            f"precision = {count.precision:.2f}",
            f"recall = {count.recall:.2f}",
        ]
    return "\n".join(lines) + "\n"


def _totals(name: str, count: Count) -> list[str]:
    return [
        f"{name}_precision = {count.precision:.3f}",
        f"{name}_recall = {count.recall:.3f}",
        f"{name}_f1 = {count.f1:.3f}",
    ]


def trust_toml(result: Measure, shipped: str = "") -> str:
    """Return resources/trust.toml as text: for each rule, how often it was right and wrong.

    Counts of the file that ships, where it is given as text, are added: of policies that are not at hand any more.
    """
    counts = {rule.id: (result.rules[rule.id].right, result.rules[rule.id].wrong) for rule in load_rulebook().rules}
    policies = len(result.names)
    if shipped:
        before = tomllib.loads(shipped)
        policies += before["policies"]
        for rule, (right, wrong) in counts.items():
            earlier = before["rules"].get(rule, (0, 0))
            counts[rule] = (right + earlier[0], wrong + earlier[1])
    rights, wrongs = (sum(column) for column in zip(*counts.values(), strict=True))
    lines = [
        "# Written by packaging/accuracy.py: how often each rule was right and wrong, over annotated policies.",
        f"policies = {policies}",
        "schema = 1",
        f"overall = {rights / max(1, rights + wrongs):.3f}",
        "",
        "[rules]",
    ]
    lines += [f'"{rule}" = [{right}, {wrong}]' for rule, (right, wrong) in sorted(counts.items())]
    return "\n".join(lines) + "\n"


def _tell(name: str, result: Measure) -> None:
    for what, count in (("policy", total(result.policies)), ("sentence", total(result.evidence))):
        print(f"{name + what:<16} P {count.precision:.3f} R {count.recall:.3f} F1 {count.f1:.3f}")
    print(f"{name}conditions right {result.conditions.precision:.3f}; {len(result.names)} policies")


def main(arguments: list[str]) -> int:
    """Measure, print the figures and write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="annotated policies to measure instead")
    parser.add_argument(
        "--trust", nargs="+", type=Path, metavar="FOLDER", help="annotated policies to count rules over"
    )
    parser.add_argument(
        "--trust-more", nargs="+", type=Path, metavar="FOLDER", help="others, whose counts are added to those that ship"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the figures that ship are stale")
    options = parser.parse_args(arguments)
    if options.folders:
        _tell("", measure(options.folders))
        return 0
    result, blind = measure([TEST_SET]), measure([TEST_SET], BLIND)
    _tell("", result)
    _tell("blind: ", blind)
    if options.check:
        return int(ACCURACY.read_text(encoding="utf-8") != accuracy_toml(result, blind))
    ACCURACY.write_text(accuracy_toml(result, blind), encoding="utf-8", newline="\n")
    if options.trust:
        TRUST.write_text(
            trust_toml(measure([TEST_SET, *options.trust], rules_alone=True)), encoding="utf-8", newline="\n"
        )
    if options.trust_more:
        text = trust_toml(measure(options.trust_more, rules_alone=True), TRUST.read_text(encoding="utf-8"))
        TRUST.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
