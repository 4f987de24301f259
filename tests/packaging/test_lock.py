"""The lock is what pyproject.toml asks for: every dependency, within its bounds, by hash, from no particular index."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FILES = ("requirements.txt", "requirements-dev.txt")


def _lock(name: str) -> str:
    return (ROOT / "packaging" / name).read_text(encoding="utf-8")


def _versions(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", _lock(name), re.MULTILINE))


@pytest.mark.parametrize("name", FILES)
def test_every_dependency_is_locked_within_its_bounds(name: str) -> None:
    groups = PROJECT["dependency-groups"]
    asked = [*PROJECT["project"]["dependencies"], *groups["build"]]
    if name == "requirements-dev.txt":
        asked += [entry for entry in groups["dev"] if isinstance(entry, str)]
    versions = _versions(name)
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(versions[requirement.name.lower()]), requirement


def test_both_sets_agree() -> None:
    assert _versions("requirements.txt").items() <= _versions("requirements-dev.txt").items()


@pytest.mark.parametrize("name", FILES)
def test_every_package_has_hashes_and_no_address(name: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", _lock(name), flags=re.MULTILINE)[1:]
    assert len(entries) == len(_versions(name))
    assert not [entry for entry in entries if "--hash=sha256:" not in entry]
    assert "://" not in _lock(name)
