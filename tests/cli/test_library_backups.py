"""`library backups|restore|recover|purge` over a real library."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.library import Library
from reader.library.backups import list_backups
from reader.paths import library_folder
from tests.library.builders import make_document, make_source
from tests.library.test_database import damage, filled


@pytest.fixture
def folder() -> Path:
    folder = library_folder()
    filled(folder, notes=60)
    with Library.open(folder) as library:
        library.back_up()
        library.remove_note("n0")
    return folder


def test_backup_is_shown_before_it_is_restored(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "backups", "--format", "json"]) == 0
    backup = Path(json.loads(capsys.readouterr().out)["backups"][0]["path"])
    assert main(["library", "restore", backup.name]) == 0
    assert "60 notes" in capsys.readouterr().out
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 59
    assert main(["library", "restore", backup.name, "--yes"]) == 0
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 60
    assert main(["library", "restore", "nothing.db", "--yes"]) == 2


def test_damaged_library_is_recovered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "recover", "--yes"]) == 2
    assert "sound" in capsys.readouterr().err
    damage(folder)
    assert main(["library", "recover"]) == 0
    assert list_backups(folder)[0].name in capsys.readouterr().out
    assert main(["library", "recover", "--yes"]) == 0
    with Library.open(folder) as library:
        assert len(library.all_notes()) == 60


def test_nothing_expired_is_deleted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["library", "purge"]) == 0
    assert "0 things" in capsys.readouterr().out


def test_library_goes_to_another_place_in_one_file(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle, other = tmp_path / "all.policybundle", tmp_path / "other"
    assert main(["library", "export", str(bundle)]) == 0
    assert main(["library", "import", str(bundle), "--library", str(other)]) == 0
    assert "1 policy was taken in" in capsys.readouterr().out
    with Library.open(other) as library:
        assert len(library.all_notes()) == 59
        assert len(library.all_notes(trashed=True)) == 1
    assert main(["library", "import", str(tmp_path / "nothing"), "--library", str(other)]) == 2
    bundle.write_bytes(b"PK")
    assert main(["library", "import", str(bundle), "--library", str(other)]) == 2


def test_a_file_that_is_missing_in_a_bundle_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle, bare = tmp_path / "all.policybundle", tmp_path / "bare.policybundle"
    with Library.open(folder) as library:
        source = make_source((("News", "Newer."),))
        library.add(source, make_document(source), b"the file")
    assert main(["library", "export", str(bundle)]) == 0
    with zipfile.ZipFile(bundle) as whole, zipfile.ZipFile(bare, "w") as kept:
        for name in whole.namelist():
            if not name.startswith("files/"):
                kept.writestr(name, whole.read(name))
    for path, told in ((bundle, False), (bare, True)):
        assert main(["library", "import", str(path), "--library", str(tmp_path / path.stem)]) == 0
        assert ("The file that 1 policy came from is missing" in capsys.readouterr().out) is told
