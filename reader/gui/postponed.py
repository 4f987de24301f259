"""Postponed: a module of the standard library that others import and a first paint does not use is loaded when used.

`dataclasses` imports `inspect`, and so the parser of Python itself, to write the docstrings of classes that have none.
Ours have theirs. It takes 7 ms, a twentieth of a start.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType


class _Postponed(ModuleType):
    """Stands in for a module, and answers with what that says once it is loaded."""

    def __getattr__(self, name: str) -> object:
        return getattr(_load(self.__name__), name)


def postpone(name: str) -> None:
    """Have a module loaded when something of it is used first, and not when it is imported."""
    if name not in sys.modules:
        sys.modules[name] = _Postponed(name)


def settle(name: str) -> None:
    """Have the next import of a module load it, as ever: nobody is in a hurry any more."""
    if isinstance(sys.modules.get(name), _Postponed):
        del sys.modules[name]


def _load(name: str) -> ModuleType:
    settle(name)
    return import_module(name)
