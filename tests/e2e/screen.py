"""A screen of its own for a test (Xvfb), the program on it, and keys pressed as a person presses them (xdotool)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("Xvfb", "xdotool")
NEEDED_FOR_BUS = (*NEEDED, "dbus-daemon")
PYTHON = "/usr/bin/python3"  # the one that Debian's bindings are for
SIZE = "1280x800x24"


def missing() -> list[str]:
    """Return which of the programs needed are not installed."""
    return [name for name in NEEDED if shutil.which(name) is None]


def missing_for_bus() -> list[str]:
    """Return what is not installed of what asks as a screen reader does."""
    found = [name for name in NEEDED_FOR_BUS if shutil.which(name) is None]
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(PYTHON).exists() or subprocess.run([PYTHON, "-c", ask], capture_output=True, check=False).returncode:
        found.append("gir1.2-atspi-2.0")
    return found


class Screen:
    """A display with the program on it. Use as a context; with `bus`, what screen readers ask is answered."""

    def __init__(self, home: Path, *arguments: str, bus: bool = False) -> None:
        self._home, self._arguments, self._bus = home, arguments, bus
        self._running: list[subprocess.Popen[bytes]] = []
        self.environ: dict[str, str] = {}

    def __enter__(self) -> Screen:
        reading, writing = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        self._running.append(screen)
        os.close(writing)
        with os.fdopen(reading) as number:
            display = f":{number.readline().strip()}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
        own = {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "POLICY_READER_HOME": str(self._home),
            "LC_ALL": "C.UTF-8",
            "HOME": str(self._home),
        }
        self.environ = {**kept, **own}
        if self._bus:
            self._begin_bus()
        self._running.append(
            subprocess.Popen([sys.executable, "-m", "reader", *self._arguments], cwd=ROOT, env=self.environ)
        )
        return self

    def _begin_bus(self) -> None:
        """Begin a session bus of our own; the bus of AT-SPI begins by itself when it is first asked for."""
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._running.append(bus)
        assert bus.stdout is not None
        with bus.stdout as said:
            self.environ["DBUS_SESSION_BUS_ADDRESS"] = said.readline().decode().strip()
        self.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._running):
            if process.poll() is None:
                process.terminate()
            process.wait(20)

    def do(self, *words: str) -> str:
        """Run one command of xdotool and return what it says."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environ, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as in "ctrl+o"."""
        for key in keys:
            self.do("key", "--clearmodifiers", key)
            time.sleep(0.3)

    def type(self, words: str) -> None:
        """Type words."""
        self.do("type", "--delay", "15", words)
        time.sleep(0.3)

    def window(self, title: str) -> str:
        """Return the id of the window whose title holds some words, "" where there is none; it gets the keyboard."""
        found = self.do("search", "--onlyvisible", "--name", title).splitlines()
        if found:  # there is no window manager to give it
            self.do("windowfocus", found[-1])
        return found[-1] if found else ""

    def ended(self) -> int | None:
        """Return the exit code of the program, None while it runs."""
        return self._running[-1].poll()


def until(so: Callable[[], object], what: str, seconds: float = 60) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < end, what
        time.sleep(0.2)
