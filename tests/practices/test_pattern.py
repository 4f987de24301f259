"""Patterns stand where RE2's own search finds them."""

from __future__ import annotations

import pytest
import re2

from reader.practices.pattern import Pattern

TEXT = b"we share data, we sell data;\nwe share"
PATTERNS = ["we", "(?m)we share(?: data)?$", "x*", "nothing", r"(?m)\b(?:share|share data)(?:\b|$)", ""]


@pytest.mark.parametrize("text", [TEXT, b"", b"we"])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_spans_are_those_of_a_plain_search(pattern: str, text: bytes) -> None:
    expected = [hit.span() for hit in re2.finditer(pattern.encode(), text)]
    assert Pattern(pattern).spans(text) == expected


def test_spans_without_what_the_binding_keeps_to_itself_are_the_same() -> None:
    pattern = Pattern("we share")
    quick = pattern.spans(TEXT)
    pattern._match = None
    assert pattern.spans(TEXT) == quick == [(0, 8), (29, 37)]


def test_spans_begin_where_they_are_asked_for() -> None:
    assert Pattern(r"\bwe").spans(TEXT, 1) == [(15, 17), (29, 31)]
    assert Pattern(r"\bhare").spans(TEXT, 4) == []  # what stands before counts for word edges
