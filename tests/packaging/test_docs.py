"""What the pages for developers name is there: files, folders, scripts, tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = (
    "docs/developers.md",
    "docs/packages.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "PRIVACY.md",
    "resources/README.md",
)
_TOP = ("reader/", "resources/", "tests/", "packaging/", "docs/")
_PATH = re.compile(r"`((?:%s)[\w./*-]*)`" % "|".join(_TOP))  # noqa: UP031


@pytest.mark.parametrize("page", PAGES)
def test_every_path_named_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = {path for path in _PATH.findall(text) if not re.search(r"NAME|TOPIC|CODE|/_resources", path)}
    assert not sorted(path for path in named if not any(ROOT.glob(path.rstrip("/"))))


def test_every_package_is_on_the_drawing() -> None:
    drawing = (ROOT / "docs" / "architecture.svg").read_text(encoding="utf-8")
    packages = [path.name for path in (ROOT / "reader").iterdir() if (path / "__init__.py").is_file()]
    assert packages
    assert not [name for name in packages if not re.search(rf"\b{name}\b", drawing)]
