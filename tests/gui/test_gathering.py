"""Many files: the first is shown, the others are kept, one that fails stops no other, cancel keeps what was read."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.gathered_dialog import GatheredDialog
from reader.gui.gathering import Failure, Outcome, is_many
from reader.gui.main_window import MainWindow
from tests.gui.conftest import POLICY, wait_open
from tests.load.builders import make_zip


def policies(folder: Path, *names: str) -> list[Path]:
    """Write a small policy under each name."""
    paths = []
    for name in names:
        path = folder / f"{name}.md"
        path.write_text(POLICY.replace("Mossgate", name.capitalize()), encoding="utf-8")
        paths.append(path)
    return paths


def titles(window: MainWindow) -> set[str]:
    return {record.title for record in window._library.policies()}


def gather(window: MainWindow, qtbot: QtBot, paths: list[Path]) -> Outcome:
    with qtbot.waitSignal(window._gathering._gathering.ended, timeout=30_000) as ended:
        window.open_paths(paths)
    return ended.args[0]


def test_the_first_of_several_is_shown_and_all_are_kept(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    outcome = gather(window, qtbot, policies(tmp_path, "ash", "birch", "cedar"))
    assert outcome == Outcome(3, 3)
    assert window.windowTitle().startswith("Ash")
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    assert window._library.policy_id
    assert window._panes.left.currentWidget() is window._panes.library
    assert window._messages.gathering.isHidden()
    assert "3 of 3" in window._messages.text()


def test_the_text_of_the_first_is_there_before_any_is_analysed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    reports: list[bool] = []
    window._opening.text_shown.connect(lambda *_: reports.append(window._reading.report is not None))
    gather(window, qtbot, policies(tmp_path, "ash", "birch", "cedar"))
    qtbot.waitUntil(lambda: window._reading.report is not None)
    assert reports == [False]
    assert window._reading.points.all


def test_in_the_end_it_is_offered_what_one_does_with_many(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    show_old = policies(tmp_path, "old")
    wait_open(window, qtbot, lambda: window.open_paths(show_old))
    gather(window, qtbot, policies(tmp_path, "ash", "birch", "cedar"))
    qtbot.waitUntil(lambda: len(titles(window)) == 4)
    bar = window._gathering.bar
    assert bar.text() == "3 policies are in your library now."
    assert [button.text() for button in bar._buttons] == ["Show &them", "S&urvey them", "Not now"]
    bar._buttons[0].click()
    page = window._shelves._page
    assert page is not None
    assert page.isVisible()
    shown = {record.id for record in window._library.policies() if record.title != "Old Tea Privacy Policy"}
    assert set(page.rows.chosen()) == shown
    assert bar.isHidden()


def test_shift_tab_leads_from_the_text_to_the_offer_over_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    gather(window, qtbot, policies(tmp_path, "ash", "birch", "cedar"))
    window.activateWindow()
    qtbot.waitActive(window)
    window._panes.text.setFocus()
    for button in reversed(window._gathering.bar._buttons):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert window.focusWidget() is button


def test_of_many_a_survey_is_made(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    gather(window, qtbot, policies(tmp_path, "ash", "birch", "cedar"))
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    window._gathering.bar._buttons[1].click()
    qtbot.waitUntil(lambda: window._shelves._surveys._survey is not None, timeout=20_000)
    assert len(window._shelves._surveys._ids) == 3


def test_two_are_compared_in_the_order_in_which_they_were_given(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    gather(window, qtbot, policies(tmp_path, "ash", "birch"))
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    compare = window._gathering.bar._buttons[1]
    assert compare.text() == "&Compare them"
    compare.click()
    assert window._pages.currentWidget() is window._shelves._compare


def test_the_same_files_again_are_nothing_new(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = policies(tmp_path, "ash", "birch")
    gather(window, qtbot, paths)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    gather(window, qtbot, paths)
    assert window._gathering.bar.text() == "2 policies are in your library now."


def test_one_that_fails_stops_no_other_and_is_in_the_table(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "an-empty.md").write_text("", encoding="utf-8")
    policies(tmp_path, "ash", "birch")
    outcome = gather(window, qtbot, [tmp_path, tmp_path / "gone"])
    assert outcome.read == 2
    assert [failure.name for failure in outcome.failures] == ["gone", "an-empty.md"]
    assert all(failure.message for failure in outcome.failures)
    (dialog,) = window.findChildren(GatheredDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.table.model().rowCount() == 2
    dialog.close()


def test_the_policies_of_a_zip_are_read_one_by_one(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    packed = tmp_path / "both.zip"
    packed.write_bytes(make_zip({"a.md": POLICY, "b.md": POLICY.replace("Mossgate", "Birch")}))
    assert gather(window, qtbot, [packed]) == Outcome(2, 2)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)


def test_cancel_keeps_what_was_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = policies(tmp_path, *(f"tree{n}" for n in range(12)))
    cancelled = Event()

    def wait_at_the_third(
        done: int, *_: int
    ) -> None:  # in the thread that reads: no machine is too quick for the click
        if done == 3:
            cancelled.wait(20)

    window._gathering._gathering.progressed.connect(wait_at_the_third, Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(window._reading.report_shown, timeout=30_000):
        window.open_paths(paths)
    with qtbot.waitSignal(window._gathering._gathering.ended, timeout=30_000) as ended:
        window._messages.gathering.cancel.click()
        cancelled.set()
    outcome = ended.args[0]
    assert outcome.stopped
    assert 1 <= outcome.read < 12
    assert "Stopped" in window._messages.text()
    assert window._panes.text.isVisible()


def test_cancel_before_the_first_returns_to_the_start_screen(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = policies(tmp_path, "ash", "birch")
    with qtbot.waitSignal(window._gathering._gathering.ended):
        window.open_paths(paths)
        window._panes.card.first_pressed.emit()
    qtbot.waitUntil(lambda: window._pages.currentWidget() is window._start)


def test_what_is_dropped_meanwhile_is_read_too(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    first, second, third, fourth = policies(tmp_path, "ash", "birch", "cedar", "dogwood")
    window.open_paths([first, second])
    outcome = gather(window, qtbot, [third, fourth])
    assert outcome.read == 4


@pytest.mark.parametrize(("names", "many"), [(["a.md"], False), (["a.zip"], True), (["a.md", "b.md"], True)])
def test_one_file_is_opened_as_before(names: list[str], many: bool) -> None:
    assert is_many([Path(name) for name in names]) is many


def test_the_table_is_copied_for_a_spreadsheet(qtbot: QtBot) -> None:
    dialog = GatheredDialog(None, Outcome(1, 2, (Failure("a.pdf", "It is broken.", "Ask for another."),)))
    qtbot.addWidget(dialog)
    dialog._copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "a.pdf\tIt is broken.\tAsk for another."
