"""SummariesDesk: the summaries of many policies of the library are written into a folder, one after the other.

In: the wish, and which policies are chosen. Out: the files. A policy is analysed off the window's thread; the library
is asked and the file written on it, as both belong to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.errors import ReaderError
from reader.gui.jobs import Jobs, Step
from reader.gui.opening import Parts

if TYPE_CHECKING:
    from reader.document import Note, Source
    from reader.export import Judged
    from reader.gui.dialogs.export_choices import Choice
    from reader.gui.dialogs.summaries_dialog import SummariesDialog
    from reader.gui.export_session import ManySummaries
    from reader.library import Library
    from reader.report import Report

    Kept = tuple[Source, Sequence[Note], Sequence[Judged]]


class SummariesDesk(QObject):
    """Serves the sheet of many summaries."""

    def __init__(self, parts: Parts, chosen: Callable[[], Sequence[str]], parent: QObject) -> None:
        """Take the parts; `chosen` tells the policies to write, by their ids."""
        super().__init__(parent)
        self._parts, self._chosen = parts, chosen
        self._jobs = Jobs(self)
        self._jobs.finished.connect(self._write)
        self._jobs.failed.connect(self._fail)
        self._dialog: SummariesDialog | None = None
        self._target: ManySummaries | None = None
        self._left: list[str] = []
        self._kept: Kept | None = None  # what is kept of the policy in hand

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._left = []
        self._jobs.close()

    @Slot()
    def show(self) -> None:
        """Ask how and where, and write those that are chosen, else all."""
        self.show_these(self._chosen())

    def show_these(self, ids: Sequence[str]) -> None:
        """Ask how and where, and write these."""
        from reader.gui.dialogs.export_choices import Choice
        from reader.gui.dialogs.summaries_dialog import SummariesDialog
        from reader.gui.export_session import chosen_contents, looks, new_folder_name

        if not ids:
            self._parts.messages.say(self.tr("The library holds no policy to export."))
            return
        text = self._parts.settings.text
        folder = Path(text("export_folder", str(Path.home()))) / new_folder_name()
        choice = Choice(text("export_format", "html"), chosen_contents(text), text("export_look", "report"))
        self._dialog = SummariesDialog(self._parts.window, len(ids), folder, choice, looks())
        self._dialog.start_requested.connect(partial(self._start, tuple(ids)))
        self._dialog.stop_requested.connect(self._stop)
        self._dialog.exec()
        self._dialog.deleteLater()
        self._dialog = None

    def _start(self, ids: Sequence[str], folder: str, choice: Choice) -> None:
        from reader.gui.export_session import ManySummaries

        try:
            self._target = ManySummaries(Path(folder), choice.format, choice.contents, choice.look)
        except ReaderError as error:
            self._tell(error)
            return
        self._left = list(ids)
        self._parts.settings.write({"export_folder": str(Path(folder).parent)})
        self._next()

    def _next(self) -> None:
        """Take the next policy in hand, or end."""
        if self._dialog is None or self._target is None:
            return
        if not self._left:
            try:
                index = self._target.close()
            except ReaderError as error:
                self._tell(error)
                return
            self._dialog.show_end(self.tr("Written: {path}").format(path=index))
            return
        policy = self._left.pop(0)
        try:
            self._kept = self._parts.library.demand(partial(_kept, policy))
        except ReaderError as error:
            self._tell(error)
            return
        source, _notes, _verdicts = self._kept
        title = source.provenance.title or source.provenance.file_name
        self._dialog.show_progress(self._target.count, title)
        analyzer = self._parts.session.analyzer

        def work(step: Step) -> Report:
            return analyzer.analyze(source, step)

        self._jobs.start(work)

    @Slot(object)
    def _write(self, report: Report) -> None:
        if self._target is None or self._kept is None or self._dialog is None:
            return
        _source, notes, verdicts = self._kept
        try:
            self._target.add(report, notes, verdicts)
        except ReaderError as error:
            self._tell(error)
            return
        self._next()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        self._left = []
        if self._dialog is not None:
            self._dialog.show_problem(str(error))

    @Slot()
    def _stop(self) -> None:
        """Stop after what is written; a folder that was begun is given its list."""
        unfinished = bool(self._left) or self._jobs.running()
        self._left = []
        self._jobs.cancel()
        if unfinished and self._target is not None and self._target.count:
            try:
                self._target.close()
            except ReaderError as error:
                self._parts.messages.say(str(error))
        self._target = None


def _kept(policy: str, library: Library) -> Kept:
    return library.source(policy), library.notes(policy), library.verdicts(policy)
