"""The first page that a window paints: the start screen, or a policy where it will stay, with nothing round it yet.

In: the window's pages, and a policy that was read while the window was made. Out: the page. `Workspace.fill` makes what
stands round a policy after the first paint, and nothing moves. Each is imported where it is the one that is painted.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from reader.gui.settings import WindowSettings
from reader.gui.theme import dress

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.opened import Opened
    from reader.gui.views.start_screen import StartScreen
    from reader.gui.workspace import Workspace


def start_screen(pages: QStackedWidget) -> StartScreen:
    """Put the start screen on a page of its own."""
    from reader.gui.views.start_screen import StartScreen

    start = StartScreen()
    dress(start)
    pages.addWidget(start)
    if pages.count() == 1:
        start.focus_first()
    return start


def get_ready() -> None:
    """Load what a text needs to be painted, while the text itself is being read."""
    from reader.document import model, source  # noqa: F401
    from reader.gui import look, opened, workspace  # noqa: F401
    from reader.gui.theme import reading_family

    reading_family()  # the system's fonts are looked through


def first_text(pages: QStackedWidget, settings: WindowSettings, opened: Opened) -> tuple[Workspace, Opened]:
    """Put the text of a policy on a page of its own, in the look and the frame of the last time."""
    from dataclasses import replace

    from reader.gui.look import load_look
    from reader.gui.workspace import Workspace

    panes, document = Workspace(bare=True), opened.document
    text = panes.text
    text.set_look(load_look(settings))
    text.set_zoom(settings.number("zoom", 1.0))
    for part in (panes.left, panes.centre, panes.right):
        dress(part)
    pages.addWidget(panes)
    panes.restoreState(settings.state("panes"))
    panes.setHandleWidth(1)
    if document.notices:
        panes.notices.set_notices(document.notices)
    opened = replace(opened, page=text.page_setter()(document))
    text.set_policy(document, opened.page)
    text.setFocus()
    return panes, opened


def first_title(opened: Opened) -> str:
    """Return how a policy is called in the window's title."""
    from reader.gui.opened import shown_title

    return shown_title(opened.document)
