"""The sheet that judges of plain sentences read, and the count of their verdicts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import truth  # noqa: E402  a script of packaging/, found by the line above

_POLICY = """# Privacy policy of Heron Ltd

## Calls

Your account is for people who live near a lake. We record telephone calls for training.

## What we take

We may collect:

- your name and e-mail address,
- your location, from your phone.

We keep your details for six years. You can ask us to delete your data. We do not sell your details to anyone.
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "heron.md"
    path.write_text(_POLICY, encoding="utf-8")
    return path


def test_each_sentence_stands_with_its_clause_and_what_is_about_it(policy: Path) -> None:
    said = truth.said_of(policy)
    recorded = next(one for one in said if one.place == "section" and "record" in one.text)
    (clause,) = recorded.context
    assert '"Calls"' in clause
    assert ">>> We record telephone calls for training." in clause
    assert "before: " in clause
    assert "live near a lake" in clause


def test_a_list_item_stands_under_what_leads_to_it(policy: Path) -> None:
    shown = [clause for one in truth.said_of(policy) for clause in one.context if ">>> your location" in clause]
    assert shown
    assert all("under: We may collect:" in clause for clause in shown)


def test_what_is_said_twice_on_the_same_clauses_is_judged_once(policy: Path) -> None:
    said = [(one.text, one.spans) for one in truth.said_of(policy)]
    assert len(said) == len(set(said))


def test_a_seed_gives_the_same_sample_and_another_a_different_one(policy: Path) -> None:
    said = truth.said_of(policy)
    assert truth.draw(said, 2, 7) == truth.draw(said, 2, 7)
    assert len({tuple(one.text for one in truth.draw(said, 2, seed)) for seed in range(20)}) > 1
    assert len(truth.draw(said, 10_000, 1)) == len(said)


def test_the_sheet_numbers_sentences_and_says_how_many_clauses_it_leaves_out() -> None:
    spans = tuple(truth.Span(at, at + 1) for at in range(8))
    sheet = truth.sheet([truth.Said("heron", "risks", "They share it.", spans, ("CLAUSE",) * 6)] * 2)
    assert "## 0  [heron; risks]\nSENTENCE: They share it." in sheet
    assert "## 1  " in sheet
    assert "(and 2 more clauses of heron)" in sheet


def test_folders_are_read_for_policies_alone(policy: Path) -> None:
    (policy.parent / "notes.json").write_text("{}", encoding="utf-8")
    assert truth.policies_in([policy.parent, policy]) == [policy]


def test_verdicts_are_counted_and_the_last_word_on_a_sentence_counts() -> None:
    counted = truth.count(["0\tT", "1\tS\t[where] limit lost", "0\tF\tno such clause"])
    assert counted == {"F": 1, "S": 1}


def test_a_line_that_is_no_verdict_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No verdict"):
        truth.count(["1\tperhaps"])
