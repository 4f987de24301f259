"""A policy named at the start is read in a copy of the process, made before Qt is loaded: the same, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies the process")

# Without Qt, as at a start; prints what came of it.
HEAD = """
import os, sys, time
from pathlib import Path
from reader.gui.early import Copied, early
path = Path(sys.argv[1])
def children():
    try:
        return os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return "none"
"""
SAME = """
begun = Copied(path)
assert begun.running()
opened = begun.result(60)
assert not begun.running() and children() == "none" and begun.result() is opened
from reader.gui.opened import read_policy
from reader.report import Analyzer
assert opened == read_policy(Analyzer(), path, lambda *_: None)
blocks = {id(placed.block) for placed in opened.document.blocks}
assert blocks == {id(block) for block in opened.source.blocks}  # one policy, not two
print(opened.document.sections[0].title)
"""
NONE = """
begun = Copied(path)
print(begun.result(60), begun.running(), children())
"""
CHOSEN = """
import reader.gui.early
reader.gui.early._read = lambda _path: None
os.sched_getaffinity = lambda _process: {0, 1}
two = early([sys.argv[1]])
two.stop()
os.sched_getaffinity = lambda _process: {0}
one = early([sys.argv[1]])
import PySide6
os.sched_getaffinity = lambda _process: {0, 1}
late = early([sys.argv[1]])
print(type(two).__name__, type(one).__name__, type(late).__name__)
"""
STOPPED = """
begun = Copied(path)
begun.stop()
begun.stop()
print(begun.result(0), begun.running(), children())
"""
ENDED = """
import reader.gui.early
def crash(_path):
    os.abort()
reader.gui.early._read = crash
begun = Copied(path)
print(begun.result(60), begun.running(), children())
"""
PATIENT = """
import reader.gui.early
reader.gui.early._read = lambda _path: time.sleep(60)
begun = Copied(path)
print(begun.result(0.01), begun.running())
begun.stop()
print(children())
"""


def run(program: str, path: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        [sys.executable, "-c", HEAD + program, str(path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_is_read_as_it_would_be_here(sample: Path) -> None:
    assert run(SAME, sample) == "Hartwell & Finch Privacy Policy\n"


def test_a_process_is_copied_where_there_is_a_core_for_it_and_nothing_of_qt(sample: Path) -> None:
    assert run(CHOSEN, sample) == "Copied Early Early\n"


@pytest.mark.parametrize("name", ["policy.html", "policy.txt"])
def test_pages_and_texts_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    words = "We keep your order history for two years. We share your data with couriers. " * 20
    path.write_text(
        f"<html><body><h1>Kept</h1><p>{words}</p></body></html>" if name.endswith("html") else f"Kept\n\n{words}"
    )
    assert run(SAME, path) == "Kept\n"


def test_what_cannot_be_read_is_left_to_who_tells_of_it(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    assert run(NONE, broken) == "None False none\n"


@pytest.mark.parametrize("program", [STOPPED, ENDED])
def test_nothing_is_left_of_one_that_was_stopped_or_ended_itself(program: str, sample: Path) -> None:
    assert run(program, sample) == "None False none\n"


def test_it_is_waited_for_no_longer_than_was_said(sample: Path) -> None:
    assert run(PATIENT, sample) == "None True\nnone\n"
