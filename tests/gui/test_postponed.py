"""What is postponed is loaded when it is first used, is itself then, and is imported as ever once that is settled."""

from __future__ import annotations

import subprocess
import sys

BEGIN = "import sys; from reader.gui.postponed import postpone, settle; postpone('inspect'); import inspect; "


def said(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + program], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip()


def test_it_is_not_loaded_by_who_imports_it() -> None:
    program = """
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Described:
    "It is."
    place: int
print("tokenize" in sys.modules, Described(3))
"""
    assert said(program) == "False Described(place=3)"


def test_it_answers_who_uses_it() -> None:
    program = """
from dataclasses import dataclass
@dataclass
class Bare:
    place: int
print(Bare.__doc__, "tokenize" in sys.modules, inspect.isfunction(postpone))
"""
    assert said(program) == "Bare(place: int) True True"


def test_it_is_imported_as_ever_once_settled() -> None:
    assert (
        said("settle('inspect'); import inspect; print(inspect.__file__ is not None, inspect.__name__)")
        == "True inspect"
    )


def test_what_is_loaded_stays() -> None:
    assert said("real = inspect.isclass; postpone('inspect'); import inspect; print(inspect.isclass is real)") == "True"
