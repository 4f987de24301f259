"""A tag with any number of attributes is parsed in a time as long as it is; its words and its headings stay."""

from __future__ import annotations

import time

import pytest

from reader.document import BlockKind
from reader.load import load_text
from reader.load.limits import ATTRIBUTES
from reader.load.wide_tags import without_wide_tags

PROSE = "We collect your name and address when you order acorns from us, and keep both for a year. "


def wide(count: int, value: str = "1") -> str:
    """Return the attributes of a tag that no page has."""
    return " ".join(f"a{number}={value}" for number in range(count))


@pytest.mark.parametrize("value", ["1", '">"', "'<b>'", "b c d"])
def test_a_wide_tag_keeps_its_name_and_its_words(value: str) -> None:
    markup = f"<h1>Privacy</h1><p class=x {wide(ATTRIBUTES, value)}>{PROSE}<p id=y>{PROSE}"
    assert without_wide_tags(markup) == f"<h1>Privacy</h1><p>{PROSE}<p id=y>{PROSE}"


@pytest.mark.parametrize(
    "markup",
    [
        f"<p {wide(ATTRIBUTES)}>{PROSE}",
        f"<script>if (a <b {'x y ' * ATTRIBUTES})</script><p>{PROSE}",
        f"<style>a <b {'x y ' * ATTRIBUTES}</style><p>{PROSE}",
        f"<!-- <b {'x y ' * ATTRIBUTES} --><p>{PROSE}",
        f"<p data-notes='<b {'x y ' * ATTRIBUTES}'>{PROSE}",
        f"<p {'= ' * ATTRIBUTES * 2}>{PROSE}",
        f"<p>1 < 2 {'x y ' * ATTRIBUTES}",
    ],
)
def test_other_markup_stays_as_it_is(markup: str) -> None:
    assert without_wide_tags(markup) == markup


@pytest.mark.parametrize(
    ("fmt", "markup"),
    [
        ("html", "<html><body><h1>Privacy</h1><p {}>{}"),
        ("markdown", "# Privacy\n\n<div {}>{}</div>\n"),
        ("html", "<html><frameset {}><noframes><h1>Privacy</h1><p>{}</noframes></frameset>"),
    ],
)
def test_four_times_the_attributes_take_four_times_as_long(fmt: str, markup: str) -> None:
    def took(count: int) -> float:
        begun = time.process_time()
        blocks = load_text(markup.format(wide(count), PROSE), fmt).blocks
        assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
        return time.process_time() - begun

    took(10)  # what the first use loads
    least = min(took(5_000) for _ in range(3))
    assert took(40_000) < 24 * max(least, 0.005)  # the square of it is 64 times as long


@pytest.mark.parametrize("part", ["<", "<a ", "<a x=", '<a x="', "<a x='\"", "<!--", "<script ", "<p a=\t", "<p / = "])
def test_broken_tags_take_no_more_than_their_length(part: str) -> None:
    def took(length: int) -> float:
        begun = time.process_time()
        without_wide_tags(part * (length // len(part)))
        return time.process_time() - begun

    least = min(took(20_000) for _ in range(3))
    assert took(160_000) < 24 * max(least, 0.002)
