"""Duplicates: policies kept apart that say nearly the same, found by the paragraphs that they share.

In: the library. Out: Duplicates. The same text to the letter is never kept twice; what is found here differs in layout,
in a date, in a line that a page put round it. Paragraphs are compared by their words in lower case.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations

from reader.library.database import LibraryFile, rows
from reader.library.order_model import Duplicate

LEAST = 0.8  # of the words of both
SAME = 0.999  # two versions of one policy are told only where the words are the same
COMMON = 50  # a paragraph that more policies share is boilerplate of a maker of templates and proves nothing

_WORD = re.compile(r"\w+")


def find_duplicates(library: LibraryFile, least: float = LEAST) -> list[Duplicate]:
    """Return the pairs that share at least `least` of their words, most alike first, the trash left out."""
    with library.reading() as database:
        kept = rows(database, "SELECT id, policy, text FROM version WHERE trashed = '' ORDER BY added, id")
    sizes: dict[str, int] = {}
    holders: dict[int, dict[str, int]] = defaultdict(dict)
    for row in kept:
        paragraphs = Counter(tuple(_WORD.findall(line.casefold())) for line in str(row["text"]).splitlines())
        paragraphs.pop((), None)
        sizes[row["id"]] = sum(len(words) * times for words, times in paragraphs.items())
        for words, times in paragraphs.items():
            holders[hash(words)][row["id"]] = len(words) * times
    shared: Counter[tuple[str, str]] = Counter()
    for weights in holders.values():
        if 1 < len(weights) <= COMMON:
            for one, other in combinations(weights, 2):
                shared[one, other] += min(weights[one], weights[other])
    policy = {row["id"]: row["policy"] for row in kept}
    found = [
        Duplicate(one, other, 2 * words / (sizes[one] + sizes[other]))
        for (one, other), words in shared.items()
        if 2 * words >= (SAME if policy[one] == policy[other] else least) * (sizes[one] + sizes[other])
    ]
    return sorted(found, key=lambda pair: (-pair.share, pair.first, pair.second))
