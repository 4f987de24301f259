"""Late names: found when used, and every name a package offers is there."""

from __future__ import annotations

import importlib
import importlib.util
import subprocess
import sys

import pytest

PACKAGES = ("reader.practices", "reader.summary", "reader.report")


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_offered_is_there(package: str) -> None:
    module = importlib.import_module(package)
    assert all(getattr(module, name) is not None for name in module.__all__)


def test_a_name_that_is_not_offered_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        importlib.import_module("reader.report").nothing  # noqa: B018


def test_the_data_classes_load_no_rules_and_no_templates() -> None:
    code = (
        "import sys; import reader.report.model, reader.summary.model, reader.practices.finding; "
        "print(*(m for m in sys.modules if m in ('re2', 'tomllib', 'reader.practices.detector')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "", "")


@pytest.mark.parametrize("package", PACKAGES)
def test_no_name_is_that_of_a_module_which_would_hide_it(package: str) -> None:
    module = importlib.import_module(package)
    assert not {name for name in module.__all__ if importlib.util.find_spec(f"{package}.{name}")}
