"""A survey that was stopped, or killed, goes on where it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import ExportError, InputError
from reader.survey import Answer, Cell, Column, Entry, Failure, Journal, Row

COLUMNS = (Column("sell-data", "Your data may be sold", "risk", "high"), Column("cookies", "Cookies", "fact", "none"))
CELLS = (Cell(Answer.FOUND, 2, "We sell\u2028 it.\n", "§1 ¶1", 3, 9, False), Cell(Answer.NOT_FOUND))


def _entries(folder: Path) -> tuple[Entry, ...]:
    entries = tuple(Entry(path.as_posix(), path) for path in (folder / "a.md", folder / "b.md", folder / "c.md"))
    for entry in entries:
        Path(entry.file).write_text("x", encoding="utf-8")
    return entries


def _row(entry: Entry) -> Row:
    return Row(entry.file, "T", "s.example", "2020-01-01", "en", 12, "0", "1", "r1", CELLS, tags=("a",))


def _journal(folder: Path, entries: tuple[Entry, ...], rulebook: str = "r1", *, resume: bool = True) -> Journal:
    return Journal(folder / "t.csv.unfinished", entries, COLUMNS, (), rulebook, resume=resume)


def test_what_was_read_comes_back_in_the_order_of_the_files(tmp_path: Path) -> None:
    a, b, c = entries = _entries(tmp_path)
    with _journal(tmp_path, entries) as journal:
        journal.add(c, Failure(c.file, "It is empty."))
        journal.add(b, _row(b))
    with _journal(tmp_path, entries) as journal:
        assert journal.waiting() == (a, c)  # what failed is tried again
        journal.add(a, _row(a))
        assert list(journal.outcomes()) == [_row(a), _row(b)]
        assert (journal.done, journal.asked) == (2, 3)
        journal.finish()
    assert not (tmp_path / "t.csv.unfinished").exists()


def test_a_broken_last_line_is_passed_over_and_written_over(tmp_path: Path) -> None:
    a, b, _ = entries = _entries(tmp_path)
    with _journal(tmp_path, entries) as journal:
        journal.add(a, _row(a))
        journal.add(b, _row(b))
    with (tmp_path / "t.csv.unfinished").open("r+b") as file:
        file.truncate(file.seek(0, 2) - 5)
    with _journal(tmp_path, entries) as journal:
        assert [entry.file for entry in journal.waiting()] == [entry.file for entry in entries[1:]]
        journal.add(b, _row(b))
    with _journal(tmp_path, entries) as journal:
        assert len(list(journal.outcomes())) == 2


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    a, b, _ = entries = _entries(tmp_path)
    with _journal(tmp_path, entries) as journal:
        for entry in entries:
            journal.add(entry, _row(entry))
    Path(a.file).write_text("another", encoding="utf-8")
    changed = (a, replace(b, fields=(("sector", "retail"),)), entries[2])
    with _journal(tmp_path, changed) as journal:
        assert journal.waiting() == changed[:2]


@pytest.mark.parametrize(("rulebook", "resume"), [("r2", True), ("r1", False)])
def test_other_rules_or_a_new_start_begin_anew(tmp_path: Path, rulebook: str, resume: bool) -> None:
    entries = _entries(tmp_path)
    with _journal(tmp_path, entries) as journal:
        journal.add(entries[0], _row(entries[0]))
    with _journal(tmp_path, entries, rulebook, resume=resume) as journal:
        assert journal.waiting() == entries
        assert journal.outdated is resume


def test_what_another_survey_read_is_left_as_it_is(tmp_path: Path) -> None:
    entries = _entries(tmp_path)
    with _journal(tmp_path, entries[:2]) as journal:
        journal.add(entries[0], _row(entries[0]))
    before = journal.path.read_bytes()
    with pytest.raises(InputError, match="other files has read"):
        _journal(tmp_path, entries[2:])
    assert journal.path.read_bytes() == before


@pytest.mark.parametrize("line", [b"{}\n", b"[]\n", b'{"outcome": []}\n', b'{"outcome": {"file": []}}\n'])
def test_a_line_that_is_none_of_ours_is_written_over(tmp_path: Path, line: bytes) -> None:
    entries = _entries(tmp_path)
    with _journal(tmp_path, entries) as journal:
        journal.add(entries[0], _row(entries[0]))
    journal.path.write_bytes(journal.path.read_bytes() + line)
    with _journal(tmp_path, entries) as journal:
        assert journal.waiting() == entries[1:]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        Journal(tmp_path / "nowhere" / "t.unfinished", (), COLUMNS, (), "r1")
