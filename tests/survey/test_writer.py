"""CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.survey import Answer, Cell, Column, Failure, Row, Survey, survey_csv, write_survey

QUOTE = '=HYPERLINK("x"), and\na second line'
TABLE = Survey(
    "1",
    (Column("sell-data", "Your data may be sold", "risk", "high"),),
    (Row(Path("b.md"), "+Plus", "", "2020-01-01", "0", 12, "1", (Cell(Answer.FOUND, 2, QUOTE, "§1 ¶1"),)),),
    (Failure(Path("a.md"), "It is empty."),),
    (Path("a.md"), Path("b.md")),
)


def test_csv_has_a_mark_of_its_encoding_and_a_row_for_each_file_in_order() -> None:
    text = survey_csv(TABLE)
    assert text.startswith("\ufefffile,")
    head, *rows = csv.reader(io.StringIO(text[1:]))
    assert head[6:] == ["sell-data", "sell-data: count", "sell-data: first quote"]
    assert rows[0][:2] == ["a.md", "failed: It is empty."]
    assert rows[1] == ["b.md", "read", "'+Plus", "", "2020-01-01", "12", "found", "2", f"'{QUOTE} (§1 ¶1)"]
    assert {len(row) for row in rows} == {len(head)}


def test_a_write_that_fails_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        write_survey(TABLE, tmp_path / "nowhere" / "out.csv")
    with pytest.raises(ExportError, match="does not tell the format"):
        write_survey(TABLE, tmp_path / "out.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_utf8_and_alone(tmp_path: Path) -> None:
    path = write_survey(TABLE, tmp_path / "out.CSV")
    assert path.read_bytes().startswith(b"\xef\xbb\xbffile,")
    assert list(tmp_path.iterdir()) == [path]
