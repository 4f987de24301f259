"""The pages of the Library menu as a screen reader and a translator meet them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.language import use_language
from reader.gui.main_window import MainWindow
from reader.load import load_text
from reader.segment import segment
from tests.gui.conftest import POLICY

Role, Text = QAccessible.Role, QAccessible.Text
PAGES = ("library", "compare", "history")


def show(window: MainWindow, name: str, qtbot: QtBot) -> QWidget:
    """Open a page of the Library menu over two versions of a policy."""
    texts = (POLICY, POLICY.replace("We may record your telephone calls.", "Calls are free."))
    sources = [load_text(text, "markdown", f"mossgate-{at}.md") for at, text in enumerate(texts)]
    ids = [window._library.demand(lambda library, one=one: library.add(one, segment(one)).id) for one in sources]
    window._library.demand(lambda library: library.order.join(ids[1], ids[0]))
    window._library.demand(lambda library: library.order.add_field("Mark", "choice", ["A"]))
    window._library.policy_id = ids[1]
    shelves = window._shelves
    if name == "library":
        shelves.show_page()
        assert shelves._page is not None
        shelves._page.rows.choose(ids)
        return shelves._page
    if name == "compare":
        shelves.compare(*ids)
        compare = shelves._compare
        assert compare is not None
        qtbot.waitUntil(lambda: compare.text.changes() > 0, timeout=20_000)
        return compare
    shelves.show_history()
    history = shelves._history
    assert history is not None
    qtbot.waitUntil(lambda: history.table.model().rowCount() == 2, timeout=20_000)
    return history


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        found = waiting.pop()
        if found is None or not found.isValid() or found.state().invisible:
            continue
        yield found
        waiting.extend(found.child(index) for index in reversed(range(found.childCount())))


@pytest.mark.parametrize("name", PAGES)
def test_all_that_takes_the_keyboard_has_a_name_and_room(window: MainWindow, name: str, qtbot: QtBot) -> None:
    page = show(window, name, qtbot)
    found = list(interfaces(page))
    unnamed = [
        (each.role().name, type(each.object()).__name__)
        for each in found
        if each.state().focusable and not each.text(Text.Name) and each.role() not in (Role.Client, Role.Cell)
    ]
    assert not unnamed
    small = [b.text() for b in page.findChildren(QPushButton) if b.isVisible() and b.height() < 24]
    assert not small


@pytest.mark.parametrize("name", PAGES)
def test_no_button_is_cut_in_german(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.close()
    use_language("de")
    other = MainWindow()
    qtbot.addWidget(other)
    other.resize(1280, 800)
    other.show()
    page = show(other, name, qtbot)
    QTest.qWait(50)
    cut = [
        f"{button.text()}: {button.width()} of {button.sizeHint().width()}"
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    words = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    other.close()
    assert not cut
    assert any(word.replace("&", "") in ("Vergleichen", "Schließen") for word in words)


def test_the_keyboard_walks_through_the_page_and_out(window: MainWindow, qtbot: QtBot) -> None:
    page = show(window, "library", qtbot)
    window.activateWindow()
    seen = []
    for _ in range(40):
        QTest.keyClick(window.focusWidget() or page, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        seen.append(focused.accessibleName() if focused is not None else "")
    assert {"Parts of the library", "Search policies and notes", "Policies", "Mark the chosen policies as"} <= set(seen)
