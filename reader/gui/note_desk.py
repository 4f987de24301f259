"""NoteDesk: between the text, the notes tab and the library: makes notes where they are wished for, shows what is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtCore import QObject, Slot

from reader.document import Note, NoteTarget, Span, make_selector
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.reading import Reading
from reader.gui.workspace import Workspace


class NoteDesk(QObject):
    """Keeps the notes tab and the marks of notes in step with the library."""

    def __init__(
        self, panes: Workspace, reading: Reading, library: LibrarySession, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._reading = reading
        self._library = library
        self._messages = messages
        panel = panes.notes
        panel.note_added.connect(library.add_note)
        panel.note_changed.connect(library.change_note)
        panel.note_removed.connect(self._remove)
        panel.passage_requested.connect(self._go_to)
        library.notes_changed.connect(self._show)
        library.saved.connect(self._tell_saved)

    def flush(self) -> None:
        """Write what is still being typed."""
        self._panes.notes.flush()

    def note_here(self) -> None:
        """Make a note on the selected passage, or on the section in view where nothing is selected."""
        span = self._panes.text.selected_span()
        if span is None:
            self.note_on_section()
        else:
            self._make(NoteTarget.PASSAGE, span)

    def note_on_section(self) -> None:
        """Make a note on the section in view."""
        document = self._reading.document
        section_id = self._panes.summary.section()
        if document is None or not section_id:
            return
        section = document.section_by_id(section_id)
        inside = [s.span for s in document.sentences if section.span.covers(s.span)]
        span = section.heading or (inside[0] if inside else section.span)
        self._make(NoteTarget.SECTION, span, section.title)

    def note_on_policy(self) -> None:
        """Make a note on the whole policy."""
        self._make(NoteTarget.POLICY, None)

    def _make(self, target: NoteTarget, span: Span | None, section_title: str = "") -> None:
        document = self._reading.document
        if document is None:
            return
        if span is not None and not section_title:
            section_title = document.sections[document.section_index_at(span.start)].title
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        note = Note(
            id=uuid4().hex,
            target=target,
            body="",
            created=now,
            modified=now,
            selector=make_selector(document.text, span) if span is not None else None,
            section_title=section_title,
        )
        if self._library.add_note(note):
            self._panes.show_tab(self._panes.notes)
            self._panes.notes.edit_note(note.id)

    @Slot(str)
    def _remove(self, note_id: str) -> None:
        self._library.remove_note(note_id)
        self._messages.say(self.tr("Note deleted. Undo with Ctrl+Z."))

    @Slot(object)
    def _go_to(self, span: Span) -> None:
        self._reading.go_to(span)

    @Slot()
    def _show(self) -> None:
        notes = list(self._library.notes())
        self._panes.notes.set_notes(notes)
        self._panes.set_note_count(len(notes))
        self._reading.set_notes(notes)

    @Slot(str)
    def _tell_saved(self, time: str) -> None:
        self._messages.saved(self.tr("Saved {time}").format(time=time))
