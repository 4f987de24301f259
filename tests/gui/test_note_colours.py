"""A note's colour reads on the paper in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.note_colours import HUES, note_line, note_tint
from reader.gui.theme import THEMES, apply_theme, contrast


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("colour", HUES)
def test_line_and_text_are_seen(qtbot: QtBot, name: str, colour: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        theme = apply_theme(app, name)
        for ground in ("page", "pane", "raised", "selected"):
            assert contrast(note_line(colour).name(), theme.surface[ground]) >= 3
        assert contrast(theme.text["main"], note_tint(colour).name()) >= 4.5
    finally:
        apply_theme(app, "light")


def test_an_unknown_colour_is_shown_as_the_first(qtbot: QtBot) -> None:
    assert note_line("mauve") == note_line("yellow")
