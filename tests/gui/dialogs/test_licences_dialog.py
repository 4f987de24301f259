"""The licences: reached from About, and all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.about_dialog import AboutDialog
from reader.gui.dialogs.licences_dialog import LicencesDialog
from reader.resources import resource_toml


def test_every_work_is_named_with_its_licence(qtbot: QtBot) -> None:
    dialog = LicencesDialog(None)
    text = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
    works = resource_toml("licences.toml")["work"]
    assert len(works) > 10
    assert all(f"{work['name']}: {work['for']}\n{work['licence']}\n" in text for work in works)


def test_about_leads_to_them(qtbot: QtBot) -> None:
    about = AboutDialog(None, "9.8.7", "2026.5")
    about.show()
    next(button for button in about.findChildren(QPushButton) if button.accessibleName() == "Licences").click()
    shown = [window for window in QApplication.topLevelWidgets() if isinstance(window, LicencesDialog)]
    assert any(window.isVisible() for window in shown)
    about.close()
