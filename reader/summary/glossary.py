"""Hard words: terms in a policy that a reader may not know, each explained in a sentence.

In: a Document and resources/glossary/en.toml. Out: HardWords with the places where each stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.document import Document, Span
from reader.resources import resource_toml


@dataclass(frozen=True, slots=True)
class HardWord:
    """A term as the glossary names it, what it means, and every place where it stands, in reading order."""

    term: str
    meaning: str
    spans: tuple[Span, ...]


def hard_words(document: Document) -> list[HardWord]:
    """Return the glossary's terms that stand in a policy, in the order in which they first stand there."""
    pattern, terms = _glossary()
    places: dict[int, list[Span]] = {}
    for match in pattern.finditer(document.text):
        index = int((match.lastgroup or "t0")[1:])
        places.setdefault(index, []).append(Span(match.start(), match.end()))
    return [HardWord(*terms[index], tuple(spans)) for index, spans in places.items()]


@cache
def _glossary() -> tuple[re.Pattern[str], list[tuple[str, str]]]:
    """Return one pattern for all terms and the meanings; "third-party cookie" stands before "third party"."""
    entries = resource_toml("glossary/en.toml")["word"]
    terms = [(entry["term"], entry["meaning"]) for entry in entries]
    forms = [(form, index) for index, entry in enumerate(entries) for form in entry["forms"]]
    by_index: dict[int, list[str]] = {}
    for form, index in sorted(forms, key=lambda item: (-len(item[0]), item[0])):
        by_index.setdefault(index, []).append(form)
    groups = [
        f"(?P<t{index}>" + "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in found) + ")"
        for index, found in by_index.items()
    ]
    return re.compile(r"(?<!\w)(?:" + "|".join(groups) + r")(?!\w)", re.IGNORECASE), terms
