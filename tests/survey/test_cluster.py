"""A survey on a real scheduler with workers of their own, one of which is killed: the same table as here.

All speak over the loopback address of this machine. Slow (a minute): `pytest -m slow`, where dask is installed.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import MissingExtra
from reader.survey import Entry, Failure, find_entries, rulebook_version
from reader.survey.cluster import part_bytes, parts_of, read_part, survey_on_cluster

ROOT = Path(__file__).parent.parent.parent
TEXT = "# Shop {n} privacy policy\n\n" + "We may sell your personal data. We keep your orders for {n} years. " * 40
HERE = {**os.environ, "PYTHONPATH": str(ROOT)}

needs_dask = pytest.mark.skipif(
    not all(map(importlib.util.find_spec, ("distributed", "pyarrow"))), reason="dask is not installed"
)
needs_pyarrow = pytest.mark.skipif(importlib.util.find_spec("pyarrow") is None, reason="pyarrow is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    folder.mkdir()
    for number in range(24):
        (folder / f"{number:02}.md").write_text(TEXT.format(n=number + 2), encoding="utf-8")
    (folder / "empty.md").write_text("", encoding="utf-8")
    return folder


@pytest.fixture
def scheduler() -> Iterator[str]:
    """Start a scheduler and return its address."""
    command = [sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=HERE) as running:
        assert running.stderr is not None
        try:
            found = (re.search(r"tcp://127\.0\.0\.1:\d+", line) for line in running.stderr)
            yield next(match.group() for match in found if match)
        finally:
            running.kill()


def _worker(scheduler: str, log: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dask", "worker", scheduler, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    with log.open("wb") as file:
        return subprocess.Popen(command, stdout=file, stderr=file, env=HERE, cwd=log.parent)


def _survey(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "reader", "survey", *arguments]


def _rows(table: Path) -> list[tuple[object, ...]]:
    import pyarrow.dataset as ds

    table_rows = ds.dataset(table, format="parquet").to_table().to_pylist()
    return sorted((tuple(row.values()) for row in table_rows), key=str)


@pytest.mark.slow
@pytest.mark.timeout(300)
@needs_dask
def test_a_killed_worker_changes_nothing(folder: Path, scheduler: str, tmp_path: Path) -> None:
    workers = [_worker(scheduler, tmp_path / f"worker-{number}.log") for number in range(2)]
    out, here = tmp_path / "cluster.parquet", tmp_path / "here.parquet"
    command = _survey(str(folder), "-o", str(out), "--scheduler", scheduler, "--partition", "2")
    try:
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
            end = time.monotonic() + 150
            while time.monotonic() < end and running.poll() is None and len(list(out.glob("part-*"))) < 2:
                time.sleep(0.02)
            assert running.poll() is None, running.communicate()
            workers[0].kill()
            told, errors = running.communicate(timeout=200)
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()
    assert running.returncode == 2, errors  # one policy is empty
    assert told.startswith("24 policies read, 1 failed: ")
    assert len(list(out.iterdir())) == 13
    alone = subprocess.run(
        _survey(str(folder), "-o", str(here), "--jobs", "2"), cwd=ROOT, check=False, capture_output=True
    )
    assert alone.returncode == 2
    assert _rows(out) == _rows(here)


@pytest.mark.slow
@pytest.mark.timeout(300)
@needs_dask
def test_what_is_there_is_kept_and_the_rest_is_read(folder: Path, scheduler: str, tmp_path: Path) -> None:
    worker = _worker(scheduler, tmp_path / "worker.log")
    out = tmp_path / "cluster.parquet"
    command = _survey(str(folder), "-o", str(out), "--scheduler", scheduler, "--partition", "10")
    try:
        first = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=200)
        assert first.returncode == 2, first.stderr  # one policy is empty
        assert "24 policies read, 1 failed: " in first.stdout
        again = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=200)
        assert (again.returncode, "is not empty" in again.stderr) == (2, True)
        (out / "part-00000.parquet").write_bytes(b"broken")
        (folder / "23.md").write_text(TEXT.format(n=99), encoding="utf-8")
        resumed = subprocess.run(
            [*command, "--resume"], cwd=ROOT, check=False, capture_output=True, text=True, timeout=200
        )
        assert resumed.returncode == 2, resumed.stderr
        assert "24 policies read, 1 failed, 1 parts kept: " in resumed.stdout
        assert any("99 years" in str(row) for row in _rows(out))
    finally:
        worker.kill()
        worker.wait()


@needs_pyarrow
def test_the_key_of_a_part_changes_with_its_files(folder: Path) -> None:
    entries = find_entries([folder])
    before = parts_of(entries, 10)
    (folder / "00.md").write_text("another", encoding="utf-8")
    after = parts_of(entries, 10)
    assert [part.name for part in before] == ["part-00000.parquet", "part-00001.parquet", "part-00002.parquet"]
    assert [one.key == other.key for one, other in zip(before, after, strict=True)] == [False, True, True]


@needs_pyarrow
def test_a_quick_part_is_another_and_says_so(folder: Path) -> None:
    from io import BytesIO

    import pyarrow.parquet as pq

    entries = find_entries([folder / "00.md"])
    (full,), (quick,) = parts_of(entries, 10), parts_of(entries, 10, quick=True)
    assert full.key != quick.key
    for part in (full, quick):
        found = pq.read_table(BytesIO(read_part(part, [None])))
        version = rulebook_version(quick=part.quick)
        assert found.schema.metadata[b"rulebook"].decode() == version
        assert set(found.column("rulebook").to_pylist()) == {version}


@needs_pyarrow
def test_a_part_says_what_is_in_it() -> None:
    from io import BytesIO

    import pyarrow.parquet as pq

    (part,) = parts_of([Entry("a.md"), Entry("b.md")], 2)
    found = pq.read_table(BytesIO(part_bytes(part, [Failure("a.md", "Gone."), Failure("b.md", "Gone.")])))
    assert (found.num_rows, found.schema.metadata[b"failures"], found.schema.metadata[b"rows"]) == (2, b"2", b"0")


def test_without_dask_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtra, match="pip install distributed pyarrow"):
        survey_on_cluster([Entry("a.md")], "tcp://127.0.0.1:1", tmp_path / "out.parquet")


@pytest.mark.slow
@pytest.mark.timeout(300)
@needs_dask
def test_a_scheduler_that_is_not_there_is_told(folder: Path, tmp_path: Path) -> None:
    command = _survey(str(folder), "-o", str(tmp_path / "o.parquet"), "--scheduler", "nonsense://x")
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=200)
    assert done.returncode == 2
    assert "No scheduler answers at nonsense://x" in done.stderr
