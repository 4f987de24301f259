"""CompareText: two texts beside each other, read only. In: SectionRows; out: a wish to open a place in its policy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.compare import SectionRows
from reader.gui.compare_pages import FOLD, PLACE, ComparePage, Setting, build_page
from reader.gui.theme import theme
from reader.gui.views.read_only_text import ReadOnlyText


class CompareText(ReadOnlyText):
    """Shows the rows; a click on a fold opens it, one on a place asks for it.

    Signals:
        place_requested(str, int): open the "old" or the "new" text at a code point.
    """

    place_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The two texts, sentence by sentence"))
        self._sections: tuple[SectionRows, ...] = ()
        self._setting = Setting()
        self._page: ComparePage | None = None

    def set_rows(self, sections: Sequence[SectionRows]) -> None:
        """Show two texts from their beginning."""
        self._sections = tuple(sections)
        self._setting = replace(self._setting, opened=frozenset())
        self._build()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_beside(self, beside: bool) -> None:
        """Set the texts side by side, or in one column; the place stays."""
        at = self._change_at_caret()
        self._setting = replace(self._setting, beside=beside)
        self._build()
        self._go_to_change(at)

    def refresh_theme(self) -> None:
        """Write everything in the colours in use."""
        self._build()

    def changes(self) -> int:
        """Return how many sentences changed."""
        return len(self._page.changes) if self._page is not None else 0

    def step(self, way: int) -> int:
        """Go to the next change (1) or the one before (-1); return its number from 1, 0 where there is none."""
        if self._page is None or not self._page.changes:
            return 0
        at = self.textCursor().position()
        places = self._page.changes
        if way > 0:
            number = next((i for i, place in enumerate(places) if place > at), 0)
        else:
            number = next((i for i in range(len(places) - 1, -1, -1) if places[i] < at), len(places) - 1)
        self._go_to_change(number)
        return number + 1

    def show_clause(self, side: str, start: int) -> None:
        """Bring the sentence at a code point of a side into view and select it; its fold opens if need be."""
        if self._page is None:
            return
        if (side, start) not in self._page.clauses:
            most = sum(len(section.rows) for section in self._sections)  # there are no more folds than rows
            self._setting = replace(self._setting, opened=frozenset(range(most)))
            self._build()
        place = self._page.clauses.get((side, start))
        if place is not None:
            cursor = self.textCursor()
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._centre()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._follow(self.anchorAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        linked = bool(self.anchorAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the link at the caret: it opens a fold, or a sentence in its policy."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._follow(self._link_at_caret())
        else:
            super().keyPressEvent(event)

    def _link_at_caret(self) -> str:
        """Return the link at the caret, else the first one of its paragraph."""
        block = self.textCursor().block()
        iterator = block.begin()
        while not iterator.atEnd():
            href = iterator.fragment().charFormat().anchorHref()
            if href:
                return str(href)
            iterator += 1
        return ""

    def _follow(self, link: str) -> None:
        if link.startswith(FOLD):
            number = int(link.removeprefix(FOLD))
            at = self.verticalScrollBar().value()
            self._setting = replace(self._setting, opened=self._setting.opened ^ {number})
            self._build()
            self.verticalScrollBar().setValue(at)
        elif link.startswith(PLACE):
            side, _, start = link.removeprefix(PLACE).partition(":")
            self.place_requested.emit(side, int(start))

    def _build(self) -> None:
        page = build_page(self._sections, self._setting)
        self.setDocument(page.document)
        self._page = page  # it holds the document: the one before is let go of only now

    def _change_at_caret(self) -> int:
        at = self.textCursor().position()
        places = self._page.changes if self._page is not None else []
        return max((number for number, place in enumerate(places) if place <= at), default=-1)

    def _go_to_change(self, number: int) -> None:
        if self._page is None or not 0 <= number < len(self._page.changes):
            return
        cursor = self.textCursor()
        cursor.setPosition(self._page.changes[number])
        self.setTextCursor(cursor)
        here = QTextEdit.ExtraSelection()
        here.cursor = cursor
        here.format.setBackground(QColor(theme().surface["hover"]))
        here.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([here])
        self._centre()

    def _centre(self) -> None:
        """Bring the caret to a third from the top."""
        top = self.cursorRect().top() - self.viewport().height() // 3
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top)
