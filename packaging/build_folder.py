"""Build the folder that holds the program with its own Python and Qt, and pack it.

In: the checkout. Out, in `dist/`: `policy-reader-VERSION-SYSTEM-MACHINE/` and the same as .tar.xz (.zip on Windows).
"""

from __future__ import annotations

import lzma
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import build_wheel
import desktop
import icons
import licences
import smoke
from build_wheel import DIST, WORK, commit_time, new_environment, settings, version
from environment import ROOT, SetupError, say

LOCK = ROOT / "packaging" / "requirements-freeze.txt"
# What is built can open no connection to a network: neither TLS nor a network library of Qt's is in it.
NEVER = re.compile(r"(^|/)(lib)?(_?ssl|gnutls|Qt6?Network|Qt6?WebEngine|curl)[^/]*$", re.IGNORECASE)
TEXTS = ("LICENSE", "README.md", "CHANGELOG.md")


def build(tried: bool) -> list[Path]:
    """Return the folder and its archive, built from a new wheel and, if asked, tried."""
    folder = make()
    if tried:  # before it is packed, which takes minutes
        smoke.try_program([str(folder / ("policy-reader-cli.exe" if sys.platform == "win32" else "policy-reader"))])
    return [folder, _pack(folder)]


@cache  # the .deb is made from it: once in a run is enough
def make() -> Path:
    """Build the folder."""
    if sys.platform == "linux" and shutil.which("strip") is None:
        raise SetupError("This needs strip: apt-get install binutils")
    _, wheel = build_wheel.make()
    python = new_environment("freeze-venv", [LOCK], wheel)
    icons.draw(python, WORK / "icons")
    _freeze(python)
    _refuse_networks(WORK / "frozen" / "policy-reader")
    if sys.platform == "linux":
        _forget_our_python(WORK / "frozen" / "policy-reader", python)
    folder = DIST / f"policy-reader-{version()}-{_system()}"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(WORK / "frozen" / "policy-reader", folder, symlinks=True)
    for name in TEXTS:
        shutil.copy2(ROOT / name, folder / name)
    licences.write(python, folder / "THIRD-PARTY-LICENCES.txt")
    if sys.platform == "linux":
        desktop.install(folder / "share", WORK / "icons")
    return folder


def _system() -> str:
    names = {"darwin": "macos", "win32": "windows"}
    return f"{names.get(sys.platform, sys.platform)}-{platform.machine().lower()}"


def _freeze(python: Path) -> None:
    say("Freezing: a minute or two")
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(WORK / "frozen"), "--workpath", str(WORK / "pyinstaller")]
    spec = str(ROOT / "packaging" / "policy-reader.spec")
    done = subprocess.run([*command, *places, spec], cwd=WORK, check=False, env=settings(), stdout=sys.stderr)
    if done.returncode != 0:
        raise SetupError("PyInstaller could not build the folder: see its message above.")


def _refuse_networks(folder: Path) -> None:
    found = [str(path) for path in folder.rglob("*") if NEVER.search(path.relative_to(folder).as_posix())]
    if found:
        raise SetupError(f"These must not be in the program: {', '.join(found)}")


def _forget_our_python(folder: Path, python: Path) -> None:
    """Blank the place of this machine's Python where its libraries name it as one to look for libraries in.

    Who could write to that place on another machine could put a library of theirs into the program.
    """
    ask = "import sysconfig; print(sysconfig.get_config_var('LIBDIR'))"
    place = subprocess.run([str(python), "-c", ask], check=True, capture_output=True, text=True).stdout.strip().encode()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            # A whole string of the table of names, and so followed and led by a zero.
            if data[:4] == b"\x7fELF" and b"\0" + place + b"\0" in data:
                path.write_bytes(data.replace(b"\0" + place + b"\0", b"\0" * (len(place) + 2)))


def _pack(folder: Path) -> Path:
    """Pack a folder, in order of name and with the commit's time: the same files give the same bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    if sys.platform == "win32":
        archive = folder.parent / f"{folder.name}.zip"
        day = datetime.fromtimestamp(int(commit_time()), UTC).timetuple()[:6]
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
            for path in files:
                entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), day)
                packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
        return archive
    archive = folder.parent / f"{folder.name}.tar.xz"
    with lzma.open(archive, "wb", preset=6) as stream, tarfile.open(fileobj=stream, mode="w") as packed:
        for path in files:
            entry = packed.gettarinfo(path, path.relative_to(folder.parent).as_posix())
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = ""
            entry.mtime = int(commit_time())
            entry.mode = 0o755 if entry.mode & 0o100 else 0o644
            packed.addfile(entry, BytesIO(path.read_bytes()) if entry.isreg() else None)
    return archive
