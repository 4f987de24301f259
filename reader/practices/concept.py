"""Concepts: named vocabularies, and the scanner that finds them all in a sentence in one pass.

A concept file is TOML: `name = ["pattern", ...]`. Patterns are RE2 (no look-around, linear time), matched without case as whole
words in folded text (see `fold`). `{name}` stands for another concept's patterns, `<5>` for a gap of at most five words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import re2

from reader.errors import RulebookError

_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\n": " ", "\t": " ", "…": "."}
_REFERENCE = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_GAP = re.compile(r"<(\d+)>")
_MAX_DEPTH = 8
# The default budget of a Set is too small for some hundred gap patterns (../shared/anchors/dependencies.md, section 6).
_MAX_MEMORY = 256 << 20


@cache
def _folded_character(character: str) -> str:
    """Return the ASCII character that stands for a code point: its base letter, else "~", which is no word character."""
    if character in _QUOTES:
        return _QUOTES[character]
    base = unicodedata.normalize("NFKD", character)[:1]
    return base if base and base < "\x80" else "~"


def fold(text: str) -> str:
    """Return `text` in plain ASCII of the same length, so that an offset in one is the offset in the other."""
    if text.isascii():
        return text.replace("\n", " ").replace("\t", " ")
    return "".join(_folded_character(c) if c >= "\x80" or c in "\n\t" else c for c in text)


@dataclass(frozen=True, slots=True)
class ConceptHit:
    """A concept at `start <= i < end` of the scanned text."""

    concept: str
    start: int
    end: int


class Vocabulary:
    """All concepts, compiled for scanning.

    Raises:
        RulebookError: if a pattern is not RE2 or names a concept that is not there.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]]) -> None:
        self.names = tuple(concepts)
        options = re2.Options()
        options.case_sensitive = False
        options.max_mem = _MAX_MEMORY
        options.log_errors = False
        self._set = re2.Set.SearchSet(options)
        self._patterns = []
        for name in self.names:
            pattern = _expanded(name, concepts)
            try:
                self._patterns.append(re2.compile(pattern.encode("ascii"), options))
                self._set.Add(pattern)
            except (re2.error, UnicodeEncodeError) as error:
                raise RulebookError(f"Concept “{name}” cannot be read: {error}.") from error
        self._set.Compile()

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def scan(self, folded: str) -> dict[str, list[ConceptHit]]:
        """Return the hits of every concept found in a folded text, by concept, each list in reading order."""
        data = folded.encode("ascii", "replace")
        found: dict[str, list[ConceptHit]] = {}
        for index in sorted(self._set.Match(data) or ()):
            name = self.names[index]
            found[name] = [ConceptHit(name, m.start(), m.end()) for m in self._patterns[index].finditer(data)]
        return found


def _expanded(name: str, concepts: Mapping[str, Sequence[str]]) -> str:
    body = _alternatives(name, concepts, 0)
    return rf"\b(?:{body})(?:\b|$)" if not body.endswith(r"\W)") else body


def _alternatives(name: str, concepts: Mapping[str, Sequence[str]], depth: int) -> str:
    if depth > _MAX_DEPTH:
        raise RulebookError(f"Concept “{name}” refers to itself.")
    parts = []
    for pattern in concepts[name]:
        expanded = pattern
        for inner in dict.fromkeys(_REFERENCE.findall(pattern)):
            if inner not in concepts:
                raise RulebookError(f"Concept “{name}” names “{inner}”, which is not there.")
            expanded = expanded.replace("{" + inner + "}", f"(?:{_alternatives(inner, concepts, depth + 1)})")
        parts.append(_GAP.sub(r"\\W+(?:[\\w'/-]+\\W+){0,\1}", expanded))
    return "|".join(f"(?:{part})" for part in parts)
