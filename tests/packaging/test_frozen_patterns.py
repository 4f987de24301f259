"""Patterns that were compiled before find what `re` finds, and what was not written by this very engine is not used."""

from __future__ import annotations

import re
import re._compiler as compiler  # type: ignore[import-not-found]
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "packaging"))

import frozen_patterns

PATTERNS: tuple[tuple[str | bytes, int], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d\d)|(never)", 0),
    (r"^\s*(?:we|they)\b[^.;]{0,40}\bshare[sd]?\b", re.IGNORECASE | re.MULTILINE),
    (r"(?i)[äöüß]+\w(?=\.)", 0),
    (rb"\xef\xbb\xbf|\x00+", re.DOTALL),
)
TEXT = "On 2024-05 we share, THEY SHARED it, and never sold it.\n  they shares. süß."


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """Compile anew, and leave `re` as it was."""
    before = compiler.compile
    re.purge()
    yield
    compiler.compile = before
    re.purge()


def found(pattern: str | bytes, flags: int) -> list[object]:
    text = TEXT if isinstance(pattern, str) else TEXT.encode("utf-8-sig")
    compiled = re.compile(pattern, flags)
    rest = (compiled.flags, compiled.groups, dict(compiled.groupindex), compiled.pattern)
    return [*rest, *((match.span(), match.groupdict()) for match in compiled.finditer(text))]


def written(path: Path) -> Path:
    re.purge()
    assert frozen_patterns.record(str(path), lambda: [re.compile(*pattern) for pattern in PATTERNS]) == len(PATTERNS)
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
    path = written(tmp_path / "patterns.bin")
    asked.clear()
    frozen_patterns.use(str(path))
    assert [found(*pattern) for pattern in PATTERNS] == expected
    assert not asked


def test_what_is_not_written_is_compiled(tmp_path: Path) -> None:
    frozen_patterns.use(str(written(tmp_path / "patterns.bin")))
    assert re.findall("sh[a-z]+", TEXT) == ["share", "shares"]


@pytest.mark.parametrize("engine", ["another", ""])
def test_what_another_engine_wrote_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[object], engine: str
) -> None:
    path = written(tmp_path / "patterns.bin")
    monkeypatch.setattr(frozen_patterns, "_MADE_FOR", engine)
    asked.clear()
    frozen_patterns.use(str(path))
    re.compile(*PATTERNS[0])
    assert asked == [PATTERNS[0][0]]


@pytest.mark.parametrize("data", [None, b"", b"\x05", b"\xff" * 40, (3).to_bytes(8, "little") + b"abc"])
def test_a_broken_file_is_not_used(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "patterns.bin"
    if data is not None:
        path.write_bytes(data)
    frozen_patterns.use(str(path))
    assert re.findall("sh[a-z]+", TEXT) == ["share", "shares"]
