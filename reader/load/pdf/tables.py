"""Lines with several fragments become rows of a table where their cells begin at the same places."""

from __future__ import annotations

from itertools import pairwise

from reader.document import Block
from reader.load.html_blocks import row_block
from reader.load.normalize import StyledText
from reader.load.pdf.order import Line, merged

_NEAR = 4.0  # points within which two cells begin at the same place
_LEAST_ROWS = 2


def find_tables(lines: list[Line]) -> list[list[Line]]:
    """Return the lines in stretches: tables of at least two rows, and single lines (merged) that are none."""
    result: list[list[Line]] = []
    index = 0
    while index < len(lines):
        end = _table_end(lines, index)
        if end - index >= _LEAST_ROWS and sum(len(line.fragments) > 1 for line in lines[index:end]) >= _LEAST_ROWS:
            result.append(lines[index:end])
            index = end
        else:
            result.append([merged(lines[index])])
            index += 1
    return result


def _table_end(lines: list[Line], start: int) -> int:
    """Return where the table that begins at a line ends: the first line whose fragments begin elsewhere."""
    if len(lines[start].fragments) < 2:
        return start
    columns = [fragment.left for fragment in lines[start].fragments]
    end = last_row = start + 1
    while end < len(lines) and lines[end].page == lines[start].page and lines[end].base < lines[end - 1].base:
        line = lines[end]
        if lines[end - 1].base - line.base > 5 * line.size or not _fits(line, columns):
            break
        end += 1
        if len(line.fragments) > 1:
            last_row = end
            columns += [fragment.left for fragment in line.fragments if not _near(fragment.left, columns)]
    return _with_rest_of_cell(lines, last_row, end)


def _with_rest_of_cell(lines: list[Line], last_row: int, end: int) -> int:
    """Return the end with the lines on which a cell of the last row goes on: they follow closely."""
    while last_row < end and lines[last_row - 1].base - lines[last_row].base < 1.5 * lines[last_row].size:
        last_row += 1
    return last_row


def _fits(line: Line, columns: list[float]) -> bool:
    """Tell whether every fragment begins where a column does and ends before the next begins."""
    known = sum(_near(fragment.left, columns) for fragment in line.fragments)
    if len(line.fragments) > 1:
        return known >= max(1, len(line.fragments) - 1)
    following = [column for column in columns if column > line.fragments[0].left + _NEAR]
    return known == 1 and (not following or line.fragments[0].right < min(following))


def _near(place: float, columns: list[float]) -> bool:
    return any(abs(place - column) <= _NEAR for column in columns)


def table_blocks(lines: list[Line], group: int) -> list[Block]:
    """Return the rows of a table; a line that stands close under another goes on with its cells."""
    columns: list[float] = []
    for line in lines:
        columns += [fragment.left for fragment in line.fragments if not _near(fragment.left, columns)]
    columns.sort()
    gaps = [above.base - below.base for above, below in pairwise(lines)]
    tight = min(gaps, default=0.0)
    apart = max(gaps, default=0.0) > 1.3 * tight  # rows stand further apart than the lines of a cell
    rows: list[list[str]] = []
    for index, line in enumerate(lines):
        begins = line.fragments[0].left <= columns[0] + _NEAR
        if not rows or (gaps[index - 1] > 1.3 * tight if apart else begins):
            rows.append([""] * len(columns))
        for fragment in line.fragments:
            cell = max((at for at, column in enumerate(columns) if column <= fragment.left + _NEAR), default=0)
            rows[-1][cell] = f"{rows[-1][cell]} {fragment.text}".strip()
    return [row_block([StyledText(cell) for cell in row], group) for row in rows if any(row)]
