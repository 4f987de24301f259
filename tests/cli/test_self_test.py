"""`self-test`: every part works here, a part that does not is told, and the user's own files are not touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli import self_test
from reader.cli.main import main
from reader.errors import ReaderError
from reader.paths import HOME_VARIABLE


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the user a home; `self-test` sets the variable for its own, which is undone after the test."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "mine"))
    return tmp_path / "mine"


def test_all_parts_work_and_leave_the_user_alone(own_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test", "--no-window"]) == 0
    out = capsys.readouterr().out
    assert out.endswith("all parts work\n")
    assert [line[:18].strip() for line in out.splitlines()[:-1]] == [name for name, _ in self_test.PARTS]
    assert not own_home.exists()


def test_a_part_that_fails_is_told_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_folder: Path) -> str:
        raise ReaderError("no rules here")

    parts = (("reading", broken), ("exports", lambda folder: "md"))
    monkeypatch.setattr(self_test, "PARTS", parts)
    assert main(["self-test", "--no-window"]) == 1
    assert capsys.readouterr().out == (
        "reading           FAILED: ReaderError: no rules here\nexports           md\n1 of 2 parts failed\n"
    )
