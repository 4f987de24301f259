"""Work out which words each concept needs: `python packaging/guards.py` writes resources/guards.json.

In: the concept files. Out: for each concept its parts, and sets of words one of each of which a sentence must hold for
that part to match, so that detection need not look in the others (`reader/practices/guards.py`). A guard may let a
sentence pass in vain, it never holds one back. Run it after a change of a concept (some seconds); until then those that
were changed are looked for everywhere, which is slower and finds the same. A test holds that the file is current.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pattern_shape import MOST_SETS, Keys, NotUnderstoodError, PatternReader, Shape, joined, needs_of, rarity  # noqa: E402

from reader.practices.guards import WORD, digest  # noqa: E402  the script runs from anywhere
from reader.practices.pattern import MARK, flat, written_out  # noqa: E402
from reader.practices.rule_file import read_rule_file  # noqa: E402

TARGET = ROOT / "resources" / "guards.json"
# Characters of patterns that are compiled as one: larger are slow to compile and to learn, smaller are many to ask.
PART = 500


Concepts = Mapping[str, Sequence[str]]


class Guarding:
    """Works out the guards of concepts."""

    def __init__(self, concepts: Concepts, part: int = PART) -> None:
        self._concepts = concepts
        self._part = part
        self._shapes: dict[tuple[str, str, str], Shape] = {}
        self._alone: dict[str, Shape | None] = {}

    def _named(self, name: str, start: str, end: str) -> Shape:
        key = name, start, end
        if key not in self._shapes:
            shapes = [PatternReader(pattern, self._named).choice(start, end) for pattern in self._concepts[name]]
            self._shapes[key] = joined(shapes, start, end)
        return self._shapes[key]

    def shape(self, pattern: str) -> Shape | None:
        """Return the shape of a pattern that stands between word edges, None if it is not understood."""
        if pattern not in self._alone:
            try:
                self._alone[pattern] = PatternReader(pattern, self._named).choice()
            except NotUnderstoodError:
                self._alone[pattern] = None
        return self._alone[pattern]

    def parts(self, name: str) -> Iterator[tuple[int, list[list[Keys]] | None]]:
        """Yield how many patterns each part of a concept has, and its ways to match: the sets that each asks for."""
        waiting: list[list[Keys]] = []
        size = 0
        for pattern in flat(name, self._concepts):
            shape = self.shape(pattern)
            way = sorted({*shape.needs, *needs_of(shape.texts)}, key=rarity)[:MOST_SETS] if shape else []
            length = len(written_out(name, [pattern], self._concepts))
            if waiting and (size + length > self._part or bool(way) != bool(waiting[0])):
                yield len(waiting), _ways(waiting)
                waiting, size = [], 0
            waiting.append(way)
            size += length
        if waiting:
            yield len(waiting), _ways(waiting)

    def sure(self, name: str) -> Keys:
        """Return words each of which is a hit of a concept."""
        shapes = [self.shape(pattern) for pattern in flat(name, self._concepts)]
        known = [shape for shape in shapes if shape and shape.exact and not shape.needs]
        return frozenset(text for shape in known for text in shape.texts if WORD.fullmatch(text))


def _ways(ways: Sequence[list[Keys]]) -> list[list[Keys]] | None:
    """Return the ways of several patterns, those with one set as one; None if one asks for nothing."""
    if not all(ways):
        return None
    single = frozenset().union(*(way[0] for way in ways if len(way) == 1))
    several = [way for way in ways if len(way) > 1]
    return [*([[single]] if single else []), *(way for n, way in enumerate(several) if way not in several[:n])]


def guards(concepts: Concepts, part: int = PART) -> dict[str, Any]:
    """Return the content of the file."""
    guarding = Guarding(concepts, part)
    worked_out = {
        name: (guarding.sure(name), list(guarding.parts(name)))
        for name in sorted(concepts)
        if not all(MARK.fullmatch(pattern) for pattern in concepts[name])
    }
    sets = {sure for sure, _ in worked_out.values() if sure}
    sets.update(keys for _, parts in worked_out.values() for _, ways in parts for way in ways or () for keys in way)
    numbers = {keys: number for number, keys in enumerate(sorted(sets, key=sorted))}
    words: dict[str, list[int]] = defaultdict(list)
    beginnings: dict[str, list[int]] = defaultdict(list)
    for keys, number in numbers.items():
        for key in keys:
            (beginnings if key.endswith("*") else words)[key.removesuffix("*")].append(number)
    return {
        "sets": len(numbers),
        "words": {word: words[word] for word in sorted(words)},
        "beginnings": {word: beginnings[word] for word in sorted(beginnings)},
        "concepts": {
            name: [
                digest(name, concepts),
                numbers.get(sure),
                [[count, ways and [[numbers[keys] for keys in way] for way in ways]] for count, ways in parts],
            ]
            for name, (sure, parts) in worked_out.items()
        },
    }


def written(content: Mapping[str, Any]) -> str:
    """Return the file: an entry on each line, so that a change shows where it is."""
    parts = []
    for name, value in content.items():
        if isinstance(value, dict):
            rows = ",\n".join(
                f"{json.dumps(key)}:{json.dumps(row, separators=(',', ':'))}" for key, row in value.items()
            )
            parts.append(f'"{name}":{{\n{rows}\n}}')
        else:
            parts.append(f'"{name}":{json.dumps(value)}')
    return "{" + ",\n".join(parts) + "}\n"


def shipped_concepts() -> dict[str, list[str]]:
    """Return the concepts of the shipped files."""
    files = sorted((ROOT / "resources" / "concepts" / "en").glob("*.toml"))
    return {name: patterns for file in files for name, patterns in read_rule_file(file).tables.items()}


def main() -> int:
    """Write the file."""
    TARGET.write_text(written(guards(shipped_concepts())), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
