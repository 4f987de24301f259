"""Train the second reader's words (reader/practices/word_weights.py): what each word tells of each practice.

    python packaging/train_words.py FOLDER... [--standard FOLDER...] [--write]

All are folders of annotated policies (packaging/training_data.py); the sentences of `--standard`, policies annotated by
those who define the practices, count twice. How far words are to be trusted beside rules is another matter: that is
learned by packaging/train_signs.py.

Needs numpy and scipy, which the program does not need for it. The weights are those of logistic regressions with an L2
penalty, one a practice, fitted together (L-BFGS); two runs give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from training_data import ROOT, Policy, policies_in, written

from reader.practices.taxonomy import shipped_taxonomy
from reader.practices.word_weights import features

FOLDER = ROOT / "resources/second_reader"
PENALTY = 3.0  # of logistic regression: the weight of an example against that of the squared weights
RARE = 4  # features seen in fewer sentences say nothing
SMALL = 0.3  # weights under it are left out
STANDARD = 2.0  # what a sentence counts that was annotated by those who define the practices
WRITTEN = 0.8  # what a sentence written for this counts beside one of a policy


class Trainer:
    """Feature vectors of all sentences, with their labels."""

    def __init__(self, policies: Sequence[Policy], ids: Sequence[str]) -> None:
        self.ids = ids
        rows = [features(read.own, read.lead_in, read.heading) for policy in policies for read in policy.sentences]
        self.real = len(rows)
        labels = [(names, policy.weight, "") for policy in policies for names in policy.labels]
        for texts, names, only in written(ids):
            rows.append(features(*texts))
            labels.append((names, WRITTEN, only))
        counts = Counter(key for row in rows for key in row)
        self.features = sorted(key for key, count in counts.items() if count >= RARE)
        column = {key: number for number, key in enumerate(self.features)}
        indices, values, starts = [], [], [0]
        for row in rows:
            kept = sorted((column[key], value) for key, value in row.items() if key in column)
            indices += [key for key, _ in kept]
            values += [value for _, value in kept]
            starts.append(len(indices))
        self.x = csr_matrix(
            (np.array(values, np.float32), np.array(indices, np.int32), np.array(starts, np.int32)),
            (len(rows), len(self.features)),
        )
        self.y = np.zeros((len(rows), len(ids)), np.float32)
        self.m = np.zeros_like(self.y)
        for number, (names, weight, only) in enumerate(labels):
            self.y[number, [ids.index(name) for name in names]] = 1
            self.m[number, ids.index(only) if only else slice(None)] = weight

    def fit(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the weights of the features and the starting points, rounded and without the small ones."""
        a, y, m = self.x[rows], self.y[rows], self.m[rows] * PENALTY
        at = a.T.tocsr()
        width, height = a.shape[1], len(self.ids)

        def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
            weights = w[: width * height].reshape(width, height).astype(np.float32)
            z = np.clip(a @ weights + w[width * height :].astype(np.float32), -30, 30)
            e = np.exp(-np.abs(z))
            value = (m * (np.maximum(z, 0) - z * y + np.log1p(e))).sum(dtype=np.float64)
            slope = m * (np.where(z >= 0, 1 / (1 + e), e / (1 + e)) - y)
            gradient = np.concatenate([(at @ slope + weights).ravel(), slope.sum(0)]).astype(np.float64)
            return value + 0.5 * float((weights * weights).sum(dtype=np.float64)), gradient

        start = np.concatenate([np.zeros(width * height), np.log((y * m).sum(0) + 1) - np.log(m.sum(0) + 1)])
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60, "maxcor": 6}).x
        weights = found[: width * height].reshape(width, height)
        return np.where(np.abs(weights) < SMALL, 0, weights.round(2)), found[width * height :].round(2)


def write(
    policies: int, ids: Sequence[str], names: Sequence[str], weights: Iterable[Iterable[float]], bias: Iterable[float]
) -> None:
    """Write the weights of words, a feature a line: its key, then numbers of practices and hundredths; and the rest."""
    lines = []
    for feature, row in zip(names, weights, strict=True):
        pairs = [f"{column}:{round(value * 100)}" for column, value in enumerate(row) if value]
        if pairs:
            lines.append(f"{feature}\t{' '.join(pairs)}")
    (FOLDER / "en.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    head = [
        "# Written by packaging/train_words.py; do not edit. The weights of words stand in en.tsv: the feature, then",
        "# numbers of practices and hundredths.",
        "schema = 2",
        f"policies = {policies}",
        "practices = [" + ", ".join(f'"{name}"' for name in ids) + "]",
        "bias = [" + ", ".join(f"{value:.2f}" for value in bias) + "]",
    ]
    (FOLDER / "en.toml").write_text("\n".join(head) + "\n", encoding="utf-8")
    print("written:", len(lines), "features,", sum(line.count(":") for line in lines), "weights")


def main() -> int:
    """Train, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("policies", nargs="*", type=Path, default=[])
    parser.add_argument("--standard", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    ids = [practice.id for practice in shipped_taxonomy().practices]
    policies = [*policies_in(args.standard, STANDARD), *policies_in(args.policies)]
    trainer = Trainer(policies, ids)
    print(len(policies), "policies,", *trainer.x.shape, "sentences and features", flush=True)
    weights, bias = trainer.fit(np.arange(trainer.x.shape[0]))
    if args.write:
        write(len(policies), ids, trainer.features, weights, bias)
    return 0


if __name__ == "__main__":
    sys.exit(main())
