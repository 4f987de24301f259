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
    """A thing that policies speak of: the title of a section about it and the words that tell it."""

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
    return tuple(Topic(row["title"], re.compile(row["words"], re.IGNORECASE)) for row in data["topic"])


def cut_by_topic(units: Sequence[str], opening: bool) -> list[Cut]:
    """Return the parts that a stretch falls into; `opening` tells that the policy begins with it.

    The best path through units and topics: each unit scores for each topic, each change of topic costs.
    """
    topics = load_topics()
    titles = ["", *(topic.title for topic in topics)]
    scores = [[0.0, *(_score(topic, unit) for topic in topics)] for unit in units]
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


def _score(topic: Topic, unit: str) -> float:
    """Return how much a unit is about a topic: its words found, each further one counting less, against its length."""
    found = len(topic.pattern.findall(unit))
    if not found:
        return 0.0
    density = found / max(20, len(unit.split()))
    return min(4.0, math.sqrt(found) + 20 * density)


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
