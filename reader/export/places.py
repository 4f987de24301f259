"""Places of clauses as a reader writes them down: "§20 ¶1, ¶6, ¶9 to ¶12; §43 ¶17".

In: a Document and spans. Out: text; the section stands once, and neighbouring paragraphs are a range.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.document import Document, Span

_PLACE = re.compile(r"(§\d+) ¶(\d+)")
_RUN = 3  # paragraphs from which a range is shorter than the list of them


def joined_places(document: Document, spans: Iterable[Span]) -> str:
    """Return the places of spans, in reading order, each once."""
    paragraphs: dict[str, list[int]] = {}
    for span in sorted(spans):
        place = document.place(span)
        match = _PLACE.fullmatch(place)
        if match is None:
            paragraphs.setdefault(place, [])
        elif int(match[2]) not in paragraphs.setdefault(match[1], []):
            paragraphs[match[1]].append(int(match[2]))
    return "; ".join(
        f"{section} {', '.join(_runs(numbers))}" if numbers else section for section, numbers in paragraphs.items()
    )


def _runs(numbers: list[int]) -> Iterator[str]:
    """Yield paragraphs, and those that follow on each other as one."""
    at = 0
    while at < len(numbers):
        end = at
        while end + 1 < len(numbers) and numbers[end + 1] == numbers[end] + 1:
            end += 1
        if end - at + 1 >= _RUN:
            yield f"¶{numbers[at]} to ¶{numbers[end]}"
        else:
            yield from (f"¶{number}" for number in numbers[at : end + 1])
        at = end + 1
