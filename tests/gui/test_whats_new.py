"""What is new: told once after an upgrade, never at the first start; settings of the version before are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

import reader
from reader.gui.settings import WindowSettings
from reader.gui.whats_new import KEY, WhatsNewDialog, change_log, news_since, tell_what_is_new
from reader.paths import HOME_VARIABLE, config_folder

LOG = """# Changes

## Unreleased

- Not out yet.

## 0.10.0

- Reads `PDF`
  too.

## 0.9.0

- Older.
"""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))


def _shown() -> list[WhatsNewDialog]:
    windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, WhatsNewDialog)]
    return [window for window in windows if window.isVisible()]


def test_only_what_is_newer_and_out_is_news() -> None:
    assert news_since(LOG, "0.9.0") == "0.10.0\n\n• Reads PDF too."
    assert news_since(LOG, "0.10.0") == ""
    assert news_since(LOG, "0.8.5").count("•") == 2


def test_the_change_log_of_this_version_is_found() -> None:
    assert f"## {reader.__version__}" in change_log()


def test_the_first_start_and_a_start_of_the_same_version_tell_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tell_what_is_new(window)
    tell_what_is_new(window)
    assert _shown() == []
    assert WindowSettings().text(KEY, "") == reader.__version__


def test_settings_of_the_version_before_are_kept_and_the_news_told_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    config_folder().mkdir(parents=True)
    ini = config_folder() / "window.ini"
    ini.write_text(f"[General]\nversion=1\ntheme=sepia\nzoom=1.25\n{KEY}=0.0.9\n", encoding="utf-8")
    tell_what_is_new(window)
    shown = _shown()
    assert len(shown) == 1
    assert reader.__version__ in shown[0].findChildren(QPlainTextEdit)[0].toPlainText()
    shown[0].accept()
    assert (WindowSettings().text("theme", ""), WindowSettings().number("zoom", 0)) == ("sepia", 1.25)
    tell_what_is_new(window)
    assert _shown() == []
