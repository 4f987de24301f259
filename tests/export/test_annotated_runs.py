"""Runs tile the block whatever overlaps."""

from __future__ import annotations

import sys
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

from reader.document import Block, BlockKind, PlacedBlock, Run, RunKind, Span
from reader.export.annotated_runs import Mark, annotated_runs, marks_by_block

TEXT = "0123456789"
spans = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def _placed(at: int = 10, runs: tuple[Run, ...] = ()) -> PlacedBlock:
    return PlacedBlock(Block(BlockKind.PARAGRAPH, TEXT, runs=runs), Span(at, at + len(TEXT)), 0)


def test_crossing_marks_keep_their_own_ends() -> None:
    first, second = Mark("H1", "high", Span(11, 16)), Mark("N1", "note", Span(14, 18))
    runs = annotated_runs(_placed(), [second, first])
    assert [run.text for run in runs] == ["0", "123", "45", "67", "89"]
    assert [[mark.label for mark in run.marks] for run in runs] == [[], ["H1"], ["H1", "N1"], ["N1"], []]
    assert [[mark.label for mark in run.begins] for run in runs] == [[], ["H1"], ["N1"], [], []]
    assert [[mark.label for mark in run.ends] for run in runs] == [[], [], ["H1"], ["N1"], []]


def test_mark_over_two_blocks_ends_only_in_the_last() -> None:
    mark = Mark("N1", "note", Span(5, 12))
    assert [run.ends for run in annotated_runs(_placed(0), [mark])] == [(), ()]
    assert [run.ends for run in annotated_runs(_placed(10), [mark])] == [(mark,), ()]
    assert annotated_runs(_placed(10), [mark])[0].begins == ()


def test_link_cut_by_a_mark_gives_its_address_once() -> None:
    link = Run(RunKind.LINK, Span(2, 8), "https://a.example")
    runs = annotated_runs(_placed(runs=(link,)), [Mark("H1", "high", Span(14, 20))])
    assert [(run.text, run.link, run.link_ends) for run in runs] == [
        ("01", "", False),
        ("23", "https://a.example", False),
        ("4567", "https://a.example", True),
        ("89", "", False),
    ]


@given(st.lists(spans, max_size=6))
def test_runs_tile_the_block_and_every_mark_is_over_its_own_letters(places: list[Span]) -> None:
    marks = [Mark(f"H{number}", "high", place) for number, place in enumerate(places)]
    runs = annotated_runs(_placed(), marks)
    assert "".join(run.text for run in runs) == TEXT
    at = 10
    for run in runs:
        assert set(run.marks) == {mark for mark in marks if mark.span.contains(at)}
        at += len(run.text)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=5), st.lists(spans, max_size=6))
def test_a_block_gets_the_marks_that_lie_on_it(lengths: list[int], places: list[Span]) -> None:
    starts = [sum(lengths[:number]) + 2 * number for number in range(len(lengths))]
    blocks = [
        PlacedBlock(Block(BlockKind.PARAGRAPH, TEXT[:length]), Span(start, start + length), 0)
        for start, length in zip(starts, lengths, strict=True)
    ]
    marks = [Mark(f"H{number}", "high", place) for number, place in enumerate(places)]
    found = [annotated_runs(placed, those) for placed, those in zip(blocks, marks_by_block(blocks, marks), strict=True)]
    assert found == [annotated_runs(placed, marks) for placed in blocks]


def test_twice_the_marks_of_a_paragraph_take_twice_the_work() -> None:
    def looks(count: int) -> int:
        seen = 0

        def told(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal seen
            seen += event == "line"

        def traced(frame: FrameType, _event: str, _argument: object) -> object:
            return told(frame, _event, _argument) or traced

        text = "We sell acorns. " * count
        placed = PlacedBlock(Block(BlockKind.PARAGRAPH, text), Span(0, len(text)), 0)
        marks = [Mark(f"H{at}", "high", Span(16 * at, 16 * at + 15)) for at in range(count)]
        before = sys.gettrace()
        sys.settrace(traced)
        try:
            runs = annotated_runs(placed, marks)
        finally:
            sys.settrace(before)
        assert sum(len(run.marks) for run in runs) == count
        return seen

    assert looks(400) < 2.5 * looks(200)
