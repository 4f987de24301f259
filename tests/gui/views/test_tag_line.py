"""Tags of a note: typed with commas, told once, offered again, and a way to show the notes of one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.models.note_model import policy_note, tags_of
from reader.gui.views.note_panel import NotePanel
from reader.gui.views.tag_line import TagCompleter, TagLine


@pytest.mark.parametrize(
    ("words", "tags"),
    [("", ()), ("press", ("press",)), (" #press ,to  ask,, press", ("press", "to ask")), (" , ", ())],
)
def test_words_become_tags(words: str, tags: tuple[str, ...]) -> None:
    assert tags_of(words) == tags


def test_enter_tells_once(qtbot: QtBot) -> None:
    line, told = TagLine(), []
    qtbot.addWidget(line)
    line.changed.connect(told.append)
    QTest.keyClicks(line, "press, ask")
    assert not told
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.set_tags(("press", "ask"))
    line.flush()
    assert told == [("press", "ask")]


def test_escape_gives_up_what_was_typed(qtbot: QtBot) -> None:
    line, told = TagLine(), []
    qtbot.addWidget(line)
    line.set_tags(("press",))
    line.changed.connect(told.append)
    QTest.keyClicks(line, ", wrong")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    line.flush()
    assert line.text() == "press"
    assert not told


def test_the_last_tag_is_completed(qtbot: QtBot) -> None:
    line = TagLine()
    qtbot.addWidget(line)
    line.set_known(["Retention", "press"])
    line.setText("press, ret")
    completer = line.completer()
    assert isinstance(completer, TagCompleter)
    completer.setCompletionPrefix(completer.splitPath(line.text())[0])
    assert completer.currentCompletion() == "press, Retention"


def test_notes_with_a_tag_are_shown_alone(qtbot: QtBot) -> None:
    panel = NotePanel()
    qtbot.addWidget(panel)
    plain, tagged = policy_note(), replace(policy_note(), tags=("press",))
    panel.set_notes([plain, tagged])
    assert not panel._filter.isHidden()
    panel._filter.setCurrentIndex(1)
    panel._filter.tag_chosen.emit()
    assert [record.id for record in panel._model.records()] == [tagged.id]
    panel.edit_note(plain.id)
    assert panel._model.rowCount() == 2
    panel.set_notes([plain])
    assert panel._filter.isHidden()


def test_tags_are_kept_with_the_note(qtbot: QtBot) -> None:
    panel, told = NotePanel(), []
    qtbot.addWidget(panel)
    panel.note_changed.connect(told.append)
    note = policy_note()
    panel.set_notes([note])
    panel.edit_note(note.id)
    QTest.keyClicks(panel._editor._tags, "press")
    panel.flush()
    assert told[-1].tags == ("press",)
