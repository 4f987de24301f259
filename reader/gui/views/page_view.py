"""PageView: a policy on its page, with a caret and a place in it. No marks; `policy_view` puts them on.

Places are code points of the policy's text; the page's own are Qt's and stay in here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextTable
from PySide6.QtWidgets import QWidget

from reader.document import Document, Span
from reader.gui.look import Look
from reader.gui.theme import theme
from reader.gui.views.page_builder import Page, build_page, fit_page, rule_tables, tables_of
from reader.gui.views.read_only_text import ReadOnlyText

BASE_SIZE = 12.0
SLICE = 0.008  # seconds of work between two events
ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.4, 3.0)


class PageView(ReadOnlyText):
    """Shows the text of one policy, read only. It opens and fetches nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Text of the policy"))
        self._policy: Document | None = None
        self._page: Page | None = None
        self._zoom = 1.0
        self._room = 0  # px: the height that the page has room for below; less needs no other layout
        self._look = Look()
        self._tables: Iterator[QTextTable] = iter(())
        self._rule = QTimer(self, interval=0)
        self._rule.timeout.connect(self._rule_some)
        self._quiet = False  # true while the program, not the reader, moves the caret

    def page_was_set(self) -> None:
        """Hear that the page was made anew, or is gone."""

    def place_was_set(self) -> None:
        """Hear that the program brought another place into view."""

    def refresh_theme(self) -> None:
        """Draw the lines of tables in the theme's colour, a few at a time; the text is painted in it anyway."""
        if self._page is not None:
            self._tables = tables_of(self._page.document)
            self._rule.start()

    @Slot()
    def _rule_some(self) -> None:
        if self._page is None or rule_tables(self._tables, theme().surface["border"], SLICE):
            self._rule.stop()

    def _set_anew(self) -> None:
        """Set the page in another look, and stay where the reader is."""
        position, caret = self.top_position(), self.caret()
        self._set_page()
        self._put_caret(caret)
        self.scroll_to(position)

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text as a multiple of its own."""
        zoom = min(ZOOMS[-1], max(ZOOMS[0], zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._set_anew()

    def set_look(self, look: Look) -> None:
        """Set the page in another face, measure or spacing."""
        if look != self._look:
            self._look = look
            self._set_anew()

    def zoom(self) -> float:
        """Return the size of the text as a multiple of its own."""
        return self._zoom

    # Where the reader is

    def top_position(self) -> int:
        """Return the code point at the top of the window."""
        if self._page is None:
            return 0
        return self._page.places.to_text(self.cursorForPosition(QPoint(self.viewport().width() // 2, 4)).position())

    def select(self, span: Span) -> None:
        """Select a passage where it stands."""
        if self._page is not None:
            cursor = self.textCursor()
            cursor.setPosition(self._page.places.to_qt(span.start))
            cursor.setPosition(self._page.places.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Leave the caret where the selection begins, nothing selected."""
        self._put_caret(self._page.places.to_text(self.textCursor().selectionStart()) if self._page is not None else 0)

    def caret(self) -> int:
        """Return the code point at the caret."""
        return self._page.places.to_text(self.textCursor().position()) if self._page is not None else 0

    def selected_span(self) -> Span | None:
        """Return the selected passage without white space at its ends, None where nothing is selected."""
        cursor = self.textCursor()
        if self._page is None or self._policy is None or not cursor.hasSelection():
            return None
        span = self._page.places.span(cursor.selectionStart(), cursor.selectionEnd())
        quote = span.of(self._policy.text)
        start = span.start + len(quote) - len(quote.lstrip())
        return Span(start, start + len(quote.strip())) if quote.strip() else None

    def shares_of(self, positions: Sequence[int]) -> list[float]:
        """Return how far down the page code points stand, 0 to 1."""
        if self._page is None:
            return []
        layout, page = self.document().documentLayout(), self.document()
        height = max(1.0, layout.documentSize().height())
        blocks = (page.findBlock(self._page.places.to_qt(position)) for position in positions)
        return [layout.blockBoundingRect(block).top() / height for block in blocks]

    def scroll_to_share(self, share: float) -> None:
        """Bring a height of the page, 0 to 1, to the middle of the window."""
        bar = self.verticalScrollBar()
        bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def scroll_to(self, position: int) -> None:
        """Bring a code point to the top of the window."""
        self._scroll(position, 0.0)

    def show_span(self, span: Span) -> None:
        """Put the caret at a passage and bring it a third from the top."""
        self._put_caret(span.start)
        self._scroll(span.start, 1 / 3)

    def show_top(self, position: int) -> None:
        """Put the caret at the head of a section and bring it near the top."""
        self._put_caret(position)
        self._scroll(position, 0.06)

    def _put_caret(self, position: int) -> None:
        if self._page is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(self._page.places.to_qt(position))
        self._quiet = True
        self.setTextCursor(cursor)
        self._quiet = False

    def _scroll(self, position: int, share: float) -> None:
        if self._page is None:
            return
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + self._height_of(position) - self.viewport().height() * share))
        self.place_was_set()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's measure and the reader's place."""
        # At the top there is no place to keep, and to ask for it has a long policy laid out whole. A view that is only
        # higher or lower keeps its place by itself.
        turned = event.size().width() != event.oldSize().width()
        position = self.top_position() if turned and self.verticalScrollBar().value() else 0
        top = self._height_of(position) if position else 0
        super().resizeEvent(event)
        self._fit_column()
        if position:
            QTimer.singleShot(0, self, partial(self._put_at, position, top))

    def _height_of(self, position: int) -> int:
        """Return how far below the upper edge of the window the line of a code point stands, in px."""
        if self._page is None:
            return 0
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._page.places.to_qt(position))
        return self.cursorRect(cursor).top()

    def _put_at(self, position: int, top: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._height_of(position) - top)
        self.place_was_set()

    def page_setter(self) -> Callable[[Document], Page]:
        """Return what sets a page in the look of now, on any thread."""
        return partial(build_page, size=BASE_SIZE * self._zoom, look=self._look)

    def _set_page(self, page: Page | None = None) -> None:
        self._page = None
        if self._policy is None:
            self.clear()
            self.page_was_set()
            return
        setting = (BASE_SIZE * self._zoom, self._look)
        if page is None or page.setting != setting:  # the look may be another than when the page was begun
            page = build_page(self._policy, *setting)
        rule_tables(tables_of(page.document), theme().surface["border"])  # not laid out yet: costs nothing
        self._room = self.viewport().height()
        fit_page(page.document, self.viewport().width(), self._room, self._look.column)
        page.document.setParent(self)
        self._quiet = True
        self.setDocument(page.document)
        self._quiet = False
        self._page = page
        self.page_was_set()

    def _fit_column(self) -> None:
        """Give the column its measure and centre it."""
        if self._page is not None:
            self._room = max(self._room, self.viewport().height())
            fit_page(self.document(), self.viewport().width(), self._room, self._look.column)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text: the page's colours are no part of the policy."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data
