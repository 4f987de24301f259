"""Notes as rows, and how new notes hold on to their passage."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.document import Document, NoteTarget, OwnPoint, Span
from reader.gui.models.note_model import NO_WORDS, NoteModel, about, passage_note, policy_note, section_note
from reader.gui.models.record_model import Role
from reader.load import load_text
from reader.segment import segment


def document() -> Document:
    return segment(load_text("# Privacy\n\nWe keep data.\n\n# Sharing\n\nWe share data.\n", "markdown"))


def test_note_model_is_a_sound_model(qtbot: QtBot) -> None:
    model = NoteModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    first, second = policy_note(), policy_note()
    model.set_notes([first, second])
    model.set_notes([replace(second, body="x"), first])
    model.set_notes([])
    assert model.rowCount() == 0


def test_notes_stand_in_the_order_of_the_text(qtbot: QtBot) -> None:
    made = document()
    at = made.text.index("We share")
    late, whole, early = passage_note(made, Span(at, at + 8)), policy_note(), passage_note(made, Span(0, 7))
    model = NoteModel()
    model.set_notes([late, whole, early])
    assert model.records() == (whole, early, late)


def test_a_note_without_words_says_so_quietly(qtbot: QtBot) -> None:
    model = NoteModel()
    model.set_notes([policy_note()])
    assert model.index(0).data(Role.SNIPPET) == NO_WORDS
    assert model.index(0).data(Role.QUIET) is True


def test_a_passage_note_quotes_its_passage_and_knows_its_section() -> None:
    made = document()
    at = made.text.index("We share")
    note = passage_note(made, Span(at, at + 8))
    assert note.target == NoteTarget.PASSAGE
    assert note.selector is not None
    assert made.quote(note.selector.span) == note.selector.exact == "We share"
    assert note.section_title == "Sharing"
    assert about(note) == "“We share”"


def test_a_section_note_holds_on_to_the_heading() -> None:
    made = document()
    note = section_note(made, 1)
    assert note.selector is not None
    assert note.selector.exact == "Sharing"
    assert about(note) == "Section: Sharing"


def test_a_note_on_a_section_without_heading_holds_on_to_its_first_sentence() -> None:
    made = document()
    section = replace(made.sections[1], heading=None, made=True)
    sentences = tuple(sentence for sentence in made.sentences if not sentence.is_heading)
    bare = replace(made, sections=(made.sections[0], section), sentences=sentences)
    note = section_note(bare, 1)
    assert note.selector is not None
    assert note.selector.exact == "We share data."


def test_a_point_of_ones_own_says_so(qtbot: QtBot) -> None:
    note = replace(passage_note(document(), Span(0, 7)), body="Ask.", point=OwnPoint("high", "Why?"))
    model = NoteModel()
    model.set_notes([note])
    index = model.index(0)
    assert index.data(Role.SNIPPET) == "High risk: Why?  ·  Ask."
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Your point. “")
    assert "High risk: Why?. Ask." in spoken
