"""Places are said shortly, in reading order, each once."""

from __future__ import annotations

from reader.document import Span
from reader.export.places import joined_places
from reader.load import load_text
from reader.segment import segment

TEXT = "# One\n\n" + "\n\n".join(f"We keep number {n}." for n in range(1, 8)) + "\n\n# Two\n\nWe keep tea."
DOCUMENT = segment(load_text(TEXT, "markdown"))


def places(*words: str) -> str:
    starts = [DOCUMENT.text.index(one) for one in words]
    return joined_places(DOCUMENT, [Span(start, start + 5) for start in starts])


def test_a_section_stands_once_and_neighbours_are_a_range() -> None:
    assert places("We keep tea", "We keep number 1", "We keep number 3") == "§1 ¶1, ¶3; §2 ¶1"
    assert places(*(f"We keep number {n}" for n in (6, 2, 3, 4, 2))) == "§1 ¶2 to ¶4, ¶6"
    assert places("We keep number 1", "We keep number 2") == "§1 ¶1, ¶2"
    assert places() == ""
