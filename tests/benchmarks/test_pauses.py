"""How long the window stands still: the longest gap on its thread while a policy is opened and used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.texts import huge_policy, long_policy

PROGRAM = Path(__file__).parent / "programs" / "pauses.py"
ROOT = PROGRAM.parent.parent.parent.parent
KEY = 16.0  # ms: a frame; a letter that takes longer is seen to lag
MOST = 50.0  # ms: the limit; beyond it a keystroke is felt to hang

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


def pauses_of(text: str, folder: Path) -> dict[str, float]:
    """Return the longest pause in ms of each phase of use of a policy, and print them."""
    policy = folder / "long.md"
    policy.write_text(text, encoding="utf-8")
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(policy)],
        cwd=ROOT,
        env=settings,
        check=False,
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    pauses = {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}
    print("\nlongest pause of the window, in ms: " + ", ".join(f"{name} {value}" for name, value in pauses.items()))
    assert set(pauses) == {"idle", "open", "scroll", "next-risk", "find", "resize", "theme", "key", "type"}
    return pauses


def test_nothing_holds_the_window_up(tmp_path: Path) -> None:
    pauses = pauses_of(long_policy(), tmp_path)
    assert not {name: value for name, value in pauses.items() if value > (KEY if name == "key" else MOST)}


def test_five_million_characters_scroll_and_jump_at_once(tmp_path: Path) -> None:
    pauses = pauses_of(huge_policy(), tmp_path)
    assert not {name: pauses[name] for name in ("scroll", "next-risk") if pauses[name] > MOST}
