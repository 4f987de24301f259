"""The table of many policies: its cells, its order, and files that cannot be read."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import Unreadable
from reader.report import Report
from reader.survey import Answer, Cell, Failure, Row, Survey, find_entries, rulebook_version, survey
from reader.survey.entries import entry_of
from reader.survey.model import Entry
from reader.survey.reading import Work, read_in_process, read_policies, read_policy, row_of
from reader.survey.surveyor import CRASHED, read_all

SELLS = "# Sunny Shop privacy policy\n\nWe may sell your personal data. We may record your telephone calls.\n"
PROMISES = "# Rainy Shop privacy policy\n\nWe will never sell your personal data.\n"
FRENCH = (
    "# Politique de confidentialité\n\nNous pouvons vendre vos données personnelles à nos partenaires. Vous avez le "
    "droit de demander la suppression de vos données. Nous conservons les informations pendant deux ans.\n"
)
FORKS = sys.platform == "linux" and threading.active_count() == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "policies" / "inner"
    inner.mkdir(parents=True)
    (inner.parent / "b-sells.md").write_text(SELLS, encoding="utf-8")
    (inner / "promises.txt").write_text(PROMISES, encoding="utf-8")
    (inner.parent / "empty.md").write_text("", encoding="utf-8")
    (inner.parent / "picture.png").write_bytes(b"\x89PNG")
    (inner.parent / ".hidden.md").write_text(SELLS, encoding="utf-8")
    return inner.parent


def _row(table: Survey, name: str) -> Row:
    return next(row for row in table.rows if Path(row.file).name == name)


def _cell(table: Survey, name: str, practice: str) -> Cell:
    return _row(table, name).cells[[column.practice for column in table.columns].index(practice)]


def test_a_missing_folder_is_an_error_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no file or folder"):
        find_entries([tmp_path / "nowhere"])


def test_found_denied_and_not_found(folder: Path) -> None:
    table = survey(find_entries([folder]), jobs=1)
    assert _cell(table, "b-sells.md", "sell-data").answer == Answer.FOUND
    assert _cell(table, "promises.txt", "sell-data").answer == Answer.DENIED
    assert _cell(table, "promises.txt", "call-recording").answer == Answer.NOT_FOUND
    assert _cell(table, "promises.txt", "no-sell-promise").answer == Answer.FOUND


def test_of_a_policy_in_two_languages_no_practice_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "two.md"
    english = "We may record your telephone calls when you talk to our staff in the shop. " * 4
    path.write_text(f"# Privacy\n\n{english}\n\n# Vie privée\n\n{FRENCH * 3}", encoding="utf-8")
    row = survey([path], jobs=1).rows[0]
    assert (row.language, row.read) == ("en", True)
    assert {cell.answer for cell in row.cells} == {Answer.FOUND, Answer.NOT_READ}


def test_of_a_policy_in_another_language_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "fr.md").write_text(FRENCH * 4, encoding="utf-8")
    row = survey([tmp_path / "fr.md"], jobs=1).rows[0]
    assert (row.language, row.read) == ("fr", False)
    assert {cell.answer for cell in row.cells} == {Answer.NOT_READ}


def test_a_cell_counts_and_quotes_the_first_sentence(folder: Path) -> None:
    cell = _cell(survey([folder / "b-sells.md"], jobs=1), "b-sells.md", "call-recording")
    assert (cell.count, cell.quote, cell.place) == (1, "We may record your telephone calls.", "§1 ¶1")
    assert cell.end - cell.start == len(cell.quote)


def test_a_file_that_cannot_be_read_is_kept_and_the_others_go_on(folder: Path) -> None:
    table = survey(find_entries([folder]), jobs=1)
    assert [Path(outcome.file).name for outcome in table.outcomes()] == ["b-sells.md", "empty.md", "promises.txt"]
    assert [Path(failure.file).name for failure in table.failures] == ["empty.md"]
    assert (len(table.rows), table.asked) == (2, 3)


def test_progress_counts_to_the_end_and_can_stop_it(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    survey(find_entries([folder]), lambda done, total, _file: told.append((done, total)), jobs=1)
    assert told == [(1, 3), (2, 3), (3, 3)]

    def stop(_done: int, _total: int, _file: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        survey(find_entries([folder]), stop, jobs=1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_quick_survey_says_so_and_finds_much_the_same(folder: Path, jobs: int) -> None:
    table = survey(find_entries([folder]), jobs=jobs, quick=True)
    assert _cell(table, "b-sells.md", "sell-data").answer == Answer.FOUND
    assert _cell(table, "promises.txt", "sell-data").answer == Answer.DENIED
    assert {table.rulebook, *(row.rulebook for row in table.rows)} == {rulebook_version(quick=True)}
    assert table.rulebook != rulebook_version()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_two_processes_give_the_same_table(folder: Path, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if method == "fork" and not FORKS:
        pytest.skip("processes are not forked here")
    monkeypatch.setattr("reader.survey.surveyor.start_method", lambda: method)
    entries = find_entries([folder])
    assert survey(entries, jobs=2) == survey(entries, jobs=1)


def _die_of_one(work, quick):  # type: ignore[no-untyped-def]  # a fork runs it
    if any(Path(entry.file).name == "b-sells.md" for entry, _ in work):
        os._exit(9)
    return read_in_process(work, quick)


def _tell_process(work, _quick):  # type: ignore[no-untyped-def]  # a fork runs it
    return [Failure(entry.file, str(os.getpid())) for entry, _ in work]


def test_a_file_that_kills_its_process_is_one_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not FORKS:
        pytest.skip("a spawned process would not have the fault")
    monkeypatch.setattr("reader.survey.surveyor.start_method", lambda: "fork")
    monkeypatch.setattr("reader.survey.surveyor.read_in_process", _die_of_one)
    outcomes = {Path(entry.file).name: outcome for entry, outcome in read_all(find_entries([folder]), 2)}
    assert getattr(outcomes["b-sells.md"], "reason", "") == CRASHED
    assert isinstance(outcomes["promises.txt"], Row)


def test_a_file_that_kills_its_process_costs_those_read_with_it_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not FORKS:
        pytest.skip("a spawned process would not have the fault")
    monkeypatch.setattr("reader.survey.surveyor.start_method", lambda: "fork")
    monkeypatch.setattr("reader.survey.surveyor._BATCHES", 1)
    monkeypatch.setattr("reader.survey.surveyor.read_in_process", _die_of_one)
    for number in range(5):
        (folder / f"{number}.md").write_text(PROMISES, encoding="utf-8")
    outcomes = [outcome for _, outcome in read_all(find_entries([folder]), 2)]
    told = {Path(outcome.file).name: outcome.reason for outcome in outcomes if isinstance(outcome, Failure)}
    assert (len(outcomes), told["b-sells.md"], sorted(told)) == (8, CRASHED, ["b-sells.md", "empty.md"])


def test_policies_read_together_have_the_rows_of_each_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work: list[Work] = [(entry, None) for entry in find_entries([folder])]
    alone = [read_policy(entry) for entry, _ in work]
    assert list(read_policies(work)) == alone
    monkeypatch.setattr("reader.survey.reading._MOST_CHARACTERS", 1)
    assert list(read_policies(work)) == alone
    assert [type(outcome) for outcome in alone] == [Row, Failure, Row]


def test_a_fault_of_the_program_costs_those_read_with_it_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(entry: Entry, report: Report) -> Row:
        if entry.file.endswith("promises.txt"):
            raise ValueError("no such thing")
        return row_of(entry, report)

    monkeypatch.setattr("reader.survey.reading.row_of", faulty)
    work: list[Work] = [(entry, None) for entry in find_entries([folder])]
    sells, _, promises = read_policies(work)
    assert isinstance(sells, Row)
    assert isinstance(promises, Failure)
    assert "no such thing" in promises.reason


def test_processes_change_after_a_shift(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What RE2 keeps grows with every text that it meets: a process that read thousands would fill the memory."""
    if not FORKS:
        pytest.skip("a spawned process would not have the fault")
    monkeypatch.setattr("reader.survey.surveyor.start_method", lambda: "fork")
    monkeypatch.setattr("reader.survey.surveyor._SHIFT", 1)
    monkeypatch.setattr("reader.survey.surveyor.read_in_process", _tell_process)
    entries = [entry_of(folder / f"{number}.md") for number in range(6)]
    told = [getattr(outcome, "reason", "") for _, outcome in read_all(entries, 2)]
    assert len(told) == 6
    assert len(set(told)) > 2


def test_no_more_processes_than_windows_can_wait_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def pool(entries, workers, _stop, _quick):  # type: ignore[no-untyped-def]
        asked.append(workers)
        return iter(())

    monkeypatch.setattr("reader.survey.surveyor._in_processes", pool)
    monkeypatch.setattr("reader.survey.surveyor.cores", lambda: 128)
    assert list(read_all([entry_of(folder / f"{number}.md") for number in range(200)])) == []
    assert asked == [61]


def test_nothing_gives_an_empty_table() -> None:
    table = survey([])
    assert (table.rows, table.failures) == ((), ())
    assert table.columns
