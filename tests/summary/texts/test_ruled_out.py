"""What is ruled out is nowhere: a text that holds a pattern is never taken for one that does not."""

from __future__ import annotations

import re

import pytest
import re2

from reader.summary.texts.ruled_out import Asked, Sifted, may_hold


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bgoat(?! milk)\b", "A Goat grazes"),
        (r"(?<!no )\bgoats?(?=\s+graz\w+)", "two goats\u00a0grazing"),  # a space for `re` that is none for RE2
        (r"\b[\w-]+land\b", "the island of Åland"),
        (r"^\W*[\w’-]+ (?:goes|went)$", "Zoë’s went"),
        (r"[^\W\d]+ly", "frühly"),
        (r"x[^\d\W]ly", "xüly"),
        (r"\bgo[ae]{2,3}t{0,2}s{1,}\b {0,3}?x", "goeass x"),
        (r"(?P<one>\w)(?P=one)", "öö"),  # nothing that RE2 can look for: it may be there
        (r"goat(?:(?=[)\]])|(?!\)).)$", "a goat]"),
    ],
)
def test_what_is_there_is_never_ruled_out(pattern: str, text: str) -> None:
    assert re.search(pattern, text, re.IGNORECASE)
    assert may_hold(pattern, re.IGNORECASE, text)


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        (r"\bgoat(?! milk)\b", re.IGNORECASE, "A sheep grazes"),
        (r"Goat", 0, "a goat grazes"),
        (r"goat.graze", 0, "goat\ngraze"),
        (r"(?:lamb|ewe)(?=[(]a[)])", 0, "the ram"),
    ],
)
def test_what_is_nowhere_is_ruled_out(pattern: str, flags: int, text: str) -> None:
    assert not may_hold(pattern, flags, text)


def test_what_may_be_there_is_looked_for_with_all_that_stands_about_it() -> None:
    goat = Sifted(r"(?<!no )\bgoat\b", re.IGNORECASE)
    assert goat.search("no goat") is None
    assert goat.search("no cow") is None
    found = goat.search("a Goat")
    assert found is not None
    assert found.span() == (2, 6)
    assert goat.match("a goat") is None
    assert goat.sub("cow", "no goat, one goat") == "no goat, one cow"
    assert goat.sub("cow", "one ewe") == "one ewe"


def test_all_places_are_found_as_by_re() -> None:
    pattern = r"\bcat\b(?! food)"
    for text in ("a cat, no cat food and one cat", "a dog", ""):
        assert [one.span() for one in Sifted(pattern).finditer(text)] == [
            one.span() for one in re.compile(pattern).finditer(text)
        ]


def test_a_pattern_that_is_only_asked_tells_whether_it_is_held() -> None:
    options = re2.Options()
    options.case_sensitive = False
    assert Asked("café", options).search("The CAFÉ is open.") is not None
    assert Asked("café", options).search("The cafe is open.") is None
