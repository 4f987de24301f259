"""SingleInstance: one running program for a user; a second start hands what it was asked to open to the first.

In: a folder of the user's own, and what to open. Out: a signal in the program that runs. No socket is opened: a lock
file says who runs, and messages are small files in a folder that only the user can write to. So two programs with two
homes (`POLICY_READER_HOME`) never meet, and a program that does not answer is not waited for.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal, Slot

ANSWER = 10.0  # s that the running program has to take a message: it may be starting itself, on a slow disk
LOOK = 0.02  # s between two looks whether it was taken
LARGEST = 1_000_000  # bytes of a message that is read
_LOCK, _INBOX, _SUFFIX = "running.lock", "inbox", ".json"
ACTIVATION = "XDG_ACTIVATION_TOKEN"  # by which a Wayland desktop lets a window come to the front


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start of the program was asked for: files and links, absolute; `token` is the desktop's leave to show."""

    targets: tuple[str, ...] = ()
    token: str = ""


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
            wish = _read(message)
            try:
                message.unlink()
            except OSError:
                continue  # taken back just now: its sender opens it
            if wish is not None:
                self.asked.emit(wish)


def wish_of(targets: Sequence[str]) -> Wish:
    """Return the wish to open these, with the leave to come to the front that the desktop gave this start."""
    return Wish(tuple(targets), os.environ.get(ACTIVATION, ""))


def _read(message: Path) -> Wish | None:
    """Return a message's wish, or None for one that is not ours: it is dropped."""
    import json

    try:
        if message.stat().st_size > LARGEST:
            return None
        said = json.loads(message.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    targets = said.get("targets") if isinstance(said, dict) else None
    if not isinstance(targets, list) or not all(isinstance(target, str) for target in targets):
        return None
    token = said.get("token")
    return Wish(tuple(targets), token if isinstance(token, str) else "")
