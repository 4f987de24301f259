"""Where a long stretch has no heading it is cut by what it is about; each part gets a title from that.

Comes in: the texts of units (a paragraph with its list). Goes out: cuts with titles.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.resources import resource_toml

_SWITCH = 1.5  # what a new section must gain over going on: keeps one stray word from cutting
OPENING = "Introduction"
_LEAST_WORDS = 25  # a part is at least a sentence long


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing that policies speak of: the title of a section about it and the words that tell it, in lower case."""

    title: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Cut:
    """A part begins with unit `start` and is about `title`."""

    start: int
    title: str


@cache
def load_topics() -> tuple[Topic, ...]:
    """Return the topics of resources/language/en/topics.toml in order."""
    data = resource_toml("language/en/topics.toml")
    # Lower case in lower case is found in half the time of a search without case.
    return tuple(Topic(row["title"], re.compile(row["words"])) for row in data["topic"])


def cut_by_topic(units: Sequence[str], opening: bool) -> list[Cut]:
    """Return the parts that a stretch falls into; `opening` tells that the policy begins with it.

    The best path through units and topics: each unit scores for each topic, each change of topic costs.
    """
    topics = load_topics()
    titles = ["", *(topic.title for topic in topics)]
    scores = [_scores(topics, unit.lower()) for unit in units]
    if opening and OPENING in titles:
        scores[0][titles.index(OPENING)] += _SWITCH
    cuts: list[Cut] = []
    size = _LEAST_WORDS
    for index, state in enumerate(_best_path(scores)):
        title = titles[state]
        if not cuts:
            cuts.append(Cut(index, title or OPENING))
        elif title and title != cuts[-1].title and size >= _LEAST_WORDS:
            cuts.append(Cut(index, title))
            size = 0
        size += len(units[index].split())
    return cuts


def _scores(topics: Sequence[Topic], unit: str) -> list[float]:
    """Return how much a unit is about nothing (0), and about each topic."""
    length = max(20, len(unit.split()))
    return [0.0, *(_score(len(topic.pattern.findall(unit)), length) for topic in topics)]


def _score(found: int, length: int) -> float:
    """Return how much words found tell, each further one less, against the words of all."""
    return min(4.0, math.sqrt(found) + 20 * (found / length))


def _best_path(scores: Sequence[Sequence[float]]) -> list[int]:
    count = len(scores[0])
    total = list(scores[0])
    came: list[list[int]] = []
    for row in scores[1:]:
        best = max(range(count), key=total.__getitem__)
        origin = [state if total[state] >= total[best] - _SWITCH else best for state in range(count)]
        total = [
            row[state] + (total[state] if origin[state] == state else total[best] - _SWITCH) for state in range(count)
        ]
        came.append(origin)
    state = max(range(count), key=total.__getitem__)
    path = [state]
    for origin in reversed(came):
        state = origin[state]
        path.append(state)
    return path[::-1]
