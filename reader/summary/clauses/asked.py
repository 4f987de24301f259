"""Asked: how firmly the words of a clause wait for your yes.

In: a clause with its lead-in. Out: whether it waits for a yes, for your choice, or speaks of consent at all, by the
words in `wording/en/grounds.toml`.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Any

from reader.resources import resource_toml
from reader.summary.texts.ruled_out import Sifted


class Asked(IntEnum):
    """How firmly a clause makes a thing wait for your yes; a sentence is as firm as the least firm of its clauses."""

    CHOICE = 0
    AGREED = 1
    ONLY = 2


def how_asked(text: str) -> Asked:
    """Return how firmly a clause with its lead-in waits for a yes: only then, with consent, or by what you choose."""
    if not words("agreed").search(text):
        # Without a word of choice either, it is what follows that asks for a yes.
        return Asked.CHOICE if words("asked").search(text) or words("consent").search(text) else Asked.AGREED
    return Asked.ONLY if words("only").search(text) else Asked.AGREED


def speaks_of_consent(text: str) -> bool:
    """Tell whether a clause speaks of consent or of a choice at all, be it that it does not wait for it alone."""
    return any(words(name).search(text) for name in ("agreed", "asked", "consent"))


def is_either(text: str) -> bool:
    """Tell whether a clause waits for a yes of some things and goes on until a no of others ("opt-in or opt-out")."""
    return words("either").search(text) is not None


@cache
def words(name: str) -> Sifted:
    """Return the words of a kind that ask for a yes or leave a no, as `conditions` in grounds.toml names them."""
    return _compiled(tables()[name])


@cache
def _compiled(pattern: str) -> Sifted:
    return Sifted(pattern, re.IGNORECASE)


@cache
def tables() -> dict[str, Any]:
    """Return what `conditions` in grounds.toml holds: patterns, and the practices that they are for."""
    content: dict[str, Any] = resource_toml("wording/en/grounds.toml")["conditions"]
    return content
