"""The library as a whole: backups and their return, one file to carry, several libraries, a damaged one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.main_window import MainWindow
from reader.paths import library_folder
from tests.gui.conftest import wait_open
from tests.library.test_database import damage, filled


def yes(*_: object) -> QMessageBox.StandardButton:
    return QMessageBox.StandardButton.Yes


def test_the_library_goes_out_and_comes_in(opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "all.policybundle"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    opened._actions["export_library"].trigger()
    assert path.is_file()
    opened._library.delete(opened._library.policy_id)
    assert opened._library.policies() == []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    opened._actions["import_library"].trigger()
    assert len(opened._library.policies()) == 1
    assert "taken in" in opened._messages.text()
    path.write_bytes(b"no zip")
    opened._actions["import_library"].trigger()
    assert "no bundle" in opened._messages.text()


def test_a_backup_shows_what_it_holds_and_comes_back(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk = opened._shelves._keeping
    told: list[str] = []

    def restore_first(dialog: BackupsDialog) -> None:
        dialog.backup_wanted.emit()
        assert dialog.table.model().index(0, 1).data() == "1"
        opened._library.delete(opened._library.policy_id)
        dialog._ask()

    def ask(_parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        told.append(words)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(BackupsDialog, "exec", restore_first)
    monkeypatch.setattr(QMessageBox, "question", ask)
    desk.show_backups()
    assert "holds 1 policy and 0 notes, the library now 0 policies" in told[0]
    assert len(opened._library.policies()) == 1
    assert any(path.name.startswith("library-before-restore") for path in library_folder().iterdir())


def test_libraries_are_switched_between_and_remembered(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    desk = opened._shelves._keeping
    desk.open_folder(tmp_path / "work")
    assert opened._library.policies() == []
    assert desk.known() == [library_folder(), tmp_path / "work"]
    again = MainWindow()
    assert again._library.folder == tmp_path / "work"
    again.close()
    again.deleteLater()
    desk.open_folder(library_folder())
    assert len(opened._library.policies()) == 1
    wait_open(opened, qtbot, lambda: opened._opening.open_kept(opened._library.policies()[0].id))


def test_a_library_whose_drive_is_gone_is_not_begun_anew(window: MainWindow, tmp_path: Path) -> None:
    window._library.close()
    window._library.folder = tmp_path / "gone"
    assert not window._library.open_library()
    assert not (tmp_path / "gone").exists()
    assert "no library" in window._messages.text()


def test_a_damaged_library_is_recovered_from_the_window(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "damaged"
    filled(folder, notes=60)
    desk = window._shelves._keeping
    desk.open_folder(folder)
    window._library.demand(lambda library: library.back_up())
    window._library.close()
    damage(folder)
    monkeypatch.setattr(QMessageBox, "question", yes)
    window._library.switch(folder)
    assert len(window._library.policies()) == 1
    assert any(path.name.startswith("library-broken") for path in folder.iterdir())


@pytest.mark.parametrize(("backed_up", "told"), [(True, "as in the backup."), (False, "begins empty.")])
def test_a_library_file_that_is_gone_comes_back_without_a_complaint(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backed_up: bool, told: str
) -> None:
    folder = tmp_path / "gone"
    filled(folder, notes=1)
    window._shelves._keeping.open_folder(folder)
    if backed_up:
        window._library.demand(lambda library: library.back_up())
    window._library.close()
    for path in (*folder.glob("library.db*"), *(() if backed_up else folder.glob("backups/*"))):
        path.unlink()
    complaints: list[str] = []
    monkeypatch.setattr(QMessageBox, "question", yes)
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: complaints.append(words[2]))
    window._shelves._keeping._recover("The library is gone.")
    assert complaints == []
    assert len(window._library.policies()) == int(backed_up)
    assert told in window._messages.text()
