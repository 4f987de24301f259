"""Collector: work that makes many objects and no rings of them is done without Python's looking for rings.

What is read, divided and found is freed as soon as nobody holds it: it has no rings (`tests/test_collector.py`). Python
looks for some all the same after each few hundred new objects, through all that was made lately: a sixteenth of the
time of an analysis.
"""

from __future__ import annotations

import gc
from functools import wraps

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ParamSpec, TypeVar

    _Given = ParamSpec("_Given")
    _Result = TypeVar("_Result")


def uncollected(work: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Return a function that does the same with the collector off, and leaves it as it was.

    Where two threads are in such work, the collector is on again once the first that found it on is done: never off for
    good.
    """

    @wraps(work)
    def run(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return run
