"""What the second reader is trained on: annotated policies as it reads them, and sentences written for this.

Folders of annotated policies hold NAME.md, .txt or .html beside NAME.json, as packaging/accuracy.py reads them. The
sentences are the hits and misses of the rules, and packaging/sentences/*.txt (one a line: `practice practice |
# Heading >> lead-in >> sentence`, `-` for none; `practice ! | sentence` says of that practice alone that the sentence
does not state it, `practice ? |` that it does).
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from accuracy import annotated, overlaps, words

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reader.load import load  # noqa: E402
from reader.practices import load_rulebook  # noqa: E402
from reader.practices.concept import fold  # noqa: E402
from reader.practices.detector import read_sentences  # noqa: E402
from reader.practices.read import Read  # noqa: E402
from reader.segment import segment  # noqa: E402


@dataclass(slots=True)
class Policy:
    """An annotated policy: its sentences, the labels of each, and of each the numbers of the quotes that it covers."""

    name: str
    weight: float
    sentences: list[Read]
    labels: list[set[str]] = field(default_factory=list)
    covers: list[dict[str, list[int]]] = field(default_factory=list)
    quotes: Counter[str] = field(default_factory=Counter)


def policies_in(folders: Sequence[Path], weight: float = 1.0) -> Iterator[Policy]:
    """Yield the annotated policies of folders; `weight` is what each of their sentences counts."""
    for folder in folders:
        for path, gold in annotated(folder):
            yield read_policy(path, gold, weight)


def read_policy(path: Path, gold: Sequence[dict[str, str]], weight: float = 1.0) -> Policy:
    """Return an annotated policy as the second reader sees it."""
    document = segment(load(path))
    policy = Policy(path.stem, weight, list(read_sentences(document, load_rulebook())))
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
