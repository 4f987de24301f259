"""Early: a policy is read in a thread while the window is made, so that the first paint can be its text.

In: what the program was asked to open. Out: an Opened, if there is one in time; else whoever opens it waits on. No Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.gui.opened import Opened

# s that a first paint is put off for the text. A page or a text of common length is read in a tenth of one; a slow
# machine is to paint its text first too. Any other file may take long: its window is shown, with a card that tells.
LONG, SHORT = 3.0, 0.3
COMMON = 400_000  # bytes
_QUICK = frozenset((".md", ".markdown", ".txt", ".text", ".html", ".htm"))
_PACKED = ".zip"


class Early:
    """Reads one file. What goes wrong is forgotten: the file is opened again in the usual way, which tells of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._length = _length(path)
        self._opened: Opened | None = None
        self._thread = Thread(target=self._work, name="early", daemon=True)
        self._thread.start()

    def patience(self) -> float:
        """Return how many seconds a first paint may wait for this file."""
        quick = self.path.suffix.lower() in _QUICK and 0 < self._length <= COMMON
        return LONG if quick else SHORT

    def result(self, patience: float | None = None) -> Opened | None:
        """Return the policy once it is read, None where it cannot be or takes longer than `patience` seconds."""
        self._thread.join(patience)
        return self._opened

    def running(self) -> bool:
        """Tell whether it is still being read."""
        return self._thread.is_alive()

    def _work(self) -> None:
        from reader.errors import ReaderError
        from reader.gui.opened import read_policy
        from reader.report import Analyzer

        try:
            self._opened = read_policy(Analyzer(), self.path, _on)
        except (ReaderError, OSError, ValueError):
            return


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # gone since; whoever opens it tells
        return 0


def early(targets: Sequence[str]) -> Early | None:
    """Begin to read what a start was asked for, where that is one file and nothing else."""
    path = Path(targets[0]) if len(targets) == 1 else None
    return Early(path) if path is not None and path.suffix.lower() != _PACKED and path.is_file() else None


def _on(_stage: str, _share: float) -> None:
    """Go on: there is nobody yet who could stop it."""
