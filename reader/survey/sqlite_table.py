"""A survey as an SQLite database: policy, practice, answer, tag, field, failure, and the view `prevalence`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.errors import ExportError
from reader.survey.answers import storable
from reader.survey.model import Failure, Row, Table
from reader.survey.series import told_apart

_POLICY = ("file", "title", "site", "date", "language", "words", "sha256", "series", "rulebook")
_PREVALENCE = """
    SELECT practice.id AS practice, title, topic, kind, severity,
        sum(answer = 'found') AS found, sum(answer = 'denied') AS denied,
        sum(answer <> 'not read') AS policies,
        round(100.0 * sum(answer = 'found') / max(sum(answer <> 'not read'), 1), 1) AS percent
    FROM practice LEFT JOIN answer ON answer.practice = practice.id
    GROUP BY practice.id ORDER BY practice.number
"""


def write(table: Table, path: Path) -> None:
    """Write a survey as a database.

    Raises:
        ExportError: if the disk is full or gone.
    """
    from sqlite_utils import Database  # late: 50 ms

    path.unlink(missing_ok=True)  # what a killed process left
    try:
        with closing(sqlite3.connect(path)) as connection:
            db = Database(connection)
            # It is put in place whole, or not at all: nobody needs its journal.
            connection.execute("PRAGMA journal_mode = OFF")
            with connection:
                _fill(db, table)
    except sqlite3.Error as error:
        raise ExportError(f"The database could not be written: {error}.", "Choose another folder.") from error


def _fill(db: Any, table: Table) -> None:
    db["survey"].insert({"rulebook": table.rulebook, "asked": table.asked})
    db["practice"].insert_all(
        (
            {"id": column.practice, "number": number, **_named(asdict(column))}
            for number, column in enumerate(table.columns)
        ),
        pk="id",
    )
    columns: dict[str, type] = dict.fromkeys(_POLICY, str)
    db["policy"].create({"id": int} | columns | {"words": int}, pk="id", not_null=set(_POLICY))
    db["failure"].create({"file": str, "reason": str}, pk="file")
    db["tag"].create({"policy": int, "tag": str}, pk=("policy", "tag"), foreign_keys=["policy"])
    db["field"].create({"policy": int, "name": str, "value": str}, pk=("policy", "name"), foreign_keys=["policy"])
    answer = {"policy": int, "practice": str, "answer": str, "count": int, "sure": int}
    answer |= {"quote": str, "place": str, "start": int, "end": int}
    db["answer"].create(answer, pk=("policy", "practice"), foreign_keys=["policy", "practice"])
    # Table by table, each in one go: sqlite-utils looks at a table anew for every call, which made two minutes
    # of the four seconds that 5,000 policies take.
    db["failure"].insert_all(
        (_storable({"file": one.file, "reason": one.reason}) for one in table.outcomes() if isinstance(one, Failure)),
        replace=True,
    )
    own = told_apart(row for _, row in _rows(table))
    db["policy"].insert_all(
        _storable(
            {"id": number} | {name: getattr(row, name) for name in _POLICY} | {"series": own.get(row.file, row.series)}
        )
        for number, row in _rows(table)
    )
    db["tag"].insert_all(
        _storable({"policy": number, "tag": tag}) for number, row in _rows(table) for tag in dict.fromkeys(row.tags)
    )
    db["field"].insert_all(
        _storable({"policy": number, "name": name, "value": value})
        for number, row in _rows(table)
        for name, value in dict(row.fields).items()
    )
    db["answer"].insert_all(
        (_storable(answer) for number, row in _rows(table) for answer in _answers(number, row, table)), batch_size=5000
    )
    db["answer"].create_index(["practice", "answer"])
    db.create_view("prevalence", _PREVALENCE)


def _rows(table: Table) -> Iterator[tuple[int, Row]]:
    return ((number, one) for number, one in enumerate(table.outcomes(), start=1) if isinstance(one, Row))


def _storable(values: dict[str, Any]) -> dict[str, Any]:
    return {name: storable(value) if isinstance(value, str) else value for name, value in values.items()}


def _named(column: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in column.items() if name != "practice"}


def _answers(number: int, row: Row, table: Table) -> Iterator[dict[str, str | int]]:
    for column, cell in zip(table.columns, row.cells, strict=True):
        yield {
            "policy": number,
            "practice": column.practice,
            "answer": cell.answer.value,
            "count": cell.count,
            "sure": int(cell.sure),
            "quote": cell.quote,
            "place": cell.place,
            "start": cell.start,
            "end": cell.end,
        }
