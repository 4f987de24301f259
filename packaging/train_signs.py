"""Weigh the signs of the second reader (reader/practices/second_reader.py): rules, words, sense, and what is around.

    python packaging/train_signs.py FOLDER... [--measure FOLDER...] [--write]

All are folders of annotated policies (packaging/training_data.py) that neither the rules were written on nor the words
and the network trained on: on others each looks better than it is. Prints what rules alone and all together find, each
policy judged by signs weighed without it; of `--measure` the same by signs weighed without all of them. All this twice:
for the full reading (signs.toml), and for the quick one, which does without the network (quick.toml).
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from training_data import ROOT, Policy, policies_in, score

from reader.practices import load_taxonomy
from reader.practices.encoder import load_encoder
from reader.practices.finding import Kind, Severity
from reader.practices.second_reader import QUICK_SIGNS, SIGNS, load_words, signs
from reader.practices.taxonomy import Taxonomy

FOLDER = ROOT / "resources/second_reader"
AROUND = 0.06  # how far from it the figures are printed too
PARTS = 11  # into which the policies are cut to judge each by signs weighed without it
ENOUGH = 0.55  # so often must what no rule found be right, by practice
# The others are found alone from this likelihood on, as stated perhaps, where so many were there and so often rightly.
LIKELY, SEEN, OFTEN = 0.7, 5, 0.7
# A promise is told by grammar: "we sell" and "we do not sell" have the same words, and policies nearly always deny it.
PROMISES = {"no-sell-promise", "no-share-promise"}
_BY_RULE = SIGNS.index("rule")


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read.

    `name` is that of the file of its weights, `signs` are what is weighed. `floors` are log odds by witness under which
    a sentence without a rule is no candidate; from the likelihood `keep` on a sentence is held to state a practice.
    """

    name: str
    signs: tuple[str, ...]
    floors: Mapping[str, float]
    keep: float


READINGS = (
    Reading("signs", SIGNS, {"words": -1.75, "sense": -2.0}, 0.39),  # F1 is flat from 0.3 to 0.46
    Reading("quick", QUICK_SIGNS, {"words": -1.75}, 0.35),  # from 0.28 to 0.4, and with floors from -2.75 to -1.25 too
)


def fit_signs(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the weights of the signs: a logistic regression with a slight penalty."""
    scale = np.abs(x).max(0) + 1e-9
    scaled = x / scale

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = scaled @ w
        return np.logaddexp(0, np.where(y, -z, z)).sum() + 0.005 * (w @ w), scaled.T @ (
            1 / (1 + np.exp(-z)) - y
        ) + 0.01 * w

    return np.asarray(
        minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x / scale
    )


@dataclass(frozen=True, slots=True)
class Candidates:
    """What may be found in policies by a way to read: where, by which signs, whether rightly."""

    reading: Reading
    policies: Sequence[Policy]
    at: Sequence[tuple[int, int, str]]  # number of the policy among them, of the sentence, the practice
    signs: np.ndarray
    right: np.ndarray

    @classmethod
    def of(cls, reading: Reading, policies: Sequence[Policy]) -> Candidates:
        """Return the candidates of policies."""
        words, encoder = load_words(), load_encoder()
        ids, floors = encoder.practices, tuple(reading.floors.values())
        rows, right, at = [], [], []
        for number, policy in enumerate(policies):
            texts = ((read.own, read.lead_in, read.heading) for read in policy.sentences)
            sense = encoder.log_odds(policy.sentences) if "sense" in reading.floors else None
            for row, column, values in signs(policy.sentences, list(words.log_odds(texts)), sense, ids, floors):
                rows.append(values)
                right.append(ids[column] in policy.labels[row])
                at.append((number, row, ids[column]))
        return cls(reading, policies, at, np.array(rows), np.array(right))

    def by(self, weights: np.ndarray) -> np.ndarray:
        """Return how likely each is by the weights of the signs."""
        return 1 / (1 + np.exp(-self.signs @ weights))

    def cross_validated(self) -> np.ndarray:
        """Return how likely each is, by signs that were weighed without its policy."""
        owner = np.array([number for number, _, _ in self.at])
        chance = np.zeros(len(self.at))
        for part in np.array_split(np.random.RandomState(0).permutation(len(self.policies)), PARTS):
            test = np.isin(owner, part)
            chance[test] = 1 / (1 + np.exp(-self.signs[test] @ fit_signs(self.signs[~test], self.right[~test])))
        return chance

    def alone(self, chance: np.ndarray, taxonomy: Taxonomy) -> set[str]:
        """Return the practices that may be found without a rule: no high risk, no promise, and right often enough."""
        count: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for (number, row, practice), values, likely in zip(self.at, self.signs, chance, strict=True):
            if not values[_BY_RULE] and likely >= self.reading.keep:
                count[practice][practice not in self.policies[number].covers[row]] += 1
        print("found alone:", {p: tuple(c) for p, c in sorted(count.items(), key=lambda item: -sum(item[1]))})
        never = PROMISES | {p.id for p in taxonomy.practices if p.kind is Kind.RISK and p.severity is Severity.HIGH}
        right, wrong = (sum(c[side] for c in count.values()) for side in (0, 1))
        mean = right / (right + wrong)
        return {p for p, (a, b) in count.items() if p not in never and (a + 3 * mean) / (a + b + 3) >= ENOUGH}

    def perhaps(self, chance: np.ndarray, alone: set[str]) -> set[str]:
        """Return the practices that may be found without a rule where they are very likely, as stated perhaps."""
        count: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for (number, row, practice), values, likely in zip(self.at, self.signs, chance, strict=True):
            if not values[_BY_RULE] and likely >= LIKELY and practice not in alone:
                count[practice][practice not in self.policies[number].covers[row]] += 1
        print("found perhaps:", {p: tuple(c) for p, c in sorted(count.items(), key=lambda item: -sum(item[1]))})
        return {p for p, (a, b) in count.items() if a >= SEEN and a / (a + b) >= OFTEN}

    def judged(self, chance: np.ndarray, alone: set[str], keep: float) -> list[list[dict[str, float]]]:
        """Return what is held to be stated, by policy and sentence."""
        found: list[list[dict[str, float]]] = [[{} for _ in policy.sentences] for policy in self.policies]
        for (number, row, practice), values, likely in zip(self.at, self.signs, chance, strict=True):
            if likely >= keep and (values[_BY_RULE] or practice in alone):
                found[number][row][practice] = likely
        return found

    def tell(self, chance: np.ndarray, alone: set[str]) -> None:
        """Print how right the rules alone are, and what is held to be stated from three likelihoods on."""
        by_rules = [[read.found for read in policy.sentences] for policy in self.policies]
        print(len(self.policies), "policies, rules alone", score(self.policies, by_rules))
        for keep in (self.reading.keep - AROUND, self.reading.keep, self.reading.keep + AROUND):
            heard = " and ".join(("rules", *self.reading.floors))
            judged = self.judged(chance, alone, keep)
            print(f"with {heard}, from {keep:.2f}", score(self.policies, judged), flush=True)


def write(reading: Reading, policies: int, alone: set[str], perhaps: set[str], weights: Mapping[str, float]) -> None:
    """Write the weights of the signs, the thresholds, and what may be found without a rule."""
    practices = load_encoder().practices
    lines = [
        "# Written by packaging/train_signs.py; do not edit.",
        "schema = 1",
        f"policies = {policies}",
        *(f"floor_of_{witness} = {floor}" for witness, floor in reading.floors.items()),
        f"keep = {reading.keep}",
        "alone = [" + ", ".join(f'"{name}"' for name in practices if name in alone) + "]",
        f"likely = {LIKELY}",
        "perhaps = [" + ", ".join(f'"{name}"' for name in practices if name in perhaps) + "]",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in weights.items()),
    ]
    (FOLDER / f"{reading.name}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Weigh the signs, measure, and write them if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("policies", nargs="+", type=Path)
    parser.add_argument("--measure", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    policies, others = list(policies_in(args.policies)), list(policies_in(args.measure))
    for reading in READINGS:
        found = Candidates.of(reading, policies)
        chance = found.cross_validated()
        alone = found.alone(chance, load_taxonomy())
        found.tell(chance, alone)
        weights = fit_signs(found.signs, found.right)
        if others:
            unseen = Candidates.of(reading, others)
            unseen.tell(unseen.by(weights), alone)
        named = dict(zip(reading.signs, weights.tolist(), strict=True))
        print("\n".join(f"{name} {value:.3f}" for name, value in named.items()))
        if args.write:
            perhaps = found.perhaps(chance, alone) if "sense" in reading.floors else set()
            write(reading, len(policies), alone, perhaps, named)
    return 0


if __name__ == "__main__":
    sys.exit(main())
