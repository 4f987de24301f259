"""The tab "Whole policy": risks, protections, what you can do, what it does not say. Each line leads to its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.document import Document, Provenance
from reader.gui.language import counted, said
from reader.gui.points import Point
from reader.gui.views.column import Column
from reader.gui.views.policy_strip import PolicyStrip, bars_of
from reader.gui.views.topic_chart import TopicChart, topic_rows
from reader.gui.views.wait_block import WaitBlock
from reader.report import EXPLAINED, Report
from reader.summary.model import Action, Contradiction, FactList, GlanceItem, OverviewItem, Summary

RISKS = ("high", "medium", "low")


class OverviewPanel(Column):
    """The whole policy at a glance.

    Signals:
        section_requested(str): a section of the picture was chosen.
        point_requested(str): a topic of the chart was chosen; its first point.
    """

    section_requested = Signal(str)
    point_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(said("Whole policy"), parent)
        self.wait = WaitBlock()
        self.spare(self.wait)

    def set_waiting(self, document: Document) -> None:
        """Show what is known of a policy that is not read through yet."""
        self._begin(document, Summary())
        self.space(8)
        self.add(self.wait)
        self.wait.show()

    def set_report(self, report: Report | None, points: Sequence[Point] = ()) -> None:
        """Show the overview of a report; the pictures show `points`."""
        self.empty()
        if report is None:
            return
        summary = report.summary
        self._begin(report.document, summary)
        if report.document.language != EXPLAINED:
            return
        self._glance(summary.glance)
        self._what_you_can_do(summary)
        self._draw(report, points)
        self._contradictions(summary.contradictions)
        for facts in summary.lists:
            self._fact_list(facts)
        part = bool(report.document.unread)  # of one read in part, no more is known
        no_risks = self.tr("No risk points were found.")
        no_promises = self.tr("It promises no protections that we look for.")
        read = self.tr("Nothing was found in the part that was read.")
        self._items(self.tr("Risks"), summary.risks, read if part else no_risks)
        self._items(self.tr("Protections"), summary.protections, read if part else no_promises)
        if summary.not_stated:
            self.group(self.tr("What it does not say"))
            for gap in summary.not_stated:
                looked = self.tr("Looked for: {what}").format(what=gap.looked_for) if gap.looked_for else ""
                self.line(gap.question, detail=looked)
        self._items(self.tr("Worth knowing"), summary.facts, "")
        self._measures(report)
        self.verticalScrollBar().setValue(0)

    def _begin(self, document: Document, summary: Summary) -> None:
        self.empty()
        provenance = document.provenance
        self.label(provenance.title or provenance.file_name or self.tr("This policy"), "heading", 1.22, bold=True)
        self.label(self._facts(provenance, summary), "muted", 0.92)
        for notice in document.notices:
            self.label(notice, "muted", 0.92)

    def _glance(self, items: Sequence[GlanceItem]) -> None:
        """Show the few things that matter most, risks and protections side by side."""
        if not items:
            return
        self.group(self.tr("At a glance"))
        for item in items:
            mark = item.severity if item.side in ("risk", "both") and item.severity in RISKS else item.side
            self.line(item.text, item.evidence, "protection" if mark == "both" else mark, scale=1.04)

    def _what_you_can_do(self, summary: Summary) -> None:
        """Show how to act, right after what there is to act on; the rights alone where no way is given."""
        if summary.actions:
            self.group(self.tr("What you can do"))
            for action in summary.actions:
                self.line(action.text, action.evidence, "right", _contact(action))
        elif summary.rights:
            self._items(self.tr("Your rights"), summary.rights, "")

    def _contradictions(self, found: Sequence[Contradiction]) -> None:
        if found:
            self.group(self.tr("It says both"))
        for item in found:
            self.line(item.text, (*item.promise, *item.practice), "medium", self.tr("2 clauses that do not fit"))

    def _fact_list(self, facts: FactList) -> None:
        """Show the first entries of a list, the others on demand."""
        if not facts.entries:
            return
        self.group(facts.title)
        for entry in facts.entries[: facts.shown]:
            self.line(entry.text, entry.evidence)
        if not facts.more:
            return
        more = QPushButton(self.tr("and {n} more").format(n=facts.more))
        more.setObjectName("small")
        more.setAccessibleName(self.tr("{title}: {n} more").format(title=facts.title, n=facts.more))
        more.setMinimumHeight(28)
        more.setAutoDefault(False)
        self.add(more)
        more.clicked.connect(partial(self._unfold, more, facts))

    def _unfold(self, more: QPushButton, facts: FactList) -> None:
        lines = [self.line(entry.text, entry.evidence) for entry in facts.entries[facts.shown :]]
        at = self._rows.indexOf(more)
        for further, line in enumerate(lines):
            self._rows.removeWidget(line)
            self._rows.insertWidget(at + further, line)
        if more.hasFocus():
            lines[0].setFocus()
        more.hide()
        more.deleteLater()

    def _measures(self, report: Report) -> None:
        """Say how hard the policy is to read, and how much it leaves open."""
        summary = report.summary
        parts = []
        if summary.reading_grade:
            parts.append(
                self.tr("Reading grade {theirs} (school years; ours: {ours})").format(
                    theirs=round(summary.reading_grade), ours=round(summary.plain_grade) or "–"
                )
            )
        if summary.vague:
            words = ", ".join(f"“{word.word}” {word.count}" for word in summary.vague[:6])
            parts.append(self.tr("Vague words: {words}").format(words=words))
        if parts:
            self.group(self.tr("How it reads"))
        for part in parts:
            self.label(part, "muted", 0.95)

    def _draw(self, report: Report, points: Sequence[Point]) -> None:
        """Draw the policy as a strip of sections, and its risks by topic."""
        from reader.practices import load_taxonomy  # late: the window paints before the rules are loaded

        strip = PolicyStrip()
        strip.set_bars(bars_of(report.document, points))
        strip.section_requested.connect(self.section_requested)
        self.group(self.tr("The policy in one strip"))
        self.add(strip)
        rows = topic_rows(points, {practice.id: practice.topic for practice in load_taxonomy().practices})
        if rows:
            chart = TopicChart(rows)
            chart.point_requested.connect(self.point_requested)
            self.group(self.tr("Risks by topic"))
            self.add(chart)

    def _items(self, title: str, items: tuple[OverviewItem, ...], none: str) -> None:
        if not items and not none:
            return
        self.group(title)
        if not items:
            self.label(none, "muted")
        kind = {self.tr("Protections"): "protection", self.tr("Your rights"): "right"}.get(title, "fact")
        for item in items:
            mark = item.severity if item.severity in RISKS else kind
            places = self.tr("{number} places").format(number=len(item.evidence)) if len(item.evidence) > 1 else ""
            self.line(item.text, item.evidence, mark, places)

    def _facts(self, provenance: Provenance, summary: Summary) -> str:
        parts = []
        if provenance.site and provenance.site not in provenance.title:
            parts.append(provenance.site)
        if provenance.archived_on:
            parts.append(self.tr("archived {date}").format(date=provenance.archived_on))
        if provenance.dated:
            parts.append(self.tr("file dated {date}").format(date=provenance.dated))
        if summary.words:
            parts.append(counted(summary.words, "word"))
        if summary.reading_minutes:
            parts.append(self.tr("{minutes} min to read").format(minutes=summary.reading_minutes))
        return "  ·  ".join(parts)


def _contact(action: Action) -> str:
    contact = action.contact
    return "  ·  ".join(part for part in (contact.email, contact.phone, contact.address, contact.link) if part)
