"""The text comes first, what is found in it later: at once usable, nothing moves, nothing is lost, errors leave it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.document import Document, Source, Span
from reader.errors import RulebookError
from reader.gui.analysis_desk import MOMENT
from reader.gui.main_window import MainWindow
from reader.gui.report_memory import ReportMemory
from reader.report import Analyzer, Report
from tests.gui.conftest import POLICY, marked, wait_open

NEEDY = ("next_risk", "previous_risk", "export", "print", "letters", "dismiss", "agree", "next_policy")
LONG = POLICY + "\n\n".join(f"## Part {n}\n\nWe keep the answer to question {n} for a year." for n in range(60))


class Held(Analyzer):
    """An analyzer that waits, after the sections, until it is let go; or fails as it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.waits = threading.Event()
        self.error: Exception | None = None

    def analyze(
        self, source: Source, progress: Callable[[str, float], None] | None = None, document: Document | None = None
    ) -> Report:
        assert progress is not None
        assert document is not None
        progress("Looking for data practices", 0.4)
        self.waits.set()
        while not self.go.wait(0.005):
            progress("Looking for data practices", 0.4)
        if self.error is not None:
            raise self.error
        return super().analyze(source, progress, document)


@pytest.fixture
def held(window: MainWindow) -> Iterator[Held]:
    """Return the analyzer of the window, which waits."""
    analyzer = Held()
    window._session.analyzer = analyzer
    yield analyzer
    analyzer.go.set()


@pytest.fixture
def shown(window: MainWindow, held: Held, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return the window with the text of a policy, not analysed yet, one waiting for it for a while."""
    path = tmp_path / "mossgate.md"
    path.write_text(LONG, encoding="utf-8")
    open_text(window, qtbot, lambda: window.open_paths([path]))
    qtbot.waitUntil(lambda: bool(window._panes.summary.wait.text()), timeout=5000)
    return window


def open_text(window: MainWindow, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Open a policy and wait until its text is kept; its analysis is held."""
    with qtbot.waitSignal(window._opening.text_shown, timeout=10_000):
        act()
    qtbot.waitUntil(lambda: bool(window._library.policy_id), timeout=5000)


def finish(window: MainWindow, held: Held, qtbot: QtBot) -> None:
    """Let the analysis end."""
    with qtbot.waitSignal(window._reading.report_shown, timeout=30_000):
        held.go.set()
    qtbot.wait(30)  # the tabs behind follow in events of their own


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_the_text_can_be_used_before_its_analysis(shown: MainWindow) -> None:
    assert shown._reading.report is None
    assert "Mossgate Tea Privacy Policy" in shown._panes.text.toPlainText()
    assert shown.windowTitle() == "Mossgate Tea Privacy Policy · Policy Reader"
    assert shown._panes.contents._tree.model().rowCount() > 0
    shown._actions["find"].trigger()
    shown._panes.find_bar._words.setText("credit")
    shown._find.find("credit")
    assert shown._panes.find_bar.count_text().startswith("1 of ")
    document = shown._reading.document
    assert document is not None
    start = document.text.index("recorded")
    shown._panes.text.select(Span(start, start + 8))
    shown._panes.text.setFocus()
    shown._actions["cite"].trigger()
    assert QGuiApplication.clipboard().text().startswith("“recorded”")
    shown._panes.contents.section_requested.emit(document.sections[5].id)
    assert shown._panes.text.caret() == document.sections[5].span.start


def test_what_waits_says_so_and_claims_nothing(shown: MainWindow) -> None:
    panes = shown._panes
    for column in (panes.summary, panes.overview, panes.words):
        assert column.wait.text().startswith("Reading the policy …")
        assert column.wait.share() == pytest.approx(0.4)
        assert "No " not in words_of(column)
        assert "nothing" not in words_of(column)
    assert panes.contents.total() == "The risk points follow."
    assert (
        panes.contents._model.index_of(shown._reading.document.sections[2].id).data(  # type: ignore[union-attr]
            Qt.ItemDataRole.AccessibleTextRole
        )
        == f"{shown._reading.document.sections[2].title}."
    )  # type: ignore[union-attr]
    for name in NEEDY:
        assert not shown._actions[name].isEnabled()
        assert shown._actions[name].toolTip().endswith("\nThe policy is still being read.")
    assert shown._actions.menus["&Go"].toolTipsVisible()
    assert shown._actions["note"].isEnabled()


def test_what_is_found_moves_nothing(shown: MainWindow, held: Held, qtbot: QtBot) -> None:
    shown.activateWindow()
    qtbot.waitActive(shown)
    text, document = shown._panes.text, shown._reading.document
    assert document is not None
    shown._reading.go_to_section(document.sections[30].id)
    at = document.sections[30].span.start
    text.select(Span(at, at + 6))
    text.setFocus()
    before = (text.verticalScrollBar().value(), text.textCursor().selectedText(), text.size(), shown._panes.sizes())
    section = shown._panes.summary.section()
    finish(shown, held, qtbot)
    assert before == (
        text.verticalScrollBar().value(), text.textCursor().selectedText(), text.size(), shown._panes.sizes(),
    )  # fmt: skip
    assert before[0] > 0
    assert QApplication.focusWidget() is text
    assert shown._panes.summary.section() == section
    assert shown._actions["back"].isEnabled()  # the way that was gone meanwhile
    assert marked(text)
    assert "risk" in shown._panes.contents.total()
    assert not shown._panes.overview.wait.isVisible()
    qtbot.waitUntil(lambda: "At a glance" in words_of(shown._panes.overview))
    assert "Reading" not in words_of(shown._panes.words)
    for name in NEEDY:
        assert shown._actions[name].isEnabled()
        assert "\n" not in shown._actions[name].toolTip()
    assert not shown._actions.menus["&Go"].toolTipsVisible()


def test_begin_and_end_are_told_once(window: MainWindow, held: Held, policy_file: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    window.statusBar().messageChanged.connect(told.append)
    open_text(window, qtbot, lambda: window.open_paths([policy_file]))
    qtbot.wait(MOMENT + 200)
    finish(window, held, qtbot)
    assert told.count("Reading the policy …") == 1
    assert told[0] == "Opened."
    assert told[-1].startswith("The policy is read. Risk points: ")
    assert sum("Risk points" in line for line in told) == 1


def test_one_who_waits_a_moment_only_sees_no_waiting(
    window: MainWindow, held: Held, policy_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window._analysis._soon, "start", lambda: None)  # the moment does not pass
    told: list[str] = []
    window.statusBar().messageChanged.connect(told.append)
    open_text(window, qtbot, lambda: window.open_paths([policy_file]))
    assert window._panes.summary.wait.text() == ""
    finish(window, held, qtbot)
    assert told[-1].startswith("Opened. Risk points: ")
    assert not any("Reading the policy" in line for line in told)


def test_notes_and_own_points_made_meanwhile_are_kept(shown: MainWindow, held: Held, qtbot: QtBot) -> None:
    document = shown._reading.document
    assert document is not None
    start = document.text.index("The search is recorded.")
    shown._panes.text.select(Span(start, start + 23))
    shown._actions["own_point"].trigger()
    shown._actions["note_policy"].trigger()
    shown._panes.notes._editor._body.setPlainText("written before the report")
    (own,) = shown._reading.points.all
    assert own.own
    assert shown._panes.contents.total() == "The risk points follow."
    finish(shown, held, qtbot)
    assert shown._panes.notes._editor._body.toPlainText() == "written before the report"
    shown._notes.flush()
    assert [point.id for point in shown._reading.points.all if point.own] == [own.id]
    assert len(shown._reading.points.all) > 1
    kept = shown._library.ask(lambda library: library.notes(shown._library.policy_id), [])
    assert sorted(note.body for note in kept) == ["", "written before the report"]


def test_a_note_in_the_first_moment_has_the_policy_kept(
    window: MainWindow, held: Held, policy_file: Path, qtbot: QtBot
) -> None:
    window._opening.text_shown.connect(lambda *_: window._notes.note_on_policy())  # nothing is kept by then
    refused: list[str] = []
    window._library.failed.connect(refused.append)
    open_text(window, qtbot, lambda: window.open_paths([policy_file]))
    qtbot.waitUntil(lambda: len(window._library.notes()) == 1)
    assert not refused


def test_notes_of_the_library_come_with_the_text(shown: MainWindow, held: Held, qtbot: QtBot, tmp_path: Path) -> None:
    document = shown._reading.document
    assert document is not None
    start = document.text.index("The search is recorded.")
    shown._panes.text.select(Span(start, start + 23))
    shown._actions["highlight"].trigger()
    first = shown._library.policy_id
    other = tmp_path / "other.md"
    other.write_text("# Elm privacy policy\n\nWe may share your data with others.\n", encoding="utf-8")
    open_text(shown, qtbot, lambda: shown.open_paths([other]))
    seen: list[int] = []
    shown._opening.text_shown.connect(lambda *_: seen.append(len(shown._library.notes())))
    open_text(shown, qtbot, lambda: shown._opening.open_kept(first))
    assert seen == [1]
    assert shown._panes.text._notes[0].span == Span(start, start + 23)
    assert shown._reading.report is None


def test_judgements_are_there_with_a_late_report(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    risk = next(point for point in opened._reading.points.all if point.is_risk)
    opened._judge.judge(risk.id, "dismissed")
    first = opened._library.policy_id
    other = tmp_path / "other.md"
    other.write_text("# Elm privacy policy\n\nWe may share your data with others.\n", encoding="utf-8")
    wait_open(opened, qtbot, lambda: opened.open_paths([other]))
    opened._session.memory = ReportMemory()
    wait_open(opened, qtbot, lambda: opened._opening.open_kept(first))
    again = opened._reading.points.by_id(risk.id)
    assert again is not None
    assert again.verdict == "dismissed"


def test_a_crash_leaves_the_text_and_can_be_tried_again(
    shown: MainWindow, held: Held, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    held.error = KeyError("cookies")
    shown._panes.show_tab(shown._panes.summary)
    with qtbot.waitSignal(shown._analysis._session.failed):
        held.go.set()
    wait = shown._panes.summary.wait
    assert "the program met an error (KeyError)" in wait.text()
    assert "The text and your notes are complete." in wait.text()
    assert "KeyError" in capsys.readouterr().err
    assert wait._again.isVisible()
    assert wait._details.isVisible()
    assert shown._panes.contents.total() == "The risk points are not known."
    assert "Mossgate" in shown._panes.text.toPlainText()
    assert "Try again" in shown._actions["export"].toolTip()
    held.error = None
    with qtbot.waitSignal(shown._reading.report_shown, timeout=30_000):
        wait._again.click()
    assert shown._actions["export"].isEnabled()


def test_a_foreseen_error_says_why(shown: MainWindow, held: Held, qtbot: QtBot) -> None:
    held.error = RulebookError("The rule files are damaged.")
    with qtbot.waitSignal(shown._analysis._session.failed):
        held.go.set()
    assert "The rule files are damaged." in shown._panes.overview.wait.text()


def test_it_can_be_stopped_and_begun_again(shown: MainWindow, held: Held, qtbot: QtBot) -> None:
    shown.activateWindow()
    qtbot.waitActive(shown)
    document = shown._reading.document
    assert document is not None
    shown._reading.go_to_section(document.sections[1].id)
    shown._panes.show_tab(shown._panes.summary)
    wait = shown._panes.summary.wait
    wait._cancel.setFocus()
    wait._cancel.click()
    assert not shown._analysis._session.running()
    assert wait.text().startswith("You stopped the reading of this policy.")
    assert not wait._details.isVisible()
    assert QApplication.focusWidget() is wait._again
    wait._again.click()
    assert wait.text().startswith("Reading the policy …")
    assert QApplication.focusWidget() is wait._cancel
    finish(shown, held, qtbot)
    assert shown._panes.summary.list_has_focus()


def test_another_policy_drops_the_analysis_of_the_one_before(
    shown: MainWindow, held: Held, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Elm privacy policy\n\nWe may share your data with others.\n", encoding="utf-8")
    open_text(shown, qtbot, lambda: shown.open_paths([other]))
    finish(shown, held, qtbot)
    report = shown._reading.report
    assert report is not None
    assert report.document.text.startswith("Elm privacy policy")
    assert len(shown._library.policies()) == 2


def test_a_file_that_cannot_be_opened_leaves_the_analysis(
    shown: MainWindow, held: Held, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(shown._session.failed):
        shown.open_paths([tmp_path / "none.md"])
    shown._panes.card.second_pressed.emit()
    assert shown._panes.text.isVisible()
    finish(shown, held, qtbot)
    assert marked(shown._panes.text)


def test_what_was_put_right_meanwhile_stays(shown: MainWindow, held: Held, qtbot: QtBot) -> None:
    document = shown._reading.document
    assert document is not None
    shown._reading.set_provenance(replace(document.provenance, title="Put right"))
    finish(shown, held, qtbot)
    report = shown._reading.report
    assert report is not None
    assert (report.source.provenance.title, report.document.provenance.title) == ("Put right", "Put right")
    qtbot.waitUntil(lambda: "Put right" in words_of(shown._panes.overview))


def test_the_window_closes_while_it_reads(shown: MainWindow, held: Held, qtbot: QtBot) -> None:
    shown._actions["note_policy"].trigger()
    shown._panes.notes._editor._body.setPlainText("typed, not saved yet")
    policy_id = shown._library.policy_id
    with qtbot.waitSignal(shown.closed, timeout=2000):
        shown.close()
    assert shown._analysis._session._jobs._pool.activeThreadCount() == 0
    (note,) = shown._library.ask(lambda library: library.notes(policy_id), [])
    assert note.body == "typed, not saved yet"
