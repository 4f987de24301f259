"""CompareDesk: two texts of the library are compared off the window's thread and shown; the comparison is exported.

In: the ids of two texts. Out: the page filled. A report is made again from the library; that of the open policy is used
as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.compare import (
    Comparison,
    RowKind,
    SectionRows,
    align,
    compare_aligned,
    count_rows,
    text_rows,
)
from reader.gui.jobs import Jobs, Step
from reader.gui.language import counted
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.models.library_model import policy_title
from reader.gui.reading import Reading
from reader.gui.session import Session
from reader.gui.views.compare_page import Choice, ComparePage
from reader.report import Report

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library.model import PolicyRecord


@dataclass(frozen=True, slots=True)
class Compared:
    """What a job brings back."""

    comparison: Comparison
    rows: tuple[SectionRows, ...]


class CompareDesk(QObject):
    """Serves the page of comparisons.

    Signals:
        policy_requested(str, int): open a kept policy at a code point.
    """

    policy_requested = Signal(str, int)

    def __init__(
        self,
        window: QWidget,
        page: ComparePage,
        session: Session,
        library: LibrarySession,
        reading: Reading,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._page, self._session, self._library = window, page, session, library
        self._reading, self._messages = reading, messages
        self._compared: Compared | None = None
        self._jobs = Jobs(self)
        self._jobs.finished.connect(self._show)
        self._jobs.failed.connect(self._fail)
        self._jobs.progressed.connect(messages.working)
        page.pair_chosen.connect(self.compare)
        page.place_requested.connect(self._open_place)
        page.export_wanted.connect(self._export)

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._jobs.close()

    def offer(self) -> None:
        """Compare the open policy with the version before it, or with what may be one, else offer the choice of two."""
        here = self._library.policy_id
        records = self._library.policies()
        known = {record.id: record for record in records}
        if here in known:
            versions = [one for one in by_date(records) if one.policy == known[here].policy]
            place = next(at for at, one in enumerate(versions) if one.id == here)
            if place > 0:
                self.compare(versions[place - 1].id, here)
                return
            if len(versions) > 1:
                self.compare(here, versions[1].id)
                return
            other = self._likely(here, records)
            if other is not None:
                old, new = by_date((known[here], other))
                self.compare(old.id, new.id)
                return
        self._page.set_choices(self._choices(records), here, "")
        self._page.say(self.tr("Choose two texts: versions of one policy, or any two policies."))

    def _likely(self, here: str, records: Sequence[PolicyRecord]) -> PolicyRecord | None:
        """Return what to compare a text with that has no other version: one of its site or title, or the only other."""
        none: PolicyRecord | None = None
        known = self._library.ask(lambda library: library.order.known_policy(here), none)
        if known is None and len(records) == 2:
            return next(record for record in records if record.id != here)
        return known

    @Slot(str, str)
    def compare(self, old_id: str, new_id: str) -> None:
        """Compare two texts."""
        self._compared = None
        self._page.set_choices(self._choices(self._library.policies()), old_id, new_id)
        if not old_id or not new_id or old_id == new_id:
            self._page.say(self.tr("Choose two texts: versions of one policy, or any two policies."))
            return
        self._page.say(self.tr("Comparing …"))
        makers = [self._maker(one) for one in (old_id, new_id)]
        words = self.tr("Comparing …")

        def work(step: Step) -> Compared:
            step(words, 0.05)
            old = makers[0](step)
            step(words, 0.4)
            new = makers[1](step)
            step(words, 0.75)
            alignment = align(old.document, new.document)
            return Compared(compare_aligned(old, new, alignment), text_rows(alignment))

        self._jobs.start(work)

    def _maker(self, policy_id: str) -> Callable[[Step], Report]:
        """Return what makes the report of a text; called off the window's thread."""
        report = self._reading.report
        if policy_id == self._library.policy_id and report is not None:
            return lambda _step: report
        return partial(self._make, policy_id)

    def _make(self, policy_id: str, _step: Step) -> Report:
        return self._session.analyzer.analyze(self._library.demand(lambda library: library.source(policy_id)))

    @Slot(object)
    def _show(self, compared: Compared) -> None:
        self._messages.idle()
        self._compared = compared
        self._page.show_comparison(compared.comparison, compared.rows, self._facts(compared))
        self._messages.say(self.tr("Compared. F7 goes to the next change."))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._messages.idle()
        self._page.say(str(error))

    def _facts(self, compared: Compared) -> Sequence[str]:
        counts = count_rows(compared.rows)
        words = (
            (RowKind.EDITED, self.tr("{n} sentences edited")),
            (RowKind.ADDED, self.tr("{n} added")),
            (RowKind.REMOVED, self.tr("{n} taken out")),
            (RowKind.MOVED, self.tr("{n} moved")),
            (RowKind.LAYOUT, self.tr("{n} differ in layout alone")),
        )
        told = [text.format(n=counts[kind]) for kind, text in words if counts.get(kind)]
        lines = [*compared.comparison.notices, *([" · ".join(told)] if told else [])]
        waiting = self._waiting()
        if waiting:
            lines.append(
                self.tr("{notes} of an earlier version wait for your look.").format(notes=counted(waiting, "note"))
            )
        return lines

    def _waiting(self) -> int:
        """Return how many notes of other versions wait for a look in the new text."""
        new = self._page.pair()[1]
        return self._library.ask(lambda library: sum(note.waits for note in library.carried_notes(new)), 0)

    def _choices(self, records: Sequence[PolicyRecord]) -> list[Choice]:
        """Return the texts, those of the open policy first, then by name and date."""
        here = next((one.policy for one in records if one.id == self._library.policy_id), "")
        listed = sorted(
            by_date(records), key=lambda one: (one.policy != here, policy_title(one).casefold(), one.policy)
        )
        return [Choice(one.id, choice_name(one)) for one in listed]

    @Slot(str, int)
    def _open_place(self, side: str, start: int) -> None:
        policy_id = self._page.pair()[side == "new"]
        if policy_id:
            self.policy_requested.emit(policy_id, start)

    @Slot()
    def _export(self) -> None:
        from reader.errors import ReaderError
        from reader.export import COMPARISON_SUFFIXES, write_comparison  # late: writers follow the first paint
        from reader.gui.paper.pdf import pdf_bytes

        if self._compared is None:
            return
        kinds = self.tr(
            "Web page (*.html);;Word (*.docx);;OpenDocument (*.odt);;PDF (*.pdf);;Markdown (*.md);;JSON (*.json)"
        )
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export the comparison"), str(Path.home() / "comparison.html"), kinds
        )
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in COMPARISON_SUFFIXES:
            path = path.with_name(f"{path.name}.html")
        try:
            write_comparison(self._compared.comparison, path, pdf_bytes)
        except ReaderError as error:
            self._messages.say(str(error))
            return
        self._messages.say(self.tr("Exported to {path}").format(path=path))


def by_date(records: Sequence[PolicyRecord]) -> list[PolicyRecord]:
    """Return texts, the oldest first: by the day of the text where it is known, else by when it was added."""
    return sorted(records, key=lambda one: (one.day or one.added[:10], one.version, one.added))


def choice_name(record: PolicyRecord) -> str:
    """Return how a text is named where one is chosen."""
    day = record.day or record.added[:10]
    told = "" if day == record.day and not record.site and not record.archived_on else day  # its file's name has it
    known = (policy_title(record), record.site or record.file_name, told)
    return " · ".join(dict.fromkeys(filter(None, known)))
