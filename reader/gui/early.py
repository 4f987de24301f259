"""Early: a policy is read before the window is made, so that the first paint can be its text.

In: what the program was asked to open. Out: an Opened, if there is one in time; else whoever opens it waits on. No Qt.
What takes a moment is read when it is asked for: Python does one thing at a time, and a thread beside would only get in
the way of the window. A risky format is read by another process, and a thread waits for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Thread

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
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
        self._thread = Thread(target=self._work, name="early", daemon=True)
        if aside:
            self._thread.start()

    def result(self, patience: float | None = None) -> Opened | None:
        """Return the policy once it is read, None where it cannot be or its thread takes longer than `patience` s."""
        if self._waits:
            self._waits = False
            self._work()
        elif self._thread.ident is not None:
            self._thread.join(patience)
        return self._opened

    def running(self) -> bool:
        """Tell whether it is being read beside."""
        return self._thread.is_alive()

    def _work(self) -> None:
        from reader.gui.opened import read_policy
        from reader.report import Analyzer

        try:
            self._opened = read_policy(Analyzer(), self.path, _on)
        except Exception:  # noqa: BLE001  # whatever it is: the file is opened once more, in the way that tells of it
            self._opened = None


def early(targets: Sequence[str]) -> Early | None:
    """Begin to read what a start was asked for, where that is one file and nothing else."""
    path = Path(targets[0]) if len(targets) == 1 else None
    if path is None or path.suffix.lower() == _PACKED or not path.is_file():
        return None
    return Early(path, aside=path.suffix.lower() not in _QUICK or path.stat().st_size > COMMON)


def _on(_stage: str, _share: float) -> None:
    """Go on: there is nobody yet who could stop it."""
