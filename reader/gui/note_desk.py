"""NoteDesk: between the text, the notes tab and the library: makes notes where wished for, shows what is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoStack

from reader.document import Document, Note, NoteTarget, OwnPoint, Span, find_selector
from reader.gui.dates import now
from reader.gui.library_session import LibrarySession
from reader.gui.messages import Messages
from reader.gui.models.note_model import passage_note, policy_note, section_note
from reader.gui.note_colours import DEFAULT_COLOUR
from reader.gui.reading import Reading
from reader.gui.workspace import Workspace
from reader.practices.finding import Kind


class NoteDesk(QObject):
    """Keeps the notes tab and the marks of notes in step with the library."""

    def __init__(
        self,
        panes: Workspace,
        reading: Reading,
        library: LibrarySession,
        undo: QUndoStack,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._reading = reading
        self._library = library
        self._messages = messages
        self._colour = DEFAULT_COLOUR  # of the last highlight
        self._offered = False
        panel = panes.notes
        panel.note_added.connect(library.add_note)
        panel.note_changed.connect(library.change_note)
        panel.note_removed.connect(self._remove)
        panel.passage_requested.connect(self._go_to)
        panel.undo_requested.connect(undo.undo)
        reading.section_shown.connect(panel.set_section)
        reading.report_shown.connect(self._offer_practices)
        library.notes_changed.connect(self._show)
        library.saved.connect(self._tell_saved)

    def flush(self) -> None:
        """Write what is still being typed."""
        self._panes.notes.flush()

    def set_document(self, document: Document) -> None:
        """Take another policy; what was typed about the one before is written first."""
        self._panes.notes.set_document(document)

    @Slot()
    def _offer_practices(self) -> None:
        """Offer the names of practices for points, once: the rules that name them are read late, after the text."""
        if not self._offered:
            self._offered = True
            self._panes.notes.set_practices(_titles())

    def _in_hand(self) -> Span | None:
        """Return the selected passage, else the marked clause that the caret is in: F8 leads there."""
        mark = self._panes.text.point_at_caret()
        return self._panes.text.selected_span() or (mark.span if mark is not None else None)

    def note_here(self) -> None:
        """Make a note on the passage in hand, or on the section in view where there is none."""
        span, document = self._in_hand(), self._reading.document
        if span is None or document is None:
            self.note_on_section()
        else:
            self.note_on_passage(span)

    def highlight(self, colour: str = "") -> None:
        """Mark the passage in hand in a colour, the last one used where none is named; again takes the new colour."""
        span, document = self._in_hand(), self._reading.document
        if span is None or document is None:
            self._messages.say(self.tr("Select a passage first."))
            return
        self._colour = colour or self._colour
        self.flush()
        here = (note for note in self._library.notes() if _is_on(note, document, span))
        known = next(here, None)
        if known is not None:
            self._library.change_note(replace(known, colour=self._colour, modified=now()))
        elif not self._library.add_note(passage_note(document, span, self._colour)):
            return
        self._messages.say(self.tr("Highlighted. Ctrl+Z takes it back, Ctrl+Shift+M writes a note."))

    def note_on_passage(self, span: Span) -> None:
        """Write a note on a passage: on its highlight, where it has one without words."""
        document = self._reading.document
        if document is None:
            return
        bare = (note for note in self._library.notes() if not note.body and _is_on(note, document, span))
        known = next(bare, None)
        if known is None:
            self._make(passage_note(document, span, self._colour))
        else:
            self.flush()
            self._edit(known)

    def point_here(self) -> None:
        """Make the passage in hand a point of the user's own: a note with a severity and a name."""
        span, document = self._in_hand(), self._reading.document
        if span is None or document is None:
            self._messages.say(self.tr("Select a passage first."))
            return
        self.flush()
        here = next((note for note in self._library.notes() if _is_on(note, document, span)), None)
        note = here or replace(passage_note(document, span, self._colour), point=OwnPoint())
        if here is None:
            if not self._library.add_note(note):
                return
        elif here.point is None:
            self._library.change_note(replace(here, point=OwnPoint(), modified=now()))
        self._offer_practices()
        self._panes.text.clear_selection()
        self._panes.show_tab(self._panes.notes)
        self._panes.notes.edit_point(note.id)

    def edit(self, note_id: str) -> None:
        """Open a note for writing."""
        self.flush()
        self._panes.show_tab(self._panes.notes)
        self._panes.notes.edit_note(note_id)

    def note_on_section(self) -> None:
        """Make a note on the section in view."""
        document = self._reading.document
        section_id = self._panes.summary.section()
        if document is not None and section_id:
            self._make(section_note(document, document.sections.index(document.section_by_id(section_id))))

    def note_on_policy(self) -> None:
        """Make a note on the whole policy."""
        if self._reading.document is not None:
            self._make(policy_note())

    def _make(self, note: Note) -> None:
        self.flush()
        if self._library.add_note(note):
            self._edit(note)

    def _edit(self, note: Note) -> None:
        self._panes.show_tab(self._panes.notes)
        self._panes.notes.edit_note(note.id)

    @Slot(str)
    def _remove(self, note_id: str) -> None:
        self._library.remove_note(note_id)

    @Slot(object)
    def _go_to(self, span: Span) -> None:
        self._reading.go_to(span)

    @Slot()
    def _show(self) -> None:
        notes = list(self._library.notes())
        if any(note.point is not None for note in notes):
            self._offer_practices()
        self._panes.notes.set_notes(notes)
        self._panes.notes.set_known_tags(self._library.tags())
        self._panes.set_note_count(len(notes))
        self._reading.set_notes(notes)

    @Slot(str)
    def _tell_saved(self, time: str) -> None:
        self._messages.saved(self.tr("Saved {time}").format(time=time))


def _titles() -> dict[str, str]:
    """Return the titles of the practices that are a risk, by id."""
    from reader.practices import load_taxonomy  # late: the window paints before the rules are loaded

    return {practice.id: practice.title for practice in load_taxonomy().practices if practice.kind == Kind.RISK}


def _is_on(note: Note, document: Document, span: Span) -> bool:
    """Tell whether a note is about this very passage."""
    return (
        note.target == NoteTarget.PASSAGE
        and note.selector is not None
        and find_selector(document.text, note.selector) == span
    )
