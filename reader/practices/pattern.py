"""Patterns: how the patterns of a concept are written out, and compiled by RE2.

In: the patterns of concept files, which name other concepts (`{name}`) and gaps (`<5>`). Out: Pattern, which tells
where it stands in a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import re2

from reader.errors import RulebookError

REFERENCE = re.compile(r"\{([a-z][a-z0-9-]*)\}")
MARK = re.compile(r"[;:,.!?]+")  # a pattern that is a mark and no word
CASED = "(?-i"  # RE2's mark of a part where case counts
MAX_DEPTH = 8
MAX_WRITTEN = 500_000  # characters of a concept written out; the longest that ships has 71,000
_CAPITAL = re.compile(r"\\.|[A-Z]", re.DOTALL)
_GAP = re.compile(r"<(\d+)>")
# The default budget of 8 MB makes the patterns with gaps fall back to RE2's slow matcher.
_MAX_MEMORY = 64 << 20
_ANYWHERE: Any = getattr(getattr(re2, "_Anchor", None), "UNANCHORED", None)


class Pattern:
    """A compiled pattern.

    One that asks for capitals (`(?-i:[A-Z])`: names) is looked for in the text as it is. All others are compiled in
    lower case and looked for in lower case, and every byte is ASCII: that halves the time to compile and takes a
    quarter off the first scan, against case folded by RE2 and classes that cover all of Unicode.

    Raises:
        re2.error, UnicodeEncodeError: if it is not RE2, or not ASCII.
    """

    __slots__ = ("_compiled", "_match", "cased")

    def __init__(self, pattern: str) -> None:
        self.cased = CASED in pattern
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.never_capture = True
        options.max_mem = _MAX_MEMORY
        options.log_errors = False
        options.case_sensitive = not self.cased
        self._compiled: Any = re2.compile((pattern if self.cased else _lower(pattern)).encode("ascii"), options)
        # What `finditer` calls for each hit, where this version of the binding has it.
        self._match: Any = getattr(getattr(self._compiled, "_regexp", None), "Match", None)

    @property
    def size(self) -> int:
        """How many steps its program has."""
        return int(self._compiled.programsize)

    def spans(self, text: bytes, start: int = 0) -> list[tuple[int, int]]:
        """Return where it stands from `start` on, in reading order; `text` is in lower case unless `cased`."""
        if self._match is None or _ANYWHERE is None:
            return [hit.span() for hit in self._compiled.finditer(text, start)]
        # As `finditer` does, but without its objects for each search and each hit: they take a tenth of the time.
        result: list[tuple[int, int]] = []
        end = len(text)
        while True:
            hit = self._match(_ANYWHERE, text, start, end)[0]
            if hit[0] < 0:
                return result
            result.append(hit)
            if start == end:
                return result
            start = max(hit[1], start + 1)


def whole(name: str, concepts: Mapping[str, Sequence[str]]) -> str:
    """Return the pattern of a concept: whole words, except for a mark such as ";", which has no word edge.

    Raises:
        RulebookError: if it names a concept that is not there, or itself.
    """
    words = [pattern for pattern in concepts[name] if not MARK.fullmatch(pattern)]
    marks = "".join(f"|{re.escape(pattern)}" for pattern in concepts[name] if pattern not in words)
    return rf"(?m)(?:\b(?:{written_out(name, words, concepts)})(?:\b|$){marks})"


def words_only(name: str, patterns: Sequence[str], concepts: Mapping[str, Sequence[str]]) -> str:
    """Return the pattern of a part of a concept that has no marks."""
    return rf"(?m)\b(?:{written_out(name, patterns, concepts)})(?:\b|$)"


def flat(name: str, concepts: Mapping[str, Sequence[str]], depth: int = 0) -> list[str]:
    """Return the patterns of a concept, its marks left out; for one that is but a reference, those of the other.

    Raises:
        RulebookError: if it names a concept that is not there, or itself.
    """
    _check_depth(name, depth)
    result: list[str] = []
    for pattern in concepts[name]:
        other = REFERENCE.fullmatch(pattern)
        if other and not any(MARK.fullmatch(inner) for inner in _named(name, other[1], concepts)):
            result += flat(other[1], concepts, depth + 1)
        elif not MARK.fullmatch(pattern):
            result.append(pattern)
    return result


def written_out(name: str, patterns: Sequence[str], concepts: Mapping[str, Sequence[str]], depth: int = 0) -> str:
    """Return patterns as the alternatives of one, references and gaps written out.

    Raises:
        RulebookError: if one names a concept that is not there, or its own.
    """
    _check_depth(name, depth)
    parts: list[str] = []
    length = 0
    for pattern in patterns:
        expanded = pattern
        for inner in dict.fromkeys(REFERENCE.findall(pattern)):
            other = written_out(inner, _named(name, inner, concepts), concepts, depth + 1)
            # Before it is put in: a few concepts of ten references each would fill the memory.
            if expanded.count("{" + inner + "}") * len(other) > MAX_WRITTEN:
                raise _too_long(name)
            expanded = expanded.replace("{" + inner + "}", f"(?:{other})")
        parts.append(_GAP.sub(r"[^\\w\\n]+(?:[\\w'/-]+[^\\w\\n]+){0,\1}", expanded))
        length += len(parts[-1])
        if length > MAX_WRITTEN:
            raise _too_long(name)
    return "|".join(f"(?:{part})" for part in parts)


def _too_long(name: str) -> RulebookError:
    return RulebookError(f"Concept “{name}” is too long with all that it refers to.", "Refer to fewer concepts.")


def _named(name: str, inner: str, concepts: Mapping[str, Sequence[str]]) -> Sequence[str]:
    if inner not in concepts:
        raise RulebookError(f"Concept “{name}” names “{inner}”, which is not there.")
    return concepts[inner]


def _check_depth(name: str, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise RulebookError(f"Concept “{name}” refers to itself.")


def _lower(pattern: str) -> str:
    r"""Return a pattern in lower case, but for its escapes: \W is not \w."""
    return _CAPITAL.sub(lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), pattern)
