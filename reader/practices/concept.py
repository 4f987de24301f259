"""Concepts: named vocabularies, and the scanner that finds them in the sentences of a policy.

A concept file is TOML: `name = ["pattern", ...]`. Patterns are RE2 (no look-around, linear time), matched without
case as whole words in folded text (see `fold`). `{name}` stands for another concept's patterns, `<5>` for a gap of at
most five words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache

import re2

from reader.errors import RulebookError
from reader.practices.block import Block, ConceptHit, Hits, Part
from reader.practices.guards import Guards, Ways
from reader.practices.pattern import MARK, Pattern, flat, whole, words_only

_QUOTES = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "…": ".",
}
_STEP = 20  # concepts between two calls of `step`: some milliseconds
_BLOCK = 4096  # lines that are scanned together: what is known of a concept's lines is a number of so many bits


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


@cache
def _folded(character: str) -> str:
    """Return the ASCII character for a code point: its base letter, else "~", which is no word character."""
    if character in _QUOTES:
        return _QUOTES[character]
    base = unicodedata.normalize("NFKD", character)[:1]
    return base if base and base < "\x80" else "~"


def fold(text: str) -> str:
    """Return `text` in plain ASCII of the same length, so that an offset in one is the offset in the other."""
    text = text.replace("\n", " ").replace("\t", " ")
    # To look for the few that are not ASCII takes half the time of `translate`.
    return text if text.isascii() else _NOT_ASCII.sub(lambda found: _folded(found[0]), text)


class Vocabulary:
    """All concepts. Those of `eager` (all if None) are looked for by `scan`, others where asked for.

    Raises:
        RulebookError: if an eager pattern is not RE2 or names a concept that is not there; for the others whoever asks
            for them first.
    """

    def __init__(
        self,
        concepts: Mapping[str, Sequence[str]],
        eager: Container[str] | None = None,
        guards: Guards | None = None,
    ) -> None:
        self._concepts = concepts
        self._parts: dict[str, tuple[Part, ...]] = {}
        self._sure: dict[str, int | None] = {}
        self.guards = guards or Guards()
        self.eager = tuple(name for name in concepts if eager is None or name in eager)
        for name in self.eager:
            self.program_size(name)

    def __contains__(self, name: object) -> bool:
        return name in self._concepts

    def check(self) -> None:
        """Compile every concept.

        Raises:
            RulebookError: if one cannot be; names it.
        """
        for name in self._concepts:
            self.program_size(name)

    def program_size(self, concept: str) -> int:
        """Return how many steps RE2's program for a concept has: what it may cost for each character of a text.

        Raises:
            RulebookError: if the concept cannot be compiled.
        """
        return sum(part.pattern.size for part in self.parts(concept))

    def find(self, concept: str, text: str) -> Sequence[ConceptHit]:
        """Return the hits of one concept in a folded text, in reading order."""
        return Block([text], self).hits()[0].of(concept)

    def look(self, texts: Sequence[str]) -> list[Hits]:
        """Return, for each folded text, the hits in it: concepts are looked for when they are asked for."""
        lines = [text.replace("\n", " ") for text in texts]
        blocks = (Block(lines[start : start + _BLOCK], self) for start in range(0, len(lines), _BLOCK))
        return [hits for block in blocks for hits in block.hits()]

    def scan(self, texts: Sequence[str], step: Callable[[float], None] | None = None) -> list[Hits]:
        """Return, for each folded text, the hits in it: the eager concepts found, the others when asked for."""
        result = self.look(texts)
        blocks = list(dict.fromkeys(hits.block for hits in result))
        for number, name in enumerate(self.eager):
            if step is not None and number % _STEP == 0:
                step(number / len(self.eager))
            for block in blocks:
                block.look_up(name, block.all)
        return result

    def parts(self, concept: str) -> tuple[Part, ...]:
        """Return the parts of a concept, in the order in which the first that matches counts.

        Raises:
            RulebookError: if the concept names one that is not there, or itself.
        """
        parts = self._parts.get(concept)
        if parts is None:
            parts = self._parts[concept] = tuple(self._make_parts(concept))
        return parts

    def sure(self, concept: str) -> int | None:
        """Return the set of words any of which is a hit of a concept."""
        self.parts(concept)
        return self._sure[concept]

    def _make_parts(self, name: str) -> list[Part]:
        """Return the parts of a concept; all in one where it has no guard."""
        guard = self.guards.of(name, self._concepts)
        if guard is None:
            self._sure[name] = None
            return [Part(lambda: self._compiled(name, whole(name, self._concepts)), None)]
        self._sure[name] = guard.sure
        patterns = flat(name, self._concepts)
        parts = []
        at = 0
        for count, ways in guard.parts:
            parts.append(self._part(name, patterns[at : at + count], ways))
            at += count
        if marks := [re.escape(pattern) for pattern in self._concepts[name] if MARK.fullmatch(pattern)]:
            parts.append(Part(lambda: self._compiled(name, "|".join(marks)), None))
        return parts

    def _part(self, name: str, patterns: Sequence[str], ways: Ways | None) -> Part:
        return Part(lambda: self._compiled(name, words_only(name, patterns, self._concepts)), ways)

    def _compiled(self, name: str, written: str) -> Pattern:
        try:
            return Pattern(written)
        except (re2.error, UnicodeEncodeError) as error:
            raise RulebookError(f"Concept “{name}” cannot be read: {_reason(error)}.") from error


def _reason(error: Exception) -> str:
    """Return what RE2 says is wrong, without the whole pattern that it repeats after it."""
    said = error.args[0] if error.args else error
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else str(said)
    return text.split(": (?m)")[0]
