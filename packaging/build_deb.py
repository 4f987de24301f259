"""Build the Debian package from the folder build: `policy-reader_VERSION_ARCHITECTURE.deb`.

In: the folder of build_folder.py. Out: the package in `dist/`. What it depends on is not a list kept by hand:
`dpkg-shlibdeps` reads every program and library in it and names the packages, with the oldest versions that do. Tried
by installing it into an empty Debian of its own, without a network, where debootstrap is there and we are root.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import build_folder
import clean_root
import licences
import smoke
from build_wheel import DIST, WORK, commit_time, settings, version
from environment import ROOT, SetupError, apt_install, may_install_packages, say
from system_libraries import DEBIAN

TOOLS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "objdump": "binutils"}
_LACKS = "cannot find library "  # before its name, in the words of dpkg-shlibdeps
# Loaded when they are needed, so no program names them: fonts for the window, the bus for the desktop's settings.
RECOMMENDS = "fonts-dejavu-core | fonts-noto-core, libwayland-cursor0"
MAINTAINER = "The Policy Reader maintainers <maintainers@policyreader.invalid>"
CHANGELOG = """\
policy-reader ({version}) unstable; urgency=medium

  * What is new stands in CHANGELOG.md.gz beside this file.

 -- {maintainer}  {day}
"""
COPYRIGHT = """\
Policy Reader

{licence}

It holds the work of others, whose licences are in full in
/usr/lib/policy-reader/THIRD-PARTY-LICENCES.txt; the GNU licences and the Apache
licence are also in /usr/share/common-licenses.

{works}
"""
CONTROL = """\
Package: policy-reader
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: text
Priority: optional
Description: reads a privacy policy with you, offline
 Policy Reader opens a privacy policy and tells in plain English what it says,
 section by section, with the risk points marked in the text. Every plain
 sentence leads to the exact clause that it rests on.
 .
 It opens no network connection: all happens on this computer.
"""


def build(tried: bool) -> list[Path]:
    """Return the package, built and, if asked, tried in an empty Debian."""
    missing = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if missing:
        raise SetupError(f"This needs Debian or Ubuntu with: apt-get install {' '.join(missing)}")
    folder = build_folder.make()
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(folder, tree)
    (tree / "DEBIAN").mkdir()  # also tells dpkg-shlibdeps that the libraries in the tree are the package's own
    architecture = _answer("dpkg", "--print-architecture")
    size = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    control = CONTROL.format(
        version=version(),
        maintainer=MAINTAINER,
        architecture=architecture,
        size=size // 1024,
        depends=_depends(tree),
        recommends=RECOMMENDS,
    )
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    _settle(tree)
    package = DIST / f"policy-reader_{version()}_{architecture}.deb"
    say("Packing")
    pack = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(package)]
    subprocess.run(pack, check=True, env=settings(), stdout=subprocess.DEVNULL)
    if tried:
        if clean_root.possible():
            clean_root.try_package(package)
        else:
            say("No empty Debian can be made here (root and debootstrap are needed): tried where it was laid out.")
            smoke.try_program([str(tree / "usr" / "bin" / "policy-reader")])
    return [package]


def _lay_out(folder: Path, tree: Path) -> None:
    program = tree / "usr" / "lib" / "policy-reader"
    shutil.copytree(folder, program, symlinks=True)
    shutil.move(program / "share", tree / "usr" / "share")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "policy-reader").symlink_to("../lib/policy-reader/policy-reader")
    documents = tree / "usr" / "share" / "doc" / "policy-reader"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(
        COPYRIGHT.format(licence=(ROOT / "LICENSE").read_text(encoding="utf-8"), works=licences.table()),
        encoding="utf-8",
    )
    # THIRD-PARTY-LICENCES.txt stays beside the program: About says where it is.
    for name in ("LICENSE", "CHANGELOG.md", "README.md"):
        (program / name).unlink()
    day = datetime.fromtimestamp(int(commit_time()), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    _gzip(documents / "changelog", CHANGELOG.format(version=version(), maintainer=MAINTAINER, day=day).encode())
    _gzip(documents / "CHANGELOG.md", (ROOT / "CHANGELOG.md").read_bytes())
    page = tree / "usr" / "share" / "man" / "man1" / "policy-reader.1"
    _gzip(page, page.read_bytes())
    page.unlink()


def _gzip(path: Path, data: bytes) -> None:
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, 9, mtime=0))


def _depends(tree: Path) -> str:
    """Return the packages that the program's own files need, as dpkg-shlibdeps finds them."""
    place = WORK / "shlibdeps"
    (place / "debian").mkdir(parents=True, exist_ok=True)
    (place / "debian" / "control").write_text("Source: policy-reader\n\nPackage: policy-reader\nArchitecture: any\n")
    program = tree / "usr" / "lib" / "policy-reader"
    libraries = sorted(path for path in program.rglob("*") if path.is_file() and path.read_bytes()[:4] == b"\x7fELF")
    binaries = [path for path in libraries if not path.is_symlink()]
    own = sorted({path.parent for path in libraries})
    command = ["dpkg-shlibdeps", "-O", "--warnings=0", *(f"-l{path}" for path in own)]
    command += [f"-e{path}" for path in binaries]
    done = subprocess.run(command, cwd=place, check=False, capture_output=True, text=True)
    if _LACKS in done.stderr and may_install_packages() and apt_install(DEBIAN):
        done = subprocess.run(command, cwd=place, check=False, capture_output=True, text=True)
    found = re.search(r"^shlibs:Depends=(.+)$", done.stdout, re.MULTILINE)
    if done.returncode != 0 or found is None:
        raise SetupError(_why_not(done.stderr))
    say(f"Depends: {found[1]}")
    return found[1]


def _why_not(errors: str) -> str:
    """Return why the packages could not be found out, and what to run where libraries of the system are missing.

    dpkg-shlibdeps names the package of a library by the file that is installed here: those of Qt have to be.
    """
    if _LACKS in errors:
        library = errors.partition(_LACKS)[2].split()[0]
        return (
            f"The system lacks {library}, so its package cannot be named. Run this, and then the same command again:\n"
            f"    sudo apt-get install {' '.join(DEBIAN)}"
        )
    return f"What the package depends on could not be found out:\n{errors[-2000:]}"


def _settle(tree: Path) -> None:
    """Give every file the commit's time and an ordinary mode, so that the same commit gives the same bytes."""
    when = int(commit_time())
    for path in [*tree.rglob("*"), tree]:
        if not path.is_symlink():
            started = path.name == "policy-reader" and path.read_bytes()[:4] == b"\x7fELF" if path.is_file() else False
            path.chmod(0o755 if path.is_dir() or started else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)


def _answer(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
