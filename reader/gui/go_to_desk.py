"""GoToDesk: gathers all that one can go to, and opens the box for it (Ctrl+K)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.gui.actions import Actions
from reader.gui.language import said
from reader.gui.library_session import LibrarySession
from reader.gui.points import WORDS
from reader.gui.reading import Reading
from reader.gui.views.go_to_box import GoToBox, Place
from reader.gui.workspace import Workspace

_NOTE = 80  # characters of a note


class GoToDesk(QObject):
    """Sections, points and notes of the open policy, the policies kept, and every command."""

    def __init__(
        self, window: QWidget, panes: Workspace, reading: Reading, library: LibrarySession, actions: Actions
    ) -> None:
        super().__init__(window)
        self._panes, self._reading, self._library, self._actions = panes, reading, library, actions
        self.box = GoToBox(window)

    @Slot()
    def open(self) -> None:
        """Offer all places by name."""
        self.box.open_with([*self._sections(), *self._points(), *self._notes(), *self._commands()])

    def _sections(self) -> list[Place]:
        document = self._reading.document
        if document is None:
            return []
        return [
            Place(self.tr("Section"), section.title, f"§{number}", partial(self._reading.go_to_section, section.id))
            for number, section in enumerate(document.sections, start=1)
        ]

    def _points(self) -> list[Place]:
        return [
            Place(
                said(WORDS[point.mark]),
                point.title,
                point.place,
                partial(self._reading.go_to_point, point.id),
                f"{point.practice} {point.quote}",
            )
            for point in self._reading.points.all
            if point.verdict != "dismissed"
        ]

    def _notes(self) -> list[Place]:
        return [
            Place(
                self.tr("Note"),
                " ".join(note.body.split())[:_NOTE] or self.tr("Without words"),
                "",
                partial(self._show_note, note.id),
            )
            for note in self._library.notes()
        ]

    def _show_note(self, note_id: str) -> None:
        self._panes.show_tab(self._panes.notes)
        self._panes.notes.edit_note(note_id)

    def _commands(self) -> list[Place]:
        return [
            Place(
                self.tr("Command"),
                action.text().replace("&", "").rstrip(" …"),
                action.shortcut().toString(),
                action.trigger,
            )
            for action in self._actions.all()
            if action.isEnabled()
        ]
