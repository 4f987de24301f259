"""SingleInstance: one running program for a user; a second start hands what it was asked to open to the first.

In: a folder of the user's own, and what to open. Out: a signal in the program that runs. No socket is opened: a lock
file says who runs, and messages are small files in a folder that only the user can write to. So two programs with two
homes (`POLICY_READER_HOME`) never meet, and a program that does not answer is not waited for.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal, Slot

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.wish import Wish

ANSWER = 10.0  # s that the running program has to take a message: it may be starting itself, on a slow disk
LOOK = 0.02  # s between two looks whether it was taken
_LOCK, _INBOX, _SUFFIX = "running.lock", "inbox", ".json"


class SingleInstance(QObject):
    """Is the one program that runs, or speaks to it.

    Signals:
        asked(object): another start handed over its `Wish`.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = folder / _INBOX
        self._folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        # A lock is stale when its process is gone, however old it is: windows stay open for weeks.
        self._lock.setStaleLockTime(0)
        self._claimed = False
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Become the one that runs; return False if there is one. Without a folder to write to, everyone is alone."""
        try:
            self._inbox.mkdir(parents=True, exist_ok=True)
            self._inbox.chmod(0o700)
        except OSError:
            return True
        if not self._lock.tryLock(0):
            return self._lock.error() != QLockFile.LockError.LockFailedError
        self._clear()
        self._claimed = True
        return True

    def listen(self) -> None:
        """Take what others hand over, from now on and since the claim. The application must be there: Qt watches."""
        if self._claimed and self._watcher is None:
            self._watcher = QFileSystemWatcher([str(self._inbox)], self)
            self._watcher.directoryChanged.connect(self._take)
            self._take(str(self._inbox))

    def hand_over(self, wish: Wish, patience: float = ANSWER) -> bool:
        """Give the wish to the program that runs; return whether it took it within `patience` seconds."""
        import json  # late, as all that a start needs only when it is the second

        from reader.errors import ExportError
        from reader.whole_file import write_whole

        message = self._inbox / f"{os.urandom(16).hex()}{_SUFFIX}"
        try:
            write_whole(message, json.dumps({"targets": wish.targets, "token": wish.token}))
        except ExportError:
            return False
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if not message.exists():
                return True
            time.sleep(LOOK)
        try:
            message.unlink()  # or the other would open it some day, as a surprise
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return False

    def release(self) -> None:
        """Let another start be the one that runs."""
        if self._watcher is not None:
            self._watcher.removePaths(self._watcher.directories())
            self._watcher = None
        self._lock.unlock()

    def _clear(self) -> None:
        """Drop what was left for a program that ended: whoever wrote it opened a window of its own."""
        for message in self._messages():
            message.unlink(missing_ok=True)

    def _messages(self) -> list[Path]:
        try:
            return sorted(self._inbox.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime)
        except OSError:
            return []  # one was taken back while we looked; the folder changes again, and so do we

    @Slot(str)
    def _take(self, _folder: str) -> None:
        for message in self._messages():
            from reader.gui.wish import read_wish

            wish = read_wish(message)
            try:
                message.unlink()
            except OSError:
                continue  # taken back just now: its sender opens it
            if wish is not None:
                self.asked.emit(wish)
