"""The shipped data is found in a checkout and in an installed wheel, and every file of it can be read."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

from reader.resources import resource_path, resource_text, resource_toml, resources_folder

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"


def test_a_checkout_reads_its_own_folder() -> None:
    assert resources_folder() == RESOURCES
    assert resource_path("samples/lumenly.md") == RESOURCES / "samples" / "lumenly.md"


def test_texts_and_tables_are_read() -> None:
    assert resource_text("samples/lumenly.md").startswith("# Lumenly Privacy Notice")
    assert resource_toml("practices.toml")


def test_every_data_file_parses() -> None:
    parsed = 0
    for path in RESOURCES.rglob("*"):
        if path.suffix == ".toml":
            tomllib.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".svg":
            ET.parse(path)  # noqa: S314 - our own files
        else:
            continue
        parsed += 1
    assert parsed > 0


def test_every_folder_of_data_is_described() -> None:
    readme = (RESOURCES / "README.md").read_text(encoding="utf-8")
    folders = {path.name for path in RESOURCES.iterdir() if path.is_dir() and any(path.iterdir())}
    assert not {name for name in folders if f"`{name}/" not in readme}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("policy_reader-*.whl"))


def test_the_wheel_holds_all_the_data_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        f"reader/_resources/{path.relative_to(RESOURCES).as_posix()}"
        for path in RESOURCES.rglob("*.*")
        if path.is_file()
    }
    assert shipped <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"reader", "policy_reader"}


def test_an_installed_wheel_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    program = "import reader.resources as r; print(r.resources_folder()); print(len(r.resource_text('practices.toml')))"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True, capture_output=True, text=True)
    folder, length = done.stdout.splitlines()
    assert Path(folder) == tmp_path / "reader" / "_resources"
    assert int(length) > 0
