"""The command as a user runs it: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def _run(*arguments: str, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
    keep = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=ROOT,
        env=keep | environ,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=100,
    )


def test_same_file_gives_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    outputs = []
    for number, seed in enumerate(("1", "77")):
        analyzed = _run("analyze", str(sample), PYTHONHASHSEED=seed, PYTHONIOENCODING="cp1252", LC_ALL="C")
        page = tmp_path / f"{number}.html"
        exported = _run("export", str(sample), "-q", "-o", str(page), PYTHONHASHSEED=seed, LC_ALL="C")
        assert (analyzed.returncode, analyzed.stderr) == (0, b"")
        assert (exported.returncode, exported.stdout, exported.stderr) == (0, b"", b"")
        outputs.append((analyzed.stdout, page.read_bytes()))
    assert outputs[0] == outputs[1]
    content = json.loads(outputs[0][0])
    for finding in content["findings"]:
        for evidence in finding["evidence"]:
            assert content["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    assert content["findings"]


def test_report_is_utf8_whatever_the_console(sample: Path) -> None:
    done = _run("read", str(sample), PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert done.returncode == 0
    assert "§" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_without_a_screen_the_sample_is_read_in_the_terminal() -> None:
    done = _run("open", "--sample", WAYLAND_DISPLAY="")
    assert done.returncode == 0
    assert b"no screen" in done.stderr
    assert b"What you can do" in done.stdout


def test_error_is_one_line_and_exit_2() -> None:
    done = _run("analyze", "-", stdin=b"\x00\x01\x02" * 99)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell pipeline")
def test_reader_that_goes_away_is_no_noise(sample: Path) -> None:
    command = f'"{sys.executable}" -m reader analyze "{sample}" | head -c 5'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False, timeout=100)
    assert done.stderr == b""


def test_the_command_line_loads_no_qt_and_help_no_parsers() -> None:
    code = (
        "import sys; from reader.cli.main import main; main(['--help']); main(['--version']);"
        "sys.exit(' '.join({'PySide6','re2','markdown_it','selectolax','sqlite_utils','ftfy'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, timeout=100)
    assert done.stderr == b""
