"""SurveyDesk: policies of the library are read into one table, off the window's thread; its cells open the clauses.

In: the wish, and which policies are chosen. Out: the page filled, the table written to a file. Many policies are read
by processes of their own, a few in a thread: to start processes takes longer than to read them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import ReaderError
from reader.gui.jobs import Jobs, Step
from reader.gui.opening import Parts

if TYPE_CHECKING:
    from reader.gui.views.survey_view import SurveyView
    from reader.library import Verdict
    from reader.survey import Survey

FEW = 4  # policies that one thread reads
FORMATS = "HTML (*.html);;CSV (*.csv);;SQLite (*.db);;JSON (*.json)"


class SurveyDesk(QObject):
    """Serves the page of surveys.

    Signals:
        policy_requested(str, int): open a kept policy at a code point, -1 for where the reader was.
    """

    policy_requested = Signal(str, int)

    def __init__(
        self,
        parts: Parts,
        turn_to: Callable[[QWidget], None],
        leave: Callable[[], None],
        chosen: Callable[[], Sequence[str]],
        parent: QObject,
    ) -> None:
        """Take the parts; `turn_to` and `leave` change the page, `chosen` tells the policies to read by their ids."""
        super().__init__(parent)
        self._parts, self._turn_to, self._leave, self._chosen = parts, turn_to, leave, chosen
        self.page: SurveyView | None = None
        self._ids: tuple[str, ...] = ()  # of the policies on the page
        self._verdicts: list[list[Verdict]] = []  # what the user said of their points when they were read
        self._survey: Survey | None = None
        self._stop = threading.Event()
        self._jobs = Jobs(self)
        self._jobs.progressed.connect(self._show_progress)
        self._jobs.finished.connect(self._show)
        self._jobs.failed.connect(self._fail)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Return what each action does, by its name."""
        return {
            "survey": self.show_survey,
            "survey_next": partial(self.step, 1),
            "survey_previous": partial(self.step, -1),
        }

    def close(self) -> None:
        """Stop all work and wait for it."""
        self._stop.set()
        self._jobs.close()

    @Slot()
    def show_survey(self) -> None:
        """Read the policies that are chosen and show them; what is shown already is not read again."""
        ids = tuple(self._chosen())
        page = self._made_page()
        self._turn_to(page)
        none: list[list[Verdict]] = []
        verdicts = self._parts.library.ask(lambda library: [library.verdicts(one) for one in ids], none)
        if (ids, verdicts) == (self._ids, self._verdicts) and (self._survey is not None or self._jobs.running()):
            return
        self._ids, self._verdicts, self._survey = ids, verdicts, None
        folder = self._parts.library.ask(lambda library: library.folder, None)
        if not ids or folder is None:
            page.say(self.tr("There are no policies in the library yet."))
            return
        page.say(self.tr("Reading the policies …"), 0, len(ids))
        self._stop.set()
        self._stop = threading.Event()
        self._jobs.start(partial(_read, folder, ids, self._stop, self.tr("Reading the policies …")))

    def step(self, way: int) -> None:
        """Go to the next policy (1) at the practice in hand, or the one before (-1), in the table or in the text."""
        page, messages = self.page, self._parts.messages
        if page is None or self._survey is None:
            messages.say(self.tr("Make a survey of the library first: it shows which policies say the same."))
        elif not page.step(way):
            messages.say(self.tr("No other policy was found to speak of this: {topic}").format(topic=page.in_hand()))
        elif not page.isVisible():
            page.open_place()

    def _made_page(self) -> SurveyView:
        if self.page is None:
            from reader.gui.views.survey_view import SurveyView  # late: the window paints sooner

            self.page = SurveyView()
            self.page.closed.connect(self._leave)
            self.page.stop_wanted.connect(self._stop_reading)
            self.page.export_wanted.connect(self._export)
            self.page.place_requested.connect(self._open_place)
            self._parts.pages.addWidget(self.page)
        return self.page

    @Slot()
    def _stop_reading(self) -> None:
        self._stop.set()

    @Slot(str, float)
    def _show_progress(self, words: str, share: float) -> None:
        if self.page is not None:
            total = len(self._ids)
            self.page.say(words, round(share * total), total)

    @Slot(object)
    def _show(self, survey: Survey) -> None:
        self._survey = survey
        if self.page is not None:
            self.page.show_survey(survey)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self._ids = ()
        if self.page is not None:
            self.page.say(str(error))

    @Slot(str, int)
    def _open_place(self, file: str, position: int) -> None:
        self.policy_requested.emit(file.rsplit("/", 1)[-1], position)

    @Slot()
    def _export(self) -> None:
        if self._survey is None:
            return
        from reader.survey import write_survey

        settings, messages = self._parts.settings, self._parts.messages
        folder = Path(settings.text("export_folder", str(Path.home())))
        name, kind = QFileDialog.getSaveFileName(
            self._parts.window, self.tr("Export the survey"), str(folder / "survey.html"), FORMATS
        )
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(kind.split("*")[-1].rstrip(")"))
        try:
            write_survey(self._survey, path)
        except ReaderError as error:
            messages.say(str(error))
            return
        settings.write({"export_folder": str(path.parent)})
        messages.say(self.tr("Exported to {path}").format(path=path))


def _read(folder: Path, ids: Sequence[str], stop: threading.Event, words: str, step: Step) -> Survey:
    """Read policies of the library in a folder; a survey that was stopped holds what was read."""
    from reader.library import Library
    from reader.survey import Survey, columns, field_names, library_entries, read_all, rulebook_version

    # A connection of its own: that of the window serves the window's thread.
    with Library.open(folder) as library:
        entries = library_entries(library, ids)
        done = {}
        jobs = 1 if len(entries) <= FEW else None
        for entry, outcome in read_all(entries, jobs, stop):
            done[entry.file] = outcome
            step(words, len(done) / len(entries))
    read = tuple(done[entry.file] for entry in entries if entry.file in done)
    return Survey(rulebook_version(), columns(), read, len(entries), field_names(entries))
