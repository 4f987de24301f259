"""`policy-reader rules`: what is looked for and how well it is found, and the check of one's own files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.practices import load_rulebook, load_taxonomy

OWN = """\
[concepts]
bookmaker = ["bookmakers?"]

[[rule]]
id = "share-third-party.bookmakers"
practice = "share-third-party"
why = "A bookmaker gets details."
all = ["bookmaker"]
hits = ["We tell bookmakers."]
misses = ["We tell nobody."]
"""


def write(folder: Path, text: str) -> str:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_lists_every_practice_with_its_measured_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {practice.id} " in out for practice in load_taxonomy().practices)
    assert "are right" in out
    assert "not measured" not in out


def test_the_json_names_every_rule_with_its_reason_and_certainty(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert [rule["id"] for rule in content["rules"]] == [rule.id for rule in load_rulebook().rules]
    assert all(0 < rule["certainty"] < 1 and rule["why"] for rule in content["rules"])
    assert all(0 <= row["accuracy"]["precision"] <= 1 for row in content["practices"])


def test_a_file_that_holds_is_said_to_be_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", write(tmp_path, OWN)]) == 0
    assert "2 of 2 cases" in capsys.readouterr().out


def test_a_case_that_fails_is_shown_and_the_exit_code_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "check", write(tmp_path, OWN.replace("We tell nobody.", "Ask your bookmaker."))]) == 1
    assert "finds what it must not: Ask your bookmaker." in capsys.readouterr().out


def test_a_fault_is_one_line_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", write(tmp_path, OWN.replace('"bookmakers?"', '"("'))]) == 1
    assert "own.toml:2" in capsys.readouterr().err


def test_a_file_with_a_fault_does_not_keep_the_next_from_being_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = tmp_path / "fault.toml"
    fault.write_text("[[rule]\n", encoding="utf-8")
    assert main(["rules", "check", str(fault), write(tmp_path, OWN)]) == 1
    told = capsys.readouterr()
    assert "2 of 2 cases" in told.out
    assert "fault.toml" in told.err
