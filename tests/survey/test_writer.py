"""The formats of a table: CSV that a spreadsheet never runs, JSON, SQLite and Parquet that others read."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import ExportError, InputError, MissingExtra
from reader.survey import Answer, Cell, Column, Failure, Row, Survey, check_output, write_survey

QUOTE = '=HYPERLINK("x"), and\na second line'
CELLS = (Cell(Answer.FOUND, 2, QUOTE, "§1 ¶1", 4, 40), Cell(Answer.FOUND, 1, "C \udc80", "§2 ¶1", 50, 53, False))
TABLE = Survey(
    "r1",
    (Column("sell-data", "Your data may be sold", "risk", "high", "Sharing"), Column("cookies", "C", "fact", "none")),
    (
        Failure("a.md", "It is empty.", (("sector", "bank"),)),
        Row(
            "b.md",
            "+Plus",
            "",
            "2020-01-01",
            "en",
            12,
            "0",
            "1",
            "r1",
            CELLS,
            tags=("x",),
            fields=(("sector", "shop"),),
        ),
        Row("c.md", "Fr", "", "", "fr", 9, "2", "3", "r1", (Cell(Answer.NOT_READ), Cell(Answer.NOT_READ))),
    ),
    3,
    ("sector",),
)


def test_csv_has_a_mark_of_its_encoding_and_a_row_for_each_file_in_order(tmp_path: Path) -> None:
    text = write_survey(TABLE, tmp_path / "out.CSV").read_bytes().decode("utf-8")
    assert text.startswith("\ufefffile,")
    rows = list(csv.DictReader(io.StringIO(text[1:], newline="")))
    assert [row["file"] for row in rows] == ["a.md", "b.md", "c.md"]
    assert [row["status"] for row in rows] == ["failed: It is empty.", "read", "not in English"]
    assert [row["sell-data"] for row in rows] == ["", "found", "not read"]
    assert (rows[1]["cookies"], rows[1]["title"], rows[1]["field: sector"]) == ("perhaps", "'+Plus", "shop")
    assert (rows[1]["sell-data: first quote"], rows[1]["sell-data: place"]) == (f"'{QUOTE}", "§1 ¶1")


def test_json_holds_every_practice_of_every_policy(tmp_path: Path) -> None:
    content = json.loads(write_survey(TABLE, tmp_path / "out.json").read_text(encoding="ascii"))
    assert (content["schema"], content["asked"]) == ("policy-reader/survey/2", 3)
    assert [practice["id"] for practice in content["practices"]] == ["sell-data", "cookies"]
    assert content["policies"][0]["practices"]["sell-data"]["quote"] == QUOTE
    assert content["policies"][0]["practices"]["cookies"]["sure"] is False
    assert content["failures"] == [{"file": "a.md", "reason": "It is empty.", "fields": {"sector": "bank"}}]


def test_sqlite_answers_how_many_of_those_that_were_read(tmp_path: Path) -> None:
    with closing(sqlite3.connect(write_survey(TABLE, tmp_path / "out.db"))) as db:
        assert db.execute("SELECT practice, found, policies, percent FROM prevalence").fetchall() == [
            ("sell-data", 1, 1, 100.0),
            ("cookies", 1, 1, 100.0),
        ]
        joined = "SELECT file, tag, value FROM policy JOIN tag ON tag.policy = id JOIN field ON field.policy = id"
        assert db.execute(joined).fetchall() == [("b.md", "x", "shop")]
        assert db.execute("SELECT quote FROM answer WHERE practice = 'sell-data'").fetchone() == (QUOTE,)
        assert db.execute("SELECT * FROM failure").fetchall() == [("a.md", "It is empty.")]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_parquet_is_read_by_others(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = write_survey(TABLE, tmp_path / "out.parquet")
    duckdb = pytest.importorskip("duckdb")
    asked = f"SELECT file, answer, quote FROM '{path}' WHERE practice = 'sell-data' ORDER BY file"  # noqa: S608  our own
    assert duckdb.sql(asked).fetchall() == [("b.md", "found", QUOTE), ("c.md", "not read", "")]
    failed = f"SELECT file, reason FROM '{path}' WHERE status = 'failed'"  # noqa: S608
    assert duckdb.sql(failed).fetchall() == [("a.md", "It is empty.")]


def test_without_pyarrow_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match="pip install pyarrow"):
        check_output(tmp_path / "out.parquet")


def test_a_write_that_fails_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no folder"):
        write_survey(TABLE, tmp_path / "nowhere" / "out.csv")
    with pytest.raises(ExportError, match="does not tell the format"):
        write_survey(TABLE, tmp_path / "out.xlsx")
    with pytest.raises(InputError, match="does not tell the format"):
        check_output(tmp_path / "out")
    (tmp_path / "out.db").mkdir()
    with pytest.raises(ExportError, match="could not be written"):
        write_survey(TABLE, tmp_path / "out.db")
    assert [path.name for path in tmp_path.iterdir()] == ["out.db"]
