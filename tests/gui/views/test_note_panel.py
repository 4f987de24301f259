"""Notes: nothing typed is lost, and nothing takes the caret away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.document import Document, Note, NoteTarget, Span
from reader.gui.models.note_model import passage_note, policy_note
from reader.gui.views import note_editor
from reader.gui.views.note_panel import NotePanel
from reader.gui.views.quote_button import QuoteButton
from reader.gui.views.row_list import RowList
from reader.load import load_text
from reader.segment import segment


@pytest.fixture
def document() -> Document:
    return segment(load_text("# Privacy\n\nWe keep data.\n\n# Sharing\n\nWe share data with others.\n", "markdown"))


class Desk:
    """A panel, and a keeper of notes as the window has it: each wish comes back through `set_notes`."""

    def __init__(self, panel: NotePanel) -> None:
        self.panel = panel
        self.notes: dict[str, Note] = {}
        self.changes: list[Note] = []
        panel.note_added.connect(self.keep)
        panel.note_changed.connect(self.change)
        panel.note_removed.connect(self.remove)

    def keep(self, note: Note) -> None:
        self.notes[note.id] = note
        self.panel.set_notes(list(self.notes.values()))

    def change(self, note: Note) -> None:
        self.changes.append(note)
        self.keep(note)

    def remove(self, note_id: str) -> None:
        del self.notes[note_id]
        self.panel.set_notes(list(self.notes.values()))

    @property
    def body(self) -> QPlainTextEdit:
        return self.panel.findChild(QPlainTextEdit)

    def button(self, words: str) -> QPushButton:
        return next(each for each in self.panel.findChildren(QPushButton) if each.accessibleName() == words)


@pytest.fixture
def desk(qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(note_editor, "PAUSE", 60)
    monkeypatch.setattr(note_editor, "LONGEST", 150)
    panel = NotePanel()
    qtbot.addWidget(panel)
    panel.resize(380, 640)
    panel.show()
    panel.activateWindow()
    panel.set_document(document)
    return Desk(panel)


def with_note(desk: Desk, body: str = "kept") -> Note:
    note = replace(policy_note(), body=body)
    desk.keep(note)
    desk.panel.edit_note(note.id)
    QTest.qWait(0)  # the card is laid out when the event loop runs
    return note


def test_a_new_note_on_the_policy_is_open_for_writing(desk: Desk) -> None:
    desk.button("Note on policy").click()
    assert [note.target for note in desk.notes.values()] == [NoteTarget.POLICY]
    assert desk.body.hasFocus()


def test_a_new_note_on_the_section_in_view(desk: Desk) -> None:
    desk.panel.set_section(1)
    desk.button("Note on section Sharing").click()
    (note,) = desk.notes.values()
    assert (note.target, note.section_title) == (NoteTarget.SECTION, "Sharing")


def test_the_first_key_of_a_new_note_is_told_at_once(desk: Desk) -> None:
    desk.button("Note on policy").click()
    QTest.keyClicks(desk.body, "W")
    assert [note.body for note in desk.changes] == ["W"]


def test_later_keys_are_told_together_after_a_pause(desk: Desk, qtbot: QtBot) -> None:
    with_note(desk)
    QTest.keyClicks(desk.body, " on")
    assert desk.changes == []
    qtbot.waitUntil(lambda: len(desk.changes) == 1, timeout=2000)
    assert desk.changes[0].body == "kept on"


def test_typing_without_a_pause_is_told_all_the_same(desk: Desk, qtbot: QtBot) -> None:
    with_note(desk)
    for _ in range(12):
        QTest.keyClicks(desk.body, "x")
        qtbot.wait(25)
    assert desk.changes
    assert desk.changes[0].body.startswith("keptx")


def test_flush_tells_what_is_pending_once(desk: Desk) -> None:
    with_note(desk)
    QTest.keyClicks(desk.body, "!")
    desk.panel.flush()
    desk.panel.flush()
    assert [note.body for note in desk.changes] == ["kept!"]
    assert desk.changes[0].modified > desk.changes[0].created


def test_notes_set_while_typing_keep_caret_focus_and_words(desk: Desk) -> None:
    note = with_note(desk)
    QTest.keyClick(desk.body, Qt.Key.Key_Left)
    QTest.keyClicks(desk.body, "X")
    place = desk.body.textCursor().position()
    desk.panel.set_notes([policy_note(), note, policy_note()])
    assert desk.body.toPlainText() == "kepXt"
    assert desk.body.textCursor().position() == place
    assert desk.body.hasFocus()


def test_an_undone_change_shows_and_leaves_the_caret_near(desk: Desk) -> None:
    note = with_note(desk, "one two 😀 three")
    cursor = desk.body.textCursor()
    cursor.setPosition(3)
    desk.body.setTextCursor(cursor)
    desk.panel.set_notes([replace(note, body="one two 😀 four")])
    assert desk.body.toPlainText() == "one two 😀 four"
    assert desk.body.textCursor().position() == 3
    assert desk.changes == []


def test_another_note_gets_the_words_of_the_first_saved(desk: Desk) -> None:
    first = with_note(desk)
    second = policy_note()
    desk.keep(second)
    QTest.keyClicks(desk.body, "!")
    desk.panel.edit_note(second.id)
    assert [(note.id, note.body) for note in desk.changes] == [(first.id, "kept!")]
    assert desk.body.toPlainText() == ""


def test_a_colour_is_told_after_the_words_typed_before_it(desk: Desk) -> None:
    with_note(desk)
    QTest.keyClicks(desk.body, "!")
    pink = next(each for each in desk.panel.findChildren(QAbstractButton) if each.accessibleName() == "Pink")
    QTest.mouseClick(pink, Qt.MouseButton.LeftButton)
    assert [(note.body, note.colour) for note in desk.changes] == [("kept!", "yellow"), ("kept!", "pink")]


def test_a_deleted_note_can_be_undone_from_the_line_that_says_so(desk: Desk, qtbot: QtBot) -> None:
    with_note(desk)
    QTest.keyClicks(desk.body, "!")
    desk.button("Delete this note").click()
    assert desk.notes == {}
    assert [note.body for note in desk.changes] == ["kept!"]
    with qtbot.waitSignal(desk.panel.undo_requested, timeout=500):
        QTest.keyClick(desk.button("Undo"), Qt.Key.Key_Return)
    assert not desk.button("Undo").isVisible()


def test_delete_and_enter_work_in_the_list(desk: Desk) -> None:
    note = with_note(desk)
    rows = desk.panel.findChild(RowList)
    desk.panel.focus_list()
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert desk.body.hasFocus()
    QTest.keyClick(desk.body, Qt.Key.Key_Escape)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert note.id not in desk.notes


def test_the_quote_leads_to_its_passage(desk: Desk, document: Document, qtbot: QtBot) -> None:
    at = document.text.index("We share")
    note = passage_note(document, Span(at, at + 8))
    desk.keep(note)
    desk.panel.edit_note(note.id)
    quote = desk.panel.findChild(QuoteButton)
    with qtbot.waitSignal(desk.panel.passage_requested, timeout=500) as wish:
        QTest.keyClick(quote, Qt.Key.Key_Space)
    assert wish.args == [Span(at, at + 8)]


def test_a_passage_that_is_not_in_this_text_says_so_and_leads_nowhere(desk: Desk, document: Document) -> None:
    note = passage_note(document, Span(0, 7))
    assert note.selector is not None
    lost = replace(note, selector=replace(note.selector, exact="Words of another version"))
    desk.keep(lost)
    desk.panel.edit_note(lost.id)
    quote = desk.panel.findChild(QuoteButton)
    assert not quote.isEnabled()
    assert "not found in this text" in quote.accessibleName()


def test_another_policy_saves_and_takes_the_notes_away(desk: Desk) -> None:
    with_note(desk)
    QTest.keyClicks(desk.body, "!")
    desk.panel.set_document(None)
    assert [note.body for note in desk.changes] == ["kept!"]
    assert not desk.button("Note on policy").isEnabled()


def test_every_control_has_a_name_and_room_for_a_finger(desk: Desk) -> None:
    with_note(desk)
    for control in desk.panel.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QPlainTextEdit, QListView)):
            assert control.accessibleName(), control
            assert min(control.width(), control.height()) >= 24, control.accessibleName()


def test_fits_in_a_narrow_pane(desk: Desk) -> None:
    with_note(desk)
    assert desk.panel.minimumSizeHint().width() <= 300
