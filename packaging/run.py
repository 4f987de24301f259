"""The README's two commands: `python3 packaging/run.py` shows the sample policy, `... run.py test` passes the tests.

Each does all the set-up that is missing, from a bare Python 3.11 to 3.13, and is quick when there is nothing to do.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import NEWEST, OLDEST, ROOT, SetupError, prepare, say
from system_libraries import advice, ensure_qt, has_screen

SAMPLE = ROOT / "resources" / "samples" / "hartwell-and-finch.md"
COMMANDS = ("open", "test", "bench", "check", "setup")


def main(arguments: list[str]) -> int:
    """Carry out a command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python3 packaging/run.py", description=__doc__)
    parser.add_argument(
        "command",
        nargs="?",
        default="open",
        choices=COMMANDS,
        help="open a policy (the default), run the tests, the benchmarks or the whole gate, or only set up",
    )
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="a FILE to open, or options for pytest or the gate")
    options = parser.parse_args(arguments)
    try:
        if options.command == "open":
            return _open(Path(options.rest[0]).resolve() if options.rest else SAMPLE)
        if options.command == "test":
            return _pytest(options.rest)
        if options.command == "bench":
            return _pytest(["-m", "benchmark", "-s", "-q", *options.rest])
        if options.command == "check":
            return _python(_ready("dev"), str(ROOT / "packaging" / "check.py"), *options.rest)
        _ready("dev")
    except SetupError as error:
        say(str(error))
        return 1
    say("Ready.")
    return 0


def _open(policy: Path) -> int:
    """Show a policy in the window where there is a screen, else as a report in the terminal."""
    python = prepare("run")
    state = ensure_qt(python)
    if state.window and has_screen(python):
        return _python(python, "-m", "reader", str(policy))
    missing = advice(state)
    if missing:
        say(missing + "\nUntil then, here is the report as text.")
    else:
        say("There is no screen here, so this is the report as text. With a screen the window opens.")
    return _python(python, "-m", "reader", "read", str(policy))


def _pytest(arguments: list[str]) -> int:
    return _python(_ready("dev"), "-m", "pytest", *arguments)


def _ready(purpose: str) -> Path:
    """Return the environment's Python once Qt works in it, with or without a screen.

    Raises:
        SetupError: with what to install by hand.
    """
    python = prepare(purpose)
    state = ensure_qt(python)
    if not state.widgets:
        raise SetupError(advice(state))
    return python


def _python(python: Path, *arguments: str) -> int:
    """Run the environment's Python in the checkout; our own output goes out first."""
    sys.stdout.flush()
    return subprocess.run([str(python), *arguments], cwd=ROOT, check=False).returncode


def _with_a_supported_python() -> None:
    """Go on with another Python of this machine where the one that was called is too old or too new."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        other = shutil.which(f"python3.{minor}")
        # A shim of a version manager is found as well, and may stand for a Python that is not chosen here.
        if other and subprocess.run([other, "-c", ""], check=False, stderr=subprocess.DEVNULL).returncode == 0:
            os.execv(other, [other, *sys.argv])  # noqa: S606 - our own program, by its full path
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    sys.exit(f"Policy Reader needs Python 3.11, 3.12 or 3.13; this is Python {version}.")


if __name__ == "__main__":
    _with_a_supported_python()
    sys.exit(main(sys.argv[1:]))
