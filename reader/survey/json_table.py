"""A survey for other programs, "policy-reader/survey/2": one JSON object, a policy a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from reader.survey.model import Cell, Failure, Row, Table
from reader.survey.series import told_apart

SCHEMA = "policy-reader/survey/2"


def write(table: Table, path: Path) -> None:
    """Write a survey as JSON, policy by policy."""
    with path.open("w", encoding="ascii", newline="\n") as file:
        for piece in survey_json(table):
            file.write(piece)


def survey_json(table: Table) -> Iterator[str]:
    """Yield the pieces of a survey as JSON: policies and failures stand in the order of the files."""
    practices = [{"id": column.practice} | asdict(column) for column in table.columns]
    for practice in practices:
        del practice["practice"]
    yield f'{{"schema": {json.dumps(SCHEMA)}, "rulebook": {json.dumps(table.rulebook)}, "asked": {table.asked},\n'
    yield f'"practices": {json.dumps(practices)},\n"policies": ['
    own = told_apart(row for row in table.outcomes() if isinstance(row, Row))
    yield from _listed(
        _policy(replace(row, series=own.get(row.file, row.series)), table)
        for row in table.outcomes()
        if isinstance(row, Row)
    )
    yield '\n],\n"failures": ['
    yield from _listed(
        {"file": failure.file, "reason": failure.reason, "fields": dict(failure.fields)}
        for failure in table.outcomes()
        if isinstance(failure, Failure)
    )
    yield "\n]}\n"


def _listed(items: Iterator[dict[str, Any]]) -> Iterator[str]:
    for number, item in enumerate(items):
        yield f"{',' if number else ''}\n{json.dumps(item)}"


def _policy(row: Row, table: Table) -> dict[str, Any]:
    return {
        "file": row.file,
        "title": row.title,
        "site": row.site,
        "date": row.date,
        "language": row.language,
        "words": row.words,
        "sha256": row.sha256,
        "series": row.series,
        "tags": list(row.tags),
        "fields": dict(row.fields),
        "practices": {column.practice: _answer(cell) for column, cell in zip(table.columns, row.cells, strict=True)},
    }


def _answer(cell: Cell) -> dict[str, Any]:
    answer = {"answer": cell.answer.value, "count": cell.count}
    return answer | {
        "quote": cell.quote,
        "place": cell.place,
        "start": cell.start,
        "end": cell.end,
        "sure": cell.sure,
    }
