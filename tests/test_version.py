"""One version everywhere: the package, what is installed, and the top of the change log."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest

import reader

ROOT = Path(__file__).parent.parent


def test_the_change_log_begins_with_this_version() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert next(heading for heading in headings if heading != "Unreleased") == reader.__version__


def test_what_is_installed_has_this_version() -> None:
    try:
        installed = metadata.version("policy-reader")
    except metadata.PackageNotFoundError:
        pytest.skip("policy-reader is not installed in this environment")
    assert installed == reader.__version__
