"""Found alone: how sure it is that a sentence states a practice that the second reader finds and no rule does."""

from __future__ import annotations

import re

from reader.practices.finding import Kind
from reader.practices.only_spoken_of import COLLECTING, is_only_spoken_of
from reader.practices.passage import Passage
from reader.practices.second_reader import PERHAPS

# Promises that are made by denying something.
_DENY = frozenset({"no-sell-promise", "no-share-promise"})
# "We never log your IP address": of these, only where it is the keeping that is denied.
_KEPT = frozenset({"device-data", "cookies-use"})
_NEVER_KEPT = re.compile(
    r"(?:\b(?:not|never|nobody|neither|no (?:time|way|intention|circumstances)|refuse to)|n't)\b(?: [\w'-]+){0,5}? "
    r"(?:us|log|stor|collect|record|keep|sav|plac|set)(?:e|ed|s|ping|ged|ting)?\b|"
    r"\b(?:log|store|collect|record|keep|save|place|set|use)s? no\b|\bno \w+ (?:\w+ )?(?:is|are) ",
    re.IGNORECASE,
)
# What no rule found in a sentence that denies something is stated there perhaps: from these likelihoods on, the second
# where most of the sentence is denied, and no surer than the first.
_BESIDE_A_DENIAL, _UNDER_A_DENIAL = PERHAPS, 0.8


def certainty_alone(passage: Passage, practice: str, kind: Kind, likely: float) -> float | None:
    """Return how sure it is that a sentence states a practice which no rule found in it, None if it is not held to.

    Args:
        passage: the sentence.
        practice: which the second reader holds it to state.
        kind: of the practice.
        likely: how likely the second reader holds it.
    """
    if not _may_be_stated(passage, practice, kind):
        return None
    if not _may_be_what_is_denied(passage, practice, kind):
        return likely
    return _BESIDE_A_DENIAL if likely >= _despite_denial(passage) else None


def _may_be_stated(passage: Passage, practice: str, kind: Kind) -> bool:
    """Tell whether a sentence may state a practice, but for what it denies.

    "Do you share it?" has the words of the practice too, and "We may sell it" has those of the promise.
    """
    if passage.is_question or passage.row.denies(practice):
        return False
    if is_only_spoken_of(passage, practice, kind):
        return False
    return practice not in _DENY or bool(passage.denied)


def _may_be_what_is_denied(passage: Passage, practice: str, kind: Kind) -> bool:
    """Tell whether what a sentence denies may be the practice: "We never ask for your address, only for your name"."""
    if kind is Kind.RISK or practice.startswith(COLLECTING):  # found without a rule, it is the one denied
        return bool(passage.denied)
    return practice in _KEPT and bool(passage.denied) and _NEVER_KEPT.search(passage.text) is not None


def _despite_denial(passage: Passage) -> float:
    """Return how likely a practice must be that no rule found in a sentence which denies something."""
    own = range(passage.own, len(passage.text))
    denied = set().union(*(range(max(start, own.start), min(end, own.stop)) for start, end in passage.denied))
    return _UNDER_A_DENIAL if len(denied) >= len(own) / 2 else _BESIDE_A_DENIAL
