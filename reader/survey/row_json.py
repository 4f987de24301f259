"""Outcomes as JSON objects and back: what a survey that may be interrupted writes down, a line for each file.

In: a Row or a Failure. Out: an object for `json.dumps`. Cells where nothing is found are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from reader.survey.model import Answer, Cell, Column, Failure, Outcome, Row
from reader.survey.reading import NOT_FOUND

_PLAIN = tuple(item.name for item in fields(Row) if item.name not in ("cells", "tags", "fields", "stated"))


def outcome_object(outcome: Outcome, columns: Sequence[Column]) -> dict[str, Any]:
    """Return an outcome as an object for `json.dumps`."""
    if isinstance(outcome, Failure):
        return {"file": outcome.file, "reason": outcome.reason, "fields": dict(outcome.fields)}
    plain: dict[str, Any] = {name: getattr(outcome, name) for name in _PLAIN}
    return plain | {
        "tags": list(outcome.tags),
        "fields": dict(outcome.fields),
        "cells": {
            column.practice: [cell.answer.value, cell.count, cell.quote, cell.place, cell.start, cell.end, cell.sure]
            for column, cell in zip(columns, outcome.cells, strict=True)
            if cell.answer is not Answer.NOT_FOUND
        },
    }


def outcome_from(plain: dict[str, Any], columns: Sequence[Column]) -> Outcome:
    """Return the outcome that an object holds.

    Raises:
        ValueError: if it is no outcome.
    """
    try:
        own = tuple((str(name), str(value)) for name, value in plain["fields"].items())
        if "reason" in plain:
            return Failure(plain["file"], plain["reason"], own)
        stated = plain["cells"]
        cells = tuple(_cell(stated[column.practice]) if column.practice in stated else NOT_FOUND for column in columns)
        values = {name: plain[name] for name in _PLAIN}
        return Row(**values, tags=tuple(plain["tags"]), fields=own, cells=cells)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an outcome: {error}") from error


def _cell(values: Sequence[Any]) -> Cell:
    answer, count, quote, place, start, end, sure = values
    return Cell(Answer(answer), count, quote, place, start, end, sure)
