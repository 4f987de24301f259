"""Accuracy: how well the rules read the test set, as it is shown to users.

In: resources/accuracy.toml, which packaging/accuracy.py writes from tests/quality/policies. Out: the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader.resources import resource_toml


@dataclass(frozen=True, slots=True)
class PracticeAccuracy:
    """How well one practice is found, sentence by sentence; `labels` is how many sentences state it."""

    labels: int
    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The figures of the test set: of policies (is the practice reported at all?) and of sentences.

    `blind` are those of the part that nobody had read who wrote rules: what to expect of another policy.
    """

    policies: int
    sentences: int
    labels: int
    policy_precision: float
    policy_recall: float
    policy_f1: float
    sentence_precision: float
    sentence_recall: float
    sentence_f1: float
    conditions_right: float
    blind_policies: int
    blind_policy_precision: float
    blind_policy_recall: float
    blind_policy_f1: float
    blind_sentence_precision: float
    blind_sentence_recall: float
    blind_sentence_f1: float
    practices: Mapping[str, PracticeAccuracy]


@cache
def load_accuracy() -> Accuracy:
    """Return the figures that ship."""
    table = resource_toml("accuracy.toml")
    table.pop("schema")
    rows = table.pop("practices")
    return Accuracy(practices={practice: PracticeAccuracy(**row) for practice, row in rows.items()}, **table)
