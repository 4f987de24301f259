"""Risky formats are read by a process of their own, so that a file made to break a parser breaks nothing of ours.

In: bytes and what to do with them. Out: an Extract, names, or the bytes of a member; every failure is one InputError.

| limit | Linux | macOS | Windows |
|---|---|---|---|
| time | wall clock and processor | wall clock and processor | wall clock |
| memory | address space | memory in use, looked at 20 times a second | the system's |
| output | 64 MB | 64 MB | 64 MB |
| writing files | refused by the system and by Python | as Linux | refused by Python |
| network, other processes | refused by Python | as Linux | as Linux |

On Windows memory is bounded only by what the readers allow themselves (`limits`: size, members, unpacked bytes, pages).
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reader import errors
from reader.errors import Damaged, InputError, ReaderError
from reader.load.extract import Extract, extract_from_json
from reader.load.limits import CHILD_OUTPUT, CHILD_SECONDS, NOT_WHOLE, OUT_OF_MEMORY

if TYPE_CHECKING:
    import subprocess

Alive = Callable[[], None]
_LOOK_SECONDS = 0.05
_HINT = "Open its text instead: save or copy it from the program that shows it."
_MISTRUST = "If it did not come from a place you trust, delete it."
FLAG = "--read-in-child"  # the frozen program's own door to `child` (reader/__main__.py)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one file, bytes that may come back, and the program that reads (none: our own `child`)."""

    seconds: float = CHILD_SECONDS
    output: int = CHILD_OUTPUT
    program: tuple[str, ...] = ()


def read_in_child(data: bytes, suffix: str, alive: Alive | None = None, limits: Limits | None = None) -> Extract:
    """Read a file of any format in a process of its own.

    `alive` is called some times a second; what it raises ends the process and goes on to the caller.

    Raises:
        InputError: if it cannot be read, for whatever reason. Its message begins with "The file".
        ReaderError: if a library of ours is missing.
    """
    answer, _ = _ask({"verb": "read", "suffix": suffix}, data, alive, limits or Limits())
    try:
        return extract_from_json(answer)
    except ValueError:
        raise _broken() from None


def list_in_child(data: bytes, alive: Alive | None = None, limits: Limits | None = None) -> list[str]:
    """Return the names of the policies in a ZIP, each a path below it.

    Raises:
        InputError: if it is none, or damaged.
    """
    answer, _ = _ask({"verb": "list"}, data, alive, limits or Limits())
    try:
        names = json.loads(answer)
    except (ValueError, RecursionError):
        raise _broken() from None
    # They become paths in this process: one that leads out of the ZIP would name a file of the reader's.
    if not isinstance(names, list) or not all(isinstance(name, str) and _is_below(name) for name in names):
        raise _broken()
    return names


def member_in_child(data: bytes, member: str, alive: Alive | None = None) -> bytes:
    """Return the bytes of one file in a ZIP.

    Raises:
        InputError: if it is not there, too large, under a password or damaged.
    """
    return _ask({"verb": "member", "member": member}, data, alive, Limits())[1]


def _is_below(name: str) -> bool:
    path = PurePath(name)
    return not path.anchor and ".." not in path.parts


def _ask(header: dict[str, str], data: bytes, alive: Alive | None, limits: Limits) -> tuple[str, bytes]:
    """Put a request to a new process and return its answer, and the bytes after it."""
    import subprocess  # late: most files are read without

    with subprocess.Popen(
        limits.program or _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        asking = threading.Thread(target=_feed, args=(child, json.dumps(header).encode("ascii") + b"\n" + data))
        reply = bytearray()
        hearing = threading.Thread(target=_hear, args=(child, reply, limits.output))
        asking.start()
        hearing.start()
        try:
            _wait(hearing, alive, limits)
            if len(reply) > limits.output:
                raise Damaged(f"The file holds far more than a policy can. {_MISTRUST}", _HINT)
            code = child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            raise _broken() from None
        finally:
            child.kill()
            asking.join()
            hearing.join()
    if code == OUT_OF_MEMORY:
        raise Damaged(f"The file needs too much memory to be read. {_MISTRUST}", _HINT)
    if code == NOT_WHOLE:
        raise ReaderError("The program is not installed whole: what reads this format is missing.", "Install it again.")
    answer, line_end, payload = bytes(reply).partition(b"\n")
    if code != 0 or not line_end:
        raise _broken()
    text = answer.decode("ascii", "replace")
    if text.startswith('{"error"'):
        raise _retold(text)
    return text, payload


def _wait(hearing: threading.Thread, alive: Alive | None, limits: Limits) -> None:
    end = time.monotonic() + limits.seconds
    while hearing.is_alive():
        hearing.join(_LOOK_SECONDS)
        if alive is not None:
            alive()
        if hearing.is_alive() and time.monotonic() > end:
            raise Damaged(f"The file takes longer than {limits.seconds:.0f} seconds to read. {_MISTRUST}", _HINT)


def _feed(child: subprocess.Popen[bytes], request: bytes) -> None:
    if child.stdin is None:
        return
    try:
        with child.stdin as stream:
            stream.write(request)
    except OSError:
        pass  # it ended before it read all: its answer, or its exit code, says why


def _hear(child: subprocess.Popen[bytes], reply: bytearray, most: int) -> None:
    if child.stdout is None:
        return
    while len(reply) <= most and (piece := os.read(child.stdout.fileno(), 1 << 16)):
        reply += piece


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    # -P: a file named like one of Python's modules in the user's folder must not be run.
    return [sys.executable, "-P", "-m", "reader.load.child"]


def _environment() -> dict[str, str]:
    """Return our environment with our own search path: the program may run from a checkout or a test."""
    places = [str(Path(__file__).parents[2]), *(path for path in sys.path if path)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places), "PYTHONUTF8": "1"}


def _broken() -> Damaged:
    return Damaged(f"The file is damaged, or made to break the program that reads it. {_MISTRUST}", _HINT)


def _retold(text: str) -> InputError:
    """Return the error that the process told of, as one of ours."""
    try:
        told = json.loads(text)
        kind = getattr(errors, str(told["error"]), Damaged)
        if isinstance(kind, type) and issubclass(kind, InputError):
            return kind(str(told["message"]), str(told["hint"]))
    except (ValueError, KeyError, TypeError):
        pass
    return _broken()
