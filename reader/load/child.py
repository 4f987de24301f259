"""The process that reads one risky file: within limits, without a network, a file to write or another process.

In, on standard input: a line of JSON ({"verb", "suffix", "member"}) and the file's bytes. Out, on standard output: a
line of JSON, the Extract of the verb "read", the names of "list", or the size of what follows for "member"; for what
cannot be read `{"error": CLASS, "message", "hint"}`. Linux and macOS hold it to its limits themselves; see `sandbox`
for what its parent holds it to everywhere.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from typing import Any

from reader.errors import InputError
from reader.load.limits import CHILD_CPU_SECONDS, CHILD_MEMORY, NOT_WHOLE, OUT_OF_MEMORY, PACKED_BYTES

_REFUSED = (
    "socket.", "subprocess.", "shutil.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn",
    "os.startfile", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.chown", "os.link", "os.symlink",
    "os.truncate",
)  # fmt: skip
_LOOK_SECONDS = 0.05


def main() -> int:
    """Serve one request and return the exit code: 0, where an answer was given, of whatever kind."""
    sys.dont_write_bytecode = True  # the late imports would try to, and be refused
    limit_process()
    header, data = _request()
    try:
        from reader.load import formats  # after the limits

        sys.addaudithook(_refuse)
        answer, payload = _answer(formats, header, data)
    except InputError as error:
        answer, payload = _told(error), b""
    except MemoryError:
        return OUT_OF_MEMORY
    except (ImportError, SyntaxError):  # not the file's fault: a library of ours is missing or broken
        return NOT_WHOLE
    sys.stdout.buffer.write(answer.encode("ascii") + b"\n" + payload)
    sys.stdout.buffer.flush()
    return 0


def _request() -> tuple[dict[str, Any], bytes]:
    header = json.loads(sys.stdin.buffer.readline(100_000))
    return header, sys.stdin.buffer.read(PACKED_BYTES + 1)


def _answer(formats: Any, header: dict[str, Any], data: bytes) -> tuple[str, bytes]:
    from reader.load.extract import extract_to_json
    from reader.load.packed import Package

    if header["verb"] == "list":
        return json.dumps(formats.policies_of(Package(data))), b""
    if header["verb"] == "member":
        payload = Package(data).read(header["member"])
        return json.dumps(len(payload)), payload
    return extract_to_json(formats.read_bytes(data, header["suffix"])), b""


def _told(error: InputError) -> str:
    return json.dumps({"error": type(error).__name__, "message": error.message, "hint": error.hint})


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    """End the process at the first attempt to reach out of it: no parser has any reason to."""
    if event.startswith(_REFUSED) or (event == "open" and _writes(args[1], args[2])):
        os._exit(78)


def _writes(mode: object, flags: object) -> bool:
    by_mode = isinstance(mode, str) and not set(mode).isdisjoint("wax+")
    return by_mode or (isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)))


def limit_process(cpu_seconds: int = CHILD_CPU_SECONDS) -> None:
    """Take the limits that the system offers upon this process; 0 seconds of processor time is no limit on it."""
    try:
        import resource
    except ImportError:  # Windows: the parent's limits on time and output stand alone
        return
    memory = getattr(resource, "RLIMIT_AS", None) if sys.platform == "linux" else None
    for kind, most in (
        (memory, CHILD_MEMORY),
        (resource.RLIMIT_CPU if cpu_seconds else None, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        if kind is not None:
            with contextlib.suppress(ValueError, OSError):  # a limit below ours is in force already
                resource.setrlimit(kind, (most, most))
    if memory is None:
        threading.Thread(target=_watch_memory, daemon=True).start()


def _watch_memory() -> None:
    """End the process where it grows over the limit: macOS has no limit on address space that holds.

    Not on Linux, where the most that a process had counts in what the program that started it had before.
    """
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit < CHILD_MEMORY:
        time.sleep(_LOOK_SECONDS)
    os._exit(OUT_OF_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
