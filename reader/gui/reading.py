"""Reading: what happens between the text, the contents and the side pane. It holds the open policy, no widget.

A policy is there with its document; its report comes later and moves nothing. One point has one id in all views. A jump
puts the caret in the clause, a third from the top, and Back undoes it. The caret in a clause selects its point in the
list and never scrolls the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from reader.document import Document, Note, NoteTarget, Provenance, Span, find_selector
from reader.gui.history import History
from reader.gui.messages import Messages
from reader.gui.own_points import own_points
from reader.gui.point_book import PointBook, live
from reader.gui.points import Point, points_of
from reader.gui.views.highlights import NoteMark
from reader.gui.workspace import Workspace
from reader.report import EXPLAINED, Report

if TYPE_CHECKING:  # rules and wording follow the first paint
    from reader.gui.views.page_builder import Page
    from reader.summary import HardWord

RISKS = frozenset({"high", "medium", "low"})


class Reading(QObject):
    """Keeps the panes together.

    Signals:
        history_changed(bool, bool): whether one can go back, and forward.
        section_shown(int): the index of the section that the side pane speaks of.
        report_shown(): the policy that is open has its report now.
    """

    history_changed = Signal(bool, bool)
    section_shown = Signal(int)
    report_shown = Signal()

    def __init__(self, panes: Workspace, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._messages = messages
        self.points = PointBook()
        self._shown = RISKS | {"protection", "right"}
        self._history = History()
        self.document: Document | None = None  # of the policy that is open
        self.report: Report | None = None  # where it is read through
        self._instead = ""  # said in place of the number of risks where there is no report
        self._connect()

    def _connect(self) -> None:
        panes, text = self._panes, self._panes.text
        text.section_viewed.connect(self._follow)
        text.point_touched.connect(self._touch)
        text.link_pointed.connect(self._messages.hint)
        panes.contents.section_requested.connect(self.go_to_section)
        panes.contents.section_requested.connect(panes.turn_from_overview)
        panes.summary.point_requested.connect(self.go_to_point)
        panes.overview.point_requested.connect(self.go_to_point)
        panes.overview.section_requested.connect(self.go_to_section)
        panes.summary.point_hovered.connect(self._hover_point)
        for column in (panes.summary, panes.overview, panes.words):
            column.spans_requested.connect(self._go_to_one)
            column.spans_hovered.connect(text.hover)

    def set_document(self, document: Document, page: Page | None = None) -> None:
        """Show a policy from the top, before it is read through; `page` is its text where that is set already."""
        self.document, self.report = document, None
        self.points.clear()
        self._instead = self.tr("The risk points follow.")
        self._history = History()
        self.history_changed.emit(False, False)
        panes = self._panes
        panes.find_bar.close_bar()
        panes.contents.set_policy(document, (), self._instead)
        for column in (panes.summary, panes.overview):
            column.set_waiting(document)
        panes.words.set_waiting()
        panes.text.set_policy(document, page)
        panes.show_text()
        panes.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_report(self, report: Report, words: Sequence[HardWord] = ()) -> None:
        """Take the report of the policy that is open: marks, summaries and counts appear; nothing moves."""
        document = self.document
        if document is None:
            return
        # What the user put right meanwhile of where the policy comes from stays.
        source = replace(report.source, provenance=document.provenance)
        self.report = report = replace(report, source=source, document=document)
        self._instead = ""
        self.points.set_found(points_of(report))
        panes = self._panes
        panes.contents.set_points(self.points.live())
        panes.summary.set_report(report, self.points.all)
        self._mark()
        # What nobody sees yet comes in events of its own: the points are to be there at once.
        QTimer.singleShot(0, self, partial(self._set_overview, report))
        QTimer.singleShot(0, self, partial(self._set_words, report, words))
        self.report_shown.emit()

    def set_no_report(self) -> None:
        """Say that the number of risks is not known: the policy was not read through."""
        self._instead = self.tr("The risk points are not known.")
        self._panes.contents.set_points(self.points.live(), self._instead)

    def _set_overview(self, report: Report) -> None:
        if report is self.report:
            self._panes.overview.set_report(report, live(self.points.found))

    def _set_words(self, report: Report, words: Sequence[HardWord]) -> None:
        if report is self.report:
            self._panes.words.set_words(words)

    def set_provenance(self, provenance: Provenance) -> None:
        """Take what the user put right of where the policy comes from; the text stays as it is."""
        if self.document is None:
            return
        self.document = replace(self.document, provenance=provenance)
        if self.report is None:
            self._panes.overview.set_waiting(self.document)
            return
        source = replace(self.report.source, provenance=provenance)
        self.report = replace(self.report, source=source, document=self.document)
        self._panes.overview.set_report(self.report, live(self.points.found))

    def set_shown(self, kinds: frozenset[str]) -> None:
        """Mark the points of these kinds in the text."""
        self._shown = kinds
        self._mark()

    def set_points(self, points: Sequence[Point]) -> None:
        """Show the points that the program found with other verdicts."""
        if self.document is not None and tuple(points) != self.points.found:
            self.points.set_found(points)
            self._show_points()

    def _show_points(self) -> None:
        self._mark()
        self._panes.contents.set_points(self.points.live(), self._instead)
        self._panes.summary.set_points(self.points.all)

    def _mark(self) -> None:
        self._panes.text.set_points(self.points.live(), self._shown)

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Mark the passages that have notes; those that are points of the user's own are shown as points."""
        if self.document is None:
            return
        own = own_points(notes, self.document)
        if own != self.points.own:
            self.points.set_own(own)
            self._show_points()
        text = self.document.text
        found = [
            (find_selector(text, note.selector), note.colour)
            for note in notes
            if note.selector is not None and note.target == NoteTarget.PASSAGE and note.point is None
        ]
        self._panes.text.set_notes([NoteMark(span, colour) for span, colour in found if span is not None])

    def no_risks(self) -> str:
        """Return the sentence for a policy in which no risk points were found: no more than is known."""
        document = self.document
        if document is not None and document.language != EXPLAINED and document.notices:
            return document.notices[0]  # that this language is not read
        if document is not None and document.unread:
            return self.tr("Nothing was found in the part that was read.")
        return self.tr("No risk points were found in this policy.")

    # Jumps

    def go_to(self, span: Span, section: str = "") -> None:
        """Go to a passage and remember where the reader was."""
        if self.document is None:
            return
        text = self._panes.text
        self._history.leave(text.caret(), span.start)
        text.show_span(span)
        text.outline((span,))
        self._show_section(section or self.document.sections[self.document.section_index_at(span.start)].id)
        self._tell_history()

    @Slot(str)
    def go_to_point(self, point_id: str) -> None:
        """Go to the first clause of a point; where it is in hand already, to the next."""
        point = self.points.by_id(point_id)
        if point is None:
            return
        mark = self._panes.text.point_at_caret()
        at = point.spans.index(mark.span) + 1 if mark is not None and mark.span in point.spans else 0
        self.go_to(point.spans[at % len(point.spans)], point.section)
        self._panes.text.outline(point.spans)
        self._panes.summary.select(point_id)
        self._say(point)

    @Slot(str)
    def go_to_section(self, section_id: str) -> None:
        """Go to the head of a section."""
        document = self.document
        if document is None:
            return
        section = document.section_by_id(section_id)
        text = self._panes.text
        self._history.leave(text.caret(), section.span.start)
        text.show_top(section.span.start)
        text.outline(())
        self._show_section(section_id)
        self._tell_history()

    def next_risk(self, step: int) -> None:
        """Go to the next risk clause (step 1) or the one before (-1), from the caret, and round at the end."""
        found = self.points.next_risk(self._panes.text.caret(), step)
        if found is None:
            self._messages.say(self.no_risks())
            return
        span, point = found
        self.go_to(span, point.section)
        self._panes.turn_from_overview()
        self._panes.summary.select(point.id)
        self._say(point)

    def jump(self) -> None:
        """Go from a clause to its point in the side pane, and from there back to the caret."""
        panes = self._panes
        if not panes.text.hasFocus():
            panes.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        mark = panes.text.point_at_caret()
        panes.show_tab(panes.summary)
        if mark is not None:
            self._show_section(mark.points[0].section)
            panes.summary.select(mark.points[0].id)
        panes.focus_page(panes.summary)

    def travel(self, step: int) -> None:
        """Go back (-1) or forward (1) through the jumps."""
        position = self._history.travel(step, self._panes.text.caret())
        if position is not None:
            self._panes.text.show_span(Span(position, position))
            self._panes.text.outline(())
        self._tell_history()

    # What follows what

    @Slot(str)
    def _follow(self, section_id: str) -> None:
        self._show_section(section_id)

    def _show_section(self, section_id: str) -> None:
        self._panes.contents.set_current(section_id)
        if self.document is None:
            return
        # Nothing can be said of a bare title, so the side pane speaks of the next section that is more than one.
        sections = self.document.sections
        at = next((i for i, section in enumerate(sections) if section.id == section_id), 0)
        full = (i for i, s in enumerate(sections) if i >= at and (s.heading is None or s.span.end > s.heading.end))
        index = next(full, at)
        if sections[index].id != self._panes.summary.section():
            self._panes.summary.set_section(sections[index].id)
            self.section_shown.emit(index)

    @Slot(str)
    def _touch(self, point_id: str) -> None:
        point = self.points.by_id(point_id)
        self._panes.text.outline(point.spans if point is not None else ())
        if point is not None:
            self._panes.turn_from_overview()
            self._show_section(point.section)
            self._panes.summary.select(point_id)

    @Slot(str)
    def _hover_point(self, point_id: str) -> None:
        point = self.points.by_id(point_id)
        self._panes.text.hover(point.spans if point is not None else ())

    @Slot(object, int)
    def _go_to_one(self, spans: tuple[Span, ...], which: int) -> None:
        self.go_to(spans[which])
        self._panes.text.outline(spans)
        if len(spans) > 1:
            self._messages.say(self.tr("Place {which} of {all}").format(which=which + 1, all=len(spans)))

    def _say(self, point: Point) -> None:
        self._messages.say(self.points.spoken(point))

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can(-1), self._history.can(1))
