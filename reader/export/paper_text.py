"""Set the sections of an annotated policy on paper: heading, plain sentences, and the words with their marks.

In: an AnnotatedPolicy. Out: Lines and Tables. The n-th passage of a mark has the anchor "H1-n" and carries the remark
on that passage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from reader.document import BlockKind, RunKind, Span
from reader.export.annotated_policy import AnnotatedBlock, AnnotatedPolicy, AnnotatedSection
from reader.export.annotated_runs import AnnotatedRun, Mark
from reader.export.contents import TITLES, Part
from reader.export.html_text import LINKED
from reader.export.paper import Line, Piece, Style, Table, text_line
from reader.export.wording import MADE_TITLE

LOOKS = ("high", "medium", "low", "note")
Places = Callable[[Sequence[Span]], tuple[Piece, ...]]


def section_lines(policy: AnnotatedPolicy, next_card: Callable[[], int], places: Places) -> Iterator[Line | Table]:
    """Yield the sections in reading order."""
    setter = _TextSetter(policy)
    for section in policy.sections:
        yield from setter.section(section, next_card, places)


def worded_sections(policy: AnnotatedPolicy) -> Iterator[tuple[AnnotatedSection, Line, list[Line]]]:
    """Yield each section with its heading and its words as lines alone; a row of a table is one line."""
    setter = _TextSetter(policy)
    for section in policy.sections:
        yield section, setter.heading(section), list(setter.words(section))


class _TextSetter:
    """Cuts blocks into pieces; knows which passage of each mark comes next."""

    def __init__(self, policy: AnnotatedPolicy) -> None:
        self._contents = policy.contents
        self._begun: Counter[str] = Counter()
        self._ended: Counter[str] = Counter()
        self._remarks: dict[str, range] = {}
        at = 0
        for label, count in (
            *((point.label, len(point.quotes)) for point in policy.points),
            *((placed.label, 1) for placed in policy.notes if placed.span is not None),
        ):
            self._remarks[label] = range(at, at + count)
            at += count

    def section(
        self, section: AnnotatedSection, next_card: Callable[[], int], places: Places
    ) -> Iterator[Line | Table]:
        worded = Part.TEXT in self._contents
        yield self.heading(section)
        if section.section.made:
            yield text_line(Style.SOFT, MADE_TITLE)
        if section.sentences and Part.SECTIONS in self._contents:
            card = next_card()
            if worded:
                yield Line(Style.PLAIN, (Piece("In plain English", strong=True, soft=True),), card=card)
            for sentence in section.sentences:
                pieces = (Piece(sentence.text), *places(sentence.evidence))
                yield Line(Style.PLAIN if worded else Style.ITEM, pieces, 1, card=card)
            if worded:
                yield Line(Style.SOFT, (Piece(TITLES[Part.TEXT], strong=True),), card=card, keep=True)
        if worded:
            yield from self._blocks(section.blocks)

    def heading(self, section: AnnotatedSection) -> Line:
        """Return the heading of a section with its number."""
        number = Piece(f"§{section.number} ", soft=True, anchors=(f"s{section.number}",))
        worded = section.heading is not None and Part.TEXT in self._contents
        words = self._pieces(section.heading) if section.heading and worded else (Piece(section.section.title),)
        return Line(Style.HEADING, (number, *words), min(2 + section.depth, 5))

    def words(self, section: AnnotatedSection) -> Iterator[Line]:
        """Yield the words of a section as lines alone, where they were chosen."""
        for element in self._blocks(section.blocks) if Part.TEXT in self._contents else ():
            if isinstance(element, Line):
                yield element
                continue
            for row in element.rows:
                glue = Piece(" | ", soft=True)
                pieces = [piece for cell in row for line in cell for piece in (*line.pieces, glue)]
                yield Line(Style.TEXT, tuple(pieces[:-1]))

    def _blocks(self, blocks: Sequence[AnnotatedBlock]) -> Iterator[Line | Table]:
        for (kind, _group), members in groupby(blocks, key=lambda block: (block.block.kind, block.block.group)):
            if kind is BlockKind.TABLE_ROW:
                rows = [tuple((Line(Style.TEXT, cell),) for cell in self._cells(block)) for block in members]
                width = max(map(len, rows))
                yield Table(tuple((*row, *([(text_line(Style.TEXT, ""),)] * (width - len(row)))) for row in rows))
                continue
            for block in members:
                pieces = self._pieces(block)
                if kind is BlockKind.LIST_ITEM:
                    marker = block.block.marker
                    own = marker if any(character.isalnum() for character in marker) else ""
                    yield Line(Style.ITEM, pieces, min(max(block.block.level, 1), 6), own)
                elif kind is BlockKind.HEADING:
                    yield Line(Style.HEADING, pieces, 6)
                else:
                    yield Line(Style.QUOTE if kind is BlockKind.QUOTE else Style.TEXT, pieces)

    def _pieces(self, block: AnnotatedBlock) -> tuple[Piece, ...]:
        """Return a block as pieces; its own anchor is the first's."""
        pieces = [piece for run in block.runs for piece in self._run(run, run.text)]
        return self._anchored(block, pieces)

    def _cells(self, block: AnnotatedBlock) -> list[tuple[Piece, ...]]:
        cells: list[list[Piece]] = [[]]
        for run in block.runs:
            words = run.text.split(" | ")
            for number, word in enumerate(words):
                if number:
                    cells.append([])
                first, last = number == 0, number == len(words) - 1
                cells[-1] += self._run(run, word, first, last)
        cells[0] = list(self._anchored(block, cells[0]))
        return [tuple(cell) for cell in cells]

    def _anchored(self, block: AnnotatedBlock, pieces: list[Piece]) -> tuple[Piece, ...]:
        return (Piece("", anchors=(f"b{block.index}",)), *pieces)

    def _run(self, run: AnnotatedRun, words: str, first: bool = True, last: bool = True) -> Iterator[Piece]:
        begins = [self._next(mark, self._begun) for mark in run.begins] if first else []
        ends = [self._next(mark, self._ended) for mark in run.ends] if last else []
        look = min((LOOKS.index(mark.look) for mark in run.marks), default=len(LOOKS))
        yield Piece(
            words,
            strong=RunKind.STRONG in run.styles,
            emphasis=RunKind.EMPHASIS in run.styles,
            code=RunKind.CODE in run.styles,
            look=(*LOOKS, "")[look],
            href=run.link if run.link.lower().startswith(LINKED) else "",
            anchors=tuple(anchor for anchor, _ in begins),
            begins=tuple(remark for _, remark in begins),
            ends=tuple(remark for _, remark in ends),
        )
        if last and run.link_ends and run.link not in run.text and not run.link.startswith("#"):
            yield Piece(f" ({run.link})", soft=True)
        for mark in run.ends if last else ():
            linked = (Part.NOTES if mark.look == "note" else Part.POINTS) in self._contents
            target = mark.label if linked else ""
            yield Piece(f"[{mark.label}]", strong=True, look=mark.look, label=True, target=target)

    def _next(self, mark: Mark, counts: Counter[str]) -> tuple[str, int]:
        """Return the anchor and the number of the remark of the passage of a mark that comes next."""
        counts[mark.label] += 1
        remarks = self._remarks[mark.label]
        return f"{mark.label}-{counts[mark.label]}", remarks[min(counts[mark.label], len(remarks)) - 1]
