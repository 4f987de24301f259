"""`policy-reader survey`: several tables from one reading, libraries, and what Ctrl+C leaves."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.library import Library
from reader.report import Analyzer
from reader.survey import Journal, columns, find_entries, journal_path, read_all, rulebook_version

ROOT = Path(__file__).parent.parent.parent
TEXT = "# Shop {number} privacy policy\n\nWe may sell your personal data. We keep your orders for two years.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.md").write_text(TEXT.format(number=number), encoding="utf-8")
    return folder


def test_one_reading_gives_several_tables(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outs = [folder.parent / name for name in ("t.csv", "t.db", "t.json")]
    arguments = [word for out in outs for word in ("-o", str(out))]
    assert main(["survey", str(folder), *arguments, "--jobs", "1"]) == 0
    assert all(out.stat().st_size for out in outs)
    assert capsys.readouterr().out.startswith("3 policies read, 0 failed: ")
    assert sorted(path.name for path in folder.parent.iterdir()) == ["policies", "t.csv", "t.db", "t.json"]


def test_a_file_that_cannot_be_read_is_told_by_the_exit_code_and_costs_the_others_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.md").write_bytes(b"")
    out = folder.parent / "t.csv"
    assert main(["survey", str(folder), "-o", str(out), "--jobs", "1"]) == 2
    told = capsys.readouterr()
    assert told.out.startswith("3 policies read, 1 failed: ")
    assert "not read: " in told.err
    assert len(list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))) == 4
    assert [path.name for path in folder.parent.iterdir() if path.is_file()] == ["t.csv"]  # nothing to resume


def test_a_survey_in_which_nothing_could_be_read_did_not_go_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "empty.md"
    broken.write_bytes(b"")
    assert main(["survey", str(broken), "-o", str(tmp_path / "t.csv"), "--jobs", "1"]) == 2
    assert capsys.readouterr().out.startswith("0 policies read, 1 failed: ")


def test_a_library_by_its_folder_or_ones_own(
    folder: Path, own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "t.csv")
    assert main(["survey", "-o", out]) == 2
    assert "you have no library yet" in capsys.readouterr().err
    analyzer = Analyzer()
    source = analyzer.read(folder / "0.md")
    with Library.open(tmp_path / "library") as library:
        library.add(source, analyzer.find(source).document)
    assert main(["survey", str(tmp_path / "library"), str(folder), "-o", out, "--jobs", "1"]) == 0
    assert "4 policies read" in capsys.readouterr().out
    assert main(["survey", "--library", str(folder), "-o", out]) == 2
    assert "no library in" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal to send")
def test_ctrl_c_leaves_a_whole_table_that_resume_completes(folder: Path) -> None:
    for number in range(60):
        (folder / f"more-{number:02}.md").write_text(TEXT.format(number=number) * 20, encoding="utf-8")
    out = folder.parent / "t.csv"
    command = [sys.executable, "-m", "reader", "survey", str(folder), "-o", str(out), "--jobs", "2"]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    journal = folder.parent / "t.csv.unfinished"
    end = time.monotonic() + 60
    while time.monotonic() < end and not (journal.exists() and journal.read_bytes().count(b"\n") > 4):
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130, told
    assert "the same command goes on" in told
    with out.open(encoding="utf-8-sig", newline="") as file:
        first = list(csv.DictReader(file))
    assert 4 <= len(first) < 63
    assert journal.exists()
    resumed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=100)
    assert f"Going on with the survey that was stopped: {len(first)} of 63 are read" in resumed.stderr
    assert resumed.stdout.startswith("63 policies read, 0 failed")
    assert not journal.exists()
    whole = out.read_bytes()
    assert main(["survey", str(folder), "-o", str(out), "--jobs", "1"]) == 0
    assert out.read_bytes() == whole


def test_a_quick_survey_does_not_go_on_with_a_full_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "t.json"
    entries = find_entries([folder])
    with Journal(journal_path(out), entries, columns(), (), rulebook_version()) as journal:
        for entry, outcome in read_all(entries[:2], 1):
            journal.add(entry, outcome)
    assert main(["survey", str(folder), "-o", str(out), "--jobs", "1", "--quick"]) == 0
    assert "one of the two is --quick; it begins anew" in capsys.readouterr().err
    told = out.read_text(encoding="utf-8")
    assert rulebook_version(quick=True) in told
    assert rulebook_version() not in told


def test_a_quick_survey_imports_no_network(folder: Path) -> None:
    arguments = ["survey", str(folder), "-o", str(folder.parent / "t.csv"), "--jobs", "1", "--quick"]
    code = (
        f"import sys; from reader.cli.main import main; code = main({arguments}); "
        "sys.exit(code or sorted(sys.modules.keys() & {'numpy', 'reader.practices.encoder'}) or 0)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("3 policies read, 0 failed: ")


def test_what_a_stopped_survey_read_is_lost_only_where_that_is_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, other = folder.parent / "t.csv", folder.parent / "other.md"
    other.write_text(TEXT, encoding="utf-8")
    entries = find_entries([folder])
    with Journal(journal_path(out), entries, columns(), (), rulebook_version()) as journal:
        for entry, outcome in read_all(entries[:2], 1):
            journal.add(entry, outcome)
    before = journal_path(out).read_bytes()
    assert main(["survey", str(other), "-o", str(out), "--jobs", "1"]) == 2
    assert "of other files has read (2)" in capsys.readouterr().err
    assert journal_path(out).read_bytes() == before
    assert main(["survey", str(folder), "-o", str(out), "--jobs", "1"]) == 0
    assert "2 of 3 are read" in capsys.readouterr().err
    journal_path(out).write_bytes(before)
    assert main(["survey", str(other), "-o", str(out), "--jobs", "1", "--anew"]) == 0
    assert capsys.readouterr().err == ""
