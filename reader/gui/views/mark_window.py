"""MarkWindow: sets the marks of a text view, all of a short policy's, of a long one's those near what is in view.

Qt goes through every extra selection at every paint, and setting thousands holds the window up for seconds.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QTextEdit

from reader.document import Span
from reader.gui.theme import theme
from reader.gui.views.highlights import selections
from reader.gui.views.page_builder import Page

MOST = 300  # marks set all at once
AROUND = 3  # windows before and after the view


class MarkWindow(QObject):
    """Belongs to one view; follows its scroll bar."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._page: Page | None = None
        self._spans: list[tuple[Span, str]] = []
        self._set: Span | None = None  # the part of the text whose marks are set; None where all of them are not
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)

    def set_marks(self, page: Page | None, spans: Sequence[tuple[Span, str]]) -> None:
        """Mark these spans, each with the kind of its mark; later ones paint on top."""
        self._page, self._spans, self._set = page, list(spans), None
        if page is None or len(self._spans) > MOST:
            self._view.setExtraSelections([])
            self._follow()
        else:
            self._apply(self._spans)

    @Slot()
    def _follow(self) -> None:
        if self._page is None or len(self._spans) <= MOST:
            return
        seen = self._in_view(self._page, 0)
        if self._set is not None and self._set.start <= seen.start and seen.end <= self._set.end:
            return
        around = self._set = self._in_view(self._page, AROUND)
        self._apply([(span, kind) for span, kind in self._spans if span.start < around.end and span.end > around.start])

    def _in_view(self, page: Page, windows: int) -> Span:
        """Return the text in view, and of as many windows before and after it."""
        height, middle = self._view.viewport().height(), self._view.viewport().width() // 2
        # Never beyond what is laid out: to find a place there Qt goes through all the rest of the text.
        bar = self._view.verticalScrollBar()
        top = max(-windows * height, -bar.value())
        bottom = min((windows + 1) * height, bar.maximum() + height - bar.value())
        first = self._view.cursorForPosition(QPoint(middle, top)).position()
        last = self._view.cursorForPosition(QPoint(middle, bottom)).position()
        return page.places.span(first, last)

    def _apply(self, spans: Sequence[tuple[Span, str]]) -> None:
        if self._page is not None:
            self._view.setExtraSelections(selections(self._page.document, self._page.places, spans, theme()))
