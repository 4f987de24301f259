"""Alt and a letter opens a menu: no button of a page takes that letter, or another button's, in any language."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.language import ENGLISH, languages, use_language
from reader.gui.main_window import MainWindow
from tests.gui.test_gathering import gather, policies


def shared(window: MainWindow) -> dict[str, list[str]]:
    """Return the letters that more than one menu, button or label that can be seen has, with their words."""
    shown = [widget for kind in (QAbstractButton, QLabel) for widget in window.findChildren(kind) if widget.isVisible()]
    words = [action.text() for action in window.menuBar().actions()]
    words += [widget.text() for widget in shown if not isinstance(widget, QLabel) or widget.buddy() is not None]
    found = defaultdict(list)
    for text in words:
        letter = QKeySequence.mnemonic(text).toString()
        if letter:
            found[letter].append(text)
    return {letter: texts for letter, texts in found.items() if len(texts) > 1}


@pytest.mark.parametrize("language", languages())
def test_no_letter_is_taken_twice(language: str, qtbot: QtBot, tmp_path: Path) -> None:
    use_language(language)
    try:
        window = MainWindow()
        qtbot.addWidget(window)
        window.show()
        found = {"start": shared(window)}
        gather(window, qtbot, policies(tmp_path, "ash", "birch", "cedar"))
        qtbot.waitUntil(lambda: len(window._library.policies()) == 3)
        window._panes.show_tab(window._panes.library)
        window._actions["note_policy"].trigger()
        found["text, library and notes"] = shared(window)
        window._shelves.show_these([record.id for record in window._library.policies()])
        found["library page"] = shared(window)
        for page in ("survey", "compare", "history"):
            window._actions[page].trigger()
            found[page] = shared(window)
        window.close()
    finally:
        use_language(ENGLISH)
    assert {page: letters for page, letters in found.items() if letters} == {}
