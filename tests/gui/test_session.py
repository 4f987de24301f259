"""A page that was set beside the window is given to it while the window's thread stands still."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from reader.document import Document
from reader.gui.look import Look
from reader.gui.session import Session
from reader.gui.views.page_builder import Page, build_page


def setter(document: Document) -> Page:
    return build_page(document, 12.0, Look())


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.set_pages(lambda: setter)
    return made


def test_the_page_is_the_windows(session: Session, sample: Path, qtbot: QtBot) -> None:
    pauses: list[bool] = []

    class Witness(QObject):
        @Slot(object)
        def see(self, _pause: object) -> None:
            pauses.append(QThread.currentThread() is self.thread())

    witness = Witness()
    session._pausing.connect(witness.see)
    with qtbot.waitSignal(session.opened, timeout=20_000) as told:
        session.open_path(sample)
    (opened,) = told.args or ()
    assert opened.page.document.thread() is QThread.currentThread()
    assert pauses == [True]
    assert opened.page.document.toPlainText().startswith("Hartwell & Finch")


def test_a_window_that_closes_meanwhile_waits_for_nobody(session: Session, sample: Path, qtbot: QtBot) -> None:
    session._pausing.disconnect()  # the window does not come to it any more
    begun = threading.Event()
    session.set_pages(lambda: lambda document: (begun.set(), setter(document))[1])
    session.open_path(sample)
    assert begun.wait(20)
    session.close()
    assert not session._jobs._pool.activeThreadCount()
