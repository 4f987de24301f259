"""The tab "In plain English": the section in view said plainly, then its points. It follows the reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from reader.document import Document
from reader.gui.language import said
from reader.gui.points import Point
from reader.gui.views.column import Column
from reader.gui.views.judged_card import JudgedCard
from reader.gui.views.risk_list import RiskList
from reader.gui.views.wait_block import WaitBlock
from reader.report.model import Report
from reader.summary.model import Origin, PlainSentence


class SummaryPanel(Column):
    """The plain English of one section.

    Signals:
        point_requested(str): a point's row was chosen.
        point_hovered(str): a point's row is pointed at, "" after.
        point_judged(str, str): a decision on a point: "dismissed", "agreed", or "" to take it back.
        note_wanted(str): make a note on a point's passage.
        reason_given(str): why the point dismissed last is none.
        undo_requested(): take the last judgement back.
    """

    point_requested = Signal(str)
    point_hovered = Signal(str)
    point_judged = Signal(str, str)
    note_wanted = Signal(str)
    reason_given = Signal(str)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(said("In plain English"), parent)
        self._document: Document | None = None
        self._report: Report | None = None
        self._points: tuple[Point, ...] = ()
        self._section = ""
        self._list = RiskList()
        self._list.point_requested.connect(self.point_requested)
        self._list.point_hovered.connect(self.point_hovered)
        self._list.row_revealed.connect(self._reveal_row)
        self._list.point_judged.connect(self.point_judged)
        self._list.note_wanted.connect(self.note_wanted)
        self._card = JudgedCard()
        self._card.reason_given.connect(self.reason_given)
        self._card.undo_requested.connect(self.undo_requested)
        self._more = QPushButton()
        self._more.setObjectName("small")
        self._more.setCheckable(True)
        self._more.setMinimumHeight(28)
        self._more.toggled.connect(self._show_points)
        self.wait = WaitBlock()
        self.spare(self._card, self._list, self._more, self.wait)

    def set_waiting(self, document: Document) -> None:
        """Take a policy that is not read through yet; the section to show is told next."""
        self._document, self._report, self._points, self._section = document, None, (), ""
        self.empty()

    def set_report(self, report: Report | None, points: Sequence[Point]) -> None:
        """Take a report; the section shown stays where it is the same policy, else it is told next."""
        document = report.document if report is not None else None
        before = self._document
        same = document is not None and before is not None and document.sections is before.sections
        section = self._section if same else ""
        self._document, self._report, self._points, self._section = document, report, tuple(points), ""
        self.empty()
        if section:
            self.set_section(section)

    def set_points(self, points: Sequence[Point]) -> None:
        """Show the same points with other verdicts."""
        self._points = tuple(points)
        self._show_points()

    def show_dismissed(self, words: str, reason: str) -> None:
        """Say that a point was dismissed, with room for the reason and a way back."""
        self._card.say(words, reason)

    def hide_dismissed(self) -> None:
        """Take that away."""
        self._card.hide()

    def set_section(self, section_id: str) -> None:
        """Show the plain English and the points of a section."""
        document = self._document
        if document is None or section_id == self._section:
            return
        focused = QApplication.focusWidget()
        waiter = focused if focused is not None and self.wait.isAncestorOf(focused) else None
        self._section = section_id
        self.empty()
        section = document.section_by_id(section_id)
        number = document.sections.index(section) + 1
        made = "  ·  " + self.tr("title made by this program") if section.made else ""
        self.label(f"§{number}{made}", "muted", 0.9)
        self.label(section.title, "heading", 1.22, bold=True)
        self.space(8)
        if self._report is None:
            self.add(self.wait)
            self.wait.show()
            if waiter is not None:
                waiter.setFocus()
        elif document.is_unread(section.span):
            self.label(self.tr("This part is in another language and was not read."), "muted")
        else:
            self._show_sentences(self._report.summary.sections.get(section_id, ()))
        points = [point for point in self._points if point.section == section_id]
        self.space(6)
        self.add(self._card)
        self._card.hide()
        self.add(self._list)
        self.add(self._more)
        self._show_points()
        read = self._report is not None and not document.is_unread(section.span)
        if read and not any(point.is_risk for point in points):
            self.space(10)
            self.label(self.tr("No risk points were found in this section."), "muted", 0.95)
        self.space(14)
        self.label(
            self.tr("An automatic reading aid, not legal advice. The policy's own text is what counts."), "faint", 0.85
        )
        self.verticalScrollBar().setValue(0)

    def _show_sentences(self, sentences: Sequence[PlainSentence]) -> None:
        for sentence in sentences:
            shortened = self.tr("The policy's own words, shortened") if sentence.origin == Origin.SHORTENED else ""
            self.line(sentence.text, sentence.evidence, detail=shortened, scale=1.06)
        if not sentences:
            self.label(self.tr("There is nothing to sum up in this section. Please read the text itself."), "muted")

    @Slot()
    def _show_points(self) -> None:
        """Show the points of the section, the dismissed ones only on demand."""
        points = [point for point in self._points if point.section == self._section]
        dismissed = sum(point.verdict == "dismissed" for point in points)
        shown = self._more.isChecked()
        self._list.set_points([point for point in points if shown or point.verdict != "dismissed"])
        words = self.tr("Hide dismissed points ({n})") if shown else self.tr("Show dismissed points ({n})")
        self._more.setText(words.format(n=dismissed))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(dismissed > 0)

    def section(self) -> str:
        """Return the id of the section shown, "" for none."""
        return self._section

    def select(self, point_id: str) -> None:
        """Select a point's row."""
        self._list.select(point_id)

    def current_point(self) -> str:
        """Return the id of the point selected in the list."""
        return self._list.current()

    def list_has_focus(self) -> bool:
        """Tell whether the keyboard is in this tab."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus()

    def focus_points(self) -> bool:
        """Give the keyboard to the list of points, else to the first line; return False where there is neither."""
        if not self._list.isVisible():
            return self.focus_first()
        self._list.setFocus()
        return True

    @Slot(object)
    def _reveal_row(self, row: QRect) -> None:
        self.reveal(self._list, row)
