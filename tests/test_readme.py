"""What README.md and CONTRIBUTING.md show is true: each command of the program is run, scripts and files are there.

The scripts of packaging/ are asked for their help alone: one of them runs these very tests, others build for minutes.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.library import Library
from reader.load import load_text
from reader.paths import library_folder
from reader.segment import segment
from tests.load.builders import Ink, make_pdf

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "CONTRIBUTING.md")


def _commands(page: str) -> list[list[str]]:
    """Return the command lines of a page's code blocks, without their comments."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```(?:sh|console)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [words for words in (shlex.split(line, comments=True) for line in lines) if words]


COMMANDS = [(page, words) for page in PAGES for words in _commands(page)]


def _help(*command: str) -> str:
    done = subprocess.run([sys.executable, *command, "--help"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_two_commands_are_shown() -> None:
    shown = [words for page, words in COMMANDS if page == "README.md"]
    assert ["python3", "packaging/run.py"] in shown
    assert ["python3", "packaging/run.py", "test"] in shown


def test_every_script_shown_is_there() -> None:
    scripts = {words[1] for _, words in COMMANDS if words[0].startswith("python")}
    assert scripts
    assert not [script for script in scripts if not script.startswith("-") and not (ROOT / script).is_file()]


def test_every_option_of_the_set_up_script_shown_is_known() -> None:
    known = _help("packaging/run.py")
    shown = {words[2] for _, words in COMMANDS if words[1:2] == ["packaging/run.py"] and len(words) > 2}
    assert shown
    assert not [command for command in shown if not re.search(rf"\b{command}\b", known)]


OURS = [words[1:] for page, words in COMMANDS if page == "README.md" and words[0] == "policy-reader"]
WINDOW = [words for words in OURS if not words or words[0] == "open"]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that the README speaks of, and one policy in the library."""
    folder = tmp_path_factory.mktemp("desk")
    sample = (ROOT / "resources" / "samples" / "hartwell-and-finch.md").read_text(encoding="utf-8")
    for name in ("policy.md", "policy.txt", "policy-2024.md"):
        (folder / name).write_text(sample, encoding="utf-8")
    (folder / "policy-2026.md").write_text(sample.replace("six years", "seven years"), encoding="utf-8")
    words = "".join(f"<p>{line}</p>" for line in sample.splitlines() if line)
    (folder / "policy.html").write_text(f"<title>Policy</title><body>{words}", encoding="utf-8")
    lines = [line[:90] for line in sample.splitlines() if line][:50]
    page = [Ink(60, 800 - 14 * number, line) for number, line in enumerate(lines)]
    (folder / "policy.pdf").write_bytes(make_pdf([page]))
    (folder / "policies").mkdir()
    for name in ("one.md", "two.md"):
        (folder / "policies" / name).write_text(sample.replace("Finch", name[:3]), encoding="utf-8")
    with zipfile.ZipFile(folder / "policies.zip", "w") as archive:
        archive.write(folder / "policy.html", "shop.html")
    source = load_text(sample, "markdown", "policy.md")
    with pytest.MonkeyPatch.context() as home:
        home.setenv("POLICY_READER_HOME", str(folder / "home"))
        with Library.open(library_folder()) as library:
            library.add(source, segment(source))
    return folder


def _start(desk: Path, words: list[str]) -> subprocess.Popen[str]:
    own = {"POLICY_READER_HOME": str(desk / "home"), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "reader", *words],
        cwd=desk, env={**os.environ, **own}, text=True, encoding="utf-8",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.mark.parametrize("words", [words for words in OURS if words not in WINDOW], ids=" ".join)
def test_every_command_shown_does_what_it_says(words: list[str], desk: Path) -> None:
    done = _start(desk, words)
    told, complaint = done.communicate(timeout=120)
    assert done.returncode == 0, complaint
    # One tells how far it is; in the other Qt tells of a screen that is none; who writes a file says which.
    if words[0] not in ("survey", "self-test"):
        assert [line for line in complaint.splitlines() if not line.startswith("Written: ")] == []
    written = [desk / word for word in words if "." in word and not (desk / word).is_dir()]
    assert told.strip() or words[0] in ("export", "survey", "library")
    assert all(path.stat().st_size for path in written if path.suffix != ".zip" and ".zip/" not in str(path))


@pytest.mark.parametrize("words", WINDOW, ids=" ".join)
def test_every_command_shown_that_opens_the_window_runs_on(words: list[str], desk: Path) -> None:
    running = _start(desk, words)
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(timeout=4)
    finally:
        running.terminate()
        _, complaint = running.communicate(timeout=30)
    assert "rror" not in complaint


@pytest.mark.parametrize("page", [*PAGES, "resources/README.md"])
def test_links_to_files_lead_somewhere(page: str) -> None:
    path = ROOT / page
    links = re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if "://" not in link and not (path.parent / link).exists()]
