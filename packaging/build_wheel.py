"""Build the sdist, and the wheel from the sdist, so that what is passed on as source is known to be enough.

In: the checkout. Out: two files in `dist/`. Also the place of what all builds share: where things go, and the time that
stands in what is built (the commit's, so that the same commit gives the same bytes).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
import venv
from functools import cache
from pathlib import Path

import smoke
from environment import LOCKS, ROOT, SetupError, prepare, say

DIST = ROOT / "dist"
WORK = ROOT / "build"


def build(tried: bool) -> list[Path]:
    """Return the sdist and the wheel, built and, if asked, installed into a new environment and tried there."""
    sdist, wheel = make()
    if tried:
        own = new_environment("wheel-venv", [LOCKS["run"]], wheel)
        smoke.try_program([str(own.parent / "policy-reader")])
    return [sdist, wheel]


@cache  # the other builds are made from it: once in a run is enough
def make() -> tuple[Path, Path]:
    """Build the sdist and the wheel."""
    python = prepare("run")
    sdist = _hatch(python, ROOT, "sdist", ".tar.gz")
    unpacked = WORK / "sdist"
    shutil.rmtree(unpacked, ignore_errors=True)
    with tarfile.open(sdist) as archive:
        if hasattr(tarfile, "data_filter"):
            archive.extractall(unpacked, filter="data")
        else:  # the Python of Debian 12 (3.11.2)
            archive.extractall(unpacked)  # noqa: S202 - the archive that we have just made
    return sdist, _hatch(python, next(unpacked.iterdir()), "wheel", ".whl")


def version() -> str:
    """Return the version: it stands in `reader/__init__.py` alone."""
    found = re.search(r'^__version__ = "([^"]+)"', (ROOT / "reader" / "__init__.py").read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise SetupError("reader/__init__.py names no version.")
    return found[1]


def commit_time() -> str:
    """Return the time of the commit in seconds (Unix); outside a checkout, the day of the sdist format's first ZIP."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return os.environ["SOURCE_DATE_EPOCH"]
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=False, capture_output=True, text=True)
    return done.stdout.strip() or "315532800"  # 1980-01-01: a ZIP holds no earlier one


def settings() -> dict[str, str]:
    """Return the environment of a build: its time, no order that changes from run to run, no other checkout's code.

    With a PYTHONPATH of the shell PyInstaller would take the program, without its resources, from there.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    return {**inherited, "SOURCE_DATE_EPOCH": commit_time(), "PYTHONHASHSEED": "0"}


def new_environment(name: str, locks: list[Path], wheel: Path) -> Path:
    """Make a new environment of locked packages and the wheel, and return its Python."""
    place = WORK / name
    say(f"Making an environment of the locked packages in {place}")
    venv.EnvBuilder(clear=True, with_pip=True).create(place)
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    lists = [word for lock in locks for word in ("-r", str(lock))]
    for arguments in (["--require-hashes", *lists], ["--no-deps", "--no-index", str(wheel)]):
        if subprocess.run([*pip, *arguments], check=False).returncode != 0:
            raise SetupError("The packages could not be installed: see pip's message above.")
    return python


def _hatch(python: Path, place: Path, target: str, suffix: str) -> Path:
    command = [str(python), "-m", "hatchling", "build", "-t", target, "-d", str(DIST)]
    done = subprocess.run(command, cwd=place, check=False, env=settings(), capture_output=True, text=True)
    if done.returncode != 0:
        raise SetupError(f"The {target} could not be built:\n{done.stderr}")
    name = f"policy_reader-{version()}{'-py3-none-any' if suffix == '.whl' else ''}{suffix}"
    return DIST / name
