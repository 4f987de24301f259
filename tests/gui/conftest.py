"""What the tests of the window share: a dressed application, a small policy, a report made by hand, a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from reader.document import Document, Source, Span
from reader.gui.language import ENGLISH, use_language
from reader.gui.main_window import MainWindow
from reader.gui.opened import Analysis, Opened
from reader.gui.theme import apply_theme
from reader.load import load_text
from reader.practices.finding import Condition, Evidence, Finding
from reader.report import Report
from reader.segment import segment
from reader.summary.model import OverviewItem, PlainSentence, Summary

POLICY = """# Mossgate Tea Privacy Policy

We keep this page short 🫖 on purpose.

## Credit

We search your file at a credit reference agency. The search is recorded.

We never sell your data.

## Calls

- We may record your telephone calls.
- Calls help us to train staff.

| Data | Kept for |
| --- | --- |
| Calls | 90 days |

## Contact

Write to [the tea desk](https://mossgate.example/desk) at any time. You can ask for a copy of your data.
"""


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Give every test English and the light theme on Fusion, whatever the test before or this computer chose.

    In the end all windows go, and at once: no event loop runs that would delete them, and Qt would dress again for each
    later test all that are left.
    """
    use_language(ENGLISH)
    qapp.setStyle("Fusion")
    apply_theme(qapp, "light")
    yield
    for left in [widget for widget in qapp.topLevelWidgets() if isinstance(widget, MainWindow)]:
        left.close()
        left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def source() -> Source:
    """Return a small invented policy with a list, a table, a link and an emoji."""
    return load_text(POLICY, "markdown", "mossgate.md")


@pytest.fixture
def document(source: Source) -> Document:
    """Return it in sections and sentences."""
    return segment(source)


def span_of(document: Document, words: str) -> Span:
    """Return where words stand."""
    at = document.text.index(words)
    return Span(at, at + len(words))


@pytest.fixture
def report(source: Source, document: Document) -> Report:
    """Return a report made by hand: two risks, a protection and a right; nothing depends on the rules."""

    def finding(practice: str, words: str, condition: Condition = Condition.NONE) -> Finding:
        span = span_of(document, words)
        section = document.sections[document.section_index_at(span.start)].id
        return Finding(f"{practice}/{section}", practice, section, condition, (Evidence(span, "r", condition),))

    search = span_of(document, "We search your file at a credit reference agency.")
    credit = document.sections[document.section_index_at(search.start)].id
    findings = (
        finding("credit-search", "We search your file at a credit reference agency."),
        finding("no-sell-promise", "We never sell your data."),
        finding("call-recording", "We may record your telephone calls."),
        finding("right-access", "You can ask for a copy of your data."),
    )
    summary = Summary(
        sections={credit: (PlainSentence("They search your credit file.", ("credit-search",), (search,)),)},
        risks=(OverviewItem("They search your credit file.", "credit-search", "high", (search,)),),
        words=60,
        reading_minutes=1,
    )
    return Report(source, document, findings, summary, "test")


@pytest.fixture
def policy_file(tmp_path: Path) -> Path:
    """Return a file of the small policy."""
    path = tmp_path / "mossgate.md"
    path.write_text(POLICY, encoding="utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the program's window, shown, with its library open; close it in the end."""
    window = MainWindow()
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def opened(window: MainWindow, policy_file: Path, qtbot: QtBot) -> MainWindow:
    """Return the window with the small policy open and kept."""
    wait_open(window, qtbot, lambda: window.open_paths([policy_file]))
    return window


def wait_open(window: MainWindow, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something that opens a policy and wait until it is read through and the library has taken it up."""
    with qtbot.waitSignal(window._reading.report_shown, timeout=30_000):
        act()
    qtbot.waitUntil(lambda: bool(window._library.policy_id), timeout=5000)


def with_analysis(report: Report) -> Opened:
    """Return a policy that is opened and analysed."""
    return Opened(report.source, report.document, analysis=Analysis(report))


def show_report(window: MainWindow, report: Report) -> None:
    """Show a report in the window, and have its policy kept."""
    window._opening.show_opened(with_analysis(report))
    window._library.settle()


def marked(view: QTextEdit) -> list[QTextEdit.ExtraSelection]:
    """Return what is marked in a text; headings and links are painted in another colour, which is no mark."""
    return [found for found in view.extraSelections() if found.format.background().style() != Qt.BrushStyle.NoBrush]
