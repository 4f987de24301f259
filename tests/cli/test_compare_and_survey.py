"""`policy-reader compare` and `policy-reader survey`: what is printed and written, and exit codes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from reader.cli.main import main

OLD = "# Privacy policy\n\n## Promise\n\nWe will never sell your personal data.\n\n## Calls\n\nWe record calls.\n"
NEW = OLD.replace("will never sell", "may sell")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    folder.mkdir()
    (folder / "old.md").write_text(OLD, encoding="utf-8")
    (folder / "new.md").write_text(NEW, encoding="utf-8")
    return folder


def test_compare_tells_the_gravest_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder / "old.md"), str(folder / "new.md"), "--width", "100"]) == 0
    out = capsys.readouterr().out
    assert "New: your data may be sold\n    (§2\u00a0¶1) “We may sell your personal data.”" in out
    assert "before: (§2\u00a0¶1) “We will never sell your personal data.”" in out
    assert out.index("New: your data may be sold") < out.index("No longer found: they say they will not sell")
    assert "Calls" not in out


def test_compare_says_that_nothing_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder / "old.md"), str(folder / "old.md")]) == 0
    out = capsys.readouterr().out
    assert "Nothing changed: the two texts are the same, word for word." in out
    assert "section by section" not in out


def test_compare_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder / "old.md"), str(folder / "new.md"), "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["practices"][0]["practice"] == "sell-data"


def test_compare_shows_no_control_character(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, word in (("old.md", "keep"), ("new.md", "tidy")):
        (tmp_path / name).write_text(f"# Privacy\x1b[31m\n\nWe {word} our \u202eoffice.\n", encoding="utf-8")
    assert main(["compare", str(tmp_path / "old.md"), str(tmp_path / "new.md")]) == 0
    assert not {"\x1b", "\u202e"} & set(capsys.readouterr().out)


def test_compare_with_a_missing_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(folder / "old.md"), str(folder / "nowhere.md")]) == 2
    assert "nowhere.md" in capsys.readouterr().err


def test_survey_writes_the_table_and_counts_failures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.md").write_text("", encoding="utf-8")
    out = folder.parent / "table.csv"
    assert main(["survey", str(folder), "-o", str(out), "--jobs", "1"]) == 2
    streams = capsys.readouterr()
    assert streams.out == f"2 policies read, 1 failed: {out}\n"
    assert streams.err.startswith("not read: ")
    assert streams.err.count("\n") == 1  # no progress where nobody looks on
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = {Path(row["file"]).name: row for row in csv.DictReader(file)}
    assert rows["old.md"]["sell-data"] == "denied"
    assert rows["new.md"]["sell-data"] in {"found", "perhaps"}  # as sure as the second reader is of it
    assert rows["new.md"]["sell-data: first quote"].startswith("We may sell your personal data.")


@pytest.mark.parametrize("out", ["table.xlsx", "table"])
def test_survey_refuses_a_name_before_the_work(folder: Path, out: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(folder), "-o", str(folder / out)]) == 2
    assert "does not tell the format" in capsys.readouterr().err


def test_survey_of_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(tmp_path), "-o", str(tmp_path / "t.json")]) == 2
    assert "no policy" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "62", "two", "-1"])
def test_survey_refuses_a_number_of_jobs(folder: Path, jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(folder), "-o", "t.csv", f"--jobs={jobs}"]) == 2
    assert "from 1 to 61" in capsys.readouterr().err


def test_a_comparison_with_a_text_in_another_language_says_so_in_every_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = tmp_path / "en.md", tmp_path / "de.md"
    old.write_text("# Privacy policy\n\nWe may record your telephone calls.\n", encoding="utf-8")
    new.write_text("# Datenschutz\n\n" + "Wir geben Ihre Daten nicht an Dritte weiter. " * 8, encoding="utf-8")
    for fmt in ("text", "markdown", "html", "json"):
        assert main(["compare", str(old), str(new), "--format", fmt]) == 0
        told = " ".join(capsys.readouterr().out.split())
        assert "New: This policy is in German" in told
