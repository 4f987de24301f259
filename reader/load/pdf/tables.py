"""Fragments that leave gutters between them become rows of a table.

A table is a stretch of lines whose fragments, laid over each other, leave white strips from top to bottom: its columns.
White strips from left to right that are wider than those between the lines of a cell part its rows. This holds for
cells of several lines and for cells set to the middle of their row.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reader.document import Block
from reader.load.html_blocks import row_block
from reader.load.normalize import StyledText
from reader.load.pdf.order import Line, merged
from reader.load.pdf.words import Fragment

_GUTTER = 0.12  # ems of white between two columns at least
_FAR = 4.0  # ems of white below a row from which a table has ended
_ROW_GAP = 1.25  # times the white between lines of a cell, from which rows are told apart
_BELOW, _ABOVE = 0.22, 0.75  # ems that letters reach below and above their baseline

Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, and the page they stand on."""

    rows: tuple[tuple[str, ...], ...]
    page: int

    def blocks(self, group: int) -> list[Block]:
        """Return the rows as blocks."""
        return [row_block([StyledText(cell) for cell in row], group) for row in self.rows]


def find_tables(lines: list[Line]) -> list[Line | Table]:
    """Return the lines of a page in order, those of tables as tables, the others each as one fragment."""
    result: list[Line | Table] = []
    index = 0
    while index < len(lines):
        end = _end_of_table(lines, index)
        found = _table(lines[index:end]) if end > index else None
        if found is None:
            result.append(merged(lines[index]))
            index += 1
        else:
            table, used = found
            result.append(table)
            index += used
    return result


def _end_of_table(lines: list[Line], start: int) -> int:
    """Return where the stretch of lines ends that leave the same gutters as its first; `start` where there are none."""
    strips: list[Strip] = []
    end = start
    while end < len(lines):
        line = lines[end]
        if end > start and not _follows(lines[end - 1], line):
            break
        fresh = _union([*strips, *((part.left, part.right) for part in line.fragments)], _GUTTER * line.size)
        # A line that lies over a gutter is no more of the table. The first two lines may be the two halves of a row.
        if len(fresh) < max(len(strips), 2 if end > start else 1):
            break
        strips = fresh
        end += 1
    return end if len(strips) > 1 else start


def _follows(above: Line, line: Line) -> bool:
    down = above.base - line.base
    return above.page == line.page and 0 <= down <= _FAR * line.size and above.left == line.left


def _union(strips: list[Strip], least: float) -> list[Strip]:
    """Return strips as few as possible: those that overlap, or stand closer than `least`, are one."""
    result: list[Strip] = []
    for left, right in sorted(strips):
        if result and left - result[-1][1] < least:
            result[-1] = (result[-1][0], max(result[-1][1], right))
        else:
            result.append((left, right))
    return result


def _table(lines: list[Line]) -> tuple[Table, int] | None:
    """Return the table in some lines and how many of them it takes, None where they are no table."""
    size = max(line.size for line in lines)
    columns = _union([(part.left, part.right) for line in lines for part in line.fragments], _GUTTER * size)
    rows: list[list[list[Fragment]]] = []
    taken: list[int] = []
    for band in _bands(lines, columns):
        cells: list[list[Fragment]] = [[] for _ in columns]
        for line in band:
            for part in line.fragments:
                cells[_column(part, columns)].append(part)
        rows.append(cells)
        taken.append(len(band))
    while rows and not any(rows[-1][1:]):  # text in the first column alone is what follows the table
        rows.pop()
        taken.pop()
    wide = sum(sum(bool(cell) for cell in row) > 1 for row in rows)
    if wide < 1 or (wide == 1 and sum(taken) < 3) or not any(rows[0][1:]):
        return None
    texts = tuple(tuple(_text(cell) for cell in row) for row in rows)
    return Table(texts, lines[0].page), sum(taken)


def _column(part: Fragment, columns: list[Strip]) -> int:
    return max((index for index, (left, _) in enumerate(columns) if left <= part.left), default=0)


def _text(cell: list[Fragment]) -> str:
    ordered = sorted(cell, key=lambda part: (-round(part.base), part.left))
    return " ".join(part.text for part in ordered)


def _bands(lines: list[Line], columns: list[Strip]) -> list[list[Line]]:
    """Return the lines of each row of a table."""
    bands: list[list[Line]] = []
    floors: list[float] = []
    for line in lines:
        top = max(part.base + _ABOVE * part.size for part in line.fragments)
        floor = min(part.base - _BELOW * part.size for part in line.fragments)
        if bands and top > floors[-1]:
            bands[-1].append(line)
            floors[-1] = min(floors[-1], floor)
        else:
            bands.append([line])
            floors.append(floor)
    whites = [
        floors[index] - max(part.base + _ABOVE * part.size for part in bands[index + 1][0].fragments)
        for index in range(len(bands) - 1)
    ]
    least = _row_white(whites)
    rows = bands[:1]
    for white, band in zip(whites, bands[1:], strict=True):
        first = any(_column(part, columns) == 0 for line in band for part in line.fragments)
        if white >= least and (least > 0 or first):
            rows.append(band)
        else:
            rows[-1] = rows[-1] + band
    return rows


def _row_white(whites: list[float]) -> float:
    """Return the white from which two bands are two rows; 0 where all stand equally far apart."""
    ordered = sorted(max(0.1, white) for white in whites)
    jumps = [(b / a, b) for a, b in pairwise(ordered) if b / a >= _ROW_GAP and b - a > 1.0]
    return max(jumps)[1] if jumps else 0.0
