"""A policy named at the start is the first thing painted; what stands round it is made after, and nothing moves."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.document import Span
from reader.gui.early import COMMON, Early, early
from reader.gui.main_window import MainWindow
from reader.gui.opened import Opened, read_policy
from reader.gui.settings import WindowSettings
from reader.report import Analyzer
from tests.gui.conftest import POLICY

ROOT = Path(__file__).parent.parent.parent
LONG = POLICY + "\n\n".join(f"## Part {n}\n\nWe keep the answer to question {n} for a year." for n in range(60))
# What a text needs to be painted; all else of the window and of the program comes later.
MODULES = """
import sys
from pathlib import Path
from reader.gui.app import make_app
from reader.gui.early import early
from reader.gui.main_window import MainWindow
app = make_app()
first = early([sys.argv[1]]).result()
window = MainWindow(bare=True, first=first)
window.show()
app.processEvents()
print(*sorted(name for name in sys.modules if name.startswith("reader")))
"""
LATER = (
    "reader.practices.engine", "reader.practices.rulebook", "reader.summary", "reader.library", "reader.export",
    "reader.report.model", "reader.document.note", "reader.document.selector",
    "reader.gui.views.library_view", "reader.gui.views.note_panel", "reader.gui.views.start_screen",
    "reader.gui.session", "reader.gui.opening", "reader.gui.icons",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mossgate.md"
    path.write_text(LONG, encoding="utf-8")
    return path


def read(path: Path) -> Opened:
    return read_policy(Analyzer(), path, lambda *_: None)


def bare(qtbot: QtBot, path: Path) -> MainWindow:
    """Return a window that shows a policy and nothing else."""
    window = MainWindow(bare=True, first=read(path))
    window.resize(1300, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


def end(window: MainWindow) -> None:
    window.close()
    window.deleteLater()


def place(window: MainWindow) -> tuple[QPoint, int, int, int]:
    """Return where the text stands in the window, how wide it is and how far scrolled, and where its caret is."""
    text = window._panes.text
    return text.mapTo(window, QPoint(0, 0)), text.width(), text.verticalScrollBar().value(), text.caret()


def test_the_text_is_there_before_the_rest_and_stays_where_it_is(file: Path, qtbot: QtBot) -> None:
    window = bare(qtbot, file)
    try:
        assert window._panes.text.toPlainText().startswith("Mossgate Tea Privacy Policy")
        assert window.windowTitle() == "Mossgate Tea Privacy Policy · Policy Reader"
        assert not window._furnished
        document = window._first.document if window._first is not None else None
        assert document is not None
        window._panes.text.show_span(Span(document.sections[30].span.start, document.sections[30].span.start))
        before, page = place(window), window._panes.text.document()
        assert before[2] > 0
        window.furnish()
        qtbot.waitUntil(lambda: window._reading.report is not None, timeout=30_000)
        assert window._panes.text.document() is page
        assert place(window) == before
        assert window._panes.summary.section() != document.sections[0].id
        qtbot.waitUntil(lambda: bool(window._library.policy_id))
        assert window._panes.contents._tree.model().rowCount() > 0
        assert window._actions["export"].isEnabled()
        assert window._pages.currentWidget() is window._panes
        window._actions["start"].trigger()
        assert window._pages.currentWidget() is window._start
    finally:
        end(window)


def test_it_looks_as_it_was_left(file: Path, qtbot: QtBot) -> None:
    WindowSettings().write({"zoom": 1.25, "look_column": 60})
    window = bare(qtbot, file)
    try:
        page = window._panes.text.document()
        assert window._panes.text.zoom() == 1.25
        window.furnish()
        assert window._panes.text.document() is page
    finally:
        end(window)


def test_what_is_said_of_the_file_stands_above_its_text_from_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Privacy policy\n\nWe keep caf\xe9 orders for a year.\n".encode("latin-1"))
    assert read(path).document.notices
    window = bare(qtbot, path)
    try:
        before = place(window)
        assert window._panes.notices.isVisible()
        window.furnish()
        QApplication.processEvents()
        assert place(window) == before
    finally:
        end(window)


def test_a_window_closed_before_it_is_furnished_ends_well(file: Path, qtbot: QtBot) -> None:
    window = bare(qtbot, file)
    with qtbot.waitSignal(window.closed):
        window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    "targets", [(), ("a.md", "b.md"), ("policyreader:abc",), ("none.md",), ("policies.zip",)], ids=repr
)
def test_only_one_file_that_is_there_is_read_early(
    targets: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md", "policies.zip"):
        (tmp_path / name).write_bytes(b"x")
    assert early(targets) is None


def test_what_takes_a_moment_is_read_when_it_is_asked_for_all_else_beside(tmp_path: Path) -> None:
    for name, length, beside in (("a.md", 9, False), ("b.html", COMMON + 1, True), ("c.pdf", 9, True)):
        (tmp_path / name).write_bytes(b"x" * length)
        begun = early([str(tmp_path / name)])
        assert begun is not None
        assert (begun._thread is not None) is beside
        begun.result()


def test_what_cannot_be_read_early_is_told_when_it_is_opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    begun = Early(path)
    assert begun.result() is None
    with qtbot.waitSignal(window._session.failed, timeout=20_000):
        window.open_begun(begun)
    assert "broken.pdf could not be opened" in window._panes.card.text()


def test_what_takes_longer_is_waited_for_not_read_twice(
    window: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Early(file)
    opened = begun.result()
    ends: list[Callable[[], bool]] = []
    monkeypatch.setattr(begun, "running", lambda: not ends and not ends.append(lambda: True))
    monkeypatch.setattr(window._session.analyzer, "read", lambda *_: pytest.fail("read twice"))
    with qtbot.waitSignal(window._reading.report_shown, timeout=30_000):
        window.open_begun(begun)
    assert opened is not None
    assert window._reading.document is not None
    assert window._reading.document.sections is opened.document.sections


def test_nothing_that_the_text_does_not_need_comes_before_it(file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MODULES, str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "reader.gui.views.policy_view" in loaded
    assert not [name for name in loaded if name.startswith(LATER)]


@pytest.mark.parametrize("named", [True, False])
def test_the_window_tells_once_that_it_is_painted(file: Path, qtbot: QtBot, named: bool) -> None:
    window = MainWindow(bare=True, first=read(file) if named else None)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(window.isVisible()))
    try:
        qtbot.wait(20)
        assert not told
        with qtbot.waitSignal(window.painted, timeout=900):  # the program waits a second for it
            window.show()
        window.repaint()
        qtbot.wait(20)
        assert told == [True]
    finally:
        end(window)
