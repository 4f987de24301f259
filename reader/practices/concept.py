"""Concepts: named vocabularies, and the scanner that finds them in the sentences of a policy.

A concept file is TOML: `name = ["pattern", ...]`. Patterns are RE2 (no look-around, linear time), matched without
case as whole words in folded text (see `fold`). `{name}` stands for another concept's patterns, `<5>` for a gap of at
most five words.
"""

from __future__ import annotations

import os
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import re2

from reader.errors import RulebookError

_QUOTES = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "\n": " ",
    "\t": " ",
    "…": ".",
}
_REFERENCE = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_CAPITAL = re.compile(r"\\.|[A-Z]", re.DOTALL)
_CASED = "(?-i"  # RE2's mark of a part where case counts
_GAP = re.compile(r"<(\d+)>")
_MARK = re.compile(r"[;:,.!?]+")
_MAX_DEPTH = 8
# The default budget of 8 MB makes the patterns with gaps fall back to RE2's slow matcher.
_MAX_MEMORY = 64 << 20
_THREADS = 4  # more only wait for each other: the hits themselves are collected under the interpreter's lock
_STEP = 20  # concepts between two calls of `step`: some milliseconds


@cache
def _folded_character(character: str) -> str:
    """Return the ASCII character for a code point: its base letter, else "~", which is no word character."""
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


@dataclass(slots=True)
class Hits:
    """The hits of concepts in one folded text, by concept and in reading order; looked up where not yet known."""

    text: str
    vocabulary: Vocabulary = field(repr=False, compare=False)
    found: dict[str, list[ConceptHit]] = field(default_factory=dict)

    def of(self, concept: str) -> Sequence[ConceptHit]:
        """Return the hits of a concept, none if it is not there."""
        hits = self.found.get(concept)
        if hits is not None:
            return hits
        if self.vocabulary.is_eager(concept):  # scanned for in the whole document: it is not here
            return ()
        hits = self.found[concept] = self.vocabulary.find(concept, self.text)
        return hits

    def is_known(self, concepts: Iterable[str]) -> bool:
        """Tell whether each of some concepts was looked for already."""
        return all(concept in self.found or self.vocabulary.is_eager(concept) for concept in concepts)

    def __contains__(self, concept: str) -> bool:
        return bool(self.of(concept))


class Scanned:
    """A folded text as patterns are looked for in it: as it is, and in lower case, of the same length."""

    __slots__ = ("as_is", "lower")

    def __init__(self, folded: str) -> None:
        self.as_is = folded.encode("ascii", "replace")
        self.lower = self.as_is.lower()


class Pattern:
    """A compiled pattern.

    One that asks for capitals (`(?-i:[A-Z])`: names) is looked for in the text as it is. All others are compiled in
    lower case and looked for in lower case, and every byte is ASCII: that halves the time to compile and takes a
    quarter off the first scan, against case folded by RE2 and classes that cover all of Unicode.

    Raises:
        re2.error, UnicodeEncodeError: if it is not RE2, or not ASCII.
    """

    __slots__ = ("_cased", "_compiled")

    def __init__(self, pattern: str) -> None:
        self._cased = _CASED in pattern
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.never_capture = True
        options.max_mem = _MAX_MEMORY
        options.log_errors = False
        options.case_sensitive = not self._cased
        self._compiled: Any = re2.compile((pattern if self._cased else _lower(pattern)).encode("ascii"), options)

    @property
    def size(self) -> int:
        """How many steps its program has."""
        return int(self._compiled.programsize)

    def spans(self, text: Scanned) -> list[tuple[int, int]]:
        """Return where it stands, in reading order."""
        return [hit.span() for hit in self._compiled.finditer(text.as_is if self._cased else text.lower)]


def _lower(pattern: str) -> str:
    r"""Return a pattern in lower case, but for its escapes: \W is not \w."""
    return _CAPITAL.sub(lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), pattern)


class Vocabulary:
    """All concepts. Those of `eager` (all if None) are looked for in a whole document at once, others where asked for.

    A rule begins with its anchor: to scan a document for the anchors and look at the other words of a rule only in the
    sentences that hold one takes half the time of a scan for all.

    Raises:
        RulebookError: if an eager pattern is not RE2 or names a concept that is not there; `check` and `find` raise it
            for the others.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]], eager: Container[str] | None = None) -> None:
        self._concepts = concepts
        self._compiled: dict[str, Pattern] = {}
        self.eager = tuple(name for name in concepts if eager is None or name in eager)
        self._eager = frozenset(self.eager)
        for name in self.eager:
            self._pattern(name)

    def __contains__(self, name: object) -> bool:
        return name in self._concepts

    def is_eager(self, concept: str) -> bool:
        """Tell whether `scan` looks for a concept."""
        return concept in self._eager

    def check(self) -> None:
        """Compile every concept.

        Raises:
            RulebookError: if one cannot be; names it.
        """
        for name in self._concepts:
            self._pattern(name)

    def program_size(self, concept: str) -> int:
        """Return how many steps RE2's program for a concept has: what it may cost for each character of a text.

        Raises:
            RulebookError: if the concept cannot be compiled.
        """
        return self._pattern(concept).size

    def find(self, concept: str, text: str) -> list[ConceptHit]:
        """Return the hits of one concept in a folded text, in reading order."""
        return [ConceptHit(concept, *span) for span in self._pattern(concept).spans(Scanned(text))]

    def scan(self, texts: Sequence[str], step: Callable[[float], None] | None = None) -> list[Hits]:
        """Return, for each folded text, the hits in it: the eager concepts found, the others when asked for.

        The texts are scanned as the lines of one text, each concept once: on policies of today that is ten times as
        fast as a `re2.Set` per sentence, whose automaton grows with every new sentence (1.3 s against 0.1 s for 5,000
        words).
        """
        lines = [text.replace("\n", " ") for text in texts]
        scanned = Scanned("\n".join(lines))
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        result = [Hits(line, self) for line in lines]
        # RE2 lets go of the interpreter while it matches, so that two threads take half the time.
        with ThreadPoolExecutor(min(_THREADS, os.cpu_count() or 1)) as threads:
            places = threads.map(lambda name: self._pattern(name).spans(scanned), self.eager, chunksize=_STEP)
            try:
                for number, (name, spans) in enumerate(zip(self.eager, places, strict=True)):
                    if step is not None and number % _STEP == 0:
                        step(number / len(self.eager))
                    for start, end in spans:
                        line = bisect_right(starts, start) - 1
                        hit = ConceptHit(name, start - starts[line], end - starts[line])
                        result[line].found.setdefault(name, []).append(hit)
            except BaseException:
                threads.shutdown(wait=True, cancel_futures=True)
                raise
        return result

    def _pattern(self, name: str) -> Pattern:
        pattern = self._compiled.get(name)
        if pattern is None:
            try:
                pattern = Pattern(_expanded(name, self._concepts))
            except (re2.error, UnicodeEncodeError) as error:
                raise RulebookError(f"Concept “{name}” cannot be read: {_reason(error)}.") from error
            self._compiled[name] = pattern
        return pattern


def _reason(error: Exception) -> str:
    """Return what RE2 says is wrong, without the whole pattern that it repeats after it."""
    said = error.args[0] if error.args else error
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else str(said)
    return text.split(": (?m)")[0]


def _expanded(name: str, concepts: Mapping[str, Sequence[str]]) -> str:
    """Return the pattern of a concept: whole words, except for a mark such as ";", which has no word edge."""
    words = [pattern for pattern in concepts[name] if not _MARK.fullmatch(pattern)]
    marks = "".join(f"|{re.escape(pattern)}" for pattern in concepts[name] if pattern not in words)
    return rf"(?m)(?:\b(?:{_alternatives(name, {**concepts, name: words}, 0)})(?:\b|$){marks})"


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
        parts.append(_GAP.sub(r"[^\\w\\n]+(?:[\\w'/-]+[^\\w\\n]+){0,\1}", expanded))
    return "|".join(f"(?:{part})" for part in parts)
