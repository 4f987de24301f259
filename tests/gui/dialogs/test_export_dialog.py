"""The export sheet: format, contents, preview, path and its warnings. It exports nothing itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.export import FORMATS, PAPER_LOOKS, USUAL, Contents, Line, Paper, Part, Piece, Style
from reader.gui.dialogs.export_choices import Choice
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.paper.setter import set_paper


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(
        None, "tarn.html", tmp_path, Choice("markdown", USUAL), ("report", "mine"), frozenset({Part.DISMISSED})
    )
    dialog.show()
    return dialog


def line(dialog: ExportDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit)


def write(dialog: ExportDialog) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.isDefault())


def notices(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def box(dialog: ExportDialog, words: str) -> QCheckBox:
    return next(each for each in dialog.findChildren(QCheckBox) if each.text().startswith(words))


def test_it_opens_with_what_was_chosen_last(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.choice() == Choice("markdown", USUAL)
    assert dialog.path() == tmp_path / "tarn.md"
    assert box(dialog, "At a glance").isChecked()
    assert not box(dialog, "Hard words").isChecked()
    assert box(dialog, "Points you dismissed (none)")


def test_each_format_has_its_suffix_and_asks_for_its_preview(dialog: ExportDialog, qtbot: QtBot) -> None:
    for radio, (name, suffix) in zip(dialog.findChildren(QRadioButton), FORMATS.items(), strict=True):
        with qtbot.waitSignal(dialog.preview_requested, timeout=2000) as wish:
            radio.setChecked(False)
            radio.click()
            dialog._soon.start(0)
        assert wish.args == [Choice(name, USUAL)]
        assert dialog.path().suffix == suffix


def test_a_part_that_is_unticked_is_neither_shown_nor_exported(dialog: ExportDialog, qtbot: QtBot) -> None:
    wanted = Contents(USUAL.parts - {Part.GLANCE})
    with qtbot.waitSignal(
        dialog.preview_requested, timeout=2000, check_params_cb=lambda choice: choice.contents == wanted
    ):
        box(dialog, "At a glance").click()
    with qtbot.waitSignal(dialog.export_requested, timeout=500) as wish:
        write(dialog).click()
    assert wish.args[1].contents == wanted


def test_a_file_for_programs_takes_no_choice_and_says_so(dialog: ExportDialog) -> None:
    next(radio for radio in dialog.findChildren(QRadioButton) if "JSON," in radio.text()).click()
    assert not box(dialog, "At a glance").isEnabled()
    assert "always holds everything" in notices(dialog)


def test_a_look_is_for_a_web_page_and_for_pages(dialog: ExportDialog, qtbot: QtBot) -> None:
    looks = dialog.findChild(QComboBox)
    assert not looks.isEnabled()
    dialog.findChildren(QRadioButton)[3].click()
    assert [looks.itemData(row) for row in range(looks.count())] == list(PAPER_LOOKS)
    dialog.findChildren(QRadioButton)[0].click()
    assert looks.isEnabled()
    assert [looks.itemData(row) for row in range(looks.count())] == ["report", "mine"]
    with qtbot.waitSignal(dialog.preview_requested, timeout=2000) as wish:
        looks.setCurrentIndex(1)
    assert wish.args == [Choice("html", USUAL, "mine")]


def test_nothing_chosen_cannot_be_exported(dialog: ExportDialog) -> None:
    for each in dialog.findChildren(QCheckBox):
        each.setChecked(False)
    assert not write(dialog).isEnabled()
    assert "Choose something" in notices(dialog)


def test_a_page_and_a_text_are_shown_and_a_cut_is_told(dialog: ExportDialog) -> None:
    paper = Paper("t", (Line(Style.TITLE, (Piece("Tarn & Vale"),)), Line(Style.QUOTE, (Piece("Calls"),), look="high")))
    dialog.show_page(set_paper(paper), whole=True)
    assert "Tarn & Vale" in dialog.findChild(QTextEdit).toPlainText()
    assert dialog.findChild(QTextEdit).isVisible()
    assert "goes on" not in notices(dialog)
    dialog.grab()
    dialog.show_text("# Tarn", whole=False)
    assert dialog.findChild(QPlainTextEdit).isVisible()
    assert "The preview ends here" in notices(dialog)


def test_enter_asks_for_the_export_and_closes(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    line(dialog).setText(str(tmp_path / "mine.md"))
    with qtbot.waitSignal(dialog.export_requested, timeout=500) as wish:
        QTest.keyClick(line(dialog), Qt.Key.Key_Return)
    assert wish.args == [str(tmp_path / "mine.md"), Choice("markdown", USUAL)]
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
    dialog.export_requested.connect(lambda *_: dialog.show_problem("The disk is full."))
    write(dialog).click()
    assert dialog.isVisible()
    assert "The disk is full." in notices(dialog)


def test_escape_closes_and_frees(dialog: ExportDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_exec_then_delete_later_is_safe(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(None, "a.html", tmp_path, Choice("html", USUAL))
    QTimer.singleShot(0, dialog.reject)
    dialog.exec()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_every_control_has_a_name_and_room_for_a_finger(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.wait(0)
    for control in dialog.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit)):
            assert control.accessibleName(), control
            assert control.height() >= 24
