"""The quality of detection has a floor that is never lowered silently.

Three measures: the cases that ship with the rules, read by the whole rulebook (a hit is to be found as its practice, a
miss is not to be found as it, by whichever rule); the annotated policies of invented companies beside this file; and,
where ../shared/gold is there, the real policies annotated by hand.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from reader.practices.cases import case_document
from reader.practices.matcher import match
from reader.practices.passage import make_passages, scan_headings
from reader.practices.rulebook import Rulebook, load_rulebook

FLOOR = json.loads((Path(__file__).parent / "floor.json").read_text(encoding="utf-8"))
ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


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


@pytest.fixture(scope="module")
def accuracy() -> ModuleType:
    """Return packaging/accuracy.py."""
    spec = importlib.util.spec_from_file_location("accuracy", ROOT / "packaging" / "accuracy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its data classes look themselves up there
    spec.loader.exec_module(module)
    return module


def test_the_test_set_holds_its_floor_and_the_figures_shown_are_those_measured_now(accuracy: ModuleType) -> None:
    measured = accuracy.measure([accuracy.TEST_SET])
    assert len(measured.names) >= FLOOR["test_set"]["policies"]
    assert accuracy.total(measured.policies).f1 >= FLOOR["test_set"]["policy_micro_f1"]
    assert accuracy.total(measured.evidence).f1 >= FLOOR["test_set"]["evidence_f1"]
    blind = accuracy.measure([accuracy.TEST_SET], accuracy.BLIND)
    assert set(blind.names) == accuracy.BLIND
    assert accuracy.total(blind.evidence).f1 >= FLOOR["test_set"]["blind_evidence_f1"]
    shown = accuracy.ACCURACY.read_text(encoding="utf-8")
    assert shown == accuracy.accuracy_toml(measured, blind), "run python3 packaging/accuracy.py"


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the annotated policies are not here")
def test_annotated_policies_hold_their_floor(accuracy: ModuleType) -> None:
    measured = accuracy.measure([SHARED / "gold"])
    assert accuracy.total(measured.policies).f1 >= FLOOR["gold"]["policy_micro_f1"]
    assert accuracy.total(measured.evidence).f1 >= FLOOR["gold"]["evidence_f1"]
    assert measured.conditions.precision >= FLOOR["gold"]["conditions"]


def test_quotes_are_compared_as_bags_of_words(accuracy: ModuleType) -> None:
    words = accuracy.words("We’ll [share](https://x.example/a) it, see https://y.example")
    assert words == ["well", "share", "it", "see"]
    assert accuracy.overlaps(["we", "share", "it"], ["share", "it", "always", "now"])
    assert not accuracy.overlaps(["we", "share", "it"], ["it"][:0])
    assert not accuracy.overlaps(["a", "b", "c"], ["c", "d", "e"])


def test_trust_in_rules_is_added_to_that_which_ships(accuracy: ModuleType) -> None:
    rule = load_rulebook().rules[0].id
    result = accuracy.Measure(names=["acorn"])
    result.rules[rule].right = 2
    result.rules[rule].wrong = 1
    shipped = f'policies = 3\nschema = 1\noverall = 0.5\n[rules]\n"{rule}" = [5, 4]\n"gone.rule" = [9, 9]\n'
    written = tomllib.loads(accuracy.trust_toml(result, shipped))
    assert written["policies"] == 4
    assert written["rules"][rule] == [7, 5]
    assert "gone.rule" not in written["rules"]
    assert written["overall"] == pytest.approx(7 / 12, abs=0.001)
