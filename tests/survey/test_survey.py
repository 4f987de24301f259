"""The table of many policies: its cells, its order, and files that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import Unreadable
from reader.survey import Answer, Survey, find_policies, survey, survey_json

SELLS = "# Sunny Shop privacy policy\n\nWe may sell your personal data. We may record your telephone calls.\n"
PROMISES = "# Rainy Shop privacy policy\n\nWe will never sell your personal data.\n"


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


def _answer(table: Survey, name: str, practice: str) -> Answer:
    at = [column.practice for column in table.columns].index(practice)
    return next(row for row in table.rows if row.path.name == name).cells[at].answer


def test_policies_are_found_at_any_depth_in_one_order(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in find_policies([folder, folder / "empty.md"])]
    assert names == ["b-sells.md", "empty.md", "inner/promises.txt"]


def test_a_missing_folder_is_an_error_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no file or folder"):
        find_policies([tmp_path / "nowhere"])


def test_found_denied_and_not_found(folder: Path) -> None:
    table = survey(find_policies([folder]), jobs=1)
    assert _answer(table, "b-sells.md", "sell-data") == Answer.FOUND
    assert _answer(table, "promises.txt", "sell-data") == Answer.DENIED
    assert _answer(table, "promises.txt", "call-recording") == Answer.NOT_FOUND
    assert _answer(table, "promises.txt", "no-sell-promise") == Answer.FOUND


def test_a_cell_counts_and_quotes_the_first_sentence(folder: Path) -> None:
    table = survey([folder / "b-sells.md"], jobs=1)
    at = [column.practice for column in table.columns].index("call-recording")
    cell = table.rows[0].cells[at]
    assert (cell.count, cell.quote, cell.place) == (1, "We may record your telephone calls.", "§1 ¶1")


def test_a_file_that_cannot_be_read_is_kept_and_the_others_go_on(folder: Path) -> None:
    table = survey(find_policies([folder]), jobs=1)
    assert [failure.path.name for failure in table.failures] == ["empty.md"]
    assert len(table.rows) == 2
    assert [path.name for path in table.files] == ["b-sells.md", "empty.md", "promises.txt"]


def test_progress_counts_to_the_end_and_can_stop_it(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    survey(find_policies([folder]), lambda done, total, _path: told.append((done, total)), jobs=1)
    assert told == [(1, 3), (2, 3), (3, 3)]

    def stop(_done: int, _total: int, _path: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        survey(find_policies([folder]), stop, jobs=1)


def test_two_processes_give_the_same_table(folder: Path) -> None:
    paths = find_policies([folder])
    assert survey_json(survey(paths, jobs=2)) == survey_json(survey(paths, jobs=1))


def test_json_holds_every_practice_of_every_policy(folder: Path) -> None:
    table = survey(find_policies([folder]), jobs=1)
    content = json.loads(survey_json(table))
    assert content["schema"] == "policy-reader/survey/1"
    ids = [practice["id"] for practice in content["practices"]]
    assert all(list(policy["practices"]) == ids for policy in content["policies"])
    assert content["policies"][1]["practices"]["sell-data"]["answer"] == "denied"
    assert content["failures"][0]["file"].endswith("empty.md")


def test_nothing_gives_an_empty_table() -> None:
    table = survey([])
    assert (table.rows, table.failures) == ((), ())
    assert table.columns
