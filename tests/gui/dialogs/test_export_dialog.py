"""The export sheet: format, preview, path and its warnings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.export import FORMATS
from reader.gui.dialogs.export_dialog import ExportDialog, suggested_name
from reader.load import load_text
from reader.report.model import Report
from reader.segment import segment
from reader.summary.model import Summary


@pytest.fixture
def report() -> Report:
    source = load_text("# Orchard privacy\n\nWe keep data about you.\n", "markdown", "orchard.md")
    return Report(source, segment(source), (), Summary(), "1")


@pytest.fixture
def dialog(qtbot: QtBot, report: Report, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(None, report, [], tmp_path)
    dialog.show()
    qtbot.waitUntil(lambda: bool(preview(dialog)), timeout=3000)
    return dialog


def preview(dialog: ExportDialog) -> str:
    return dialog.findChild(QPlainTextEdit).toPlainText()


def line(dialog: ExportDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit)


def write(dialog: ExportDialog) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.isDefault())


def notices(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_each_format_shows_its_own_preview_and_suffix(dialog: ExportDialog) -> None:
    seen = set()
    for radio, suffix in zip(dialog.findChildren(QRadioButton), FORMATS.values(), strict=True):
        radio.click()
        seen.add(preview(dialog)[:200])
        assert dialog.path().suffix == suffix
    assert len(seen) == len(FORMATS)


def test_enter_asks_for_the_export_and_closes(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    line(dialog).setText(str(tmp_path / "mine.md"))
    with qtbot.waitSignal(dialog.export_requested, timeout=500) as wish:
        QTest.keyClick(line(dialog), Qt.Key.Key_Return)
    assert wish.args == [str(tmp_path / "mine.md"), "markdown"]
    assert not dialog.isVisible()


def test_a_file_that_would_be_replaced_is_named_first(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("old", encoding="utf-8")
    line(dialog).setText(str(tmp_path / "old.md"))
    assert "“old.md” exists already" in notices(dialog)
    assert write(dialog).accessibleName() == "Replace"
    line(dialog).setText(str(tmp_path / "new.md"))
    assert "exists already" not in notices(dialog)
    assert write(dialog).accessibleName() == "Export"


@pytest.mark.parametrize("name", ["", "missing/file.md", "."])
def test_a_path_that_cannot_be_written_cannot_be_asked_for(dialog: ExportDialog, tmp_path: Path, name: str) -> None:
    line(dialog).setText(str(tmp_path / name) if name else "")
    assert not write(dialog).isEnabled()


def test_a_failed_export_keeps_the_sheet_open_and_says_why(dialog: ExportDialog) -> None:
    dialog.export_requested.connect(lambda path, fmt: dialog.show_problem("The disk is full."))
    write(dialog).click()
    assert dialog.isVisible()
    assert "The disk is full." in notices(dialog)


def test_a_long_preview_ends_with_a_word_about_it(qtbot: QtBot, tmp_path: Path) -> None:
    source = load_text("# Long\n\n" + "We keep data about you. " * 2000, "markdown")
    dialog = ExportDialog(None, Report(source, segment(source), (), Summary(), "1"), [], tmp_path)
    qtbot.addWidget(dialog)
    html = dialog.findChildren(QRadioButton)[1]
    html.click()
    assert "[The preview ends here; the file goes on.]" in preview(dialog)


def test_a_name_is_safe_on_every_system(report: Report) -> None:
    known = replace(report.source.provenance, title='What: "we" do / keep? ...', archived_on="2011-03-05")
    named = replace(report, source=replace(report.source, provenance=known))
    assert suggested_name(named, ".md") == "What we do keep ... 2011-03-05 summary.md"
    long = replace(report, source=replace(report.source, provenance=replace(known, title="x" * 500)))
    assert len(suggested_name(long, ".html")) < 100


def test_escape_closes_and_frees(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_exec_then_delete_later_is_safe(qtbot: QtBot, report: Report, tmp_path: Path) -> None:
    dialog = ExportDialog(None, report, [], tmp_path)
    QTimer.singleShot(0, dialog.reject)
    dialog.exec()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_every_control_has_a_name_and_room_for_a_finger(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.wait(0)
    for control in dialog.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QLineEdit, QPlainTextEdit)):
            assert control.accessibleName(), control
            assert control.height() >= 24
