"""The tab "Whole policy": risks, protections, what you can do, what it does not say. Each line leads to its clauses."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.gui.views.column import Column
from reader.report.model import Report
from reader.summary.model import Action, OverviewItem


class OverviewPanel(Column):
    """The whole policy at a glance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Whole policy", parent)

    def set_report(self, report: Report | None) -> None:
        """Show the overview of a report."""
        self.empty()
        if report is None:
            return
        summary, provenance = report.summary, report.document.provenance
        self.label(provenance.title or provenance.file_name or self.tr("This policy"), "heading", 1.22, bold=True)
        self.label(self._facts(report), "muted", 0.92)
        for notice in report.document.notices:
            self.label(notice, "muted", 0.92)
        self._items(self.tr("Risks"), summary.risks, self.tr("No risk points were found."))
        self._items(
            self.tr("Protections"), summary.protections, self.tr("It promises no protections that we look for.")
        )
        if summary.actions:
            self.group(self.tr("What you can do"))
            for action in summary.actions:
                self.line(action.text, action.evidence, "right", _contact(action))
        elif summary.rights:
            self._items(self.tr("Your rights"), summary.rights, "")
        if summary.not_stated:
            self.group(self.tr("What it does not say"))
            for gap in summary.not_stated:
                self.line(gap.question)
        self._items(self.tr("Worth knowing"), summary.facts, "")
        self.verticalScrollBar().setValue(0)

    def _items(self, title: str, items: tuple[OverviewItem, ...], none: str) -> None:
        if not items and not none:
            return
        self.group(title)
        if not items:
            self.label(none, "muted")
        kind = {self.tr("Protections"): "protection", self.tr("Your rights"): "right"}.get(title, "fact")
        for item in items:
            mark = item.severity if item.severity in ("high", "medium", "low") else kind
            places = self.tr("{number} places").format(number=len(item.evidence)) if len(item.evidence) > 1 else ""
            self.line(item.text, item.evidence, mark, places)

    def _facts(self, report: Report) -> str:
        summary, provenance = report.summary, report.document.provenance
        parts = []
        if provenance.site and provenance.site not in provenance.title:
            parts.append(provenance.site)
        if provenance.archived_on:
            parts.append(self.tr("archived {date}").format(date=provenance.archived_on))
        if summary.words:
            parts.append(self.tr("{words} words").format(words=f"{summary.words:,}"))
        if summary.reading_minutes:
            parts.append(self.tr("{minutes} min to read").format(minutes=summary.reading_minutes))
        return "  ·  ".join(parts)


def _contact(action: Action) -> str:
    contact = action.contact
    return "  ·  ".join(part for part in (contact.email, contact.phone, contact.address, contact.link) if part)
