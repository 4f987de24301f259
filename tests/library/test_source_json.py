"""A Source survives storing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Block, BlockKind, Provenance, Run, RunKind, Source, Span
from reader.library.source_json import source_from_json, source_to_json

text = st.text(max_size=30)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(min(pair), max(pair)))
runs = st.builds(Run, kind=st.sampled_from(RunKind), span=spans, target=text)
blocks = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    text=text,
    level=st.integers(0, 6),
    marker=text,
    group=st.integers(0, 9),
    runs=st.lists(runs, max_size=3).map(tuple),
    hidden=st.booleans(),
)
sources = st.builds(
    Source,
    blocks=st.lists(blocks, max_size=5).map(tuple),
    provenance=st.builds(Provenance, title=text, site=text, address=text, archived_on=text, sha256=text),
    notices=st.lists(text, max_size=2).map(tuple),
)


@given(source=sources)
def test_any_source_comes_back_as_it_was(source: Source) -> None:
    assert source_from_json(source_to_json(source)) == source


def test_what_holds_its_default_is_left_out() -> None:
    stored = json.loads(source_to_json(Source((Block(BlockKind.PARAGRAPH, "A."),))))
    assert stored == {"blocks": [{"kind": "paragraph", "text": "A."}], "provenance": {}, "notices": []}


def test_field_of_a_newer_program_is_passed_over() -> None:
    stored = '{"blocks": [{"kind": "quote", "text": "A.", "scent": 3}], "provenance": {"mood": "calm"}}'
    assert source_from_json(stored) == Source((Block(BlockKind.QUOTE, "A."),))


@pytest.mark.parametrize("stored", ["", "[]", "{}", '{"blocks": [{}], "provenance": {}}', '{"blocks": 1}'])
def test_what_is_no_source_is_refused(stored: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        source_from_json(stored)
