"""Show that the program needs no network and asks for none: `python3 packaging/no_network.py` (Linux, with strace).

The whole main path (read, analyze, compare, survey and export of files of every format that name pictures, styles and
frames elsewhere, and the window opening one and exporting it) runs in a network namespace without any interface, under
a trace of every system call that has to do with networks. It must work, and the trace must show no address but those of
sockets on this machine (AF_UNIX) and the kernel's own (AF_NETLINK). First the trace is tried on a program that does
call out, so that a trace that sees nothing is no proof.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from environment import ROOT, SetupError, prepare, say

_CALLS = "trace=connect,sendto,sendmsg,sendmmsg,bind,listen,accept,accept4"
_ADDRESS = re.compile(r"\b(connect|sendto|sendmsg|sendmmsg|bind)\(.*?sa_family=(AF_\w+)")
_LISTENS = re.compile(r"\b(listen|accept4?)\(")
_OWN = ("AF_UNIX", "AF_NETLINK")
_CALLS_OUT = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.gui.main_window import MainWindow
app = QApplication(sys.argv)
window = MainWindow()
window.show()
window.open_paths([Path(sys.argv[1])])
def look(left):
    opened = "Privacy policy of Shop" in window.windowTitle() and window._reading.report is not None
    if opened or left == 0:
        window.close()
        app.exit(0 if opened else 1)
    else:
        QTimer.singleShot(200, lambda: look(left - 1))
look(200)
sys.exit(app.exec())
"""
_HOSTILE = """<!doctype html><html><head><title>Privacy</title><link rel=stylesheet href="http://192.0.2.1/s.css">
<script src="http://192.0.2.1/s.js"></script><base href="http://192.0.2.1/"></head><body><h1>Privacy policy of Shop</h1>
<p>We use your personal data, and we may share it with third parties for marketing. You may object at any time.</p>
<img src="http://192.0.2.1/a.png"><img src="file:///etc/passwd"><iframe src="http://192.0.2.1/f.html"></iframe>
<a href="http://192.0.2.1/more">more</a></body></html>"""


def main(_arguments: list[str]) -> int:
    """Run it all and return 0 if nothing called out."""
    missing = [name for name in ("strace", "unshare") if shutil.which(name) is None]
    if missing:
        say(f"This needs {' and '.join(missing)}: apt-get install strace util-linux")
        return 1
    python = Path(sys.executable)
    if importlib.util.find_spec("selectolax") is None:
        try:
            python = prepare("dev")
        except SetupError as error:
            say(str(error))
            return 1
    with tempfile.TemporaryDirectory(prefix="policy-reader-offline-") as folder:
        if not _outside(_traced([str(python), "-c", _CALLS_OUT], Path(folder), "trial")[1]):
            say("The trace does not see a program that calls out, so it can prove nothing here.")
            return 1
        return _prove(str(python), Path(folder))


def _prove(python: str, folder: Path) -> int:
    made = subprocess.run([python, "-c", _MAKE_FILES, str(folder)], cwd=ROOT, check=False).returncode
    failed = made
    for number, command in enumerate(_commands(python, folder)):
        code, trace = _traced(command, folder, f"run{number}")
        outside = _outside(trace)
        calls = sum(1 for _ in trace.read_text(errors="replace").splitlines())
        name = " ".join(Path(word).name if word.startswith("/") else word.split("\n")[0] for word in command[1:])
        state = "FAILED" if code or outside else "ok"
        print(f"{state:<7}exit {code}, {calls:>3} calls, {len(outside)} to outside: {name}")
        print(*outside[:5], sep="\n", end="\n" if outside else "")
        failed += bool(code or outside)
    print("Something called out or failed." if failed else "Nothing called out, and all worked without a network.")
    return 1 if failed else 0


_MAKE_FILES = f"""
import sys; sys.path[:0] = ["packaging", "."]
from pathlib import Path
from fuzz_seeds import seeds
from tests.load.builders import make_epub, make_mhtml
page = {_HOSTILE!r}
folder = Path(sys.argv[1], "policies"); folder.mkdir()
for name, files in seeds().items():
    (folder / f"policy.{{name}}").write_bytes(files[0])
(folder / "hostile.html").write_text(page)
(folder / "hostile.mhtml").write_bytes(make_mhtml(page))
(folder / "hostile.epub").write_bytes(make_epub([page]))
"""


def _commands(python: str, folder: Path) -> Iterator[list[str]]:
    """Yield the main path, command by command."""
    policies = folder / "policies"
    program = [python, "-m", "reader"]
    for name in ("md", "html", "mhtml", "pdf", "docx", "odt", "rtf", "epub", "zip"):
        yield [*program, "read", str(policies / f"policy.{name}")]
    yield [*program, "analyze", str(policies / "hostile.html")]
    yield [*program, "analyze", str(policies / "hostile.mhtml")]
    yield [*program, "compare", str(policies / "policy.html"), str(policies / "hostile.html")]
    yield [*program, "survey", str(policies), "-o", str(folder / "table.csv")]
    for suffix in ("html", "docx", "odt", "pdf", "md", "json"):
        yield [*program, "export", str(policies / "hostile.html"), "-o", str(folder / f"out.{suffix}")]
    yield [python, "-c", _WINDOW, str(policies / "hostile.html")]


def _traced(command: list[str], folder: Path, name: str) -> tuple[int, Path]:
    """Run a command without a network, and return its exit code and the trace of what it asked of one."""
    trace = folder / f"{name}.trace"
    trace.touch()
    home = folder / "home"
    settings = {**os.environ, "POLICY_READER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(folder)}
    own = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
    done = subprocess.run(
        [*own, "strace", "-f", "-qq", "-e", _CALLS, "-e", "signal=none", "-o", str(trace), *command],
        cwd=ROOT,
        env=settings,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=300,
    )
    return done.returncode, trace


def _outside(trace: Path) -> list[str]:
    """Return the calls of a trace that name an address outside this machine, or wait for one."""
    found = []
    for line in trace.read_text(errors="replace").splitlines():
        address = _ADDRESS.search(line)
        if (address is not None and address[2] not in _OWN) or _LISTENS.search(line) is not None:
            found.append(line)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
