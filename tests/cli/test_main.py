"""Arguments, exit codes and messages, in this process."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.cli import open_window
from reader.cli.commands import COMMANDS, meant
from reader.cli.export_parser import EXPORT_FORMATS
from reader.cli.main import main
from reader.export import FORMATS

POLICY = "# Privacy policy\n\nWe may record your telephone calls. We search your file at credit reference agencies.\n"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    path = tmp_path / "policy.md"
    path.write_text(POLICY, encoding="utf-8")
    return path


def _one_line(text: str) -> str:
    assert text.startswith("policy-reader: ")
    assert text.count("\n") == 1
    return text


@pytest.mark.parametrize(
    "command", [[], *([name] for name in COMMANDS), *(["library", n] for n in ("list", "search", "notes"))]
)
def test_every_help_shows_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    out = capsys.readouterr().out
    if command != ["library"]:
        assert f"example: policy-reader {' '.join(command)}" in out
    assert "example: policy-reader" in out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    from reader import __version__

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"policy-reader {__version__}\n"


def test_parser_knows_every_export_format() -> None:
    assert tuple(FORMATS) == EXPORT_FORMATS


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.md", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("binary.md", bytes(range(256)) * 8, "binary, not text"),
        ("missing.md", None, "There is no file"),
    ],
)
@pytest.mark.parametrize("command", [["read"], ["analyze"], ["export", "-o", "out.md"]])
def test_bad_input_is_one_line_and_exit_2(
    command: list[str],
    name: str,
    content: bytes | None,
    says: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert main([*command, name]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert says in _one_line(output.err)
    assert not (tmp_path / "out.md").exists()


def test_too_large_file_is_refused_by_its_size(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert main(["analyze", str(path)]) == 2
    assert "too large: 200 MB" in _one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    "arguments",
    [["read", "--nope"], ["analyze", "x.md", "--format", "xml"], ["library"], ["read", "x.md", "--width", "5"]],
)
def test_usage_errors_exit_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage: policy-reader" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["read"], ["analyze"], ["export", "-o", "x.md"], ["export", "x.md"]])
def test_missing_file_names_say_what_to_add(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "was given" in _one_line(capsys.readouterr().err)


def test_read_says_it_in_plain_english(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(policy), "--points"]) == 0
    out = capsys.readouterr().out
    assert "[H1] High risk" in out
    assert "We may record your telephone calls." in out
    assert "\x1b" not in out


def test_standard_input_is_read_like_a_file(
    policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(policy.read_bytes())))
    assert main(["analyze", "-"]) == 0
    piped = json.loads(capsys.readouterr().out)
    assert main(["analyze", str(policy)]) == 0
    assert piped == json.loads(capsys.readouterr().out)


def test_sample_is_the_first_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "--all"]) == 0
    paths = capsys.readouterr().out.splitlines()
    assert main(["sample"]) == 0
    assert capsys.readouterr().out.splitlines() == [min(paths)]
    assert all(Path(path).is_file() for path in paths)


def test_rules_lists_every_practice(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert len(content["practices"]) == 58
    assert main(["rules"]) == 0
    shown = capsys.readouterr().out
    assert [row["id"] for row in content["practices"] if row["id"] not in shown] == []


@pytest.mark.parametrize("arguments", [["-o", "OUT"], ["OUT"]])
@pytest.mark.parametrize("fmt", sorted(set(FORMATS) - {"pdf"}))  # test_export_file makes one, in a process of its own
def test_export_writes_by_suffix(
    arguments: list[str], fmt: str, policy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out{FORMATS[fmt]}"
    assert main(["export", str(policy), *(str(out) if word == "OUT" else word for word in arguments)]) == 0
    if fmt in ("docx", "odt"):
        with zipfile.ZipFile(out) as archive:
            text = archive.read("word/document.xml" if fmt == "docx" else "content.xml").decode("utf-8")
    else:
        text = out.read_text(encoding="utf-8")
    assert "record your telephone calls" in text
    assert capsys.readouterr().out == ""


def test_export_to_an_unknown_suffix_names_the_known_ones(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(policy), "-o", "out.xyz"]) == 2
    assert ".html" in _one_line(capsys.readouterr().err)


def test_files_without_a_command_are_opened(
    policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in open_window.SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(open_window.sys, "platform", "linux")
    assert main([str(policy)]) == 0
    output = capsys.readouterr()
    assert "no screen" in _one_line(output.err)
    assert output.out.startswith("Privacy policy\n")


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_screen_is_known_by_its_variables(platform: str, environ: dict[str, str], expected: bool) -> None:
    assert open_window.has_screen(platform, environ) is expected


def test_a_fault_of_ours_is_one_line_and_exit_1(
    policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.report import Analyzer

    def broken(*_: object) -> None:
        raise ZeroDivisionError("a\nbug")

    monkeypatch.setattr(Analyzer, "analyze", broken)
    assert main(["analyze", str(policy)]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert "ZeroDivisionError: a bug" in _one_line(output.err)


def test_interrupt_exits_130(policy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.report import Analyzer

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Analyzer, "analyze", interrupted)
    assert main(["analyze", str(policy)]) == 130


def test_a_start_that_names_files_alone_waits_for_no_parser() -> None:
    program = (
        "import sys\n"
        "from reader.cli import open_window\n"
        "from reader.cli.main import main\n"
        "open_window.open_window = lambda files: print(*files)\n"
        "main(['a policy.md', 'policyreader:x'])\n"
        "print([name for name in ('argparse', 'reader.cli.parser', 'reader.document.model') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["a policy.md policyreader:x", "[]"]


@pytest.mark.parametrize(("word", "command"), [("expotr", "export"), ("Read", "read"), ("analyse", "analyze")])
def test_a_mistyped_command_is_told_and_no_window_opens(
    word: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([word, "a.md", "b.html"]) == 2
    assert f"Did you mean “{command}”?" in _one_line(capsys.readouterr().err)


def test_a_file_whose_name_is_nearly_a_command_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert meant("surveys") == "survey"
    (tmp_path / "surveys").write_text(POLICY, encoding="utf-8")
    assert meant("surveys") == ""
    assert meant("export.md") == meant("./export") == meant("policies") == ""


def test_a_file_beside_the_sample_is_refused(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--sample", str(policy)]) == 2
    assert "Both a file and --sample" in _one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    "words",
    [
        ["export", "--sample", "a.xyz"],
        ["export", "--sample", "a.html", "--look", "nolook"],
        ["letters", "--sample", "-o", "a.xyz"],
        ["library", "import", "policy.md"],
    ],
)
def test_what_is_not_there_to_be_asked_for_is_the_askers_fault(
    words: list[str], policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(policy.parent)
    assert main(words) == 2
    _one_line(capsys.readouterr().err)
