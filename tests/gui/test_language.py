"""The interface in another language: every text goes through the catalogue and none is cut."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

import reader.gui
from reader.export import comparison_words
from reader.gui import actions, frame, points
from reader.gui.language import (
    ENGLISH,
    Catalogue,
    catalogue_words,
    counted,
    counted_forms,
    languages,
    locale,
    said,
    use_language,
)
from reader.gui.main_window import MainWindow
from reader.gui.models.finding_model import DISMISSED, GROUPS, OWN
from reader.gui.models.library_model import ORDERS, UNTITLED
from reader.gui.models.note_model import NO_WORDS
from reader.gui.models.policy_table import COLUMNS
from reader.gui.models.survey_model import KINDS
from reader.gui.own_points import UNNAMED
from reader.report import Report
from tests.gui.conftest import show_report

OTHERS = [name for name in languages() if name != ENGLISH]
OPEN, SHUT = "⟦", "⟧"
PROPERTIES = ("text", "accessibleName", "accessibleDescription", "toolTip", "placeholderText")
# Said of a widget by Qt or by the system, or no words at all.
NOT_OURS = {"", "-", "Policy Reader"}


class Pseudo(Catalogue):
    """Puts brackets round every text and makes it half as long again, as German does."""

    def __init__(self) -> None:
        super().__init__({})

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        longer = "~" * (len(source) // 3)
        return f"{OPEN}{source}{longer}{SHUT}" if source.strip() else source


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def reading(pseudo: None, window: MainWindow, report: Report) -> MainWindow:
    """Return the window in the pseudo-language with a policy, a note, a search and a filter."""
    show_report(window, report)
    window._reading.next_risk(1)
    window._actions["note_policy"].trigger()
    window._panes.find_bar.open_with("data")
    QTest.qWait(50)
    return window


def english(window: MainWindow) -> list[str]:
    """Return what is shown without having gone through the translator, but for what is said of the policy."""
    report = window._reading.report
    assert report is not None
    about = {point.title.rstrip(".") for point in window._reading.points.all}
    about |= {section.title for section in report.document.sections}
    about |= {item.text.rstrip(".") for item in report.summary.risks}
    about |= {practice.topic for practice in _practices()}

    def ours(text: object) -> bool:
        if not isinstance(text, str) or OPEN in text or not any(letter.isalpha() for letter in text):
            return False
        if QKeySequence(text).toString() == text:
            return False
        return text not in NOT_OURS and not any(title and title in text for title in about)

    return [f"{where}: {text}" for where, text in (*_of_actions(window), *_of_widgets(window)) if ours(text)]


def _of_actions(window: MainWindow) -> Iterator[tuple[str, object]]:
    for action in window.findChildren(QAction):
        yield "action", action.text()
        yield "tip", action.toolTip()


def _of_widgets(window: MainWindow) -> Iterator[tuple[str, object]]:
    for widget in window.findChildren(QWidget):
        typed = not isinstance(widget, (QLabel, QAbstractButton))  # what stands in a field is the reader's own
        for name in PROPERTIES:
            read = getattr(widget, name, None)
            if callable(read) and not (typed and name == "text"):
                yield f"{type(widget).__name__}.{name}", read()
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount() if model is not None else 0):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield f"{type(view).__name__} row", model.index(row, 0).data(role)


def _practices() -> list:
    from reader.practices import load_taxonomy

    return list(load_taxonomy().practices)


def test_every_text_of_the_window_goes_through_the_translator(reading: MainWindow) -> None:
    found = [text for text in english(reading) if "mossgate" not in text.lower()]
    assert not found, "\n".join(sorted(set(found)))


def test_no_button_label_or_tab_is_cut_when_words_are_longer(reading: MainWindow) -> None:
    reading.resize(1360, 860)
    QTest.qWait(20)
    cut = [
        f"{button.text()}: {button.width()} of {button.sizeHint().width()}"
        for button in reading.findChildren(QPushButton)
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    bars = (bar for bar in reading.findChildren(QTabBar) if bar.isVisible())
    cut += [
        bar.tabText(index)
        for bar in bars
        for index in range(bar.count())
        if bar.tabRect(index).width() < bar.fontMetrics().horizontalAdvance(bar.tabText(index))
    ]
    assert not cut, "\n".join(cut)


def test_right_to_left_turns_the_panes_round(reading: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        panes = reading._panes
        qtbot.waitUntil(
            lambda: (
                panes.left.mapToGlobal(panes.left.rect().center()).x()
                > panes.right.mapToGlobal(panes.right.rect().center()).x()
            )
        )
        assert panes.text.isVisible()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def sources() -> set[str]:
    """Return every text that the interface asks to have translated."""
    found = {text for wish in actions.WISHES for text in (wish.text, wish.menu)} | set(frame.MENUS)
    found |= {*points.WORDS.values(), *filter(None, points.VERDICTS.values()), *counted_forms(), *ORDERS}
    found |= {points.OWN, points.UNSURE, *filter(None, points.CONDITIONS.values()), UNNAMED, DISMISSED, OWN}
    found |= {*GROUPS.values(), *COLUMNS, *KINDS.values(), *comparison_words.TEXTS}
    found |= {UNTITLED, NO_WORDS, "high", "medium", "low", "yellow", "green", "blue", "pink", "In review", "Done"}
    for path in Path(reader.gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("tr", "said") and isinstance(node.args[0].value, str):
                found.add(node.args[0].value)
    return {text for text in found if text.strip()}


@pytest.mark.parametrize("name", OTHERS)
def test_a_catalogue_has_nearly_every_text(name: str) -> None:
    # A text that is new or changed is shown in English until it is translated; a release wants none of them.
    words, wanted = catalogue_words(name), sources()
    missing = sorted(wanted - set(words))
    assert len(missing) <= len(wanted) * 0.1, missing
    assert not [text for text, translated in words.items() if not translated.strip()]


@pytest.mark.parametrize("name", OTHERS)
def test_a_translation_has_the_same_places_to_fill(name: str) -> None:
    def fields(text: str) -> set[str]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    wrong = [text for text, translated in catalogue_words(name).items() if fields(text) != fields(translated)]
    assert not wrong


@pytest.mark.parametrize("name", OTHERS)
def test_no_two_entries_of_a_menu_have_the_same_key(name: str) -> None:
    words = catalogue_words(name)
    for menu in frame.MENUS:
        keys = [
            text[text.index("&") + 1].casefold()
            for text in (words.get(wish.text, "") for wish in actions.WISHES if wish.menu == menu)
            if "&" in text
        ]
        assert len(keys) == len(set(keys)), (menu, sorted(keys))


def test_english_counts_one_and_many() -> None:
    assert [counted(n, "policy") for n in (0, 1, 2, 1200)] == ["0 policies", "1 policy", "2 policies", "1,200 policies"]


def test_an_unknown_language_is_english() -> None:
    assert use_language("xx") == ENGLISH
    assert said("No notes.") == "No notes."
    assert locale().name() == "en_GB"


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_is_shown_and_what_it_lacks_is_english(name: str) -> None:
    try:
        assert use_language(name) == name
        assert QCoreApplication.translate("Any", "Notes") == catalogue_words(name)["Notes"]
        assert QCoreApplication.translate("Any", "Words that nobody translated") == "Words that nobody translated"
        assert counted(1, "note") == catalogue_words(name)["{n} note"].format(n=1)
        assert counted(3, "note") == catalogue_words(name)["{n} notes"].format(n=3)
    finally:
        use_language(ENGLISH)
    assert said("Notes") == "Notes"


def test_french_counts_agree_with_their_words() -> None:
    try:
        use_language("fr")
        assert [counted(n, "high") for n in (0, 1, 2)] == ["0 élevé", "1 élevé", "2 élevés"]
        assert [counted(n, "risk") for n in (0, 1, 2)] == ["0 risque", "1 risque", "2 risques"]
        assert counted(2, "mark") == "2 marques"
    finally:
        use_language(ENGLISH)
    assert [counted(n, "high") for n in (1, 2)] == ["1 high", "2 high"]


@pytest.mark.parametrize("name", OTHERS)
def test_no_translation_holds_what_is_not_to_be_shown(name: str) -> None:
    assert not [text for text, translated in catalogue_words(name).items() if "[many]" in translated]
