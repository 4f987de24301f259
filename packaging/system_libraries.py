"""Find out which system libraries Qt lacks here, and install them or say how.

The wheel of PySide6 brings Qt, but not the libraries of the system that Qt stands on. Nothing is guessed from lists of
installed packages: Qt is loaded, and what the loader says is missing is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from environment import apt_install, may_install_packages, say

# Tried step by step on a bare Debian 12. The first group is what importing Qt needs, the second what a window on X11
# or Wayland needs besides; they are installed together, since the second is half a megabyte.
DEBIAN = [
    *("libglib2.0-0", "libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxkbcommon-x11-0", "libxcb-shape0", "libxcb-xkb1"),
    *("libx11-xcb1", "libwayland-cursor0"),
]
FEDORA = [
    *("glib2", "libglvnd-glx", "libglvnd-egl", "dbus-libs", "fontconfig", "libxkbcommon", "xcb-util-cursor"),
    *("xcb-util-wm", "xcb-util-keysyms", "libxkbcommon-x11", "libX11-xcb", "libwayland-cursor"),
]
ARCH = [
    *("glib2", "libglvnd", "dbus", "fontconfig", "libxkbcommon", "xcb-util-cursor", "xcb-util-wm"),
    *("xcb-util-keysyms", "libxkbcommon-x11", "libx11", "wayland"),
]

# Run with the environment's Python. Exit codes: 0 all is there, 3 Qt itself does not load, 4 only the window system's
# plugin does not; the loader's sentence is the last line of standard output.
_PROBE = """
import ctypes, sys
from pathlib import Path
try:
    from PySide6 import QtCore, QtGui, QtWidgets
except ImportError as error:
    print(error)
    sys.exit(3)
plugins = Path(QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
if sys.platform == "linux":
    try:
        ctypes.CDLL(str(plugins / "libqxcb.so"))
    except OSError as error:
        print(error)
        sys.exit(4)
QtWidgets.QApplication([])
"""


class QtState(NamedTuple):
    """What of Qt works: `widgets` to run it without a screen, `window` to open a window; `missing` in Qt's words."""

    widgets: bool
    window: bool
    missing: str = ""


def ensure_qt(python: Path) -> QtState:
    """Return what of Qt works here, after installing its libraries where they are missing and we may."""
    state = _probe(python)
    if not (state.widgets and state.window) and may_install_packages():
        say(f"Qt lacks a system library ({state.missing}).")
        if apt_install(DEBIAN):
            state = _probe(python)
    return state


def advice(state: QtState) -> str:
    """Return what to run, exactly, where libraries are missing; "" where none are."""
    if state.widgets and state.window:
        return ""
    lines = [f"Qt lacks a system library: {state.missing}"]
    for tool, command, packages in (
        ("apt-get", "sudo apt-get install", DEBIAN),
        ("dnf", "sudo dnf install", FEDORA),
        ("pacman", "sudo pacman -S --needed", ARCH),
    ):
        if shutil.which(tool):
            lines.append(f"Run this, and then the same command again:\n    {command} {' '.join(packages)}")
            break
    else:
        lines.append("Install the library named above with your system's package manager.")
    return "\n".join(lines)


def has_screen(python: Path) -> bool:
    """Tell whether a window can be opened: by opening Qt on the screen that the session names."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return _run(python, "from PySide6.QtWidgets import QApplication; QApplication([])", {})[0] == 0


def _probe(python: Path) -> QtState:
    code, words = _run(python, _PROBE, {"QT_QPA_PLATFORM": "offscreen"})
    missing = words.strip().splitlines()[-1] if words.strip() else "no message"
    return QtState(widgets=code in (0, 4), window=code == 0, missing="" if code == 0 else missing)


def _run(python: Path, program: str, settings: dict[str, str]) -> tuple[int, str]:
    """Run a few lines in the environment's Python; a process that hangs or dies counts as failed."""
    try:
        done = subprocess.run(
            [str(python), "-c", program],
            env={**os.environ, **settings},
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )
    except subprocess.TimeoutExpired:
        return 1, "Qt did not answer within a minute"
    return done.returncode, done.stdout
