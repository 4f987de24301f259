"""What was compiled before does what it would do anyway, and what this very Python did not write is not used."""

from __future__ import annotations

import os
import re
import re._compiler as compiler  # type: ignore[import-not-found]
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "packaging"))

import frozen_code

PATTERNS: tuple[tuple[str | bytes, int], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d\d)|(never)", 0),
    (r"^\s*(?:we|they)\b[^.;]{0,40}\bshare[sd]?\b", re.IGNORECASE | re.MULTILINE),
    (r"(?i)[äöüß]+\w(?=\.)", 0),
    (rb"\xef\xbb\xbf|\x00+", re.DOTALL),
)
TEXT = "On 2024-05 we share, THEY SHARED it, and never sold it.\n  they shares. süß."


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """Compile anew, and leave `re` and the way of imports as they were."""
    before, finders = compiler.compile, list(sys.meta_path)
    re.purge()
    yield
    compiler.compile = before
    sys.meta_path[:] = finders
    re.purge()


def found(pattern: str | bytes, flags: int) -> list[object]:
    text = TEXT if isinstance(pattern, str) else TEXT.encode("utf-8-sig")
    compiled = re.compile(pattern, flags)
    rest = (compiled.flags, compiled.groups, dict(compiled.groupindex), compiled.pattern)
    return [*rest, *((match.span(), match.groupdict()) for match in compiled.finditer(text))]


def written(path: Path) -> Path:
    re.purge()
    done = frozen_code.record(str(path), lambda: None, lambda: [re.compile(*pattern) for pattern in PATTERNS])
    assert done == len(PATTERNS)
    re.purge()
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return the patterns that are compiled from now on, where they are not taken from a file."""
    seen: list[object] = []
    usual = compiler.compile

    def compile_pattern(pattern: object, flags: int = 0) -> object:
        if (pattern, flags) in PATTERNS:
            seen.append(pattern)
        return usual(pattern, flags)

    monkeypatch.setattr(compiler, "compile", compile_pattern)
    return seen


def test_what_is_written_is_found_alike_and_not_compiled_again(tmp_path: Path, asked: list[object]) -> None:
    expected = [found(*pattern) for pattern in PATTERNS]
    assert all(len(answer) > 4 for answer in expected)
    path = written(tmp_path / "compiled.bin")
    asked.clear()
    frozen_code.use(str(path))
    assert [found(*pattern) for pattern in PATTERNS] == expected
    assert not asked


def test_what_is_not_written_is_compiled(tmp_path: Path) -> None:
    frozen_code.use(str(written(tmp_path / "compiled.bin")))
    assert re.findall("sh[a-z]+", TEXT) == ["share", "shares"]


@pytest.mark.parametrize("engine", ["another", ""])
def test_what_another_engine_wrote_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[object], engine: str
) -> None:
    path = written(tmp_path / "compiled.bin")
    monkeypatch.setattr(frozen_code, "_MADE_FOR", engine)
    asked.clear()
    frozen_code.use(str(path))
    re.compile(*PATTERNS[0])
    assert asked == [PATTERNS[0][0]]


@pytest.mark.parametrize("data", [None, b"", b"\x05", b"\xff" * 40, (3).to_bytes(8, "little") + b"abc"])
def test_a_broken_file_is_not_used(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "compiled.bin"
    if data is not None:
        path.write_bytes(data)
    frozen_code.use(str(path))
    assert re.findall("sh[a-z]+", TEXT) == ["share", "shares"]


RECORD = """
import sys
import frozen_code
def first():
    import shapes
def then():
    import dataclasses
    dataclasses.make_dataclass("Later", ["a"])
print(frozen_code.record(sys.argv[1], first, then))
"""
USE = """
import sys
import frozen_code
found = []
find = frozen_code._Ready.find
def looked_for(self, key):
    found.append((key, find(self, key) is not None))
    return find(self, key)
frozen_code._Ready.find = looked_for
frozen_code.use(sys.argv[1])
before = len(sys.meta_path)
import shapes
import dataclasses
written = sum(known for key, known in found if isinstance(key, str))
later = dataclasses.make_dataclass("Later", ["a", "c"])
answers = [shapes.Place(1, 2), shapes.Place(1, 2) == shapes.Place(1, 2), hash(shapes.Place(3)), repr(later(1, 2))]
print(written, len(found) > written, before - len(sys.meta_path), *answers)
"""
SHAPES = """
from dataclasses import dataclass
@dataclass(frozen=True, slots=True, order=True)
class Place:
    "It is."
    start: int
    end: int = 0
"""


def run(program: str, path: Path) -> str:
    (path.parent / "shapes.py").write_text(SHAPES, encoding="utf-8")
    places = f"{Path(frozen_code.__file__).parent}{os.pathsep}{path.parent}"
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env={"PYTHONPATH": places}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_methods_of_data_classes_are_not_compiled_again(tmp_path: Path) -> None:
    path = tmp_path / "compiled.bin"
    recorded = int(run(RECORD, path))
    answer = f"Place(start=1, end=2) True {hash((3, 0))} Later(a=1, c=2)"
    # Of a class ten methods or so, all of which were written; the class made after it was not, and the finder is gone.
    written = run(USE, path).split(" ", 1)[0]
    assert recorded >= int(written) >= 8
    assert run(USE, path) == f"{written} True 1 {answer}"
    path.unlink()
    assert run(USE, path) == f"0 True 1 {answer}"
