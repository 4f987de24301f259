"""Cold start: from the command to a policy painted and summarised, against a bare window that shows the same text."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parent / "programs"
ROOT = PROGRAMS.parent.parent.parent
PAIRS = 9
MOST = 1.5
MOST_SCREEN = 2.0  # the start screen; the aim is 1.3, and 1.7 was measured when this was written

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


def _seconds_until_ready(program: str, policy: Path) -> float:
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(PROGRAMS / program), str(policy)], cwd=ROOT, env=settings, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.stdout.read()
    assert line == b"ready\n"
    return seconds


def test_the_start_against_a_bare_window(sample: Path) -> None:
    for program in ("bare_window.py", "whole_program.py"):  # warm the disk, make the library
        _seconds_until_ready(program, sample)
    bare, whole = [], []
    for _ in range(PAIRS):
        bare.append(_seconds_until_ready("bare_window.py", sample))
        whole.append(_seconds_until_ready("whole_program.py", sample))
    ratio = statistics.median(one / other for one, other in zip(whole, bare, strict=True))
    print(
        f"\ncold start: {ratio:.2f} times a bare window (at most {MOST}); medians of {PAIRS} pairs: "
        f"{statistics.median(whole) * 1000:.0f} ms against {statistics.median(bare) * 1000:.0f} ms"
    )
    assert ratio <= MOST


def test_the_start_screen_against_a_bare_window(sample: Path) -> None:
    for program in ("bare_window.py", "start_screen.py"):
        _seconds_until_ready(program, sample)
    ratios = [
        _seconds_until_ready("start_screen.py", sample) / _seconds_until_ready("bare_window.py", sample)
        for _ in range(PAIRS)
    ]
    ratio = statistics.median(ratios)
    print(f"\nstart screen: {ratio:.2f} times a bare window (at most {MOST_SCREEN}); median of {PAIRS} pairs")
    assert ratio <= MOST_SCREEN
