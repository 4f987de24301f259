"""Found alone: how sure it is that a sentence states a practice that the second reader finds and no rule does."""

from __future__ import annotations

import re

from reader.practices.finding import Kind
from reader.practices.only_spoken_of import is_only_spoken_of
from reader.practices.passage import Passage
from reader.practices.second_reader import PERHAPS

# Promises that are made by denying something.
_DENY = frozenset({"no-sell-promise", "no-share-promise"})
# Practices of collecting: one found without a rule in a sentence that denies something is the one denied.
_COLLECTING = "collect-"
# "We never log your IP address": of these, only where it is the keeping that is denied.
_KEPT = frozenset({"device-data", "cookies-use"})
_NEVER_KEPT = re.compile(
    r"(?:\b(?:not|never|nobody|neither|no (?:time|way|intention|circumstances)|refuse to)|n't)\b(?: [\w'-]+){0,5}? "
    r"(?:us|log|stor|collect|record|keep|sav|plac|set)(?:e|ed|s|ping|ged|ting)?\b|"
    r"\b(?:log|store|collect|record|keep|save|place|set|use)s? no\b|\bno \w+ (?:\w+ )?(?:is|are) ",
    re.IGNORECASE,
)
# "Other users may infer where you are", "supplied by credit reference agencies": what others do is no risk of theirs.
_OTHERS_DO = re.compile(
    r"(?:^|, )\W{0,3}(?:other (?:users|people|members|customers)|people|anyone|strangers) "
    r"(?:may|might|can|could)\b(?! see)|"
    r"\b(?:supplied|given|passed|provided|sent|disclosed) [^.;,]{0,40}"
    r"\bby (?:the |these |those )?(?:credit|fraud)[\w -]{0,20} (?:agency|agencies|bureaus?|bureaux)\b",
    re.IGNORECASE,
)
# "You must be 18" excludes children; "whether you are over 18" does not.
_EXCLUDES = re.compile(r"\b(?:must|at least|restricted|intended|directed|aimed|designed|only for)\b", re.IGNORECASE)
# What no rule found in a sentence that denies something is stated there perhaps: from these likelihoods on, the second
# where most of the sentence is denied, and no surer than the first.
_BESIDE_A_DENIAL, _UNDER_A_DENIAL = PERHAPS, 0.8
_WHO_THEY_ARE = re.compile(r"""\((?:[\w ,&.]+ )?["'](?:we|us|our)\b""", re.IGNORECASE)


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

    "Do you share it?" has the words of the practice too, "We may sell it" has those of the promise, who they are and
    what they trade in ("Acorn Limited ("we", "us") sells tea") is no risk, and nor is what others do.
    """
    if passage.is_question or passage.row.denies(practice):
        return False
    if is_only_spoken_of(practice, passage.text[passage.own :]):
        return False
    if practice == "children-excluded" and not passage.denied and not _EXCLUDES.search(passage.text):
        return False
    if kind is Kind.RISK and _OTHERS_DO.search(passage.text):
        return False
    if kind is Kind.RISK or practice.startswith(_COLLECTING):
        return not _WHO_THEY_ARE.search(passage.text)
    return practice not in _DENY or bool(passage.denied)


def _may_be_what_is_denied(passage: Passage, practice: str, kind: Kind) -> bool:
    """Tell whether what a sentence denies may be the practice: "We never ask for your address, only for your name"."""
    if kind is Kind.RISK or practice.startswith(_COLLECTING):
        return bool(passage.denied)
    return practice in _KEPT and bool(passage.denied) and _NEVER_KEPT.search(passage.text) is not None


def _despite_denial(passage: Passage) -> float:
    """Return how likely a practice must be that no rule found in a sentence which denies something."""
    own = range(passage.own, len(passage.text))
    denied = set().union(*(range(max(start, own.start), min(end, own.stop)) for start, end in passage.denied))
    return _UNDER_A_DENIAL if len(denied) >= len(own) / 2 else _BESIDE_A_DENIAL
