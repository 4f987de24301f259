"""What the style sheet shows: the keyboard's place once, as a border."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.theme import THEMES, apply_theme, contrast, dress, theme

BORDER = 5  # px, with its round corners


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_a_focused_button_has_no_second_box_about_its_words(kind: type[QAbstractButton], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = kind(), kind()
    layout = QVBoxLayout(window)
    for button in (first, second):
        button.setText("Note on section")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(button)
    dress(window)
    window.show()
    window.activateWindow()
    # As after a Tab: only then does a style draw its own mark of the keyboard.
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(second.hasFocus)
    plain = first.grab().toImage()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    focused = first.grab().toImage()
    assert focused != plain
    assert _inside(focused) == _inside(plain)


def _inside(image: QImage) -> QImage:
    return image.copy(QRect(image.rect()).adjusted(BORDER, BORDER, -BORDER, -BORDER))


@pytest.mark.parametrize("name", THEMES)
def test_boxes_are_seen_on_every_theme(name: str, qtbot: QtBot, qapp: QApplication) -> None:
    before = theme()
    try:
        chosen = apply_theme(qapp, name)
        window = QWidget()
        qtbot.addWidget(window)
        box = QCheckBox("Whole words", window)
        dress(window)
        window.resize(200, 40)
        window.show()
        image = window.grab().toImage()
        number = QSpinBox(window)
        number.setGeometry(0, 0, 120, 34)
        number.show()
        edge = {window.grab().toImage().pixelColor(x, 17).name() for x in range(4)}
        assert max(contrast(colour, chosen.surface["window"]) for colour in edge) >= 3
        left = {image.pixelColor(x, y).name() for x in range(16) for y in range(box.height())}  # before its words
        assert max(contrast(colour, chosen.surface["window"]) for colour in left) >= 3  # WCAG 2.1, 1.4.11
    finally:
        apply_theme(qapp, before.name)
