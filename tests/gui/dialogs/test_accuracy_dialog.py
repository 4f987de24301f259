"""The accuracy shown is the one that ships, practice by practice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.accuracy_dialog import AccuracyDialog
from reader.practices import load_accuracy, load_taxonomy


def test_every_practice_has_its_figures(qtbot: QtBot) -> None:
    dialog = AccuracyDialog(None)
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget)
    assert table is not None
    practices = load_taxonomy().practices
    assert table.rowCount() == len(practices)
    first = load_accuracy().practices[practices[0].id]
    texts = [table.item(0, column) for column in range(table.columnCount())]
    assert next(item.text() for item in texts if item is not None) == practices[0].title
    assert texts[4] is not None
    assert texts[4].text() == str(first.labels)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"{load_accuracy().labels:,} sentences" in words
    heads = [table.horizontalHeaderItem(column) for column in range(2)]
    sides = [head.textAlignment() for head in heads if head is not None]
    assert [bool(side & Qt.AlignmentFlag.AlignLeft.value) for side in sides] == [True, False]
