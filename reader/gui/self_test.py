"""The window's part of `policy-reader self-test`: the real window opens a policy, prints it and closes by itself.

In: a policy, and the PDF to write. Out: the window's title; an error where any of it does not happen in time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QMarginsF,
    QMessageLogContext,
    QThread,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage, QPageLayout, QPdfWriter, QTextDocument

from reader.errors import ReaderError
from reader.gui.app import make_app
from reader.gui.main_window import MainWindow

MOST_SECONDS = 60  # the sample takes about one; a slow disk and a cold start of the package are in it


def open_and_print(policy: Path, target: Path) -> str:
    """Open a policy in the window, write it as a PDF, close the window, and return the title that it had.

    Raises:
        ReaderError: if the policy is not shown, or the window does not close, in a minute.
    """
    qInstallMessageHandler(_heard)
    app = make_app()
    window = MainWindow()
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    window.show()
    without = window.windowTitle()
    window.open_paths([policy])
    _until(lambda: window.windowTitle() != without, "The sample is not shown in the window.")
    title = window.windowTitle()
    _print(policy, target)
    window.close()
    _until(lambda: bool(closed), "The window does not close.")
    app.processEvents()
    return title


def speak_every_language() -> tuple[str, ...]:
    """Turn the interface to each of its languages and back to English, and return their names.

    Raises:
        ReaderError: if there is none but English, or one says nothing.
    """
    from reader.gui.language import ENGLISH, languages, said, use_language

    make_app()
    try:
        others = [name for name in languages() if use_language(name) == name and name != ENGLISH]
        if not others:
            raise ReaderError("The translations of the window are missing.")
        for name in others:
            use_language(name)
            if said("Find in the guide") == "Find in the guide":
                raise ReaderError(f"The translation {name} says nothing.")
    finally:
        use_language(ENGLISH)
    return (ENGLISH, *others)


def turn_through_the_guide() -> tuple[int, int]:
    """Show every page of the guide, with its pictures in light and dark, and return how many there are of each.

    Raises:
        ReaderError: if a page is empty, or a picture is missing.
    """
    from reader.gui.guide.guide_desk import close_guide, open_guide
    from reader.gui.guide.guide_text import pictures_of
    from reader.gui.guide.pages import guide_pages

    app = make_app()
    pictures = 0
    for page in guide_pages():
        window = open_guide(page.name)
        app.processEvents()
        if window.page() != page.name or not page.text.strip():
            raise ReaderError(f"The page {page.name} of the guide is not shown.")
        for path in pictures_of(page.text):
            if QImage(str(path)).isNull():
                raise ReaderError(f"The guide's picture {path.name} is missing.")
            pictures += 1
    close_guide()
    app.processEvents()
    return len(guide_pages()), pictures


def _heard(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Pass on what Qt says, but not that a place without a screen has no windows to raise: it looked like a fault."""
    if not text.startswith("This plugin does not support "):
        sys.stderr.write(text + "\n")


def _until(done: Callable[[], bool], otherwise: str) -> None:
    clock = QElapsedTimer()
    clock.start()
    loop = QEventLoop()
    while not done():
        if clock.hasExpired(MOST_SECONDS * 1000):
            raise ReaderError(otherwise)
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        QThread.msleep(5)


def _print(policy: Path, target: Path) -> None:
    document = QTextDocument()
    document.setPlainText(policy.read_text(encoding="utf-8"))
    writer = QPdfWriter(str(target))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    document.print_(writer)
