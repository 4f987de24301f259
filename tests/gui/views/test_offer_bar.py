"""The bar of offers: its words have room, beside the buttons or over them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.views.offer_bar import OfferBar

WORDS = "You know “Heron Privacy Policy” (1 September 2024). Is this another version of it?"


def test_in_a_narrow_bar_the_buttons_stand_below_the_words(qtbot: QtBot) -> None:
    bar = OfferBar()
    qtbot.addWidget(bar)
    bar.resize(1200, 60)
    bar.offer(WORDS, [("Add it as a version", lambda: None)])
    first, last = bar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: first.x() > bar._words.x() + 200)
    assert first.x() < last.x()
    bar.resize(400, 160)
    qtbot.waitUntil(lambda: first.y() > bar._words.geometry().bottom())
    assert bar._words.width() > 300
    assert first.x() < last.x()
    bar.resize(1200, 60)
    qtbot.waitUntil(lambda: first.x() > bar._words.x() + 200)
