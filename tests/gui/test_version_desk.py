"""A new text of a known policy: offered as a version, notes carried over, those that wait settled."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.document import Note, NoteTarget, PlacementState, Span, make_selector
from reader.gui.main_window import MainWindow
from reader.gui.views.offer_bar import OfferBar
from tests.gui.conftest import wait_open

OLD = """# Elm Privacy Policy

We may record your telephone calls for training. We like gardens very much indeed. Our staff are kind to every caller.
"""
NEW = """# Elm Privacy Policy, new

We may record your telephone calls for training. We sell ships. Our staff are always kind to every single caller.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "old.html", tmp_path / "new.html"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        title, body = text.lstrip("# ").split("\n\n")
        head = f'<title>{title}</title><link rel="canonical" href="https://elm.example/privacy">'
        page = f"<html><head>{head}</head><body><main><h1>{title}</h1><p>{body}</p></main></body></html>"
        path.write_text(page, encoding="utf-8")
    return paths


@pytest.fixture
def both(window: MainWindow, files: tuple[Path, Path], qtbot: QtBot) -> MainWindow:
    """Open the old text, put three notes on it, and open the new one."""
    wait_open(window, qtbot, lambda: window.open_paths([files[0]]))
    document = window._reading.document
    assert document is not None
    for at, quote in enumerate(
        ("record your telephone calls", "We like gardens very much indeed.", "kind to every caller")
    ):
        start = document.text.index(quote)
        selector = make_selector(document.text, Span(start, start + len(quote)))
        window._library.add_note(Note(f"n{at}", NoteTarget.PASSAGE, f"note {at}", "2026-01-01", "2026-01-01", selector))
    first = window._library.policy_id
    with qtbot.waitSignal(window._reading.report_shown, timeout=10_000):
        window.open_paths([files[1]])
    qtbot.waitUntil(lambda: window._library.policy_id not in ("", first), timeout=5000)
    return window


def press(bar: OfferBar, words: str) -> None:
    next(b for b in bar.findChildren(QPushButton) if b.isVisible() and words in b.accessibleName()).click()


def test_a_new_text_of_a_known_site_is_offered_as_a_version(both: MainWindow, qtbot: QtBot) -> None:
    bar = both._shelves._versions.bar
    assert "Is this another version" in bar.text()
    press(bar, "Add it as a version")
    assert len(both._library.ask(lambda library: library.versions(both._library.policy_id), [])) == 2
    assert "This is version 2" in bar.text()
    press(bar, "Not now")
    assert bar.text() == ""


def test_notes_are_carried_over_and_those_that_wait_are_settled(both: MainWindow, qtbot: QtBot) -> None:
    desk = both._shelves._versions
    press(desk.bar, "Add it as a version")
    press(desk.bar, "Carry")
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=10_000)
    dialog = desk.dialog
    assert dialog is not None
    states = {note.note.id: note.placement.state for note in dialog._notes}
    assert states["n0"] is PlacementState.ANCHORED
    assert states["n1"] in (PlacementState.REVIEW, PlacementState.ORPHANED)
    kept = {note.body for note in both._library.notes()}
    assert "note 0" in kept
    assert "note 1" not in kept
    cursor = both._panes.text.document().find("We sell ships.")
    assert isinstance(cursor, QTextCursor)
    both._panes.text.setTextCursor(cursor)
    dialog.chosen_at.emit("n1")
    (moved,) = [note for note in both._library.notes() if note.body == "note 1"]
    assert moved.selector is not None
    assert moved.selector.exact == "We sell ships."
    assert not any(note.waits for note in dialog._notes)
    dialog.reject()


def test_a_note_is_left_with_the_old_version(both: MainWindow, qtbot: QtBot) -> None:
    desk = both._shelves._versions
    press(desk.bar, "Add it as a version")
    both._actions["carried"].trigger()
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=10_000)
    dialog = desk.dialog
    assert dialog is not None
    waiting = [note.note.id for note in dialog._notes if note.waits]
    for note_id in waiting:
        dialog.left.emit(note_id)
    assert not any(note.waits for note in dialog._notes)
    assert len(both._library.notes()) == 3 - len(waiting)
    dialog.reject()


def test_notes_that_wait_are_offered_when_the_policy_is_opened_again(both: MainWindow, qtbot: QtBot) -> None:
    desk = both._shelves._versions
    press(desk.bar, "Add it as a version")
    press(desk.bar, "Carry")
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=10_000)
    assert desk.dialog is not None
    desk.dialog.reject()
    policy_id = both._library.policy_id
    both._library.leave()
    both._library.take_up(policy_id)
    assert "wait for your look" in desk.bar.text()
