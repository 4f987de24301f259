"""Write the second reader's weights (resources/second_reader) as packaging/second_reader.py learned them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Head:
    """What the model is beside its weights of words and signs: its size, its thresholds, its practices."""

    policies: int
    unseen: int
    floor: float
    keep: float
    practices: Sequence[str]
    bias: Sequence[float]
    alone: Set[str]


def write_words(folder: Path, features: Sequence[str], weights: Iterable[Iterable[float]]) -> None:
    """Write the weights of words, a feature a line: its key, then numbers of practices and hundredths."""
    lines = []
    for feature, row in zip(features, weights, strict=True):
        pairs = [f"{column}:{round(value * 100)}" for column, value in enumerate(row) if value]
        if pairs:
            lines.append(f"{feature}\t{' '.join(pairs)}")
    folder.mkdir(exist_ok=True)
    (folder / "en.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("written:", len(lines), "features,", sum(line.count(":") for line in lines), "weights")


def write_head(folder: Path, head: Head, signs: Mapping[str, float]) -> None:
    """Write the rest of the model, with the weight of each sign by its name."""
    lines = [
        "# Written by packaging/second_reader.py; do not edit. The weights of words stand in en.tsv: the feature, then",
        "# numbers of practices and hundredths.",
        "schema = 1",
        f"policies = {head.policies}",
        f"unseen = {head.unseen}",
        f"floor = {head.floor}",
        f"keep = {head.keep}",
        "practices = [" + ", ".join(f'"{name}"' for name in head.practices) + "]",
        "bias = [" + ", ".join(f"{value:.2f}" for value in head.bias) + "]",
        "alone = [" + ", ".join(f'"{name}"' for name in head.practices if name in head.alone) + "]",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in signs.items()),
    ]
    (folder / "en.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
