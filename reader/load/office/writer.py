"""Composer: collects the blocks of a document whose paragraphs, lists and tables are told one by one."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Block, BlockKind
from reader.load.html_blocks import row_block
from reader.load.limits import BLOCKS
from reader.load.normalize import StyledText, TextBuilder, joined


@dataclass(frozen=True, slots=True)
class Place:
    """What a paragraph is: a heading of a level from 1, a list item (depth from 1, marker, list), or neither (0)."""

    heading: int = 0
    depth: int = 0
    marker: str = ""
    group: int = 0
    hidden: bool = False


class Composer:
    """Collects blocks in reading order; inside a table cell the paragraphs become the text of the cell."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.groups = 0
        self._tables: list[tuple[int, list[StyledText], list[StyledText]]] = []

    @property
    def full(self) -> bool:
        """Tell whether no more blocks are taken."""
        return len(self.blocks) > BLOCKS

    @property
    def in_cell(self) -> bool:
        """Tell whether a table cell is open."""
        return bool(self._tables)

    def new_group(self) -> int:
        """Return the number of a new list or table."""
        self.groups += 1
        return self.groups

    def paragraph(self, builder: TextBuilder, place: Place) -> None:
        """Add the paragraph that a builder collected."""
        pieces = builder.take()
        if self._tables:
            if place.marker and pieces:
                pieces[0] = joined([StyledText(place.marker), pieces[0]], " ")
            self._tables[-1][2].extend(pieces)
            return
        for number, piece in enumerate(pieces):
            self.blocks.append(_block(piece, place, place.marker if number == 0 else ""))

    def begin_row(self, group: int) -> None:
        """Begin a row of a table."""
        self._tables.append((group, [], []))

    def end_cell(self) -> None:
        """End a cell: its paragraphs are one text."""
        _, cells, cell = self._tables[-1]
        cells.append(joined(cell, " "))
        cell.clear()

    def end_row(self) -> None:
        """End a row; in a cell of another table it is a line of that cell."""
        group, cells, _ = self._tables.pop()
        if not any(cell.text for cell in cells):
            return
        if self._tables:
            self._tables[-1][2].append(joined(cells, ", "))
        else:
            self.blocks.append(row_block(cells, group))


def _block(piece: StyledText, place: Place, marker: str) -> Block:
    if place.heading:
        text = f"{place.marker} {piece.text}" if place.marker else piece.text
        runs = joined([StyledText(place.marker), piece], " ").runs
        return Block(BlockKind.HEADING, text.replace("\n", " "), min(6, place.heading), runs=runs, hidden=place.hidden)
    if place.depth:
        return Block(BlockKind.LIST_ITEM, piece.text, place.depth, marker, place.group, piece.runs, hidden=place.hidden)
    return Block(BlockKind.PARAGRAPH, piece.text, runs=piece.runs, hidden=place.hidden)
