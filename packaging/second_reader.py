"""Train the second reader (reader/practices/second_reader.py) and measure what it brings on policies never seen.

    python packaging/second_reader.py --unseen FOLDER... --policies FOLDER... [--standard FOLDER] [--write]

All are folders of annotated policies (NAME.md, .txt or .html beside NAME.json, as packaging/accuracy.py reads them).
The weights of words are learned on all of them; the sentences of `--standard`, policies annotated by those who define
the practices, count twice. The rules were written on those of `--standard` and `--policies`, and their findings there
are better than they are elsewhere; so how far rules and words are to be trusted (the weights of the signs) is learned
on those of `--unseen` alone, each judged by word weights that were learned without it. Beside the policies the words
are learned from sentences written for this repository: the hits and misses of the rules, and packaging/sentences/*.txt
(one a line: `practice practice | # Heading >> lead-in >> sentence`, `-` for none; `practice ! | sentence` says of that
practice alone that the sentence does not state it, `practice ? |` that it does).

Needs numpy and scipy, which the program does not. The weights are those of logistic regressions with an L2 penalty,
one a practice, fitted together (L-BFGS); two runs give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from accuracy import annotated, overlaps, words
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from second_reader_data import Head, write_head, write_words

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources/second_reader"
sys.path.insert(0, str(ROOT))

from reader.load import load  # noqa: E402
from reader.practices import load_rulebook, load_taxonomy  # noqa: E402
from reader.practices.concept import fold  # noqa: E402
from reader.practices.detector import read_sentences  # noqa: E402
from reader.practices.finding import Kind, Severity  # noqa: E402
from reader.practices.second_reader import Read, signs  # noqa: E402
from reader.practices.taxonomy import Taxonomy  # noqa: E402
from reader.practices.word_weights import features  # noqa: E402
from reader.segment import segment  # noqa: E402

PENALTY = 3.0  # of logistic regression: the weight of an example against that of the squared weights
RARE = 4  # features seen in fewer sentences say nothing
SMALL = 0.3  # weights under it are left out
FOLDS = 6
STANDARD = 2.0  # what a sentence counts that was annotated by those who define the practices
WRITTEN = 0.8  # what a sentence written for this counts beside one of a policy
FLOOR = -1.75  # log odds by words under which a sentence without a rule is no candidate
# The likelihood from which a sentence is held to state a practice. F1 is flat between 0.30 and 0.42; under it more is
# wrong than missed, and a wrong finding is worse.
KEEP = 0.33
AROUND = 0.06  # how far from it the figures are printed too
PARTS = 11  # into which the unseen policies are cut to judge each by signs weighed without it
SIGNS = (
    "always", "words", "rule", "words_and_rule", "trust", "top", "document", "section", "near", "length", "lead_in",
    "practices",
)  # fmt: skip
_BY_RULE = SIGNS.index("rule")
ENOUGH = 0.55  # so often must what the model alone finds be right, by practice


@dataclass(slots=True)
class Policy:
    """An annotated policy: its sentences, the labels of each, and of each the numbers of the quotes that it covers."""

    name: str
    unseen: bool
    weight: float
    sentences: list[Read]
    labels: list[set[str]] = field(default_factory=list)
    covers: list[dict[str, list[int]]] = field(default_factory=list)
    quotes: Counter[str] = field(default_factory=Counter)


def read_policy(path: Path, gold: Sequence[dict[str, str]], unseen: bool, weight: float = 1.0) -> Policy:
    """Return an annotated policy as the second reader sees it."""
    document = segment(load(path))
    policy = Policy(path.stem, unseen, weight, list(read_sentences(document, load_rulebook())))
    there: dict[str, list[list[str]]] = defaultdict(list)
    for item in gold:
        there[item["practice"]].append(words(item["quote"]))
    policy.quotes.update({practice: len(quotes) for practice, quotes in there.items()})
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        own = words(document.quote(sentence.span))
        covers = {p: [n for n, q in enumerate(quotes) if overlaps(own, q)] for p, quotes in there.items()}
        policy.covers.append({practice: numbers for practice, numbers in covers.items() if numbers})
        policy.labels.append({p for p, quotes in there.items() if any(same(own, quote) for quote in quotes)})
    return policy


def same(own: list[str], quote: list[str]) -> bool:
    """Tell whether a quote is a sentence, but for a few words (the measure that scores would take a part for it)."""
    common = sum((Counter(own) & Counter(quote)).values())
    return bool(own and quote) and common >= 0.8 * min(len(own), len(quote)) >= 0.48 * max(len(own), len(quote))


def written(ids: Sequence[str]) -> Iterator[tuple[tuple[str, str, str], set[str], str]]:
    """Yield sentences written for this repository: their texts, their labels, and the one practice labelled or ""."""
    for path in sorted((ROOT / "resources/rules/en").glob("*.toml")):
        for rule in tomllib.loads(path.read_text(encoding="utf-8"))["rule"]:
            for case in rule["hits"]:
                yield parts(case), {rule["practice"]}, rule["practice"]
            for case in rule["misses"]:
                yield parts(case), set(), rule["practice"]
    for path in sorted((ROOT / "packaging/sentences").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            names, _, text = line.partition(" | ")
            labels = set(names.split()) - {"-", "!", "?"}
            if not text or not labels <= set(ids):
                raise SystemExit(f"{path.name}: {line}")
            only = next(iter(labels)) if {"!", "?"} & set(names.split()) else ""
            yield parts(text), set() if "!" in names.split() else labels, only


def parts(case: str) -> tuple[str, str, str]:
    """Return a case's sentence, lead-ins and heading."""
    pieces = [piece.strip() for piece in fold(case).lower().split(" >> ")]
    heading = pieces.pop(0)[1:].strip() if pieces[0].startswith("#") else ""
    *_, own = pieces.pop().split(" // ") if pieces else [""]
    return own, " ".join(pieces), heading


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


def score(policies: Sequence[Policy], judged: Sequence[Sequence[Mapping[str, float]]]) -> str:
    """Return a line that says how right what was found is, by sentence and by policy."""
    n: Counter[str] = Counter()
    for policy, rows in zip(policies, judged, strict=True):
        found: dict[str, list[list[int]]] = defaultdict(list)
        for row, covers in zip(rows, policy.covers, strict=True):
            for practice in row:
                found[practice].append(covers.get(practice, []))
        for practice in {*found, *policy.quotes}:
            right = [numbers for numbers in found[practice] if numbers]
            n["right"] += len(right)
            n["wrong"] += len(found[practice]) - len(right)
            n["missed"] += policy.quotes[practice] - len({number for numbers in right for number in numbers})
            stated, said = bool(policy.quotes[practice]), bool(found[practice])
            n["policy right"] += stated and said
            n["policy wrong"] += said and not stated
            n["policy missed"] += stated and not said
    f1 = [2 * n[k + "right"] / (2 * n[k + "right"] + n[k + "wrong"] + n[k + "missed"]) for k in ("", "policy ")]
    return f"sentences {f1[0]:.4f} (right {n['right']} wrong {n['wrong']} missed {n['missed']}), policies {f1[1]:.4f}"


def cross_validated(trainer: Trainer, policies: Sequence[Policy]) -> list[list[list[float]]]:
    """Return, for each sentence of each policy, the log odds of practices by words learned without the policy."""
    owner = np.repeat(np.arange(len(policies)), [len(policy.sentences) for policy in policies])
    fold_of = np.array([number % FOLDS for number in np.random.RandomState(1).permutation(len(policies))])
    fold = fold_of[owner]
    written_ones = np.arange(trainer.real, trainer.x.shape[0])
    odds = np.zeros((trainer.real, len(trainer.ids)))
    for number in range(FOLDS):
        out = np.flatnonzero(fold == number)
        weights, bias = trainer.fit(np.concatenate([np.flatnonzero(fold != number), written_ones]))
        odds[out] = trainer.x[out] @ weights + bias
        print("fold", number + 1, flush=True)
    return [odds[owner == number].tolist() for number in range(len(policies))]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What may be found in policies that no rule was written on: where, by which signs, whether rightly, how likely."""

    policies: Sequence[Policy]
    at: Sequence[tuple[int, int, str]]  # number of the policy among them, of the sentence, the practice
    signs: np.ndarray
    right: np.ndarray
    chance: np.ndarray

    @classmethod
    def of(cls, policies: Sequence[Policy], odds: Sequence[list[list[float]]], ids: Sequence[str]) -> Candidates:
        """Return the candidates of policies, each judged by signs that were weighed without its policy."""
        rows, right, at = [], [], []
        for number, (policy, likely) in enumerate(zip(policies, odds, strict=True)):
            for row, column, values in signs(policy.sentences, likely, ids, FLOOR):
                rows.append(values)
                right.append(ids[column] in policy.labels[row])
                at.append((number, row, ids[column]))
        x, y = np.array(rows), np.array(right)
        owner = np.array([number for number, _, _ in at])
        chance = np.zeros(len(at))
        for part in np.array_split(np.random.RandomState(0).permutation(len(policies)), PARTS):
            test = np.isin(owner, part)
            chance[test] = 1 / (1 + np.exp(-x[test] @ fit_signs(x[~test], y[~test])))
        return cls(policies, at, x, y, chance)

    def alone(self, taxonomy: Taxonomy) -> set[str]:
        """Return the practices that words alone may find: no high risk, and right often enough."""
        count: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for (number, row, practice), values, chance in zip(self.at, self.signs, self.chance, strict=True):
            if not values[_BY_RULE] and chance >= KEEP:
                count[practice][practice not in self.policies[number].covers[row]] += 1
        print("found alone:", {p: tuple(c) for p, c in sorted(count.items(), key=lambda item: -sum(item[1]))})
        high = {p.id for p in taxonomy.practices if p.kind is Kind.RISK and p.severity is Severity.HIGH}
        right, wrong = (sum(c[side] for c in count.values()) for side in (0, 1))
        mean = right / (right + wrong)
        return {p for p, (a, b) in count.items() if p not in high and (a + 3 * mean) / (a + b + 3) >= ENOUGH}

    def judged(self, alone: set[str], keep: float) -> list[list[dict[str, float]]]:
        """Return what is held to be stated, by policy and sentence."""
        found: list[list[dict[str, float]]] = [[{} for _ in policy.sentences] for policy in self.policies]
        for (number, row, practice), values, chance in zip(self.at, self.signs, self.chance, strict=True):
            if chance >= keep and (values[_BY_RULE] or practice in alone):
                found[number][row][practice] = chance
        return found


def main() -> int:
    """Train, measure, and write the model if asked to."""
    args = _arguments()
    taxonomy = load_taxonomy()
    ids = [practice.id for practice in taxonomy.practices]
    policies = [
        read_policy(
            path,
            gold,
            folder in args.unseen or path.stem in args.also_unseen,
            STANDARD if folder in args.standard else 1.0,
        )
        for folder in (*args.standard, *args.policies, *args.unseen)
        for path, gold in annotated(folder)
    ]
    trainer = Trainer(policies, ids)
    print(len(policies), "policies,", *trainer.x.shape, "sentences and features", flush=True)
    odds = cross_validated(trainer, policies)
    unseen = [number for number, policy in enumerate(policies) if policy.unseen]
    found = Candidates.of([policies[number] for number in unseen], [odds[number] for number in unseen], ids)
    alone = found.alone(taxonomy)
    print("alone:", len(alone), "not alone:", sorted(set(ids) - alone))
    by_rules = [[read.found for read in policy.sentences] for policy in found.policies]
    print("rules alone       ", score(found.policies, by_rules))
    for keep in (KEEP - AROUND, KEEP, KEEP + AROUND):
        print(f"with it, from {keep:.2f}", score(found.policies, found.judged(alone, keep)), flush=True)
    if args.write:
        weights, bias = trainer.fit(np.arange(trainer.x.shape[0]))
        write_words(FOLDER, trainer.features, weights)
        head = Head(len(policies), len(unseen), FLOOR, KEEP, ids, bias.tolist(), alone)
        write_head(FOLDER, head, dict(zip(SIGNS, fit_signs(found.signs, found.right).tolist(), strict=True)))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--policies", nargs="*", type=Path, default=[])
    parser.add_argument("--standard", nargs="*", type=Path, default=[])
    parser.add_argument("--unseen", nargs="+", type=Path, required=True)
    parser.add_argument("--also-unseen", nargs="*", default=[], help="names in --policies that no rule was written on")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
