"""The quality of detection has a floor that is never lowered silently.

Two measures: the cases that ship with the rules, read by the whole rulebook (a hit is to be found as its practice, a
miss is not to be found as it, by whichever rule); and, where ../shared/gold is there, the policies annotated by hand.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.practices.cases import case_document
from reader.practices.matcher import match
from reader.practices.passage import make_passages, scan_headings
from reader.practices.rulebook import Rulebook, load_rulebook

FLOOR = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))
SHARED = Path(__file__).parents[3] / "shared"


def finds(book: Rulebook, practice: str, case: str) -> bool:
    heading, document = case_document(case)
    *_, passage = make_passages(
        document, book.vocabulary, scan_headings([heading], book.vocabulary, book.heading_concepts)
    )
    rules = tuple(rule for rule in book.rules if rule.practice == practice)
    return any(match(rule, passage) is not None for rule in rules)


def test_shipped_cases_hold_their_floor() -> None:
    book = load_rulebook()
    hits = [(rule.practice, case) for rule in book.rules for case in rule.hits]
    misses = [(rule.practice, case) for rule in book.rules for case in rule.misses]
    right = sum(finds(book, *case) for case in hits)
    wrong = [case for case in misses if finds(book, *case)]
    precision, recall = right / (right + len(wrong)), right / len(hits)
    assert len(hits) + len(misses) >= FLOOR["cases"]["count"]
    assert recall >= FLOOR["cases"]["recall"]
    assert precision >= FLOOR["cases"]["precision"], wrong


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the annotated policies are not here")
def test_annotated_policies_hold_their_floor() -> None:
    command = f"{sys.executable} -m reader analyze --format json"
    run = subprocess.run(
        [sys.executable, str(SHARED / "tools/score.py"), str(SHARED / "gold"), "--command", command],
        capture_output=True,
        text=True,
        timeout=110,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    total = run.stdout.splitlines()[-1]
    micro = float(total.split("micro-F1 ")[1].split()[0])
    assert micro >= FLOOR["gold"]["policy_micro_f1"]
    assert float(total.rsplit("F1 ", 1)[1]) >= FLOOR["gold"]["evidence_f1"]
