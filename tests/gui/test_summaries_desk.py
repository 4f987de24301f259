"""Summaries of many policies from the window: written one after the other, watched, stopped, never over anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.export import USUAL, Contents
from reader.gui.dialogs.export_choices import Choice
from reader.gui.dialogs.summaries_dialog import SummariesDialog
from reader.gui.main_window import MainWindow
from reader.gui.summaries_desk import SummariesDesk


@pytest.fixture
def desk(opened: MainWindow) -> SummariesDesk:
    return opened._shelves._summaries


def test_the_library_is_written_into_a_new_folder_with_a_list(
    desk: SummariesDesk, opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SummariesDialog)
        dialog._folder.setText(str(out))
        dialog._start.click()
        qtbot.waitUntil(lambda: "index.html" in dialog._notice.text(), timeout=20_000)
        said.append(dialog._notice.text())
        dialog.reject()

    QTimer.singleShot(100, act)
    opened._actions["summaries"].trigger()
    assert said == [f"Written: {out / 'index.html'}"]
    assert len(list(out.iterdir())) == 2
    summary = next(path for path in out.iterdir() if path.name != "index.html")
    assert "We search your file at a credit reference agency." in summary.read_text(encoding="utf-8")


def test_a_folder_with_something_in_it_is_told_and_left(qtbot: QtBot, tmp_path: Path, desk: SummariesDesk) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    dialog = SummariesDialog(None, 2, tmp_path, Choice("html", USUAL), ("report",))
    assert not dialog._start.isEnabled()
    assert "is not empty" in dialog._notice.text()
    dialog._folder.setText(str(tmp_path / "new"))
    assert dialog._start.isEnabled()
    desk._dialog = dialog
    desk._start(["x"], str(tmp_path), Choice("html", USUAL))  # the desk looks again: it may have been filled since
    assert "is not empty" in dialog._notice.text()
    desk._dialog = None
    dialog.deleteLater()


def test_a_policy_that_is_gone_ends_it_with_a_word(desk: SummariesDesk, tmp_path: Path) -> None:
    dialog = SummariesDialog(None, 1, tmp_path / "new", Choice("html", USUAL), ("report",))
    desk._dialog = dialog
    desk._start(["nobody"], str(tmp_path / "new"), Choice("html", USUAL))
    assert "not in the library" in dialog._notice.text()
    assert dialog._start.isEnabled()
    desk._dialog = None
    dialog.deleteLater()


def test_stopping_leaves_what_is_written_with_its_list(
    desk: SummariesDesk, opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = [opened._library.policy_id] * 3
    out = tmp_path / "out"
    dialog = SummariesDialog(None, 3, out, Choice("markdown", USUAL), ("report",))
    dialog.stop_requested.connect(desk._stop)
    desk._dialog = dialog
    desk._start(ids, str(out), Choice("markdown", Contents.of(["points"])))
    qtbot.waitUntil(lambda: any(out.glob("*.md")), timeout=20_000)
    dialog.reject()
    written = len(list(out.glob("*.md")))
    assert (out / "index.html").exists()
    qtbot.wait(200)
    assert len(list(out.glob("*.md"))) == written
    desk._dialog = None
