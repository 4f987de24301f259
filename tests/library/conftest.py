"""A library in a folder of the test's own, and a policy in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.document import Document, Source
from reader.library import Library, PolicyRecord
from tests.library.builders import SetClock, make_document, make_source


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path, clock: SetClock) -> Iterator[Library]:
    with Library.open(folder, clock=clock) as opened:
        yield opened


@pytest.fixture
def source() -> Source:
    return make_source()


@pytest.fixture
def document(source: Source) -> Document:
    return make_document(source)


@pytest.fixture
def policy(library: Library, source: Source, document: Document) -> PolicyRecord:
    return library.add(source, document, b"# the file as it was")
