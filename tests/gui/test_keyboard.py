"""The whole main path by keys alone: open, read, jump, note, dismiss, undo, export. No mouse, no action by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.main_window import MainWindow
from tests.gui.conftest import wait_open

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def active(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with the keyboard in it."""
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(focused(), key, modifiers)
    QTest.qWait(5)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def test_open_read_jump_note_dismiss_undo_export(
    active: MainWindow, qtbot: QtBot, policy_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = active._panes.text
    # The system's own dialog is not ours to drive: it answers with the file.
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(policy_file)], ""))
    wait_open(active, qtbot, lambda: press(Qt.Key.Key_O, CTRL))
    qtbot.waitUntil(lambda: bool(active._reading.points.all) and text.hasFocus())

    press(Qt.Key.Key_F8)
    point_id = active._reading.points.all[0].id
    assert active._panes.summary.current_point() == point_id
    caret = text.caret()
    assert caret > 0

    press(Qt.Key.Key_J, CTRL)
    assert active._panes.right.isAncestorOf(focused())
    press(Qt.Key.Key_J, CTRL)
    assert text.hasFocus()
    assert text.caret() == caret

    press(Qt.Key.Key_Left, ALT)
    assert text.caret() == 0
    press(Qt.Key.Key_Right, ALT)
    assert text.caret() == caret

    for _ in range(4):
        press(Qt.Key.Key_Right, SHIFT | CTRL)
    press(Qt.Key.Key_M, CTRL | SHIFT)
    QTest.keyClicks(focused(), "Ask them.")
    active._notes.flush()
    (note,) = active._library.notes()
    assert note.body == "Ask them."
    assert note.selector is not None
    assert active._reading.document.text[caret:].startswith(note.selector.exact)

    press(Qt.Key.Key_Escape)  # from the words to the list of notes
    press(Qt.Key.Key_F6, SHIFT)
    assert text.hasFocus()
    press(Qt.Key.Key_F8, SHIFT)
    press(Qt.Key.Key_F8)
    judged = active._panes.summary.current_point()
    press(Qt.Key.Key_X, CTRL | SHIFT)
    assert active._reading.points.by_id(judged).verdict == "dismissed"
    press(Qt.Key.Key_Z, CTRL)
    assert active._reading.points.by_id(judged).verdict == ""

    out = tmp_path / "summary.html"

    def export() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        name = next(field for field in dialog.findChildren(QLineEdit) if field.isVisible() and not field.isReadOnly())
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, str(out))
        QTest.keyClick(name, Qt.Key.Key_Return)

    QTimer.singleShot(200, export)
    press(Qt.Key.Key_E, CTRL)
    assert "Ask them." in out.read_text(encoding="utf-8")


def test_tab_goes_through_the_window_and_is_never_trapped(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitActive(opened)
    opened._panes.text.setFocus()
    seen: list[QWidget] = []
    for _ in range(80):
        press(Qt.Key.Key_Tab)
        if focused() is opened._panes.text:
            break
        seen.append(focused())
    else:
        pytest.fail("Tab never came back to the text: " + ", ".join(w.accessibleName() for w in seen[-6:]))
    panes = (opened._panes.left, opened._panes.right)
    assert all(any(pane.isAncestorOf(widget) for widget in seen) for pane in panes)
    assert all(widget.isVisible() for widget in seen)


def test_tab_goes_from_the_left_to_the_right(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitActive(opened)
    panes = opened._panes
    for page in (panes.summary, panes.overview, panes.notes):
        panes.show_tab(page)
        panes.left.tabBar().setFocus()
        seen = [focused()]
        for _ in range(80):
            press(Qt.Key.Key_Tab)
            if focused() is seen[0]:
                break
            seen.append(focused())
        across = [0 if panes.left.isAncestorOf(one) else 2 if panes.right.isAncestorOf(one) else 1 for one in seen]
        assert across == sorted(across), [one.accessibleName() for one in seen]
        assert set(across) == {0, 1, 2}


def test_every_pane_and_box_is_left_by_escape_or_f6(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitActive(opened)
    text = opened._panes.text
    text.setFocus()
    press(Qt.Key.Key_F, CTRL)
    assert opened._panes.find_bar.isAncestorOf(focused())
    press(Qt.Key.Key_Escape)
    assert text.hasFocus()
    for number in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        press(number, ALT)
        assert focused() is not text
        for _ in range(3):
            press(Qt.Key.Key_F6)
            if text.hasFocus():
                break
        assert text.hasFocus(), number
