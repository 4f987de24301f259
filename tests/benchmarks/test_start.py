"""Cold start: from the command to the first paint, against a bare window that shows the same text.

Qt's own log says what is drawn, so that the very program is measured: from source, or as it was built, where
`POLICY_READER_PROGRAM` names it (`dist/.../policy-reader`).
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parent / "programs"
ROOT = PROGRAMS.parent.parent.parent
PAIRS = 9
AIM = 1.3  # the issue's; what is reached stands in docs/packages.md
# The text is 1.2 times where the copy that reads it has a core for itself, 1.6 where other programs leave it none.
MOST_SCREEN, MOST_TEXT, MOST_REPORT = 1.0, 1.8, 20.0
# Qt tells what it draws, Python and the built program alike. Left to itself it takes a screen of 800 by 800 points: the
# bare window is larger than that, and ours fits into it.
LOUD = {
    "QT_LOGGING_RULES": "qt.widgets.painting.info=true",
    "QT_QPA_PLATFORM": f"offscreen:configfile={PROGRAMS / 'screen.json'}",
}

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds until something is drawn; `cpu` is what other programs on the machine change least."""

    wall: float
    cpu: float


def _bare(policy: Path) -> Start:
    return _seconds_until_drawn([sys.executable, str(PROGRAMS / "bare_window.py"), str(policy)], "Text")


def _program(*arguments: str) -> list[str]:
    built = os.environ.get("POLICY_READER_PROGRAM", "")
    return [*([built] if built else [sys.executable, "-m", "reader"]), *arguments]


def _seconds_until_drawn(command: list[str], view: str) -> Start:
    """Return how long it takes until a widget of a class is drawn for the first time; then the program is ended.

    Modules are compiled by the first start and kept, as they are for users, whatever the surroundings say.
    """
    drawn = f" of {view}(".encode()
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env={**_surroundings(), **LOUD}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if b"Drawing" in line and drawn in line:
                seconds = time.perf_counter() - began
                os.kill(process.pid, signal.SIGKILL)  # not `process.kill`: it would reap one that has ended itself
                return _used(process, seconds)
    pytest.fail(f"{view} was never drawn")


def _surroundings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _used(process: subprocess.Popen[bytes], seconds: float) -> Start:
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Start(seconds, used.ru_utime + used.ru_stime)


def _seconds_until_ready(program: str, policy: Path) -> Start:
    settings = {**_surroundings(), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(PROGRAMS / program), str(policy)], cwd=ROOT, env=settings, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.stdout.read()
        assert line == b"ready\n"
        return _used(process, seconds)


def _ratio(what: str, policy: Path, start: Callable[[], Start], most: float) -> float:
    """Return the median ratio of paired starts, and print it."""
    for warm in (start, lambda: _bare(policy)):  # the disk, and a library that is there
        warm()
    pairs = [(start(), _bare(policy)) for _ in range(PAIRS)]
    ratio = statistics.median(one.wall / bare.wall for one, bare in pairs)
    work = statistics.median(one.cpu / bare.cpu for one, bare in pairs)
    times = [round(statistics.median(one.wall for one in column) * 1000) for column in zip(*pairs, strict=True)]
    print(
        f"\n{what}: {ratio:.2f} times a bare window (aim {AIM}, at most {most}), {work:.2f} times its processor time; "
        f"medians of {PAIRS} pairs: {times[0]} ms against {times[1]} ms"
    )
    return min(ratio, work)  # other programs on the machine lengthen the first alone


def test_the_start_screen(sample: Path) -> None:
    start = _program()
    assert _ratio("start screen", sample, lambda: _seconds_until_drawn(start, "StartScreen"), MOST_SCREEN) < MOST_SCREEN


def test_the_text_of_a_policy(sample: Path) -> None:
    start = _program(str(sample))
    assert _ratio("text", sample, lambda: _seconds_until_drawn(start, "PolicyView"), MOST_TEXT) < MOST_TEXT


def test_a_policy_read_through(sample: Path) -> None:
    ratio = _ratio("report", sample, lambda: _seconds_until_ready("whole_program.py", sample), MOST_REPORT)
    assert ratio < MOST_REPORT
