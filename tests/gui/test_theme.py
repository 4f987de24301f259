"""Themes: all complete, and readable by measure."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from reader.gui.theme import MARKS, THEMES, apply_theme, contrast, load_theme, make_palette, theme


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("mark", MARKS)
def test_marked_text_reads_and_the_line_carries_the_mark(name: str, mark: str) -> None:
    chosen = load_theme(name)
    tint, line = chosen.marks[mark]
    assert contrast(chosen.text["main"], tint) >= 4.5
    assert contrast(line, tint) >= 3
    assert contrast(line, chosen.surface["page"]) >= 3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("surface", ["window", "pane", "page", "raised", "hover", "selected"])
def test_text_reads_on_every_surface(name: str, surface: str) -> None:
    chosen = load_theme(name)
    for role in ("main", "heading", "muted"):
        assert contrast(chosen.text[role], chosen.surface[surface]) >= 4.5, role


@pytest.mark.parametrize("name", THEMES)
def test_links_focus_and_controls_are_seen(name: str) -> None:
    chosen = load_theme(name)
    assert contrast(chosen.text["link"], chosen.surface["page"]) >= 4.5
    assert contrast(chosen.text["faint"], chosen.surface["page"]) >= 4.5
    assert contrast(chosen.text["on_accent"], chosen.text["accent"]) >= 4.5
    assert contrast(chosen.text["on_selection"], chosen.text["selection"]) >= 4.5
    for surface in ("window", "pane", "page", "raised"):
        assert contrast(chosen.text["accent"], chosen.surface[surface]) >= 3
        assert contrast(chosen.surface["control_border"], chosen.surface[surface]) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_theme_dresses_the_application(qapp: QApplication) -> None:
    assert apply_theme(qapp, "dark").dark
    assert theme().dark
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == theme().surface["page"].lower()
    assert not apply_theme(qapp, "light").dark


def test_the_palette_tells_disabled_text_apart(qapp: QApplication) -> None:
    palette = make_palette(load_theme("light"))
    role = QPalette.ColorRole.ButtonText
    assert palette.color(QPalette.ColorGroup.Disabled, role) != palette.color(QPalette.ColorGroup.Active, role)


@pytest.mark.parametrize("name", [name for name in THEMES if name.startswith("contrast")])
def test_high_contrast_is_seven_to_one_and_framed(name: str) -> None:
    chosen = load_theme(name)
    for surface in ("window", "pane", "page", "raised", "hover", "selected"):
        assert contrast(chosen.text["main"], chosen.surface[surface]) >= 7
    for tint, line in chosen.marks.values():
        assert contrast(chosen.text["main"], tint) >= 7
        assert contrast(line, chosen.surface["page"]) >= 7
    assert contrast(chosen.surface["border"], chosen.surface["page"]) >= 7
