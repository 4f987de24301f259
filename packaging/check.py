"""The one gate before a commit: format, lint, types, tests (the import table among them) and the floor of quality.

`python3 packaging/check.py` runs all; name parts to run only those. The exit code is 0 only if every part passed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from environment import ROOT, SetupError, prepare, say


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the gate: its name, what it holds us to, and what it runs with the environment's Python."""

    name: str
    holds: str
    command: tuple[str, ...]


CODE = ("reader", "tests", "packaging")
PARTS = (
    Part("format", "every file is laid out by ruff", ("ruff", "format", "--check", "-q", *CODE)),
    Part("lint", "ruff's rules of pyproject.toml", ("ruff", "check", "-q", *CODE)),
    Part("types", "mypy --strict on reader/", ("mypy", "--no-error-summary")),
    Part(
        "architecture",
        "the import table, no Qt outside gui/, no long module",
        ("pytest", "-q", "tests/test_architecture.py"),
    ),
    Part("quality", "detection stays above its floor", ("pytest", "-q", "tests/quality")),
    Part("tests", "all tests", ("pytest", "-q")),
)
# "tests" runs the other two as well, so they are for running alone.
ALL = ("format", "lint", "types", "tests")


def main(arguments: list[str]) -> int:
    """Run the parts named (all without a name) and say which failed."""
    parser = argparse.ArgumentParser(
        prog="python3 packaging/check.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="parts:\n" + "\n".join(f"  {part.name:<14}{part.holds}" for part in PARTS),
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="run only these parts")
    wanted = parser.parse_args(arguments).parts or list(ALL)
    parts = {part.name: part for part in PARTS}
    unknown = [name for name in wanted if name not in parts]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(parts)}")
    try:
        python = prepare("dev")
    except SetupError as error:
        say(str(error))
        return 1
    failed = [name for name in wanted if not _passes(parts[name], python)]
    say(f"Failed: {', '.join(failed)}" if failed else f"All passed: {', '.join(wanted)}")
    return 1 if failed else 0


def _passes(part: Part, python: Path) -> bool:
    began = time.perf_counter()
    print(f"-- {part.name}: {part.holds}", flush=True)
    passed = subprocess.run([str(python), "-m", *part.command], cwd=ROOT, check=False).returncode == 0
    print(f"-- {part.name}: {'passed' if passed else 'FAILED'} in {time.perf_counter() - began:.1f} s", flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
