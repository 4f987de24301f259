"""What holds for every test: no screen, no network, and a data folder of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

# Before anything imports Qt: the tests need no screen and leave no window behind.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# As reader/__main__.py does: threads of the library under NumPy's threads wait for each other where cores are few. Two
# test runs at once, on two cores, stood still for minutes.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("VECLIB_MAXIMUM_THREADS", "1")

import pytest
from hypothesis import settings

# A limit in milliseconds fails a test on a busy machine, not a wrong program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
DATA = Path(__file__).parent / "data"
CALLS_REFUSED = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind")


def _refuse_network(event: str, args: tuple[Any, ...]) -> None:
    if event in CALLS_REFUSED:
        raise RuntimeError(f"a test tried to use the network ({event} {args[1:]})")


def pytest_configure() -> None:
    """Refuse every socket of this process: an audit hook sees the calls that no monkeypatch reaches."""
    sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty library and settings folder, and return it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("POLICY_READER_HOME", str(home))
    return home


@pytest.fixture
def sample() -> Path:
    """Return the sample policy that the README opens."""
    return SAMPLES / "hartwell-and-finch.md"


@pytest.fixture
def data_folder() -> Path:
    """Return the folder of test policies (all invented)."""
    return DATA
