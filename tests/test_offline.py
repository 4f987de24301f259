"""The program opens no network connection: a hook watches Python, and the list of connections what lies below it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Ends a process at the first call that could reach a network. Local sockets (AF_UNIX) never leave the machine.
WATCH = """
import os, socket, sys

def refuse(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto") or (
        event in ("socket.connect", "socket.bind") and args[0].family != socket.AF_UNIX
    ):
        os.write(2, f"network: {event} {args[1:]}".encode())
        os._exit(99)

sys.addaudithook(refuse)
"""

# The system's own list of connections, so that one opened by a library in C or C++ is seen as well.
OWN_CONNECTIONS = """
import os
from pathlib import Path

def own_connections():
    own = set()
    for handle in os.listdir("/proc/self/fd"):
        try:
            own.add(os.readlink(f"/proc/self/fd/{handle}"))
        except OSError:
            pass
    rows = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        path = Path("/proc/self/net", table)
        if path.exists():
            rows += [row for row in path.read_text().splitlines()[1:] if f"socket:[{row.split()[9]}]" in own]
    return rows
"""


def _run(program: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "POLICY_READER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=settings,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
    )


def test_the_watch_ends_a_process_that_calls_out(tmp_path: Path) -> None:
    done = _run(WATCH + "socket.create_connection(('127.0.0.1', 9))", tmp_path)
    assert done.returncode == 99
    assert "network: socket.getaddrinfo" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="reads the connections from /proc")
def test_the_system_list_shows_an_open_socket(tmp_path: Path) -> None:
    program = OWN_CONNECTIONS + (
        "import socket\nmine = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\nmine.bind(('127.0.0.1', 0))\n"
        "print(len(own_connections()))"
    )
    assert _run(program, tmp_path).stdout.strip() == "1"


@pytest.mark.parametrize("command", ["read", "analyze"])
def test_reading_a_policy_from_the_command_line_stays_offline(command: str, sample: Path, tmp_path: Path) -> None:
    program = WATCH + "from reader.cli.main import main\nsys.exit(main(sys.argv[1:]))"
    done = _run(program, tmp_path, command, str(sample))
    assert done.returncode == 0, done.stderr
    assert "credit reference" in done.stdout


def test_a_page_full_of_addresses_is_read_without_following_one(data_folder: Path, tmp_path: Path) -> None:
    program = WATCH + "from reader.cli.main import main\nsys.exit(main(sys.argv[1:]))"
    done = _run(program, tmp_path, "read", str(data_folder / "corven-broadband.html"))
    assert done.returncode == 0, done.stderr
    assert "Corven" in done.stdout
