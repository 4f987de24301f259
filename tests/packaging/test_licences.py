"""Everything that is installed with the program is named with its licence, and in the bill with its hashes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import reader

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "packaging"))

import licences  # noqa: E402
import sbom  # noqa: E402

LOCKED = {name for name, _, _ in sbom.locked()} - sbom.FOR_BUILDING


def test_everything_locked_is_named_with_its_licence_and_nothing_else() -> None:
    assert {work["package"] for work in licences.works() if work["package"]} == LOCKED
    assert all(work["licence"] and work["for"] and work["home"].startswith("https://") for work in licences.works())


def test_no_licence_forbids_passing_the_program_on_under_mit() -> None:
    """LGPL holds for Qt alone, which stays in files of its own that a user can replace."""
    strong = {work["name"] for work in licences.works() if "GPL" in work["licence"].replace("LGPL", "")}
    weak = {work["name"] for work in licences.works() if "LGPL" in work["licence"]}
    assert strong == set()
    assert weak == {"Qt and PySide6", "Shiboken6"}


def test_the_bill_names_what_is_locked_with_hashes() -> None:
    bill = sbom.bill()
    assert bill["metadata"]["component"]["version"] == reader.__version__
    assert {component["name"] for component in bill["components"]} == LOCKED
    assert all(len(component["properties"]) > 0 for component in bill["components"])
    references = {component["bom-ref"] for component in bill["components"]}
    assert set(bill["dependencies"][0]["dependsOn"]) == references


def test_an_option_is_no_file_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        sbom.main(["--help"])
    assert not list(tmp_path.iterdir())
    assert sbom.main(["bill.json"]) == 0
    assert json.loads((tmp_path / "bill.json").read_text(encoding="utf-8")) == sbom.bill()


def test_the_bill_is_the_same_each_time() -> None:
    assert json.dumps(sbom.bill()) == json.dumps(sbom.bill())
