"""The reading view: a policy on its page, with marks, a caret and a margin. It opens and fetches nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPoint, QRectF, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.document import Document, Span
from reader.gui.theme import theme
from reader.gui.views.highlights import QUIET, Mark, NoteMark, mark_at, marks_of, tones_of
from reader.gui.views.margin import Chip, MarginPainter
from reader.gui.views.mark_window import MarkWindow
from reader.gui.views.page_builder import Page
from reader.gui.views.page_view import PageView

TYPE_CHECKING = False  # as `typing` has it, which a first paint does without
if TYPE_CHECKING:
    from reader.gui.points import Point
    from reader.gui.views.chip_hints import ChipHints


class PolicyView(PageView):
    """Shows one policy.

    Signals:
        section_viewed(str): the section under the top third of the page changed.
        point_touched(str): the caret entered a marked clause; the id of its weightiest point.
        link_pointed(str): the address under the mouse, "" when it leaves.
        link_chosen(str): an address was clicked.
        context_wanted(QPoint): a context menu is asked for at a global place.
        marks_changed(): other clauses are marked, or the page was made anew.
    """

    section_viewed = Signal(str)
    point_touched = Signal(str)
    link_pointed = Signal(str)
    link_chosen = Signal(str)
    context_wanted = Signal(QPoint)
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self._shown: frozenset[str] = frozenset()
        self._marks: list[Mark] = []
        self._notes: list[NoteMark] = []
        self._tones: list[tuple[Span, str]] = []
        self._hits: list[Span] = []
        self._hit = -1
        self._current: tuple[Span, ...] = ()
        self._hovered: tuple[Span, ...] = ()
        self._section = ""
        self._link = ""
        self._margin = MarginPainter(self)
        self._hints: ChipHints | None = None  # made with the first points
        self._mark_window = MarkWindow(self)
        self.verticalScrollBar().valueChanged.connect(self._tell_section)
        self.cursorPositionChanged.connect(self._tell_point)

    # What is shown

    def set_policy(self, document: Document | None, page: Page | None = None) -> None:
        """Show a policy from its top; `page` is what `page_setter` made of it. One that is shown already stays put."""
        if page is not None and page is self._page:
            self._section = ""
            self._tell_section()
            return
        self._policy = document
        self._points, self._marks, self._notes, self._hits = (), [], [], []
        self._current, self._hovered, self._hit, self._section = (), (), -1, ""
        self._set_page(page)
        self.verticalScrollBar().setValue(0)
        self._tell_section()

    def set_points(self, points: Sequence[Point], shown: frozenset[str]) -> None:
        """Mark the clauses of the points whose kind of mark is in `shown`."""
        if self._hints is None:
            from reader.gui.views.chip_hints import ChipHints

            self._hints = ChipHints(self, self._margin.chip_at)
        self._points, self._shown = tuple(points), shown
        self._marks = marks_of(self._points, shown)
        self._mark()

    def set_notes(self, notes: Sequence[NoteMark]) -> None:
        """Mark the passages that have notes."""
        if list(notes) == self._notes:
            return
        self._notes = list(notes)
        self._mark()

    def set_hits(self, hits: Sequence[Span], current: int) -> None:
        """Mark what a search found; `current` is the index of the hit to go to, or -1."""
        self._hits, self._hit = list(hits), current
        self._mark()
        if 0 <= current < len(self._hits):
            self.show_span(self._hits[current])

    def outline(self, spans: Sequence[Span]) -> None:
        """Draw a line around the clauses in hand."""
        self._current = tuple(spans)
        self.viewport().update()

    def hover(self, spans: Sequence[Span]) -> None:
        """Draw a light line around clauses pointed at elsewhere; nothing ends it."""
        self._hovered = tuple(spans)
        self.viewport().update()

    def point_at_caret(self) -> Mark | None:
        """Return the marked clause that the caret is in."""
        return mark_at(self._marks, self.caret())

    def marks(self) -> list[Mark]:
        """Return the marked clauses in reading order."""
        return list(self._marks)

    # How it is made

    def page_was_set(self) -> None:
        """Put the marks on the new page."""
        self._tones = tones_of(self._page) if self._page is not None else []
        self._mark()

    def refresh_theme(self) -> None:
        """Paint the page and its marks in the theme's colours; nothing moves."""
        super().refresh_theme()
        self._mark()

    def place_was_set(self) -> None:
        """Tell which section is in view."""
        self._tell_section()

    def _mark(self) -> None:
        if self._page is None:
            self._mark_window.set_marks(None, ())
            return
        spans = [(note.span, note.kind) for note in self._notes]
        loud = [mark for mark in self._marks if mark.look not in QUIET]
        spans += [(mark.span, mark.look) for mark in sorted(loud, key=lambda m: -len(m.span))]
        spans += [(hit, "found" if index == self._hit else "find") for index, hit in enumerate(self._hits)]
        self._mark_window.set_marks(self._page, spans + self._tones)
        chips = [Chip(mark.span.start, point) for mark in self._marks for point in mark.points]
        self._margin.set_content(self._page, chips, self._notes)
        self.viewport().update()
        self.marks_changed.emit()

    # What is told

    @Slot()
    def _tell_section(self) -> None:
        if self._page is None or self._policy is None or not self._policy.sections:
            return
        # A third from the top; at the very top the first line, as a page not laid out yet answers with its end.
        scrolled = self.verticalScrollBar().value()
        y = max(4, min(self.viewport().height() // 3, scrolled))
        place = self.cursorForPosition(QPoint(self.viewport().width() // 2, y)).position() if scrolled else 0
        section = self._policy.sections[self._policy.section_index_at(self._page.places.to_text(place))].id
        if section != self._section:
            self._section = section
            self.section_viewed.emit(section)

    @Slot()
    def _tell_point(self) -> None:
        if self._quiet or self._page is None:
            return
        mark = self.point_at_caret()
        self.point_touched.emit(mark.points[0].id if mark is not None else "")

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """Paint the text, then the margin and the outlines."""
        super().paintEvent(event)
        if self._page is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._margin.paint(painter, QRectF(event.rect()))
        self._margin.outline(painter, self._hovered, 1.5, theme().text["muted"])
        self._margin.outline(painter, self._current, 2.0, theme().text["accent"])

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        """Tell which address is under the mouse."""
        super().mouseMoveEvent(event)
        link = self.anchorAt(event.position().toPoint())
        if link != self._link:
            self._link = link
            self.link_pointed.emit(link)
        chip = self._margin.chip_at(event.position())
        pointing = bool(link) or chip is not None
        shape = QtCore.Qt.CursorShape
        self.viewport().setCursor(shape.PointingHandCursor if pointing else shape.IBeamCursor)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        """Tell a click on a link or on a letter in the margin; nothing is opened."""
        super().mouseReleaseEvent(event)
        chip = self._margin.chip_at(event.position())
        if chip is not None:
            self._put_caret(chip.position)
            self.point_touched.emit(chip.point.id)
        elif not self.textCursor().hasSelection():
            link = self.anchorAt(event.position().toPoint())
            if link:
                self.link_chosen.emit(link)

    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        self.context_wanted.emit(event.globalPos())
