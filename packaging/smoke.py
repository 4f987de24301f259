"""Try what was built: the installed thing itself, in an empty home, without a network (Linux), with no screen.

In: the command of the program. Out: nothing, or a SmokeError with what went wrong. What is tried: the version, the
report and an export of the sample by the command line, and `self-test`, which opens the real window on the sample,
reads by limited processes, surveys by several, prints a PDF, reads it, and closes.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import ROOT, say

SECONDS = 300


class SmokeError(Exception):
    """What was built does not work; the text says what it answered."""


def try_program(command: list[str], root: Path = Path("/")) -> None:
    """Run the smoke test on a program; `root` is the system that the command goes into, if it is another one.

    Raises:
        SmokeError: at the first thing that is not as it should be.
    """
    offline = without_network()
    say(f"Trying {command[0]} {'without a network' if offline else '(this system cannot take the network away)'}")
    within = None if root == Path("/") else root / "tmp"
    with tempfile.TemporaryDirectory(prefix="policy-reader-smoke-", dir=within, ignore_cleanup_errors=True) as folder:
        target = Path(folder, "summary.html")
        seen = "/" / Path(folder).relative_to(root) if within else Path(folder)
        for arguments, expected in (
            (["--version"], f"policy-reader {_version()}"),
            (["sample"], "hartwell-and-finch.md"),
            (["read", "--sample"], "credit reference"),
            (["export", "--sample", "-o", str(seen / target.name)], ""),
            (["self-test"], "all parts work"),
        ):
            run([*offline, *command, *arguments], expected, Path(folder), seen)
        if "credit reference" not in target.read_text(encoding="utf-8"):
            raise SmokeError("The export of the sample does not hold its text.")


def without_network() -> list[str]:
    """Return what to put before a command to take its network away: an empty network namespace, where there are any."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return []
    own = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
    return own if subprocess.run([*own, "true"], check=False, stderr=subprocess.DEVNULL).returncode == 0 else []


def run(command: list[str], expected: str, folder: Path, home: Path) -> str:
    """Run a command with nothing of ours in its surroundings, and return its answer, which must hold a text."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG")}
    settings = {**kept, "HOME": str(home), "USERPROFILE": str(home), "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=settings,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SmokeError(f"{' '.join(command)}: {error}") from error
    if done.returncode != 0 or expected not in done.stdout:
        raise SmokeError(
            f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
        )
    if command[-1] == "self-test":
        say(done.stdout.rstrip())
    return done.stdout


def _version() -> str:
    text = (ROOT / "reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    return found[1] if found else ""
