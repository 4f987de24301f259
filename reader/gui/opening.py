"""Opening: from a wish (file, paste, sample, library) to a policy in the panes; its progress, its errors, its place.

In: paths, texts, ids. Out: the panes filled, the policy kept in the library once it is painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from reader.document import Span, find_selector
from reader.errors import ReaderError
from reader.gui.gathering import is_many
from reader.gui.library_desk import LibraryDesk
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.note_desk import NoteDesk
from reader.gui.opened import Opened, shown_title
from reader.gui.reading import Reading
from reader.gui.session import Session
from reader.gui.settings import WindowSettings
from reader.gui.views.start_screen import StartScreen
from reader.gui.workspace import Workspace
from reader.resources import resources_folder

SAMPLE = "samples/hartwell-and-finch.md"
REMEMBER = 1500  # ms after the last scroll


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that opening a policy touches."""

    window: QWidget
    pages: QStackedWidget
    start: StartScreen
    panes: Workspace
    session: Session
    library: LibrarySession
    reading: Reading
    notes: NoteDesk
    shelf: LibraryDesk
    messages: Messages
    settings: WindowSettings


class Opening(QObject):
    """Opens policies.

    Signals:
        policy_coming(): the panes are about to show a policy.
        policy_shown(str): a policy of that title is in the panes; its text is, what is found in it follows.
        text_shown(object, str): the same, as an Opened, and how it was opened, as a sentence.
        many_requested(object): paths that may hold more than one policy.
        sample_opened(): the policy that comes with the program is being opened.
    """

    policy_coming = Signal()
    policy_shown = Signal(str)
    text_shown = Signal(object, str)
    many_requested = Signal(object)
    sample_opened = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._window, self._pages, self._start, self._panes = parts.window, parts.pages, parts.start, parts.panes
        self._session, self._library, self._reading = parts.session, parts.library, parts.reading
        self._notes, self._shelf = parts.notes, parts.shelf
        self._messages, self._settings = parts.messages, parts.settings
        self._name = ""
        self._how = ""  # what is pasted was read as
        self._wanted = ""  # the note to show once its policy is open
        self._at = -1  # the code point that was asked for, whose sentence is outlined once its policy is open
        self._later = QTimer(self, singleShot=True, interval=REMEMBER)
        self._later.timeout.connect(self._remember)
        session, start, panes = self._session, self._start, self._panes
        session.set_pages(panes.text.page_setter)
        session.started.connect(self._show_started)
        session.progressed.connect(self._show_progress)
        session.opened.connect(self.show_opened)
        session.failed.connect(self._show_failed)
        session.crashed.connect(self._show_crash)
        session.cancelled.connect(self._show_cancelled)
        self._messages.cancel.clicked.connect(session.cancel)
        panes.card.first_pressed.connect(self._press_card)
        panes.card.second_pressed.connect(self.leave_card)
        panes.text.verticalScrollBar().valueChanged.connect(self._later.start)
        start.open_requested.connect(self.choose_file)
        start.paste_requested.connect(self.paste)
        start.sample_requested.connect(self.open_sample)
        start.paths_dropped.connect(self.open_paths)
        self._shelf.policy_requested.connect(self.open_kept)
        self._shelf.note_requested.connect(self._open_note)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open a file; several, a folder or a ZIP are for whoever gathers them."""
        if is_many(paths):
            self.many_requested.emit([Path(path) for path in paths])
        elif paths:
            self._session.open_path(Path(paths[0]))

    def open_kept(self, policy_id: str, position: int = -1) -> None:
        """Open a policy of the library, at a code point or (-1) where the reader was."""
        if policy_id == self._library.policy_id and self._reading.document is not None:
            self._pages.setCurrentWidget(self._panes)
            self._go_to(position)
            self._show_wanted()
            return
        record, source = self._library.record(policy_id), self._library.source(policy_id)
        if record is not None and source is not None:
            self._at = position
            self._session.open_source(source, policy_id, record.position if position < 0 else position)

    def _go_to(self, position: int) -> None:
        """Go to the sentence at a code point, if one is meant (not -1)."""
        document, self._at = self._reading.document, -1
        if document is not None and position >= 0:
            sentence = document.sentence_at(position)
            self._reading.go_to(sentence.span if sentence is not None else Span(position, position))
            self._panes.turn_from_overview()

    @Slot()
    def choose_file(self) -> None:
        """Ask for files and open them."""
        from reader.load import POLICY_SUFFIXES  # late: the formats follow the first paint

        kinds = " ".join(sorted(f"*{suffix}" for suffix in (*POLICY_SUFFIXES, ".zip")))
        filters = self.tr("Policies ({kinds});;All files (*)").format(kinds=kinds)
        folder = self._settings.text("folder", str(Path.home()))
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open policies"), folder, filters)
        if names:
            self._settings.write({"folder": str(Path(names[0]).parent)})
            self.open_paths([Path(name) for name in names])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder and read all policies in it."""
        folder = self._settings.text("folder", str(Path.home()))
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Read a folder of policies"), folder)
        if name:
            self._settings.write({"folder": name})
            self.open_paths([Path(name)])

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # None where the clipboard is bare
        if data.hasUrls() and any(url.isLocalFile() for url in data.urls()):
            self.open_paths(local_paths(data))
        elif text := (data.text() or QTextDocumentFragment.fromHtml(data.html()).toPlainText()).strip():
            from reader.load import pasted  # late, as above

            content, fmt = pasted(text, data.html())
            self._how = (
                self.tr("Pasted as a web page, with its headings, lists and links.")
                if fmt == "html"
                else self.tr("Pasted as text.")
            )
            self._session.open_text(content, fmt)
        else:
            self._messages.say(self.tr("There is no text on the clipboard. Copy the policy's text first."))

    @Slot()
    def open_sample(self) -> None:
        """Open the policy that comes with the program."""
        self.sample_opened.emit()
        self._session.open_path(resources_folder() / SAMPLE)

    @Slot(str)
    def _show_started(self, name: str) -> None:
        self.expect(name)
        self._messages.working(self.tr("Opening {name}").format(name=name), 0.0)

    def expect(self, name: str) -> None:
        """Make ready for a policy of that name: what is open is written, and an empty window says what is done."""
        self._name = name
        self.keep_place()
        if self._reading.document is None or self._pages.currentWidget() is self._start:
            self._pages.setCurrentWidget(self._panes)
            self._panes.card.show_progress(
                self.tr("Opening {name}").format(name=name), self.tr("Reading the file"), 0.0, self.tr("Cancel")
            )
            self._show_card()

    @Slot(str, float)
    def _show_progress(self, stage: str, share: float) -> None:
        self._messages.working(stage, share)
        self.show_stage(stage, share)

    def show_stage(self, stage: str, share: float) -> None:
        """Show on the card how far it is, where there is nothing else to see."""
        title = self.tr("Opening {name}").format(name=self._name)
        if self._panes.card.is_busy():
            self._panes.card.show_progress(title, stage, share, self.tr("Cancel"))

    @Slot(object)
    def show_opened(self, opened: Opened) -> None:
        """Show the text of a policy, and have it kept once it is painted."""
        self._messages.idle()
        self.policy_coming.emit()
        self._pages.setCurrentWidget(self._panes)
        self._notes.set_document(opened.document)
        self._library.leave()
        self._reading.set_document(opened.document, opened.page)
        self._panes.notices.set_notices(opened.document.notices)
        self.policy_shown.emit(shown_title(opened.document))
        if opened.position:
            self._panes.text.scroll_to(opened.position)
        else:
            self._panes.turn_to_overview()
        if opened.policy_id:  # the library is open: the notes come with the text
            self._library.take_up(opened.policy_id)
        # After the policy is painted: the first use of the library imports sqlite-utils.
        self._library.pending = partial(self._keep, opened)
        QTimer.singleShot(0, self._library, self._library.settle)
        how, self._how = self._how or self.tr("Opened."), ""
        self.text_shown.emit(opened, how)

    def _keep(self, opened: Opened) -> None:
        if self._reading.document is None or self._reading.document.sections is not opened.document.sections:
            return
        if not opened.policy_id:
            record = self._library.keep(opened.source, opened.document, opened.original)
            if record is not None and record.position and not self._panes.text.verticalScrollBar().value():
                self._panes.text.scroll_to(record.position)
        else:
            self._shelf.refresh()
            if opened.position == self._at:
                self._go_to(self._at)
        if self._reading.report is not None:
            self._library.keep_report(self._reading.report)
        self._show_wanted()

    @Slot(object)
    def _show_failed(self, error: ReaderError) -> None:
        self._how = ""
        self._messages.idle()
        self._pages.setCurrentWidget(self._panes)
        title = self.tr("{name} could not be opened").format(name=self._name)
        again = self.tr("Open another file …")
        back = self.tr("Back to the policy") if self._reading.document is not None else self.tr("Start screen")
        self._panes.card.show_message(title, error.message, error.hint, again, back)
        self._show_card()

    def refuse(self, name: str, error: ReaderError) -> None:
        """Show on the card why something, named as a sentence begins, cannot be opened."""
        self._name = name
        self._show_failed(error)

    @Slot(object)
    def _show_crash(self, error: BaseException) -> None:
        self._messages.idle()
        self.leave_card()
        raise error  # the one place that shows what nobody foresaw is the excepthook

    @Slot()
    def _show_cancelled(self) -> None:
        self._how = ""
        self._messages.idle()
        self._messages.say(self.tr("Cancelled."))
        self.leave_card()

    @Slot()
    def _press_card(self) -> None:
        if self._panes.card.is_busy():
            self._session.cancel()
        else:
            self.choose_file()

    def _show_card(self) -> None:
        """Show the card; alone where there is nothing to show beside it."""
        self._panes.show_card()
        if self._reading.document is None:
            self._panes.show_sides(shown=False)

    def turn_to_text(self) -> None:
        """Show the open policy, where a page of the library or the start screen stands before it."""
        if self._reading.document is not None:
            self._pages.setCurrentWidget(self._panes)

    @Slot()
    def leave_card(self) -> None:
        """Show what was there before the card."""
        self._panes.show_text()
        if self._reading.document is None:
            self._pages.setCurrentWidget(self._start)

    @Slot(str, str)
    def _open_note(self, policy_id: str, note_id: str) -> None:
        self._wanted = note_id
        self.open_kept(policy_id)

    def _show_wanted(self) -> None:
        note = next((note for note in self._library.notes() if note.id == self._wanted), None)
        self._wanted = ""
        document = self._reading.document
        if note is None or document is None:
            return
        self._panes.show_tab(self._panes.notes)
        place = find_selector(document.text, note.selector) if note.selector is not None else None
        if place is not None:
            self._reading.go_to(place)

    @Slot()
    def _remember(self) -> None:
        if self._reading.document is not None and not self._session.running():
            self._library.remember(self._panes.text.top_position())

    def keep_place(self) -> None:
        """Write what is typed and where the reader is, before another policy takes the panes."""
        self._notes.flush()
        self._later.stop()
        if self._reading.document is not None:
            self._library.remember(self._panes.text.top_position())


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files that a drop or a clipboard names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
