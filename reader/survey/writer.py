"""Write a survey as a table for a spreadsheet (CSV) or for other programs (JSON).

In: a Survey and a path. Out: the file, put in place whole. The same survey gives the same bytes: no clock is read.
"""

from __future__ import annotations

import json
from pathlib import Path

from reader.errors import ExportError
from reader.spreadsheet import safe_csv
from reader.survey.model import Cell, Column, Survey
from reader.whole_file import write_whole

SCHEMA = "policy-reader/survey/1"
SUFFIXES = (".csv", ".json")
HEAD = ("file", "status", "title", "site", "archived on", "words")


def write_survey(survey: Survey, path: Path) -> Path:
    """Write a survey by the suffix of `path`, .csv or .json, and return the path.

    Raises:
        ExportError: if the suffix is another or the file cannot be written; what stood there before is untouched.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(f"The name “{path.name}” does not tell the format.", f"End it in {' or '.join(SUFFIXES)}.")
    content = survey_csv(survey) if suffix == ".csv" else survey_json(survey)
    return write_whole(path, content)


def survey_csv(survey: Survey) -> str:
    """Return a survey as CSV: a row for each file; the answers of all practices, then their counts, then the quotes."""
    names = [column.practice for column in survey.columns]
    titles = [*HEAD, *names, *(f"{name}: count" for name in names), *(f"{name}: first quote" for name in names)]
    lines: dict[Path, list[str]] = {}
    for row in survey.rows:
        head = [row.path.as_posix(), "read", row.title, row.site, row.archived_on, str(row.words)]
        counts = [str(cell.count) for cell in row.cells]
        answers = [cell.answer.value for cell in row.cells]
        lines[row.path] = [*head, *answers, *counts, *(_quote(cell) for cell in row.cells)]
    for failure in survey.failures:
        blank = [""] * (len(HEAD) - 2 + 3 * len(names))
        lines[failure.path] = [failure.path.as_posix(), f"failed: {failure.reason}", *blank]
    return safe_csv([titles, *(lines[path] for path in survey.files)])


def survey_json(survey: Survey) -> str:
    """Return a survey as one JSON object, indented, with a line end at its end."""
    content = {
        "schema": SCHEMA,
        "rulebook": survey.rulebook,
        "practices": [
            {"id": column.practice, "title": column.title, "kind": column.kind, "severity": column.severity}
            for column in survey.columns
        ],
        "policies": [
            {
                "file": row.path.as_posix(),
                "title": row.title,
                "site": row.site,
                "archived_on": row.archived_on,
                "sha256": row.sha256,
                "words": row.words,
                "practices": dict(map(_entry, survey.columns, row.cells)),
            }
            for row in survey.rows
        ],
        "failures": [{"file": failure.path.as_posix(), "reason": failure.reason} for failure in survey.failures],
    }
    return json.dumps(content, indent=2) + "\n"


def _quote(cell: Cell) -> str:
    return f"{cell.quote} ({cell.place})" if cell.quote else ""


def _entry(column: Column, cell: Cell) -> tuple[str, dict[str, str | int]]:
    entry: dict[str, str | int] = {"answer": cell.answer.value, "count": cell.count}
    return column.practice, entry | {"quote": cell.quote, "place": cell.place}
