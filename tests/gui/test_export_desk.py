"""The export desk: what the sheet wishes is done, and what was chosen is offered again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from reader.export import USUAL, Contents
from reader.gui.dialogs.export_choices import Choice
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.letters_dialog import LettersDialog
from reader.gui.dialogs.print_dialog import PrintDialog
from reader.gui.export_desk import ExportDesk
from reader.gui.export_session import looks, own_looks
from reader.gui.main_window import MainWindow


@pytest.fixture
def desk(opened: MainWindow) -> ExportDesk:
    return opened._dialogs.exports


def test_the_sheet_previews_the_open_policy_and_writes_it(
    desk: ExportDesk, opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "kept.docx"
    seen: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        qtbot.waitUntil(lambda: "At a glance" in dialog.findChild(QTextEdit).toPlainText(), timeout=3000)
        seen.append(dialog.findChild(QTextEdit).toPlainText())
        dialog.export_requested.emit(str(out), Choice("docx", Contents.of(["points", "text"])))
        dialog.reject()

    QTimer.singleShot(100, act)
    opened._actions["export"].trigger()
    assert "We search your file at a credit reference agency." in seen[0]
    assert out.read_bytes()[:2] == b"PK"
    assert desk._settings.text("export_format", "") == "docx"
    assert desk._chosen() == Contents.of(["points", "text"])


def test_an_export_that_fails_is_told_on_the_sheet(desk: ExportDesk, tmp_path: Path) -> None:
    class Sheet:
        problem = ""

        def show_problem(self, words: str) -> None:
            self.problem = words

    sheet = Sheet()
    session = desk._session()
    assert session is not None
    desk._write(sheet, session, str(tmp_path / "none" / "a.pdf"), Choice("pdf", USUAL))
    assert "could not be written" in sheet.problem


def test_a_look_of_the_users_own_is_offered_and_a_broken_one_tells_its_line(
    desk: ExportDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    session = desk._session()
    assert session is not None
    folder = own_looks()
    folder.mkdir(parents=True)
    (folder / "mine.html").write_text("<p>Mine: {{ title }}</p>", encoding="utf-8")
    (folder / "broken.html").write_text("<p>\n{{ title</p>", encoding="utf-8")
    assert looks()[-2:] == ("broken", "mine")
    dialog = ExportDialog(None, "a.html", tmp_path, Choice("html", USUAL, "mine"), looks())
    desk._preview(dialog, session, dialog.choice())
    assert "Mine: " in dialog.findChild(QTextEdit).toPlainText()
    desk._preview(dialog, session, Choice("html", USUAL, "broken"))
    assert "broken.html, line 2" in dialog._notice.text()
    dialog.deleteLater()


def test_a_setting_of_another_version_is_no_matter(desk: ExportDesk) -> None:
    desk._settings.write({"export_contents": "glance,haikus"})
    assert desk._chosen() == USUAL


def test_letters_are_shown_and_saved_as_they_were_left(
    desk: ExportDesk, opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "letter.pdf"
    seen: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LettersDialog)
        seen.append(dialog.text())
        dialog.save_requested.emit(str(tmp_path / "none" / "a.txt"), "copy", "Dear all")
        seen.append(dialog._notice.text())
        dialog.save_requested.emit(str(out), "copy", "Dear all")
        seen.append(dialog._notice.text())
        dialog.reject()

    QTimer.singleShot(100, act)
    opened._actions["letters"].trigger()
    assert "WHAT YOU CAN DO" in seen[0]
    assert "could not be written" in seen[1]
    assert seen[2] == f"Saved to {out}"
    assert out.read_bytes().startswith(b"%PDF")


def test_print_shows_the_pages_first(opened: MainWindow, qtbot: QtBot) -> None:
    pages: list[int] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        preview = dialog.findChild(QPrintPreviewWidget)
        qtbot.waitUntil(lambda: preview.pageCount() > 0, timeout=5000)
        pages.append(preview.pageCount())
        dialog.reject()

    QTimer.singleShot(100, act)
    opened._actions["print"].trigger()
    assert pages[0] >= 1
