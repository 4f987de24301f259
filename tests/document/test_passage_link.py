"""Links to passages: they lead back to the same words, and a broken or foreign one opens nothing."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Document, PassageLink, Span, find_linked, is_link, link_to, parse_link
from reader.errors import InputError
from reader.load import load_text
from reader.segment import segment

TEXT = "# Fernbank privacy\n\nWe share your e-mail & name with Ørsted + Søn 📷.\n\nWe keep it for six years.\n"
HASH = "ab" * 32


@pytest.fixture
def document() -> Document:
    made = segment(load_text(TEXT, "markdown"))
    return dataclasses.replace(made, provenance=dataclasses.replace(made.provenance, sha256=HASH))


def place(document: Document, words: str) -> Span:
    at = document.text.index(words)
    return Span(at, at + len(words))


def test_a_link_leads_back_to_its_words(document: Document) -> None:
    span = place(document, "share your e-mail & name with Ørsted + Søn 📷")
    link = link_to(document, span)
    assert link.startswith(f"policyreader:passage?policy={HASH}&start={span.start}&")
    assert link.isascii()
    assert " " not in link
    assert find_linked(document, parse_link(link)) == span


def test_a_link_finds_its_words_in_a_text_that_is_read_a_little_differently(document: Document) -> None:
    span = place(document, "We keep it for six years")
    moved = segment(load_text("Menu\n\n" + TEXT, "markdown"))
    found = find_linked(moved, parse_link(link_to(document, span)))
    assert found is not None
    assert moved.quote(found) == "We keep it for six years"


def test_a_link_to_words_that_are_gone_finds_nothing(document: Document) -> None:
    link = parse_link(link_to(document, place(document, "We keep it for six years")))
    assert find_linked(segment(load_text("# Fernbank\n\nNothing is kept.\n", "markdown")), link) is None


def test_a_long_passage_keeps_its_length(document: Document) -> None:
    whole = Span(0, len(document.text))
    assert find_linked(document, parse_link(link_to(document, whole))) == whole


def test_a_policy_without_a_file_has_no_link(document: Document) -> None:
    nameless = dataclasses.replace(document, provenance=dataclasses.replace(document.provenance, sha256=""))
    assert link_to(nameless, Span(0, 4)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "policyreader:",
        "policyreader:passage",
        "policyreader:passage?policy=/etc/passwd&start=0&end=1",
        f"policyreader:open?policy={HASH}&start=0&end=1",
        f"policyreader:passage?policy={HASH}&start=5&end=1",
        f"policyreader:passage?policy={HASH}&start=-5&end=1",
        f"policyreader:passage?policy={HASH}&start=٣&end=٤",
        f"policyreader:passage?policy={HASH}&start=0",
        f"policyreader:passage?policy={HASH[:-1]}&start=0&end=1",
        f"https:passage?policy={HASH}&start=0&end=1",
        f"policyreader:passage?policy={HASH}&start=0&end=1&quote=" + "x" * 5000,
    ],
)
def test_what_is_no_whole_link_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="does not name a passage"):
        parse_link(text)


def test_the_forms_that_desktops_make_of_a_link_are_read() -> None:
    link = parse_link(f" PolicyReader://passage/?policy={HASH.upper()}&start=3&end=9&quote=six+years\n")
    assert link == PassageLink(HASH, 3, 9, "six years")


def test_a_link_is_told_from_a_file() -> None:
    assert is_link("policyreader:anything")
    assert is_link("PolicyReader://x")
    assert not is_link("/home/me/policyreader.md")


@given(st.integers(0, 10**8), st.integers(0, 1000), st.text(max_size=100))
def test_every_link_reads_back(start: int, length: int, quote: str) -> None:
    link = PassageLink(HASH, start, start + length, quote.encode("utf-8", "ignore").decode())
    assert parse_link(str(link)) == link
