"""Ruled out: tell fast that a pattern cannot be found in a text, so that `re` need not look for it.

In: a pattern of `re`. Out: the same, that first asks RE2 for a looser one, which has no looks and is many times as
fast: where that finds nothing, neither does the pattern. Most clauses hold nothing of most vocabularies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import re2

_ANY_LETTER = r"\x{80}-\x{10FFFF}"  # what `re` may count as a letter, digit or space, and RE2 does not
_PIECE = re.compile(r"\\x[0-9a-fA-F]{2}|\\.|\(\?<?[=!]|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d+,\d*\}|.", re.DOTALL)
_NARROWER = re.compile(r"\[\^[^\]]*\\[WSD]")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_EDGES = frozenset({r"\b", r"\B", r"\A", r"\Z", "^", "$"})
_MAX_MEMORY = 16 << 20  # RE2 is slow with its default, 8 MB, where a vocabulary is long
_REMEMBERED = 8192  # answers: about those of one long policy, in which one in two is asked for again
_ANYWHERE: Any = getattr(getattr(re2, "_Anchor", None), "UNANCHORED", None)
_KINDS = frozenset({r"\w", r"\s", r"\d"})


class Sifted:
    """A long pattern of `re`, looked for only in texts that hold what a looser one finds."""

    __slots__ = ("_pattern",)

    def __init__(self, source: str, flags: int = 0) -> None:
        """Compile a pattern with flags of `re`; the looser one is made when it is first looked for."""
        self._pattern = re.compile(source, flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place in a text, None where there is none."""
        return self._pattern.search(text) if may_hold(self._pattern.pattern, self._pattern.flags, text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the place at the start of a text, None where it is not there: that is known at once."""
        return self._pattern.match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all places in a text, one after the other."""
        return self._pattern.finditer(text) if may_hold(self._pattern.pattern, self._pattern.flags, text) else iter(())

    def sub(self, put: str, text: str) -> str:
        """Return a text with other words put wherever the pattern is."""
        return self._pattern.sub(put, text) if may_hold(self._pattern.pattern, self._pattern.flags, text) else text


class Asked:
    """A pattern of RE2 that is only asked whether a text holds it: what the binding makes of a match costs as much."""

    __slots__ = ("_match", "_pattern")

    def __init__(self, source: str, options: Any) -> None:
        """Compile a pattern.

        Raises:
            re2.error: if it is wrong.
        """
        self._pattern: Any = re2.compile(source, options)
        # What `search` calls, where this version of the binding has it.
        self._match: Any = getattr(getattr(self._pattern, "_regexp", None), "Match", None)

    def search(self, text: str) -> object:
        """Return something where a text holds the pattern, None where it does not."""
        held = text.encode()
        if self._match is None or _ANYWHERE is None:
            return self._pattern.search(held)
        place: tuple[int, int] = self._match(_ANYWHERE, held, 0, len(held))[0]
        return None if place[0] < 0 else place


@lru_cache(maxsize=_REMEMBERED)
def may_hold(source: str, flags: int, text: str) -> bool:
    """Tell whether a text may hold a pattern with some flags of `re`; False where it surely does not."""
    pattern = _looser(source, flags)
    return pattern is None or pattern.search(text) is not None


@cache
def _looser(source: str, flags: int) -> Asked | None:
    """Return a pattern of RE2 that is found wherever a pattern of `re` is, None where none can be made."""
    if _NARROWER.search(source):  # it finds letters that RE2 does not count as such
        return None
    options = re2.Options()
    options.case_sensitive, options.dot_nl = not flags & re.IGNORECASE, bool(flags & re.DOTALL)
    options.never_capture, options.log_errors, options.max_mem = True, False, _MAX_MEMORY
    try:
        return Asked(_without_looks(source), options)
    except re2.error:
        return None


def _without_looks(source: str) -> str:
    """Leave out of a pattern what stands before or after the words: looks, and the edges of words and lines."""
    kept: list[str] = []
    depth = 0  # of the brackets of the look that is being left out
    for piece in _PIECE.findall(source):
        if depth:
            depth += piece.startswith("(") - (piece == ")")
        elif piece in _LOOKS:
            depth = 1
        elif piece in _KINDS:
            kept.append(f"[{piece}{_ANY_LETTER}]")
        elif piece[0] == "[":
            kept.append(_wider(piece))
        elif piece[0] == "{" and len(piece) > 1:  # to count costs memory
            kept.append("*" if piece.startswith("{0,") else "+")
        elif piece not in _EDGES:
            kept.append(piece)
    return "".join(kept)


def _wider(letters: str) -> str:
    r"""Widen a class ("[\w ]") to all that `re` may find by it; one that excludes is wide enough in RE2."""
    if letters.startswith("[^"):
        return letters
    return f"[{_ANY_LETTER}{letters[1:]}" if any(kind in letters for kind in _KINDS) else letters
