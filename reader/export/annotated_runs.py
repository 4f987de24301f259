"""Merge the text of a block with the marks that lie on it and its own inline styles into one ordered sequence of runs.

In: a placed block and the marks of the whole policy, which may overlap each other and cross blocks. Out: runs that tile
the block's text, each knowing the marks over it and those that begin or end at its edges. Writers only walk the runs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from reader.document import PlacedBlock, RunKind, Span

_What = TypeVar("_What")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the canonical text: its label ("H1"), its look ("high", "medium", "low" or "note") and its range."""

    label: str
    look: str
    span: Span


@dataclass(frozen=True, slots=True)
class AnnotatedRun:
    """Text under one set of marks and styles.

    `begins` and `ends` are the marks that begin before and end after the run: outermost first, innermost first.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()
    styles: frozenset[RunKind] = frozenset()
    link: str = ""
    link_ends: bool = False


def marks_by_block(blocks: Sequence[PlacedBlock], marks: Iterable[Mark]) -> list[list[Mark]]:
    """Return the marks that may lie on each block, so that not each block is held against each mark."""
    starts = [placed.span.start for placed in blocks]
    found: list[list[Mark]] = [[] for _ in blocks]
    for mark in marks:
        first = max(0, bisect_right(starts, mark.span.start) - 1)
        for index in range(first, bisect_left(starts, mark.span.end)):
            found[index].append(mark)
    return found


def annotated_runs(placed: PlacedBlock, marks: Iterable[Mark]) -> tuple[AnnotatedRun, ...]:
    """Return the runs of one block, in reading order; joined, their texts are the block's text.

    A mark that crosses blocks is under the runs of each, begins in its first and ends in its last.
    """
    here = sorted(
        (mark for mark in marks if mark.span.overlaps(placed.span)),
        key=lambda mark: (mark.span.start, -mark.span.end, mark.label),
    )
    base = placed.span.start
    styles = [(run, run.span.shifted(base)) for run in placed.block.runs if len(run.span)]
    cuts = {placed.span.start, placed.span.end}
    for span in (*(mark.span for mark in here), *(span for _, span in styles)):
        cuts.update(cut for cut in (span.start, span.end) if placed.span.contains(cut))
    edges = sorted(cuts)
    runs = []
    marks_over = _over([(mark, mark.span) for mark in here], edges)
    styles_over = _over(styles, edges)
    for (start, end), marked, over in zip(pairwise(edges), marks_over, styles_over, strict=True):
        links = [(run.target, span) for run, span in over if run.kind is RunKind.LINK]
        runs.append(
            AnnotatedRun(
                text=placed.block.text[start - base : end - base],
                marks=tuple(mark for mark, _ in marked),
                begins=tuple(mark for mark, span in marked if span.start == start),
                ends=tuple(mark for mark, span in reversed(marked) if span.end == end),
                styles=frozenset(run.kind for run, _ in over),
                link=links[0][0] if links else "",
                link_ends=any(span.end == end for _, span in links),
            )
        )
    return tuple(runs)


def _over(placed: Sequence[tuple[_What, Span]], edges: Sequence[int]) -> Iterator[list[tuple[_What, Span]]]:
    """Yield what lies over each piece between two edges, in the order given.

    What has begun and not ended is kept: a paragraph of thousands of marks would take the square of them.
    """
    begin = sorted(range(len(placed)), key=lambda number: placed[number][1].start)
    begun = 0
    open_now: list[int] = []
    for start, _ in pairwise(edges):
        open_now = [number for number in open_now if placed[number][1].end > start]
        while begun < len(begin) and placed[begin[begun]][1].start <= start:
            if placed[begin[begun]][1].end > start:
                open_now.append(begin[begun])
            begun += 1
        open_now.sort()
        yield [placed[number] for number in open_now]
