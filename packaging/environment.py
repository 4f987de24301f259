"""Make the checkout's own environment: `.venv` with the locked packages and the project itself, from a bare Python.

In: a Python 3.11 to 3.13 with nothing but its standard library. Out: the path of the environment's Python. Done once;
while `packaging/requirements*.txt`, `pyproject.toml`, that Python and the checkout's place stay as they are, it is a
matter of reading one small file.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "policy-reader.json"
LOCKS = {"run": ROOT / "packaging" / "requirements.txt", "dev": ROOT / "packaging" / "requirements-dev.txt"}
SIGN = "selectolax"  # where Python has this library, it has what the program needs
OLDEST, NEWEST = (3, 11), (3, 13)


class SetupError(Exception):
    """Something that the user has to do before we can go on; the text says what."""


def environment_python() -> Path:
    """Return the path of the environment's Python, there or not."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def say(text: str) -> None:
    """Tell the user what is being done; on standard error, so that a report on standard output stays clean."""
    print(text, file=sys.stderr, flush=True)


def may_install_packages() -> bool:
    """Tell whether we are root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root; ask for a fresh list of packages only if the one there does not do."""
    say("Installing by apt-get: " + " ".join(packages))
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # First with the list of packages that is there; only where that does not do, with a fresh one.
    for update in (False, True):
        if update:
            _quietly(["apt-get", "update", "-qq"], settings, errors=True)
        if _quietly(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], settings, errors=update):
            return True
    return False


def _quietly(command: list[str], settings: dict[str, str], *, errors: bool) -> bool:
    """Run a command without its chatter, with its errors if asked, and tell whether it succeeded."""
    done = subprocess.run(
        command,
        env=settings,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=None if errors else subprocess.DEVNULL,
    )
    return done.returncode == 0


def prepare(purpose: str) -> Path:
    """Make the environment ready for "run" or "dev" and return its Python.

    Raises:
        SetupError: with the line to run, where something is missing that we may not install.
    """
    wanted = _fingerprint()
    stamp = _read_stamp()
    if stamp.get("place") != str(ROOT) or stamp.get("python") != _python_version():
        _create()
        stamp = {}
    # The set for development holds the set for running, so either stamp will do for "run".
    ready = [name for name in ("run", "dev") if stamp.get(name) == wanted[name]]
    if not ready or (purpose == "dev" and "dev" not in ready):
        _install(purpose)
        stamp = {"place": str(ROOT), "python": _python_version(), purpose: wanted[purpose]}
        STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    return environment_python()


def run_prepared(script: Path, arguments: list[str]) -> int | None:
    """Run a script by the environment's Python, made ready first, and return its exit code.

    Where this Python can run it, nothing is done and None returned.
    """
    if importlib.util.find_spec(SIGN) is not None:
        return None
    try:
        python = prepare("dev")
    except SetupError as error:
        say(str(error))
        return 1
    return subprocess.run([str(python), str(script), *arguments], check=False).returncode


def _fingerprint() -> dict[str, str]:
    project = (ROOT / "pyproject.toml").read_bytes()
    return {name: hashlib.sha256(path.read_bytes() + project).hexdigest() for name, path in LOCKS.items()}


def _python_version() -> str:
    """Return the version of the environment's Python ("3.11"), or "" where it does not start.

    Asked of itself: after an upgrade of the system it may be gone, or be another one than its packages are for.
    """
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run([str(environment_python()), "-c", ask], check=False, capture_output=True, text=True)
    except OSError:
        return ""
    return done.stdout.strip()


def _read_stamp() -> dict[str, str]:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _create() -> None:
    """Create `.venv`, empty; Debian's bare python3 lacks ensurepip, which `venv` needs to put pip into it."""
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        package = f"python3.{sys.version_info.minor}-venv"
        if not (may_install_packages() and apt_install([package])):
            raise SetupError(
                "This Python cannot make a virtual environment: its modules venv and ensurepip are missing.\n"
                f"On Debian and Ubuntu, run:\n    sudo apt-get install {package}\nand then this command again."
            )
    say(f"Making a Python environment in {ENVIRONMENT}")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=False, stdout=sys.stderr)
    if made.returncode != 0:
        raise SetupError(f"The environment could not be made in {ENVIRONMENT}: see the message above.")


def _install(purpose: str) -> None:
    say("Installing the locked packages (about 100 MB to download the first time)")
    lock = ["--require-hashes", "-r", str(LOCKS[purpose])]
    # The build backend is in the lock, so the project itself needs nothing more from outside.
    project = ["--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)]
    for arguments in (lock, project):
        done = subprocess.run(
            [str(environment_python()), "-m", "pip", "install", "-q", "--disable-pip-version-check", *arguments],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
        )
        if done.returncode != 0:
            raise SetupError(
                "The packages could not be installed: see pip's message above. Setting up needs the internet once; "
                "the program itself never uses it."
            )
