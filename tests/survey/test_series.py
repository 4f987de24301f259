"""Dated files of a folder are versions of one policy, unless they are plainly of several firms."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reader.survey.answers import answers
from reader.survey.briefs import corpus_of, versions
from reader.survey.json_table import write as write_json
from reader.survey.model import Outcome, Survey
from reader.survey.series import Known, sorted_out
from reader.survey.sqlite_table import write as write_sqlite
from tests.survey.conftest import MakeRow

MakeSurvey = Callable[[list[Outcome]], Survey]


def known(series: str, *names: str) -> list[Known]:
    return [Known(series, name, by_folder=True) for name in names]


def test_a_folder_of_several_firms_is_no_policy() -> None:
    assert sorted_out(known("saved", "heron", "otter", "heron", "")) == [
        "saved/heron",
        "saved/otter",
        "saved/heron",
        "",
    ]


def test_a_folder_named_by_the_firm_is_one_policy_whatever_else_it_is_called() -> None:
    assert sorted_out(known("heron-com", "heroncom", "elm", "")) == ["heron-com"] * 3
    assert sorted_out(known("Heron Media", "heron", "elm")) == ["Heron Media"] * 2


def test_one_firm_in_a_folder_of_any_name_is_one_policy() -> None:
    assert sorted_out(known("saved", "heron", "heroneurope", "")) == ["saved"] * 3
    assert sorted_out(known("saved", "", "")) == ["saved"] * 2


def test_what_the_user_says_is_a_series_stays_one() -> None:
    own = [Known("mine", name, by_folder=False) for name in ("heron", "otter")]
    assert sorted_out(own) == ["mine", "mine"]


def test_a_survey_counts_each_of_several_firms(make_row: MakeRow, make_survey: MakeSurvey, tmp_path: Path) -> None:
    rows = [
        make_row(f"saved/{day}.md", "f---", date=day, series="saved", title=title)
        for day, title in (
            ("2024-01-01", "Heron: Privacy Policy"),
            ("2025-01-01", "Otter: Privacy Policy"),
            ("2026-01-01", "Heron: Privacy Policy"),
            ("2026-02-01", "Privacy Policy"),
        )
    ]
    table = make_survey(list(rows))
    briefs = corpus_of(table).briefs
    assert [brief.name for brief in briefs] == [
        "Heron, 2024-01-01",
        "Otter, 2025-01-01",
        "Heron, 2026-01-01",
        "2026-02-01",
    ]
    assert [[brief.date for brief in those] for those in versions(briefs).values()] == [["2024-01-01", "2026-01-01"]]
    told = ["Heron", "Otter", "Heron", ""]  # other programs group by the same
    write_json(table, tmp_path / "table.json")
    policies = json.loads((tmp_path / "table.json").read_text(encoding="ascii"))["policies"]
    assert [policy["series"] for policy in policies] == told
    write_sqlite(table, tmp_path / "table.db")
    with closing(sqlite3.connect(tmp_path / "table.db")) as database:
        assert [series for (series,) in database.execute("SELECT series FROM policy ORDER BY id")] == told
    assert [row["series"] for row in answers(table) if row["practice"] == "access"] == told  # and those of Parquet
