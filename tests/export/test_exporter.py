"""Put in place whole or not at all; errors are sentences."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export import export, render
from reader.report import report_object
from tests.export.builders import make_notes, make_report


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.md", "# Tarn"), ("a.MARKDOWN", "# Tarn"), ("a.html", "<!DOCTYPE"), ("a.htm", "<!DOCTYPE"), ("a.json", "{\n")],
)
def test_format_follows_the_suffix(tmp_path: Path, name: str, begins: str) -> None:
    assert export(make_report(), (), tmp_path / name) == tmp_path / name
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_format_given_wins_over_the_suffix(tmp_path: Path) -> None:
    export(make_report(), (), tmp_path / "a.txt", "markdown")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("# Tarn")


def test_unknown_formats_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not tell the format"):
        export(make_report(), (), tmp_path / "a.xyz")
    with pytest.raises(ExportError, match="no export format"):
        render(make_report(), (), "xyz")
    with pytest.raises(ExportError, match="no export format"):
        export(make_report(), (), tmp_path / "a.pdf")  # without anything that sets pages


def test_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"“a\.md” could not be written to .*none"):
        export(make_report(), (), tmp_path / "none" / "a.md")


def test_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        export(make_report(), (), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_json_is_the_contract_with_notes_and_provenance() -> None:
    report = make_report()
    content = json.loads(render(report, make_notes(report.document), "json"))
    contract = report_object(report)
    assert list(content) == [*contract, "notes", "provenance", "verdicts"]
    assert {key: content[key] for key in contract} == contract
    assert [(note["label"], note["id"], note["place"]) for note in content["notes"]] == [
        ("N1", "n1", ""),
        ("N2", "n2", "§2 ¶1"),
        ("N3", "n3", ""),
    ]
    placed = content["notes"][1]
    assert content["text"][placed["start"] : placed["end"]] == placed["quote"] == "credit reference agencies. See"
    assert content["provenance"]["file_name"] == "tarn.md"
