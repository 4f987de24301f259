"""No command writes over what it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.inputs import spare
from reader.cli.main import main
from reader.errors import InputError

POLICY = "# Quill & Oak privacy\n\nWe record your telephone calls.\n"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "quill.md"
    path.write_text(POLICY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["export", "FILE", "FILE"],
        ["export", "FILE", "-o", "FILE"],
        ["letters", "FILE", "-o", "FILE"],
        ["compare", "FILE", "OTHER", "-o", "FILE"],
        ["compare", "OTHER", "FILE", "-o", "FILE"],
    ],
)
def test_a_policy_is_not_written_over(command: list[str], policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = policy.with_name("other.md")
    other.write_text(POLICY, encoding="utf-8")
    names = {"FILE": str(policy), "OTHER": str(other)}
    assert main([names.get(word, word) for word in command]) == InputError.exit_code
    assert policy.read_text(encoding="utf-8") == POLICY
    assert "Name another file" in capsys.readouterr().err


def test_another_way_to_the_same_file_is_that_file(policy: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(InputError):
        spare(tmp_path / "sub" / ".." / "quill.md", policy)


def test_another_file_none_and_standard_input_are_no_input(policy: Path) -> None:
    spare(policy.with_name("out.md"), policy)
    spare(policy, None, "-")
    spare(None, policy)
