"""The guide's window: pages, links by keys and mouse, back and forward, find, and which page fits where."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QImage, QTextCharFormat, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidget
from pytestqt.qtbot import QtBot

import reader.gui
from reader.gui.dialogs.accuracy_dialog import AccuracyDialog
from reader.gui.guide.guide_desk import about, close_guide, open_guide, page_about
from reader.gui.guide.guide_text import GuideText
from reader.gui.guide.guide_window import GuideWindow
from reader.gui.guide.page_setter import parse, set_page
from reader.gui.guide.pages import guide_pages, page_named
from reader.gui.look import Look
from reader.gui.main_window import MainWindow
from reader.gui.theme import apply_theme, load_theme
from tests.gui.test_accessible import interfaces

TEXT = """# Tea

Read [about cups](cups.md#size) and [the end](#end).

> A hint.

1. one
2. two

| a | b |
|---|---|
| c | `d` |

```
pour tea
```

## End

Nothing more.
"""


@pytest.fixture
def guide(qapp: QApplication) -> Iterator[GuideWindow]:
    yield open_guide("welcome")
    close_guide()


def _act(window: GuideWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()


def _text(window: GuideWindow) -> GuideText:
    return window.findChildren(GuideText)[0]


def _title(window: GuideWindow) -> QTextCharFormat:
    cursor = _text(window).textCursor()
    cursor.setPosition(1)
    return cursor.charFormat()


@pytest.fixture
def text(qtbot: QtBot) -> GuideText:
    text = GuideText()
    qtbot.addWidget(text)
    text.resize(700, 500)
    text.show_page(TEXT)
    text.show()
    return text


def test_a_page_is_set_word_for_word() -> None:
    sheet = set_page(TEXT, load_theme("light"), 12, Look())
    words = " ".join(sheet.document.toPlainText().split())
    assert words == "Tea Read about cups and the end. A hint. one two a b c d pour tea End Nothing more."
    assert list(sheet.headings) == ["tea", "end"]


@pytest.mark.parametrize("name", [page.name for page in guide_pages()])
def test_no_word_of_a_page_is_lost(name: str) -> None:
    text = page_named(name).text
    shown = " ".join(set_page(text, load_theme("light"), 12, Look()).document.toPlainText().split())
    for token in parse(text):
        for leaf in token.children if token.children is not None else [token]:
            assert " ".join(leaf.content.split()) in shown


def test_tab_goes_from_link_to_link_and_enter_follows(text: GuideText, qtbot: QtBot) -> None:
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.textCursor().selectedText() == "about cups"
    with qtbot.waitSignal(text.followed) as told:
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert told.args == ["cups.md#size"]
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.textCursor().selectedText() == "the end"
    QTest.keyClick(text, Qt.Key.Key_Backtab)
    assert text.textCursor().selectedText() == "about cups"


def test_a_click_follows_a_link(text: GuideText, qtbot: QtBot) -> None:
    cursor = text.textCursor()
    cursor.setPosition(text.links()[0][0] + 3)
    place = text.cursorRect(cursor).center()
    with qtbot.waitSignal(text.followed) as told:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["cups.md#size"]


def test_a_screen_reader_gets_read_only_text(text: GuideText) -> None:
    view = QAccessible.queryAccessibleInterface(text)
    assert view.role() == QAccessible.Role.EditableText
    assert view.state().readOnly
    assert "Read about cups" in view.text(QAccessible.Text.Value)


def test_all_that_takes_the_keyboard_has_a_name(guide: GuideWindow) -> None:
    unnamed = [
        (each.role().name, type(each.object()).__name__)
        for each in interfaces(guide)
        if each.state().focusable
        and not each.text(QAccessible.Text.Name)
        and each.role() not in (QAccessible.Role.Client, QAccessible.Role.TreeItem)
    ]
    assert not unnamed


def test_links_back_and_forward(guide: GuideWindow) -> None:
    guide.follow("library.md#backups")
    assert guide.page() == "library"
    assert _text(guide).textCursor().block().text() == "Backups"
    _act(guide, "back")
    assert guide.page() == "welcome"
    _act(guide, "forward")
    assert guide.page() == "library"


@pytest.mark.parametrize("target", ["https://example.org/", "file:///etc/passwd", "../LICENSE", "none.md"])
def test_what_leads_out_of_the_guide_leads_nowhere(guide: GuideWindow, target: str) -> None:
    guide.follow(target)
    assert guide.page() == "welcome"


def test_words_are_found_on_all_pages_and_shown(guide: GuideWindow, qtbot: QtBot) -> None:
    guide._contents._words.setText("half-open ranges")
    QTest.keyClick(guide._contents._words, Qt.Key.Key_Return)
    QTest.keyClick(guide._contents._words, Qt.Key.Key_Return)
    assert guide.page() == "library-files"
    start, end = guide._text._hits[0]
    assert guide._text.document().toPlainText()[start:end] == "half-open ranges"
    assert "1 of 1" in guide._contents._count.text()
    guide._contents._words.setText("zzzz no such words")
    QTest.keyClick(guide._contents._words, Qt.Key.Key_Return)
    assert guide._contents._count.text() == "Not found"


def test_esc_takes_the_words_away_first_and_then_closes(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.activateWindow()
    qtbot.waitActive(guide)
    _act(guide, "find")
    line = guide._contents._words
    QTest.keyClicks(line, "cookies")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert guide.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_contents_lead_to_pages_and_headings(guide: GuideWindow) -> None:
    tree = guide.findChild(QTreeWidget)
    assert tree is not None
    shown = [
        tree.topLevelItem(part).child(row).text(0)
        for part in range(tree.topLevelItemCount())
        for row in range(tree.topLevelItem(part).childCount())
    ]
    assert shown == [page.title for page in guide_pages()]
    item = guide._contents._items["library"]
    tree.setCurrentItem(item.child(0))
    assert guide.page() == "library"
    assert _text(guide).textCursor().block().text() == page_named("library").headings[0].title


def test_the_guide_follows_the_theme_and_the_zoom(guide: GuideWindow, qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "dark")
    heading = load_theme("dark").text["heading"].lower()
    qtbot.waitUntil(lambda: _title(guide).foreground().color().name() == heading)
    size = _title(guide).fontPointSize()
    _act(guide, "zoom_in")
    assert _title(guide).fontPointSize() > size


def test_there_is_one_guide_and_it_closes_with_the_window(window: MainWindow) -> None:
    window._guide.open_here()
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow) and each.isVisible()]
    assert [each.page() for each in shown] == ["open"]  # the start screen is shown
    window._guide.open_here()
    assert len([each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]) == 1
    window.close()
    assert not shown[0].isVisible()


@pytest.mark.parametrize(
    ("pane", "page"), [("library", "library"), ("notes", "notes"), ("overview", "overview"), ("text", "reading")]
)
def test_f1_fits_the_place(opened: MainWindow, pane: str, page: str) -> None:
    opened._panes.turn_to(getattr(opened._panes, pane)) if pane != "text" else opened._panes.text.setFocus()
    opened._guide.open_here()
    (shown,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]
    assert shown.page() == page
    close_guide()


def test_a_page_of_the_window_that_is_shown_decides_where_the_keyboard_is_elsewhere(window: MainWindow) -> None:
    window._actions["library"].trigger()
    window.menuBar().setFocus()
    window._guide.open_here()
    (shown,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]
    assert shown.page() == "library"
    close_guide()


def test_the_guide_stays_while_a_window_is_left(window: MainWindow, qtbot: QtBot) -> None:
    other = MainWindow()
    other.show()
    window._guide.open_here()
    other.close()
    (shown,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]
    assert shown.isVisible()
    other.deleteLater()
    close_guide()


def test_the_nearest_widget_that_has_a_page_decides(window: MainWindow) -> None:
    inner = window._panes.library.findChildren(type(window._panes.library._search))[0]
    assert page_about(inner) == "library"
    about(inner, "own-rules")
    assert page_about(inner) == "own-rules"
    assert page_about(None) == "reading"


def test_f1_in_a_dialog_opens_its_page_and_it_can_be_read_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    dialog = AccuracyDialog(window)
    seen: list[str] = []

    def ask() -> None:
        QTimer.singleShot(2000, dialog.reject)  # whatever fails here
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=1500)
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        (guide,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]
        seen.append(guide.page())
        # A window that a modal dialog blocks gets no keys.
        QTest.keyClick(guide.windowHandle(), Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        seen.append(guide.page())
        dialog.accept()

    QTimer.singleShot(0, ask)
    dialog.exec()
    assert seen == ["accuracy", "welcome"]
    close_guide()


def test_every_dialog_names_a_page_that_there_is() -> None:
    names = {page.name for page in guide_pages()}
    named = []
    for path in Path(reader.gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "guide_page":
                assert isinstance(node.value, ast.Constant)
                named.append(str(node.value.value))
    assert len(named) >= 8
    for target in named:
        page, _, slug = target.partition("#")
        assert page.removesuffix(".md") in names, target
        assert not slug or slug in {heading.slug for heading in page_named(page.removesuffix(".md")).headings}, target


def test_a_picture_is_drawn_no_wider_than_the_column(text: GuideText, monkeypatch: pytest.MonkeyPatch) -> None:
    big = QImage(3000, 1000, QImage.Format.Format_RGB32)
    monkeypatch.setattr("reader.gui.guide.guide_text.picture_for_theme", lambda _name: big)
    text.show_page("# Tea\n\n![A cup of tea seen from above](pictures/cup-light.png)\n")
    cursor = text.textCursor()
    cursor.setPosition(text._sheet.pictures[0].position + 1)
    style = cursor.charFormat().toImageFormat()
    assert 80 <= style.width() <= text.viewport().width()
    assert style.height() == pytest.approx(style.width() / 3, abs=1)
    assert "A cup of tea seen from above" in text.document().toPlainText()
    assert isinstance(text.document(), QTextDocument)
    assert text.viewport().rect().contains(QPoint(5, 5))


def test_a_modal_dialog_needs_no_guide(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    assert page_about(dialog) == "reading"
