"""What desktops and shells call a file: names, `file:` addresses, links of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.open_window import SCREENS, target_of


@pytest.mark.parametrize(
    ("text", "platform", "expected"),
    [
        ("/home/me/a b.html", "linux", "/home/me/a b.html"),
        ("file:///home/me/a%20b.html", "linux", "/home/me/a b.html"),
        ("file://localhost/home/me/%C3%A4.pdf", "linux", "/home/me/ä.pdf"),
        ("file:///C:/Users/me/a.pdf", "win32", "C:/Users/me/a.pdf"),
        ("policyreader:passage?policy=1", "linux", "policyreader:passage?policy=1"),
    ],
)
def test_a_target_is_a_path_or_a_link(text: str, platform: str, expected: str) -> None:
    assert target_of(text, platform) == expected


def test_a_name_is_one_in_the_folder_where_the_user_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert target_of("policy.md") == str(tmp_path / "policy.md")


def test_a_file_of_another_machine_is_no_file_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert target_of("file://server/share/a.pdf").startswith(str(tmp_path))  # and so it is not found there


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("file://[", "“file://[” is no address of a file: “[” is no name of a computer."),
        ("FILE://a]b/policy.html", "“a]b” is no name of a computer."),
        ("file:", "“file:” is no address of a file: it names none."),
        ("file://localhost", "it names none."),
    ],
)
def test_an_address_that_is_none_is_told_as_that(address: str, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([address]) == 2
    assert f"{wrong} Write file:///folder/policy.html, or the path of the file." in capsys.readouterr().err


def test_a_link_without_a_screen_says_why(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main(["policyreader:passage?policy=1"]) == 2
    assert "no screen" in capsys.readouterr().err


def test_without_a_screen_a_file_that_cannot_be_read_costs_the_others_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "good.md").write_text("# Heron privacy policy\n\nWe may sell your personal data.\n", encoding="utf-8")
    assert main(["open", str(tmp_path / "nothing.md"), str(tmp_path / "good.md")]) == 2
    told = capsys.readouterr()
    assert "Heron privacy policy" in told.out
    assert "not read: There is no file" in told.err
