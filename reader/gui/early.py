"""Early: a policy is read before the window is made, so that the first paint can be its text.

In: what the program was asked to open. Out: an Opened, if there is one in time; else whoever opens it waits on. No Qt.
On Linux a copy of this process reads it, made before Qt is loaded, so that file and window are made at the same time.
Elsewhere what takes a moment is read when it is asked for: Python does one thing at a time, and a thread beside would
only get in the way of the window. A risky format is read by a limited process in any case; who reads waits for that.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from threading import Thread

    from reader.gui.opened import Opened

PATIENCE = 0.3  # s that a first paint is put off for the text; then the window is shown with a card that tells of it
COMMON = 400_000  # bytes: a page or a text of common length is read in a tenth of a second
_QUICK = frozenset((".md", ".markdown", ".txt", ".text", ".html", ".htm"))
_PACKED = ".zip"


class Early:
    """Reads one file. What goes wrong is forgotten: the file is opened again in the usual way, which tells of it.

    Args:
        path: the file.
        aside: read it in a thread, from now on; else when it is asked for.
    """

    def __init__(self, path: Path, aside: bool = True) -> None:
        self.path = path
        self._opened: Opened | None = None
        self._waits = not aside
        self._thread: Thread | None = None
        if aside:
            from threading import Thread

            self._thread = Thread(target=self._work, name="early", daemon=True)
            self._thread.start()

    def result(self, patience: float | None = None) -> Opened | None:
        """Return the policy once it is read, None where it cannot be or its thread takes longer than `patience` s."""
        if self._waits:
            self._waits = False
            self._work()
        elif self._thread is not None:
            self._thread.join(patience)
        return self._opened

    def running(self) -> bool:
        """Tell whether it is being read beside."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Do not wait for it any longer."""

    def _work(self) -> None:
        self._opened = _read(self.path)


class Copied(Early):
    """Reads one file in a copy of this process, from now on.

    The copy is as trusted as this process is: it reads what this one would read itself, and leaves to the limited
    process what this one would leave to it. So its answer is taken as Python writes it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, aside=False)
        self._waits = False
        self._answer = bytearray()
        from reader.document import model  # noqa: F401  # what both need is loaded once
        from reader.gui import opened  # noqa: F401

        ours, theirs = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(ours)
            _answer_and_end(path, theirs)
        os.close(theirs)
        self._pipe: int | None = ours

    def result(self, patience: float | None = None) -> Opened | None:
        """Return the policy once it is read, None where it cannot be or takes longer than `patience` s."""
        import select

        while self._pipe is not None and select.select([self._pipe], [], [], patience)[0]:
            got = os.read(self._pipe, 1 << 20)
            self._answer += got
            if not got:
                self._end()
        return self._opened

    def running(self) -> bool:
        """Tell whether it is being read beside."""
        return self._pipe is not None

    def stop(self) -> None:
        """End the copy, if it is still reading."""
        if self._pipe is not None:
            from signal import SIGKILL

            os.kill(self._process, SIGKILL)
            self._answer.clear()
            self._end()

    def _end(self) -> None:
        from _pickle import UnpicklingError, loads  # `pickle` is this and what nobody asks for here

        if self._pipe is not None:
            os.close(self._pipe)
            self._pipe = None
            os.waitpid(self._process, 0)
            try:
                self._opened = loads(self._answer)  # a copy of this process wrote it
            except (EOFError, UnpicklingError):  # it ended before its time: the file is opened in the usual way
                self._opened = None
            self._answer.clear()


def _answer_and_end(path: Path, pipe: int) -> None:
    """Be the copy: read, write the answer, and end without any of what a process does at its usual end."""
    try:
        from _pickle import dumps

        # Asked for the docstring of each data class that has none, the parser's among them: nobody reads them here.
        vars(sys.modules["inspect"]).setdefault("signature", str)
        answer = memoryview(dumps(_read(path), 5))
        while answer:
            answer = answer[os.write(pipe, answer) :]
    finally:
        os._exit(0)


def _read(path: Path) -> Opened | None:
    from reader.gui.opened import read_policy
    from reader.report import Analyzer

    try:
        return read_policy(Analyzer(), path, _on)
    except Exception:  # noqa: BLE001  # whatever it is: the file is opened once more, in the way that tells of it
        return None


def early(targets: Sequence[str]) -> Early | None:
    """Begin to read what a start was asked for, where that is one file and nothing else."""
    path = Path(targets[0]) if len(targets) == 1 else None
    if path is None or path.suffix.lower() == _PACKED or not path.is_file():
        return None
    # A process is copied while it has one thread and nothing of Qt. On macOS even that is advised against. On a single
    # core a copy would only load once more what both need.
    if sys.platform == "linux" and "PySide6" not in sys.modules and len(os.sched_getaffinity(0)) > 1:
        return Copied(path)
    return Early(path, aside=path.suffix.lower() not in _QUICK or path.stat().st_size > COMMON)


def _on(_stage: str, _share: float) -> None:
    """Go on: there is nobody yet who could stop it."""
