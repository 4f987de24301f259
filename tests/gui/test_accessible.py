"""What a screen reader gets: the tree that Qt hands to AT-SPI, UI Automation and NSAccessibility, pane by pane."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.gui.main_window import MainWindow
from reader.report import Report
from tests.gui.conftest import show_report

Role, Text = QAccessible.Role, QAccessible.Text
Node = tuple[QAccessible.Role, str, str]


@pytest.fixture
def reading(window: MainWindow, report: Report) -> MainWindow:
    """Return the window with the report made by hand, at its first risk."""
    show_report(window, report)
    window._reading.next_risk(1)
    QTest.qWait(20)
    return window


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Return all that is shown under a widget, as a screen reader walks it."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        found = waiting.pop()
        if found is None or not found.isValid() or found.state().invisible:
            continue
        yield found
        waiting.extend(found.child(index) for index in reversed(range(found.childCount())))


def nodes(widget: QWidget) -> list[Node]:
    return [(each.role(), each.text(Text.Name), each.text(Text.Description)) for each in interfaces(widget)]


def test_the_contents_are_a_tree_whose_rows_say_their_risks(reading: MainWindow) -> None:
    found = nodes(reading._panes.left)
    assert (Role.Tree, "Sections of the policy", "") in found
    rows = [name for role, name, _ in found if role == Role.TreeItem]
    assert any(name.startswith("Credit. 1 high risk") for name in rows), rows
    assert any(name.startswith("Contact. No risk points") for name in rows), rows


def test_the_total_is_read_and_not_hidden_by_a_name(reading: MainWindow) -> None:
    assert any(role == Role.StaticText and "2 risks" in name for role, name, _ in nodes(reading._panes.left))


def test_the_text_is_read_only_text_with_a_caret(reading: MainWindow) -> None:
    view = QAccessible.queryAccessibleInterface(reading._panes.text)
    assert view.role() == Role.EditableText
    assert view.text(Text.Name) == "Text of the policy"
    assert view.state().readOnly
    assert "We search your file" in view.text(Text.Value)


def test_a_point_reads_as_severity_title_place_and_count(reading: MainWindow) -> None:
    rows = [name for role, name, _ in nodes(reading._panes.summary) if role == Role.ListItem]
    row = next(row for row in rows if row.startswith("High risk. "))
    assert "Section 2, paragraph 1" in row or "Section 2 paragraph 1" in row


def test_a_plain_sentence_is_a_button_that_says_what_enter_does(reading: MainWindow) -> None:
    buttons = {name: told for role, name, told in nodes(reading._panes.summary) if role == Role.Button}
    told = next(told for name, told in buttons.items() if name.rstrip(".") == "They search your credit file")
    assert "clause" in told


def test_all_that_takes_the_keyboard_has_a_name(reading: MainWindow) -> None:
    unnamed = [
        (each.role().name, type(each.object()).__name__)
        for each in interfaces(reading)
        if each.state().focusable and not each.text(Text.Name) and each.role() not in (Role.Client, Role.TreeItem)
    ]
    assert not unnamed


def test_tabs_menus_and_tools_have_their_roles(reading: MainWindow) -> None:
    found = nodes(reading)
    assert {name for role, name, _ in found if role == Role.PageTab} >= {
        "Contents",
        "Library",
        "In plain English",
        "Whole policy",
        "Notes",
        "Hard words",
    }
    menus = {name for role, name, _ in found if role == Role.MenuItem}
    assert menus >= {"File", "Edit", "View", "Go", "Notes", "Help"}
    tools = [name for role, name, _ in found if role in (Role.Button, Role.PushButton, Role.CheckBox)]
    assert any(name.startswith("Next risk point") for name in tools)


def test_a_note_reads_with_its_colour_passage_and_words(reading: MainWindow) -> None:
    reading._actions["note_policy"].trigger()
    QTest.qWait(20)
    rows = [name for role, name, _ in nodes(reading._panes.notes) if role == Role.ListItem and "Note, " in name]
    assert rows
    assert rows[0].startswith("Note, yellow. Whole policy. No words yet.")
