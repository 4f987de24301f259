"""Late names: a package offers names whose modules are imported when they are first used.

The window paints before rules, parsers and templates are loaded; a package whose `__init__` imports all of itself would
load them with its first data class.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from typing import Any


def late_names(package: str, places: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a package's module-level `__getattr__` (PEP 562).

    Args:
        package: the package's `__name__`.
        places: for each public name, the module of the package that defines it ("detect": "detector").
    """

    def find(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(importlib.import_module(f"{package}.{places[name]}"), name)

    return find
