"""Undo and redo of every change to a note, in a real library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from reader.document import Note, NoteTarget
from reader.gui.undo import NoteUndo
from reader.library import Library
from reader.load import load_text
from reader.segment import segment

NOTE = Note("n1", NoteTarget.POLICY, "", "2026-05-01T10:00:00.000Z", "2026-05-01T10:00:00.000Z")


class Desk:
    """A library with one policy, a stack, and a count of the changes that were told."""

    def __init__(self, library: Library) -> None:
        source = load_text("# Privacy\n\nWe keep data.\n", "markdown")
        self.library = library
        self.policy = library.add(source, segment(source), None).id
        self.stack = QUndoStack()
        self.told = 0
        self.undo = NoteUndo(self.stack, library, self.policy, self.tell)

    def tell(self) -> None:
        self.told += 1

    def bodies(self) -> list[str]:
        return [note.body for note in self.library.notes(self.policy)]

    def note(self) -> Note:
        return self.library.notes(self.policy)[0]

    def type(self, body: str, second: int) -> None:
        before = self.note()
        self.undo.edit(before, replace(before, body=body, modified=f"2026-05-01T10:00:{second:02d}.000Z"))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with Library.open(tmp_path / "library") as library:
        yield Desk(library)


def test_add_undo_redo(desk: Desk) -> None:
    desk.undo.add(NOTE)
    assert desk.bodies() == [""]
    desk.stack.undo()
    assert desk.bodies() == []
    desk.stack.redo()
    assert desk.bodies() == [""]
    assert desk.told == 3


def test_remove_undo_redo(desk: Desk) -> None:
    desk.undo.add(replace(NOTE, body="kept"))
    desk.undo.remove(desk.note())
    assert desk.bodies() == []
    desk.stack.undo()
    assert desk.bodies() == ["kept"]
    desk.stack.redo()
    assert desk.bodies() == []


def test_a_run_of_typing_is_one_step(desk: Desk) -> None:
    desk.undo.add(NOTE)
    for second, body in enumerate(("W", "Who", "Who pays?")):
        desk.type(body, second)
    assert desk.stack.count() == 2
    desk.stack.undo()
    assert desk.bodies() == [""]
    desk.stack.redo()
    assert desk.bodies() == ["Who pays?"]


def test_a_pause_begins_a_new_step(desk: Desk) -> None:
    desk.undo.add(NOTE)
    desk.type("first", 1)
    desk.type("first, later", 30)
    desk.stack.undo()
    assert desk.bodies() == ["first"]


def test_a_new_colour_is_a_step_of_its_own(desk: Desk) -> None:
    desk.undo.add(NOTE)
    desk.type("words", 1)
    desk.undo.edit(desk.note(), replace(desk.note(), colour="pink"))
    desk.type("words more", 2)
    assert desk.stack.count() == 4
    desk.stack.undo()
    desk.stack.undo()
    assert (desk.note().body, desk.note().colour) == ("words", "yellow")


def test_typing_in_two_notes_does_not_mix(desk: Desk) -> None:
    other = replace(NOTE, id="n2", created="2026-05-01T11:00:00.000Z")
    desk.undo.add(NOTE)
    desk.undo.add(other)
    desk.undo.edit(NOTE, replace(NOTE, body="a", modified="2026-05-01T12:00:00.000Z"))
    desk.undo.edit(other, replace(other, body="b", modified="2026-05-01T12:00:01.000Z"))
    desk.stack.undo()
    assert sorted(desk.bodies()) == ["", "a"]


def test_words_typed_and_taken_back_leave_no_step(desk: Desk) -> None:
    desk.undo.add(NOTE)
    desk.type("oops", 1)
    desk.type("", 2)
    assert desk.stack.count() == 1
    assert desk.bodies() == [""]


def test_another_time_alone_is_no_change(desk: Desk) -> None:
    desk.undo.add(NOTE)
    desk.undo.edit(NOTE, replace(NOTE, modified="2026-05-02T10:00:00.000Z"))
    assert desk.stack.count() == 1


def test_all_the_way_back_and_forth(desk: Desk) -> None:
    desk.undo.add(NOTE)
    desk.type("words", 1)
    desk.undo.remove(desk.note())
    while desk.stack.canUndo():
        desk.stack.undo()
    assert desk.bodies() == []
    desk.stack.redo()
    desk.stack.redo()
    assert desk.bodies() == ["words"]
    desk.stack.redo()
    assert desk.bodies() == []


def test_two_different_notes_are_no_edit(desk: Desk) -> None:
    with pytest.raises(ValueError, match="n2"):
        desk.undo.edit(NOTE, replace(NOTE, id="n2"))
    assert desk.stack.count() == 0
