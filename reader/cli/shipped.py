"""`policy-reader sample` and `policy-reader rules`: what ships with the program."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter


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
    from reader.practices import load_rulebook, load_taxonomy, own_rules_folder

    rulebook = load_rulebook()
    counts = Counter(rule.practice for rule in rulebook.rules)
    practices = load_taxonomy().practices
    if fmt == "json":
        rows = [
            {
                "id": practice.id,
                "topic": practice.topic,
                "kind": practice.kind.value,
                "severity": practice.severity.value,
                "title": practice.title,
                "rules": counts[practice.id],
            }
            for practice in practices
        ]
        content = {"schema": "policy-reader/rules/1", "rulebook": rulebook.version, "practices": rows}
        sys.stdout.write(json.dumps(content, indent=2) + "\n")
        return
    sys.stdout.write(f"Rulebook {rulebook.version}: {len(rulebook.rules)} rules for {len(practices)} practices\n")
    sys.stdout.write(f"Rules of your own: {len(rulebook.own) or 'none'} (put files in {own_rules_folder()})\n")
    topic = ""
    for practice in practices:
        if practice.topic != topic:
            topic = practice.topic
            sys.stdout.write(f"\n{topic}\n")
        word = practice.severity.value if practice.kind.value == "risk" else practice.kind.value
        sys.stdout.write(f"  {practice.id:<28} {word:<10} {counts[practice.id]:>3}  {practice.title}\n")
