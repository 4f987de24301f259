"""Every dialog with longer words, and from right to left: all texts go through the catalogue, none is cut.

The texts that a dialog is given (titles, paths, drafts) are marked as translated, so that what is left is its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.export import USUAL
from reader.gui.dialogs.about_dialog import AboutDialog
from reader.gui.dialogs.accuracy_dialog import AccuracyDialog
from reader.gui.dialogs.backups_dialog import BackupsDialog
from reader.gui.dialogs.details_dialog import DetailsDialog
from reader.gui.dialogs.error_dialog import ErrorDialog
from reader.gui.dialogs.export_choices import Choice
from reader.gui.dialogs.export_dialog import ExportDialog
from reader.gui.dialogs.gathered_dialog import GatheredDialog
from reader.gui.dialogs.letters_dialog import Draft, LettersDialog
from reader.gui.dialogs.licences_dialog import LicencesDialog
from reader.gui.dialogs.preferences_dialog import Choices, PreferencesDialog
from reader.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from reader.gui.dialogs.summaries_dialog import SummariesDialog
from reader.gui.gathering import Failure, Outcome
from reader.library import PolicyRecord
from reader.library.restoring import BackupContents
from tests.gui.test_language import OPEN, SHUT, Pseudo


def given(words: str) -> str:
    """Mark a text that a dialog is given."""
    return f"{OPEN}{words}{SHUT}"


HERE = Path("/") / given("here")
BACKUP = BackupContents(HERE / given("library-2026.db"), True, 3, 4, 5, "2026-01-02T03:04:05Z", 4096)
RECORD = PolicyRecord("p", "p", given("Title"), given("site"), "", "", given("file.md"), "0", "0", 10)

DIALOGS: dict[str, Callable[[], QDialog]] = {
    "about": lambda: AboutDialog(None, given("1"), given("2")),
    "accuracy": lambda: AccuracyDialog(None),
    "backups": lambda: BackupsDialog(None, BACKUP, [BACKUP]),
    "details": lambda: DetailsDialog(None, RECORD),
    "error": lambda: ErrorDialog(None, given("It broke."), given("details")),
    "export": lambda: ExportDialog(None, given("x.html"), HERE, Choice("html", USUAL), ("report",)),
    "gathered": lambda: GatheredDialog(None, Outcome(1, 2, (Failure(given("a.md"), given("Why.")),))),
    "letters": lambda: LettersDialog(None, [Draft("copy", given("Copy"), given("Please."), given("Rests."))], HERE),
    "licences": lambda: LicencesDialog(None),
    "preferences": lambda: PreferencesDialog(None, Choices()),
    "shortcuts": lambda: ShortcutsDialog(None, [(given("File"), given("Open"), "Ctrl+O")]),
    "summaries": lambda: SummariesDialog(None, 2, HERE, Choice("html", USUAL), ("report",)),
}
# Names of programs, formats, faces and languages, and what stands in fields for the user to change.
NAMES = {"Policy Reader", "English", "Deutsch", "Français", "MIT", "JSON"}


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=sorted(DIALOGS))
def dialog(request: pytest.FixtureRequest, pseudo: None, qtbot: QtBot) -> QDialog:
    made = DIALOGS[request.param]()
    made.show()
    QTest.qWait(30)
    return made


def shown(dialog: QDialog, *kinds: type[QWidget]) -> Iterator[QWidget]:
    return (child for child in dialog.findChildren(QWidget) if isinstance(child, kinds) and child.isVisible())


def test_every_text_goes_through_the_translator(dialog: QDialog) -> None:
    found = {dialog.windowTitle()}
    for widget in shown(dialog, QLabel, QAbstractButton):
        found |= {widget.text(), widget.accessibleName(), widget.toolTip()}
    english = {text for text in found if any(map(str.isalpha, text)) and OPEN not in text and text.strip() not in NAMES}
    assert not {text for text in english if not text.startswith(("Ctrl+", "<"))}


def test_no_button_is_cut_and_no_label_runs_out_of_its_place(dialog: QDialog) -> None:
    cut = [
        f"{widget.text()}: {widget.width()} of {widget.sizeHint().width()}"
        for widget in shown(dialog, QPushButton, QRadioButton, QCheckBox)
        if widget.width() < widget.sizeHint().width()
    ]
    for label in shown(dialog, QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if label.height() < needed or (not label.wordWrap() and label.width() < label.sizeHint().width()):
            cut.append(f"{label.text()}: {label.size()} of {label.sizeHint()}")
    assert not cut, "\n".join(cut)


def test_from_right_to_left_everything_stays_inside(dialog: QDialog) -> None:
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.qWait(20)
    for widget in shown(dialog, QPushButton, QLabel, QComboBox):
        if widget.window() is dialog and widget.parentWidget() is dialog:
            assert dialog.rect().contains(widget.geometry()), widget.accessibleName() or widget.text()
