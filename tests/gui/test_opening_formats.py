"""Every format comes into the window the same way, and a file that breaks its reader leaves the window as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from tests.gui.conftest import wait_open
from tests.load.builders import PROSE, Ink, docx_paragraph, make_docx, make_pdf, make_zip

FILES = {
    "policy.pdf": make_pdf([[Ink(60, 700, PROSE)]]),
    "policy.docx": make_docx(docx_paragraph(PROSE)),
    "policy.zip": make_zip({"policy.md": f"# Privacy\n\n{PROSE}"}),
}


@pytest.mark.parametrize("name", FILES)
def test_a_format_is_opened_and_kept_with_its_bytes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    wait_open(window, qtbot, lambda: window.open_paths([path]))
    assert PROSE in window._panes.text.toPlainText()


def test_a_policy_in_a_zip_and_a_folder_are_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "policy.zip").write_bytes(FILES["policy.zip"])
    wait_open(window, qtbot, lambda: window.open_paths([tmp_path / "policy.zip" / "policy.md"]))
    assert window.windowTitle().startswith("Privacy")
    wait_open(window, qtbot, lambda: window.open_paths([tmp_path]))
    assert window.windowTitle().startswith("Privacy")


def test_a_broken_file_leaves_the_open_policy(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7 broken")
    with qtbot.waitSignal(opened._session.failed, timeout=20_000):
        opened.open_paths([path])
    assert "damaged PDF" in opened._panes.card.text()
    opened._panes.card.second_pressed.emit()
    assert "Mossgate" in opened._panes.text.toPlainText()


def test_a_web_page_on_the_clipboard_keeps_its_headings(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(f"Cookies\n{PROSE}")
    data.setHtml(f"<h1>Privacy</h1><p>{PROSE}</p><h2>Cookies</h2><p>{PROSE}</p>")
    QGuiApplication.clipboard().setMimeData(data)
    wait_open(window, qtbot, window._opening.paste)
    report = window._reading.report
    assert report is not None
    assert [section.title for section in report.document.sections] == ["Privacy", "Cookies"]
