"""GuideDesk: which page of the guide fits where the reader is, and the one window that shows it (F1).

A widget says which page is about it by a property (`about`); F1 looks from the widget with the keyboard upwards for the
first that has one. So a view or a dialog that is new needs one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QTabWidget, QWidget

if TYPE_CHECKING:  # imported when it is first wished for: the window paints sooner
    from reader.gui.guide.guide_window import GuideWindow
    from reader.gui.workspace import Workspace

GUIDE = "guide_page"
READING = "reading"


class _Shown:
    """The one guide window, None while it is closed; a holder, so that no module-level name is rebound."""

    window: GuideWindow | None = None


def about(widget: QWidget, page: str) -> None:
    """Say which page of the guide is about a widget and what is in it."""
    widget.setProperty(GUIDE, page)


def page_about(widget: QWidget | None, otherwise: str = READING) -> str:
    """Return the page about the place where a widget is."""
    while widget is not None:
        page = widget.property(GUIDE)
        if page:
            return str(page)
        inside = widget.currentWidget() if isinstance(widget, (QTabWidget, QStackedWidget)) else None
        if inside is not None and inside.property(GUIDE):  # the keyboard is on the tab of a page, not in it
            return str(inside.property(GUIDE))
        widget = widget.parentWidget()
    return otherwise


def open_guide(target: str, over: QWidget | None = None) -> GuideWindow:
    """Show a page ("library", "reading.md#marks") in the one guide window.

    Args:
        target: a page, or a heading of it as a link names it.
        over: a dialog that holds the program: the guide is to be read while it is open.
    """
    window = _Shown.window
    if window is None:
        from reader.gui.guide.guide_window import GuideWindow

        window = _Shown.window = GuideWindow()
        window.closed.connect(_forget)
    if isinstance(over, QDialog) and over.isModal():
        _stand_over(window, over)
    name, _, slug = target.partition("#")
    window.show_page(name.removesuffix(".md"), slug)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def close_guide() -> None:
    """Close the guide, if it is open."""
    if _Shown.window is not None:
        _Shown.window.close()


def _forget() -> None:
    window, _Shown.window = _Shown.window, None
    if window is not None:
        window.deleteLater()


def _stand_over(window: GuideWindow, dialog: QDialog) -> None:
    """Make the guide belong to a modal dialog while that is open: Qt gives other windows neither mouse nor keys."""
    window.hide()
    window.winId()  # a window handle is made
    handle, other = window.windowHandle(), dialog.windowHandle()
    if handle is None or other is None:
        return
    handle.setTransientParent(other)
    dialog.finished.connect(lambda: _stand_free(window))


def _stand_free(window: GuideWindow) -> None:
    handle = window.windowHandle() if _Shown.window is window else None
    if handle is not None:
        handle.setTransientParent(None)  # type: ignore[arg-type]  # the stub does not know that there may be none


class GuideDesk(QObject):
    """Opens the guide for a window, and closes it with the window that opened it."""

    def __init__(self, window: QWidget, panes: Workspace, start: QWidget) -> None:
        super().__init__(window)
        self._window, self._start = window, start
        self._opened = False
        for widget, page in (
            (start, "open"),
            (panes.contents, "reading.md#the-contents"),
            (panes.library, "library"),
            (panes.text, "reading.md#the-text"),
            (panes.find_bar, "finding"),
            (panes.card, "troubleshooting"),
            (panes.summary, "reading.md#in-plain-english"),
            (panes.overview, "overview"),
            (panes.notes, "notes"),
            (panes.words, "overview.md#hard-words"),
        ):
            about(widget, page)

    @Slot()
    def open_here(self) -> None:
        """Open the guide at the page about the place where the keyboard is."""
        here = self._start if self._start.isVisible() else self._window.focusWidget()
        open_guide(page_about(here))
        self._opened = True

    @Slot()
    def close(self) -> None:
        """Close the guide if this window opened it."""
        if self._opened:
            close_guide()
