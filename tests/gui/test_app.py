"""The application: it starts, shows, opens, and an unexpected error ends in one dialog."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.app import ErrorHook, run
from reader.gui.dialogs.error_dialog import ErrorDialog
from reader.gui.main_window import MainWindow


def test_it_runs_opens_a_file_and_ends_well(policy_file: Path, qapp: QApplication) -> None:
    titles: list[str] = []
    collecting: list[bool] = []
    ticks = iter(range(1000))
    gc.disable()  # as the command leaves it

    def look() -> None:  # no error may leave it: the program would show it in a dialog, and wait
        patient = next(ticks, None) is not None
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()), None)
        if window is None or (patient and not (window._furnished and window._library.policy_id and gc.isenabled())):
            return  # the collector is off while a policy is read
        timer.stop()
        titles.append(window.windowTitle())
        collecting.append(gc.isenabled())
        window.close()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    assert run([str(policy_file)]) == 0
    assert titles == ["Mossgate Tea Privacy Policy · Policy Reader"]
    assert collecting == [True]
    assert sys.excepthook is sys.__excepthook__


def test_an_unexpected_error_is_shown_with_its_details(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown: list[str] = []
    saved: list[bool] = []

    def look() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, ErrorDialog) and dialog.isVisible():
                timer.stop()
                shown.append(dialog.details())
                dialog.accept()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    try:
        raise ZeroDivisionError("nobody foresaw this")
    except ZeroDivisionError as error:
        ErrorHook(lambda: window, lambda: saved.append(True))(type(error), error, error.__traceback__)
    assert saved == [True]
    assert "nobody foresaw this" in shown[0]
    assert "ZeroDivisionError" in capsys.readouterr().err
