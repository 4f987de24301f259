"""Find the data files that ship with the program: the one module that knows where `resources/` is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TYPE_CHECKING = False  # as `typing` has it, without `typing`: a start of the window does without both of these
if TYPE_CHECKING:
    from typing import Any


@cache
def resources_folder() -> Path:
    """Return the folder of shipped data: inside the wheel, else the checkout's `resources/`."""
    installed = Path(__file__).parent / "_resources"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"


def resource_path(name: str) -> Path:
    """Return the path of one shipped file, named relative to `resources/` with forward slashes."""
    return resources_folder().joinpath(*name.split("/"))


def resource_text(name: str) -> str:
    """Return the text of one shipped file."""
    return resource_path(name).read_text(encoding="utf-8")


def resource_toml(name: str) -> dict[str, Any]:
    """Return the parsed content of one shipped TOML file."""
    import tomllib

    return tomllib.loads(resource_text(name))
