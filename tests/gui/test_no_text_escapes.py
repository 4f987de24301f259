"""No text escapes the translator: neither one that is written in the interface, nor one that a page shows.

The first test reads the source, so that a new text is found where it is written; the second looks at every page in a
pseudo-language, and at what is painted on it, so that a text is found that comes from elsewhere.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTabBar, QTableView, QWidget
from pytestqt.qtbot import QtBot

import reader.gui
from reader.gui.dialogs.preferences_dialog import Choices, PreferencesDialog
from reader.gui.language import catalogue_words
from reader.gui.main_window import MainWindow
from reader.gui.theme import THEMES, load_theme
from reader.load import load_text
from reader.segment import segment
from tests.gui.conftest import POLICY
from tests.gui.test_compare_page import NEWER
from tests.gui.test_language import NOT_OURS, OPEN, OTHERS, Pseudo, sources

HOME = Path(reader.gui.__file__).parent
# Words: two of them, or a capital at the beginning of one; the rest are names of settings, roles and keys.
WORDS = re.compile(r"[A-Za-z]{2,} [a-z]|^[A-Z][a-z]+$|^ [a-z]+ $")
# What is English wherever it is shown: the terminal, the guide, and what is exported or printed.
THEME_NAMES = {load_theme(name).name for name in THEMES}
ENGLISH_ALONE = ("app.py", "self_test.py", "binding.py", "guide/", "paper/", "style_sheet.py", "theme.py")
ASKS = ("tr", "said", "counted", "setObjectName", "setProperty", "TypeVar")
NO_TEXT = {
    "Fusion",  # Qt's style
    "d MMMM yyyy",
    "d. MMMM yyyy",
    "in review",  # how it is kept; shown with a capital
    "English",  # what a language calls itself
    "Interactive",  # Qt's names
    "Stretch",
    "Policy summaries ",  # a folder's name
    "the quick brown fox jumps over the lazy dog and then some more of it",  # measures letters
}


def literals(path: Path) -> Iterator[str]:
    """Yield the texts of a module that nobody translates: no docstring, no argument of `tr`, no error's words."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed: set[int] = set()
    for node in ast.walk(tree):
        called = getattr(node, "func", None)
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if isinstance(node, ast.Raise | ast.Compare) or name in ASKS or name.endswith(("Error", "Input")):
            passed |= {id(inside) for inside in ast.walk(node)}
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(id(node.value))
        elif isinstance(node, ast.Assign) and any("SHEET" in getattr(to, "id", "") for to in node.targets):
            passed |= {id(inside) for inside in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.value


def test_every_text_that_is_written_in_the_interface_can_be_translated() -> None:
    known = sources() | NO_TEXT | THEME_NAMES
    escaped = [
        f"{path.relative_to(HOME).as_posix()}: {text!r}"
        for path in sorted(HOME.rglob("*.py"))
        if not path.relative_to(HOME).as_posix().startswith((*ENGLISH_ALONE, "language.py"))
        for text in literals(path)
        if WORDS.search(text) and text not in known and "{{" not in text and "border:" not in text
    ]
    assert not escaped, "\n".join(escaped)


@pytest.mark.parametrize("name", OTHERS)
def test_what_a_comparison_says_is_in_every_catalogue(name: str) -> None:
    from reader.export.comparison_words import TEXTS

    assert not (set(TEXTS) | THEME_NAMES) - set(catalogue_words(name))


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_the_themes_to_choose_from_are_translated(pseudo: None, qtbot: QtBot) -> None:
    dialog = PreferencesDialog(None, Choices())
    qtbot.addWidget(dialog)
    boxes = dialog.findChildren(QComboBox)
    colours = [boxes[0].itemText(at) for at in range(boxes[0].count())]
    assert len(colours) == len(THEMES) + 1
    assert all(OPEN in text for text in colours)


@pytest.fixture
def pages(pseudo: None, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window in the pseudo-language, with two versions of a policy in its library."""
    fresh = MainWindow()
    fresh.resize(1200, 800)
    fresh.show()
    qtbot.waitExposed(fresh)
    kept = [load_text(text, "markdown", f"mossgate-{at}.md") for at, text in enumerate((POLICY, NEWER))]
    ids = [fresh._library.demand(lambda library, one=one: library.add(one, segment(one)).id) for one in kept]
    fresh._library.demand(lambda library: library.order.join(ids[1], ids[0]))
    fresh._library.settle()
    yield fresh
    fresh.close()
    fresh.deleteLater()


def compare(window: MainWindow, qtbot: QtBot) -> QWidget:
    old, new = (record.id for record in window._library.policies())
    window._shelves.compare(old, new)
    page = window._shelves._compare
    qtbot.waitUntil(lambda: page.text.changes() > 0, timeout=20_000)
    return page


def survey(window: MainWindow, qtbot: QtBot) -> QWidget:
    window._actions["survey"].trigger()
    surveys = window._shelves._surveys
    qtbot.waitUntil(lambda: surveys._survey is not None, timeout=20_000)
    return surveys.page


def library(window: MainWindow, qtbot: QtBot) -> QWidget:
    window._actions["library"].trigger()
    QTest.qWait(200)
    return window


PAGES: dict[str, Callable[[MainWindow, QtBot], QWidget]] = {"compare": compare, "survey": survey, "library": library}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_text_of_a_page_goes_through_the_translator(
    pages: MainWindow, name: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PAGES[name](pages, qtbot)
    painted: list[str] = []
    paint = QPainter.drawText
    monkeypatch.setattr(
        QPainter, "drawText", lambda self, *rest: (painted.extend(filter(is_text, rest)), paint(self, *rest))[1]
    )
    page.grab()
    escaped = {text for text in (*texts(page), *painted) if ours(text)}
    assert not escaped, "\n".join(sorted(escaped))


def is_text(thing: object) -> bool:
    return isinstance(thing, str)


def texts(page: QWidget) -> Iterator[object]:
    """Yield what a page shows and what a screen reader says of it."""
    for widget in [page, *page.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        if isinstance(widget, QTableView) and widget.model() is not None:
            model = widget.model()
            for column in range(model.columnCount(QModelIndex())):
                yield model.headerData(column, Qt.Orientation.Horizontal)


def ours(text: object) -> bool:
    """Tell whether a text is the interface's own, in English: not the policy's, and not said of what stands in it."""
    if not isinstance(text, str) or OPEN in text or text in NOT_OURS or "mossgate" in text.lower():
        return False
    if not re.search(r"[A-Za-z]{2}", text) or re.fullmatch(r"((Ctrl|Alt|Shift)\+)*(\S|F\d+|[A-Z]\w+)", text):
        return False
    return not any(said_of in text for said_of in OF_THE_POLICY)


def _of_the_policy() -> tuple[str, ...]:
    from reader.practices import load_taxonomy

    practices = load_taxonomy().practices
    return tuple({each.title for each in practices} | {each.topic for each in practices})


OF_THE_POLICY = _of_the_policy()
