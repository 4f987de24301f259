"""What Python compiles anew at every start is compiled when the program is frozen.

That is regular expressions, and the methods that `dataclasses` writes as text: two fifths of the work of reading a
policy at the start, and a tenth of its report.

Run with a file to write, this records the methods of what is loaded until a policy is on the screen (those of the rest
would make the file slow to read), and the patterns of all that reads and analyses the samples. In the frozen program
`use` has `re` and `dataclasses` look there first. What is not there is compiled as ever, and so is everything where
Python or its engine is another than the one that wrote the file.

    python packaging/frozen_code.py OUT
"""

from __future__ import annotations

import _sre
import builtins
import marshal
import re._compiler as compiler
import sys
from array import array

TYPE_CHECKING = False  # as `typing` has it: this is part of every start
if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.machinery import ModuleSpec
    from pathlib import Path
    from re import Pattern
    from types import ModuleType
    from typing import Any

    # Of a pattern and its flags: where the engine's code begins and ends in the file, the flags in effect, the number
    # of groups, their numbers by name and their names by number. Of a text: where Python's code begins and ends.
    Table = dict[Any, tuple[Any, ...]]

_MADE_FOR = f"{sys.version} {_sre.MAGIC} {_sre.CODESIZE} {sys.byteorder}"
_UNIT = next(kind for kind in "IHL" if array(kind).itemsize == _sre.CODESIZE)
_LENGTH = 8  # bytes at the head of the file: how long its index is; the codes follow that
_CLASSES = "dataclasses"


def use(path: str) -> None:
    """Have `re` and `dataclasses` take what `record` wrote to a file; it is read when something is asked for first."""
    ready = _Ready(path)
    usual = compiler.compile

    def compile_pattern(pattern: Any, flags: int = 0) -> Pattern[Any]:
        known = ready.find((pattern, flags)) if isinstance(pattern, str | bytes) else None
        if known is None:
            return usual(pattern, flags)
        code, (in_effect, groups, by_name, names) = known
        return _sre.compile(pattern, in_effect, array(_UNIT, code).tolist(), groups, by_name, names)

    def run_text(text: str, variables: dict[str, Any], names: dict[str, Any]) -> None:
        known = ready.find(text)
        code = marshal.loads(known[0]) if known is not None else text  # noqa: S302  # a part of the program
        builtins.exec(code, variables, names)  # noqa: S102  # as `dataclasses` would

    compiler.compile = compile_pattern
    sys.meta_path.insert(0, _Ahead(run_text))


def record(path: str, first: Callable[[], object], then: Callable[[], object]) -> int:
    """Write what is compiled while work is done, and return how much it was; `dataclasses` is not loaded yet.

    Args:
        path: the file to write.
        first: the work whose methods and patterns are written.
        then: the work whose patterns are written.
    """
    table: Table = {}
    codes = bytearray()
    beginning = [True]
    usual, engine = compiler.compile, _sre.compile

    def keep(key: object, code: bytes, *rest: object) -> None:
        table[key] = (len(codes), len(codes) + len(code), *rest)
        codes.extend(code)

    def compile_pattern(pattern: Any, flags: int = 0) -> Pattern[Any]:
        def take(text: object, in_effect: int, code: list[int], groups: int, by_name: Any, names: Any) -> Pattern[Any]:
            if isinstance(pattern, str | bytes):
                keep((pattern, flags), array(_UNIT, code).tobytes(), in_effect, groups, dict(by_name), tuple(names))
            return engine(text, in_effect, code, groups, by_name, names)

        _sre.compile = take
        try:
            return usual(pattern, flags)
        finally:
            _sre.compile = engine

    def run_text(text: str, variables: dict[str, Any], names: dict[str, Any]) -> None:
        code = compile(text, "<string>", "exec", dont_inherit=True)
        if beginning:
            keep(text, marshal.dumps(code))
        builtins.exec(code, variables, names)  # noqa: S102

    compiler.compile = compile_pattern
    sys.meta_path.insert(0, _Ahead(run_text))
    try:
        first()
        beginning.clear()
        then()
    finally:
        compiler.compile = usual
    index = marshal.dumps((_MADE_FOR, table))
    with open(path, "wb") as file:  # noqa: PTH123  # no pathlib yet where this is read
        file.write(len(index).to_bytes(_LENGTH, "little") + index + codes)
    return len(table)


class _Ready:
    """What a file holds."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._read: tuple[Table, bytes, int] | None = None

    def find(self, key: object) -> tuple[bytes, tuple[Any, ...]] | None:
        """Return the code of a pattern or a text, and what is said of it."""
        if self._read is None:
            self._read = _read(self._path)
        table, data, codes = self._read
        known = table.get(key)
        return (data[codes + known[0] : codes + known[1]], known[2:]) if known is not None else None


def _read(path: str) -> tuple[Table, bytes, int]:
    """Return a file's index, all that is in it, and where its codes begin."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read()
        end = _LENGTH + int.from_bytes(data[:_LENGTH], "little")
        made_for, table = marshal.loads(data[_LENGTH:end])  # noqa: S302  # a part of the program, as its modules are
    except (OSError, ValueError, EOFError, TypeError):
        return {}, b"", 0
    return (table, data, end) if made_for == _MADE_FOR else ({}, b"", 0)


class _Ahead:
    """Gives `dataclasses`, when it is loaded, another `exec` than Python's; then it is gone."""

    def __init__(self, run_text: Callable[..., None]) -> None:
        self._run_text = run_text
        self._load: Callable[[ModuleType], None]

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name != _CLASSES:
            return None
        sys.meta_path.remove(self)  # type: ignore[arg-type]
        specs = (finder.find_spec(name, path, target) for finder in sys.meta_path)
        spec = next((spec for spec in specs if spec is not None), None)
        if spec is not None and spec.loader is not None:
            run_text, load = self._run_text, spec.loader.exec_module

            def load_with(module: ModuleType) -> None:
                vars(module)["exec"] = run_text
                load(module)

            spec.loader.exec_module = load_with  # type: ignore[method-assign]
        return spec


def _read_samples() -> None:
    """Do what a start with a policy does, in a window that is not shown."""
    from contextlib import suppress

    from reader.gui.opened import read_policy
    from reader.report import Analyzer

    for path in _samples():
        read_policy(Analyzer(), path, _on)
    with suppress(ImportError):  # where Qt's libraries are not there the window's are compiled at the start
        from reader.gui import workspace  # noqa: F401


def _analyse_samples() -> None:
    """Load all that reads and analyses, and do it once."""
    from importlib import import_module
    from pkgutil import walk_packages

    from reader.report import Analyzer
    from reader.summary import hard_words

    for part in ("load", "segment", "practices", "summary", "report", "compare", "survey", "library", "export"):
        package = import_module(f"reader.{part}")
        for module in walk_packages(package.__path__, f"reader.{part}."):
            import_module(module.name)
    analyzer = Analyzer()
    for path in _samples():
        hard_words(analyzer.analyze(analyzer.read(path)).document)


def _samples() -> list[Path]:
    from reader.resources import resource_path

    return sorted(resource_path("samples").iterdir())


def _on(_stage: str, _share: float) -> None:
    """Go on."""


if __name__ == "__main__":
    print("compiled ahead:", record(sys.argv[1], _read_samples, _analyse_samples), file=sys.stderr)
