"""Regular expressions compiled when the program is frozen, not at every start: they are a third of reading a policy.

Run with a file to write: that of all patterns which reading and analysing the sample compiles. In the frozen program
`use` has `re` look there first. A pattern that is not there is compiled as ever, and so are all of them where Python or
its engine is another than the one that wrote the file.

    python packaging/frozen_patterns.py OUT
"""

from __future__ import annotations

import _sre
import re._compiler as compiler
import sys
from array import array
from marshal import dumps, loads

TYPE_CHECKING = False  # as `typing` has it: this is part of every start
if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Pattern
    from typing import Any

    # By pattern and flags: the flags in effect, where the engine's code begins and ends in the file, the number of
    # groups, their numbers by name and their names by number.
    Table = dict[tuple[str | bytes, int], tuple[int, int, int, int, dict[str, int], tuple[str | None, ...]]]

_MADE_FOR = f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"
_LENGTH = 8  # bytes at the head of the file: how long its index is; the codes follow that
_UNIT = next(kind for kind in "IHL" if array(kind).itemsize == _sre.CODESIZE)


def use(path: str) -> None:
    """Have `re` take the patterns of a file that `record` wrote; it is read when the first pattern is asked for."""
    usual = compiler.compile
    read: list[tuple[Table, bytes]] = []

    def compile_pattern(pattern: Any, flags: int = 0) -> Pattern[Any]:
        if not read:
            read.append(_read(path))
        table, codes = read[0]
        known = table.get((pattern, flags)) if isinstance(pattern, str | bytes) else None
        if known is None:
            return usual(pattern, flags)
        in_effect, start, end, groups, by_name, names = known
        return _sre.compile(pattern, in_effect, array(_UNIT, codes[start:end]).tolist(), groups, by_name, names)

    compiler.compile = compile_pattern


def record(path: str, work: Callable[[], object]) -> int:
    """Write all patterns that are compiled while some work is done; return how many."""
    table: Table = {}
    codes = bytearray()
    usual, engine = compiler.compile, _sre.compile

    def compile_pattern(pattern: Any, flags: int = 0) -> Pattern[Any]:
        def take(_text: object, in_effect: int, code: list[int], groups: int, by_name: Any, names: Any) -> Pattern[Any]:
            if isinstance(pattern, str | bytes):
                start = len(codes)
                codes.extend(array(_UNIT, code).tobytes())
                table[pattern, flags] = (in_effect, start, len(codes), groups, dict(by_name), tuple(names))
            return engine(_text, in_effect, code, groups, by_name, names)

        _sre.compile = take
        try:
            return usual(pattern, flags)
        finally:
            _sre.compile = engine

    compiler.compile = compile_pattern
    try:
        work()
    finally:
        compiler.compile = usual
    index = dumps((_MADE_FOR, table))
    with open(path, "wb") as file:  # noqa: PTH123  # no pathlib yet where this is read
        file.write(len(index).to_bytes(_LENGTH, "little") + index + codes)
    return len(table)


def _read(path: str) -> tuple[Table, bytes]:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read()
        end = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
        made_for, table = loads(data[_LENGTH:end])  # noqa: S302  # a part of the program, as its modules are
        return (table, data[end:]) if made_for == _MADE_FOR else ({}, b"")
    except (OSError, ValueError, EOFError, TypeError):
        return {}, b""


def _work() -> None:
    """Load all that reads and analyses, and do it once."""
    from importlib import import_module
    from pkgutil import walk_packages

    from reader.gui.opened import analyse, read_policy
    from reader.report import Analyzer
    from reader.resources import resource_path

    for part in ("load", "segment", "practices", "summary", "report", "compare", "survey", "library", "export"):
        package = import_module(f"reader.{part}")
        for module in walk_packages(package.__path__, f"reader.{part}."):
            import_module(module.name)
    analyzer = Analyzer()
    for path in sorted(resource_path("samples").iterdir()):
        opened = read_policy(analyzer, path, _on)
        analyse(analyzer, opened.source, opened.document, _on)


def _on(_stage: str, _share: float) -> None:
    """Go on."""


if __name__ == "__main__":
    print(record(sys.argv[1], _work), "patterns", file=sys.stderr)
