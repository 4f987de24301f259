"""A survey as a table for a spreadsheet: a row for each file, every cell safe (see `reader.spreadsheet`).

The answers of all practices stand first, then how sure and how often, then the quotes and their places, so that what is
read first is seen without scrolling.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from reader.spreadsheet import BOM, safe_cell
from reader.survey.model import Answer, Cell, Failure, Outcome, Table

HEAD = ("file", "status", "title", "site", "date", "language", "words", "tags")
UNSURE = "perhaps"  # found by a rule that is seldom enough right


def write(table: Table, path: Path) -> None:
    """Write a survey as CSV (RFC 4180) that Excel and LibreOffice open as UTF-8, row by row."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        for piece in survey_csv(table):
            file.write(piece)


def survey_csv(table: Table) -> Iterator[str]:
    """Yield the lines of a survey as CSV."""
    names = [column.practice for column in table.columns]
    yield BOM + _line(
        [
            *HEAD,
            *(f"field: {name}" for name in table.fields),
            *names,
            *(f"{name}: count" for name in names),
            *(f"{name}: first quote" for name in names),
            *(f"{name}: place" for name in names),
        ]
    )
    for outcome in table.outcomes():
        yield _line(_cells(outcome, table))


def _cells(outcome: Outcome, table: Table) -> list[str]:
    own = dict(outcome.fields)
    fields = [own.get(name, "") for name in table.fields]
    if isinstance(outcome, Failure):
        head = [outcome.file, f"failed: {outcome.reason}", *[""] * (len(HEAD) - 2)]
        return [*head, *fields, *[""] * (4 * len(table.columns))]
    status = "read" if outcome.read else "not in English"
    tags = "; ".join(outcome.tags)
    return [
        *(outcome.file, status, outcome.title, outcome.site, outcome.date, outcome.language, str(outcome.words), tags),
        *fields,
        *(_answer(cell) for cell in outcome.cells),
        *(str(cell.count) if outcome.read else "" for cell in outcome.cells),
        *(cell.quote for cell in outcome.cells),
        *(cell.place for cell in outcome.cells),
    ]


def _answer(cell: Cell) -> str:
    return UNSURE if cell.answer is Answer.FOUND and not cell.sure else cell.answer.value


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()
