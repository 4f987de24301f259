"""For any input whatever: text, offsets and quotes agree, and nothing but our own errors comes out."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document import Provenance, Source, find_selector, make_selector
from reader.errors import InputError
from reader.load.extract import Extract, extract_from_json, extract_to_json
from reader.load.formats import read_bytes, read_page, read_words
from reader.load.normalize import clean
from reader.load.tidy import make_source
from reader.segment import segment

MARKS = (
    "# ", "- ", "1. ", "**", "_", "`", "> ", "|", "\n", "\n\n", "[a](b)", "<b>", "</b>", "<p>", "<li>",
    "<table><tr><td>", "<h2>", "<div hidden>", "<details><summary>", "<a href='x'>", "&amp;", "&#xd800;",
    "\u00ad", "\u200b", "\ufeff", "e\u0301", "😀", "\u202e", "\x00", "\x1b", "â€™", "\r\n", "\t",
    "We use your data.", "a) ", "•", "(i) ", "2.1 Cookies",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=12)), max_size=40).map("".join)
FORMATS = st.sampled_from(("markdown", "text", "html"))
RUNS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def source_of(text: str, fmt: str) -> Source | None:
    extract = read_page(text) if fmt == "html" else read_words(text, fmt)
    try:
        return make_source(extract, Provenance())
    except InputError:
        return None


@RUNS
@given(TEXTS, FORMATS)
def test_text_offsets_and_quotes_agree(text: str, fmt: str) -> None:
    source = source_of(text, fmt)
    if source is None:
        return
    document = segment(source)
    assert document.text == "\n\n".join(block.text for block in source.blocks)
    for placed in document.blocks:
        assert placed.span.of(document.text) == placed.block.text
        assert all(run.span.end <= len(placed.block.text) for run in placed.block.runs)
    for sentence in document.sentences:
        quote = document.quote(sentence.span)
        assert quote.strip()
        assert document.blocks[sentence.block].span.covers(sentence.span)
        assert find_selector(document.text, make_selector(document.text, sentence.span)) == sentence.span
    assert [section.blocks.start for section in document.sections][1:] == [s.blocks.stop for s in document.sections][
        :-1
    ]


@RUNS
@given(TEXTS, FORMATS)
def test_what_is_kept_is_clean(text: str, fmt: str) -> None:
    source = source_of(text, fmt)
    for block in source.blocks if source is not None else ():
        assert block.text == block.text.strip()
        assert clean(block.text) == block.text
        assert "\n\n" not in block.text


@RUNS
@given(TEXTS, FORMATS)
def test_nothing_is_lost_between_processes(text: str, fmt: str) -> None:
    extract = read_page(text) if fmt == "html" else read_words(text, fmt)
    assert extract_from_json(extract_to_json(extract)) == extract


@RUNS
@given(
    st.sampled_from(
        (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{\\rtf1 ", b"Content-Type: multipart/related\n\n", b"<html>")
    ),
    st.binary(max_size=400),
    st.sampled_from((".md", ".html", ".txt", ".pdf", "")),
)
def test_any_bytes_are_read_or_refused(head: bytes, data: bytes, suffix: str) -> None:
    told: Extract | InputError
    try:
        told = read_bytes(head + data, suffix)
    except InputError as error:
        told = error
    assert isinstance(told, Extract) or (told.message.endswith(".") and told.hint)
