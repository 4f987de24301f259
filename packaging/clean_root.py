"""Try a Debian package in an empty Debian: nothing there but what the package asks for, and no network when it runs.

In: a .deb; the release in `RELEASE`. Out: nothing, or a SmokeError. Needs root and debootstrap; the empty system is
made once in `build/root` (about 200 MB) and copied for each trial.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from build_wheel import WORK
from environment import say
from smoke import SmokeError, try_program

RELEASE = "bookworm"
PRISTINE = WORK / f"root-{RELEASE}"


def possible() -> bool:
    """Tell whether an empty system can be made here."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("debootstrap") is not None


def try_package(package: Path) -> None:
    """Install a package in a new empty system and run the smoke test there.

    Raises:
        SmokeError: if it cannot be installed, does not work, or is not removed whole.
    """
    _make_pristine()
    root = WORK / "root-trial"
    if root.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)
    subprocess.run(["cp", "-a", str(PRISTINE), str(root)], check=True)
    shutil.copyfile(package, root / "root" / package.name)
    say(f"Installing {package.name} in an empty Debian ({RELEASE})")
    _inside(root, "apt-get", "update", "-qq")
    _inside(root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/root/{package.name}")
    try_program(["chroot", str(root), "/usr/bin/policy-reader"], root)
    _inside(root, "apt-get", "purge", "-y", "-qq", "policy-reader")
    left = [str(path) for path in root.glob("usr/**/*policy-reader*")]
    if left:
        raise SmokeError(f"Left behind after the package was removed: {', '.join(left)}")
    subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)


def _make_pristine() -> None:
    if PRISTINE.exists():
        return
    say("Making an empty Debian: some minutes, once")
    making = PRISTINE.with_name("root-making")
    done = subprocess.run(["debootstrap", "--variant=minbase", RELEASE, str(making)], check=False, capture_output=True)
    if done.returncode != 0:
        raise SmokeError(f"debootstrap failed:\n{done.stdout[-1000:].decode(errors='replace')}")
    making.rename(PRISTINE)


def _inside(root: Path, *command: str) -> None:
    done = subprocess.run(
        ["chroot", str(root), *command],
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise SmokeError(f"{' '.join(command)} failed in the empty system:\n{(done.stdout + done.stderr)[-3000:]}")
