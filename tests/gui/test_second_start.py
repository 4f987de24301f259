"""The whole program, started twice: the second start ends at once, and the first has opened its file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import Library

ROOT = Path(__file__).parent.parent.parent
SECONDS = 60


@pytest.mark.skipif(os.name != "posix", reason="ends the first program by a signal")
def test_a_second_start_hands_its_file_to_the_first(tmp_path: Path, policy_file: Path) -> None:
    home = tmp_path / "home"
    command = [sys.executable, "-m", "reader", "open"]
    settings = {**os.environ, "POLICY_READER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=ROOT, env=settings, stderr=subprocess.PIPE) as first:
        try:
            until((home / "instance" / "running.lock").exists)
            second = subprocess.run(
                [*command, str(policy_file)], cwd=ROOT, env=settings, timeout=SECONDS, check=True, capture_output=True
            )
            assert second.stderr == b""
            until(lambda: titles(home / "library") == ["Mossgate Tea Privacy Policy"])
            assert first.poll() is None
        finally:
            first.terminate()


def titles(folder: Path) -> list[str]:
    if not (folder / "library.db").exists():
        return []
    library = Library.open(folder)
    try:
        return [record.title for record in library.policies()]
    finally:
        library.close()


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not done():
        assert time.monotonic() < end
        time.sleep(0.2)
