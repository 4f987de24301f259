"""GuideDesk: which page of the guide fits where the reader is, and the one window that shows it (F1).

A class says which page is about its widgets by `guide_page`, or `about` says it of one widget; F1 looks from the widget
with the keyboard upwards for the first that has one. So a view or a dialog that is new needs one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QTabWidget, QWidget

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
        inside = widget.currentWidget() if isinstance(widget, (QTabWidget, QStackedWidget)) else None
        # The keyboard can be on the tab of a page, not in it.
        page = _own_page(widget) or (_own_page(inside) if inside is not None else "")
        if page:
            return page
        widget = widget.parentWidget()
    return otherwise


def _own_page(widget: QWidget) -> str:
    return str(widget.property(GUIDE) or getattr(widget, GUIDE, ""))


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
    """Opens the guide for a window."""

    def __init__(self, window: QWidget, panes: Workspace, start: QWidget) -> None:
        super().__init__(window)
        self._window, self._start = window, start
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
        middle = self._start.parentWidget()
        shown = middle.currentWidget() if isinstance(middle, QStackedWidget) else self._start
        focused = self._window.focusWidget()
        inside = focused is not None and shown is not None and shown.isAncestorOf(focused)
        open_guide(page_about(focused if inside else shown))

    @Slot()
    def close(self) -> None:
        """Close the guide with the last window of the program."""
        others = (each for each in QApplication.topLevelWidgets() if isinstance(each, type(self._window)))
        if not any(other.isVisible() and other is not self._window for other in others):
            close_guide()
