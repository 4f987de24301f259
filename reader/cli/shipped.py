"""`policy-reader sample` and `policy-reader rules`: what ships with the program."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.practices import Accuracy, Practice, Rulebook


def run(arguments: Namespace) -> int:
    """Print the samples' paths, or the practices and how many rules look for each."""
    if arguments.command == "sample":
        from reader.cli.inputs import sample_path, sample_paths

        paths = sample_paths() if arguments.all else [sample_path()]
        sys.stdout.write("".join(f"{path}\n" for path in paths))
        return 0
    if arguments.action == "check":
        from reader.cli.check_rules import run as check

        return check(arguments)
    _print_practices(arguments.format)
    return 0


def _print_practices(fmt: str) -> None:
    from reader.practices import load_accuracy, load_rulebook, load_taxonomy

    rulebook, accuracy = load_rulebook(), load_accuracy()
    counts = Counter(rule.practice for rule in rulebook.rules)
    practices = load_taxonomy().practices
    if fmt == "json":
        sys.stdout.write(_as_json(rulebook, counts, practices, accuracy))
    else:
        sys.stdout.write("\n".join(_as_text(rulebook, counts, practices, accuracy)) + "\n")


def _as_json(rulebook: Rulebook, counts: Mapping[str, int], practices: Iterable[Practice], accuracy: Accuracy) -> str:
    from reader.practices.trust import load_trust

    trust = load_trust()
    rows = []
    for practice in practices:
        measured = accuracy.practices.get(practice.id)
        rows.append(
            {
                "id": practice.id,
                "topic": practice.topic,
                "kind": practice.kind.value,
                "severity": practice.severity.value,
                "title": practice.title,
                "rules": counts[practice.id],
                "accuracy": asdict(measured) if measured else None,
            }
        )
    rules = [
        {"id": rule.id, "practice": rule.practice, "why": rule.why, "certainty": round(trust.of(rule.id), 2)}
        for rule in rulebook.rules
    ]
    whole = {key: value for key, value in asdict(accuracy).items() if key != "practices"}
    content = {
        "schema": "policy-reader/rules/1",
        "rulebook": rulebook.version,
        "accuracy": whole,
        "practices": rows,
        "rules": rules,
        "problems": rulebook.problems,
    }
    return json.dumps(content, indent=2) + "\n"


def _as_text(
    rulebook: Rulebook, counts: Mapping[str, int], practices: Sequence[Practice], accuracy: Accuracy
) -> Iterator[str]:
    from reader.practices import own_rules_folder

    yield f"Rulebook {rulebook.version}: {len(rulebook.rules)} rules for {len(practices)} practices"
    yield f"Rules of your own: {len(rulebook.own) or 'none'} (put files in {own_rules_folder()})"
    yield (
        f"Measured on {accuracy.policies} invented policies with {accuracy.labels} sentences labelled by hand. On the "
        f"{accuracy.blind_policies} that no writer of rules had read:"
    )
    yield (
        f"of the sentences found, {accuracy.blind_sentence_precision:.0%} are right; of those that are there, "
        f"{accuracy.blind_sentence_recall:.0%} are found"
    )
    yield (
        f"(by policy and practice: {accuracy.blind_policy_precision:.0%} and {accuracy.blind_policy_recall:.0%}). "
        f"On all: {accuracy.sentence_precision:.0%} and {accuracy.sentence_recall:.0%} "
        f"({accuracy.policy_precision:.0%} and {accuracy.policy_recall:.0%})."
    )
    yield "Right and found are given for each practice over all, with the number of sentences that state it."
    topic = ""
    for practice in practices:
        if practice.topic != topic:
            topic = practice.topic
            yield f"\n{topic:<39} rules  right  found  of"
        word = practice.severity.value if practice.kind.value == "risk" else practice.kind.value
        measured = accuracy.practices.get(practice.id)
        figures = (
            f"{measured.precision:>6.0%} {measured.recall:>6.0%} {measured.labels:>3}"
            if measured
            else "not measured    "
        )
        yield f"  {practice.id:<28} {word:<10} {counts[practice.id]:>3}  {figures}  {practice.title}"
