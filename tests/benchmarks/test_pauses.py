"""How long the window stands still: the longest gap on its thread while a policy of 5,000 words is opened and used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.texts import long_policy

PROGRAM = Path(__file__).parent / "programs" / "pauses.py"
ROOT = PROGRAM.parent.parent.parent.parent
MOST = 50.0  # ms: the limit; beyond it a keystroke is felt to hang

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


def test_nothing_holds_the_window_up(tmp_path: Path) -> None:
    policy = tmp_path / "long.md"
    policy.write_text(long_policy(), encoding="utf-8")
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(policy)],
        cwd=ROOT,
        env=settings,
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    pauses = {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}
    print("\nlongest pause of the window, in ms: " + ", ".join(f"{name} {value}" for name, value in pauses.items()))
    assert set(pauses) == {"idle", "open", "scroll", "next-risk", "find", "resize", "theme"}
    assert not {name: value for name, value in pauses.items() if value > MOST}
