"""A survey as a long table: a row for each policy and practice, which databases group and filter by.

In: a Table. Out: flat rows of plain values, in the order of the files and of the taxonomy. A file that could not be
read is one row with its reason and no practice.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from reader.survey.model import Column, Failure, Outcome, Row, Table
from reader.survey.series import told_apart

Value = str | int | bool | None
NAMES = (
    "file",
    "status",
    "reason",
    "title",
    "site",
    "date",
    "language",
    "words",
    "sha256",
    "series",
    "tags",
    "fields",
    "practice",
    "topic",
    "kind",
    "severity",
    "answer",
    "count",
    "sure",
    "quote",
    "place",
    "start",
    "end",
    "rulebook",
)
NUMBERS = ("words", "count", "start", "end")
TRUTHS = ("sure",)


def storable(text: str) -> str:
    """Return a text without the halves of characters (of a file's name, of a broken file) that no UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def answers(table: Table) -> Iterator[dict[str, Value]]:
    """Yield the rows of a survey; `tags` and `fields` are JSON."""
    own = told_apart(row for row in table.outcomes() if isinstance(row, Row))
    for outcome in table.outcomes():
        if isinstance(outcome, Row) and outcome.file in own:
            yield from answers_of(replace(outcome, series=own[outcome.file]), table.columns)
        else:
            yield from answers_of(outcome, table.columns)


def answers_of(outcome: Outcome, columns: tuple[Column, ...]) -> Iterator[dict[str, Value]]:
    """Yield the rows of one policy."""
    own = json.dumps(dict(outcome.fields))
    row: dict[str, Value] = dict.fromkeys(NAMES)
    row |= {"file": outcome.file, "fields": own}
    if isinstance(outcome, Failure):
        yield row | {"status": "failed", "reason": outcome.reason}
        return
    row |= {
        "status": "read" if outcome.read else "not in English",
        "title": outcome.title,
        "site": outcome.site,
        "date": outcome.date,
        "language": outcome.language,
        "words": outcome.words,
        "sha256": outcome.sha256,
        "series": outcome.series,
        "tags": json.dumps(list(outcome.tags)),
        "rulebook": outcome.rulebook,
    }
    for column, cell in zip(columns, outcome.cells, strict=True):
        yield row | {
            "practice": column.practice,
            "topic": column.topic,
            "kind": column.kind,
            "severity": column.severity,
            "answer": cell.answer.value,
            "count": cell.count,
            "sure": cell.sure,
            "quote": cell.quote,
            "place": cell.place,
            "start": cell.start,
            "end": cell.end,
        }
