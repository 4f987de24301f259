"""The style of a window: set part by part, nothing painted meanwhile, dialogs too."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.sheet import Sheet
from reader.gui.dressing import Dressing
from reader.gui.main_window import MainWindow
from reader.gui.theme import apply_theme, dress, load_theme, theme


def test_parts_are_dressed_one_after_the_other_and_shown_together(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    parts = [QLabel("one", window), QLabel("two", window)]
    dressing = Dressing(window, lambda: iter(parts))
    dressing.dress_now()
    window.show()
    before = parts[0].styleSheet()
    apply_theme(qapp, "dark")
    with qtbot.waitSignal(dressing.dressed):
        dressing.dress_anew()
        assert not window.updatesEnabled()
        assert parts[0].styleSheet() == before
    assert window.updatesEnabled()
    assert all(theme().surface["raised"] in part.styleSheet() for part in parts)


def test_what_a_part_adds_to_the_style_stays(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    dress(part, "QLabel#mine { padding: 3px; }")
    dress(part)
    assert part.styleSheet().endswith("QLabel#mine { padding: 3px; }")


def test_a_page_that_comes_later_is_dressed(window: MainWindow) -> None:
    page = QWidget()
    window._pages.addWidget(page)
    assert theme().surface["page"] in page.styleSheet()


def test_every_part_of_the_window_follows_the_theme_and_so_does_an_open_dialog(
    opened: MainWindow, qtbot: QtBot
) -> None:
    dialog = Sheet(opened, "A dialog")
    assert isinstance(dialog.body, QVBoxLayout)
    dialog.show()
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(opened._look._dressing.dressed):
        opened._actions["theme_dark"].setChecked(True)
    page = load_theme("dark").surface["page"]
    panes = opened._panes
    window = load_theme("dark").surface["window"]
    assert all(window in bar.styleSheet() for bar in (opened.menuBar(), opened._actions.bar))
    worn = (opened.statusBar(), panes.left, panes.centre, panes.right, opened._start, dialog)
    assert all(page in part.styleSheet() for part in worn)
    assert opened.styleSheet() == ""
