"""Block: lines of text that are scanned together, and the hits of concepts in them.

In: folded lines and a vocabulary. Out: Hits, one for each line. A concept is looked for where it is asked for, and only
in lines whose words its guard lets pass. A set of lines is a whole number whose bit n stands for line n.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from reader.practices.guards import Guards, Ways
from reader.practices.pattern import Pattern

Spans = list[tuple[int, int]]


class Part:
    """Some patterns of a concept, compiled when they are first needed, and the ways that their guard lets pass."""

    __slots__ = ("_pattern", "ways")

    def __init__(self, written: Callable[[], Pattern], ways: Ways | None) -> None:
        self._pattern: Callable[[], Pattern] | Pattern = written
        self.ways = ways

    @property
    def pattern(self) -> Pattern:
        """The compiled patterns.

        Raises:
            RulebookError: if they cannot be read.
        """
        if not isinstance(self._pattern, Pattern):
            self._pattern = self._pattern()
        return self._pattern


class Concepts(Protocol):
    """What lines are scanned for: the concepts of a vocabulary, in their parts."""

    guards: Guards

    def parts(self, concept: str) -> tuple[Part, ...]:
        """Return the parts of a concept, in the order in which the first that matches counts."""

    def sure(self, concept: str) -> int | None:
        """Return the set of words any of which is a hit of a concept."""


class ConceptHit(NamedTuple):
    """A concept at `start <= i < end` of the scanned text; a tuple, as they are made by the thousand."""

    concept: str
    start: int
    end: int


@dataclass(slots=True)
class Hits:
    """The hits of concepts in one folded text, by concept and in reading order; looked up where not yet known.

    `found` is kept by the block, which does not know its Hits: a ring of objects is freed late.
    """

    text: str
    block: Block = field(repr=False, compare=False)
    line: int = field(compare=False)
    found: dict[str, Sequence[ConceptHit]]

    def of(self, concept: str) -> Sequence[ConceptHit]:
        """Return the hits of a concept, none if it is not there."""
        hits = self.found.get(concept)
        if hits is None:
            self.block.look_up(concept, 1 << self.line)
            hits = self.found.setdefault(concept, ())
        return hits

    def __contains__(self, concept: str) -> bool:
        return bool(self.of(concept))


@dataclass(slots=True)
class _State:
    """What is known of a concept in a block: where it may stand, surely stands, was looked for, and was found."""

    parts: list[tuple[int, Part]]
    may: int
    sure: int
    looked: int = 0
    found: int = 0


class Block:
    """Lines that are scanned together."""

    def __init__(self, lines: Sequence[str], vocabulary: Concepts) -> None:
        self._vocabulary = vocabulary
        self._as_is = [line.encode("ascii", "replace") for line in lines]
        self._lower = [line.lower() for line in self._as_is]
        self._sets = vocabulary.guards.lines(line.decode("ascii") for line in self._lower)
        self._states: dict[str, _State] = {}
        self._lines = lines
        self._found: list[dict[str, Sequence[ConceptHit]]] = [{} for _ in lines]
        self.all = (1 << len(lines)) - 1

    def hits(self) -> list[Hits]:
        """Return the hits of each line."""
        return [
            Hits(line, self, n, found) for n, (line, found) in enumerate(zip(self._lines, self._found, strict=True))
        ]

    def may(self, concept: str) -> int:
        """Return the lines in which a concept may stand, told from their words alone."""
        state = self._states.get(concept) or self._state(concept)
        return state.may

    def having(self, concept: str, lines: int) -> int:
        """Return which of some lines hold a concept."""
        state = self._states.get(concept) or self._state(concept)
        if new := lines & state.may & ~(state.looked | state.sure):
            self._look_up(concept, state, new)
        return (state.found | state.sure) & lines

    def look_up(self, concept: str, lines: int) -> None:
        """Find the hits of a concept in some lines."""
        state = self._states.get(concept) or self._state(concept)
        if new := lines & state.may & ~state.looked:
            self._look_up(concept, state, new)

    def _state(self, concept: str) -> _State:
        sets = self._sets
        parts = []
        may = 0
        for part in self._vocabulary.parts(concept):
            lines = 0
            if part.ways is None:
                lines = self.all
            else:
                for first, second, third in part.ways:
                    lines |= sets[first] & sets[second] & sets[third]
            if lines:
                parts.append((lines, part))
                may |= lines
        sure = self._vocabulary.sure(concept)
        state = self._states[concept] = _State(parts, may, 0 if sure is None else sets[sure])
        return state

    def _look_up(self, concept: str, state: _State, lines: int) -> None:
        state.looked |= lines
        found: dict[int, list[tuple[Pattern, Spans]]] = {}
        for possible, part in state.parts:
            if here := possible & lines:
                pattern = part.pattern
                for line, spans in self._spans(pattern, bits(here)):
                    found.setdefault(line, []).append((pattern, spans))
        for line, parts in found.items():
            spans = parts[0][1] if len(parts) == 1 else _merged(parts, self._as_is[line], self._lower[line])
            self._found[line][concept] = [ConceptHit(concept, start, end) for start, end in spans]
            state.found |= 1 << line

    def _spans(self, pattern: Pattern, lines: Sequence[int]) -> list[tuple[int, Spans]]:
        """Return the lines, of some, in which a pattern stands, and where.

        They are scanned as the lines of one text. A hit may then reach over the end of a line: where one does, each
        line is scanned alone.
        """
        texts = self._as_is if pattern.cased else self._lower
        if len(lines) == 1:
            spans = pattern.spans(texts[lines[0]])
            return [(lines[0], spans)] if spans else []
        result: list[tuple[int, Spans]] = []
        place = -1
        start = end = -1  # of the line in the joined text
        for first, last in pattern.spans(b"\n".join([texts[line] for line in lines])):
            if first > end:
                while first > end:
                    place += 1
                    start, end = end + 1, end + 1 + len(texts[lines[place]])
                result.append((lines[place], []))
            if last > end:
                return [(line, spans) for line in lines if (spans := pattern.spans(texts[line]))]
            result[-1][1].append((first - start, last - start))
        return result


def _merged(parts: list[tuple[Pattern, Spans]], as_is: bytes, lower: bytes) -> Spans:
    """Return where the alternatives of a pattern stand, found one by one, as RE2 would find them all at once.

    What begins first counts; of two that begin at one place, the one that is named first; and nothing that overlaps it.
    """
    result: Spans = []
    found = [spans for _, spans in parts]
    places = [0] * len(parts)
    end = 0
    while True:
        best: tuple[int, int] | None = None
        for number, (pattern, _) in enumerate(parts):
            while places[number] < len(found[number]) and (span := found[number][places[number]])[0] < end:
                places[number] += 1
                if span[1] > end:  # it began in what was taken: another may begin later in its place
                    found[number] = pattern.spans(as_is if pattern.cased else lower, end)
                    places[number] = 0
            if places[number] < len(found[number]):
                span = found[number][places[number]]
                if best is None or span[0] < best[0]:
                    best = span
        if best is None:
            return result
        result.append(best)
        end = max(best[1], best[0] + 1)


def bits(lines: int) -> list[int]:
    """Return the numbers of the lines in a set, the lowest first."""
    result = []
    while lines:
        highest = lines.bit_length() - 1
        result.append(highest)
        lines ^= 1 << highest
    result.reverse()
    return result
