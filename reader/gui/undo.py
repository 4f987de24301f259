"""Undo for notes and verdicts. In: what was before and after a change; out: rows in the library, and back again.

Each command writes to the library itself, so what the screen shows after an undo is what is kept. The first writing
happens before the command is pushed: an error then reaches the caller, and nothing is on the stack that never was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.document import Note
from reader.gui.language import said

if TYPE_CHECKING:  # sqlite-utils is slow to import: the first paint does not wait for it
    from reader.library import Library, Verdict

MERGE_SECONDS = 10.0  # a longer pause ends a run of typing; the same as the longest wait before notes are saved
_EDIT = 1  # the id of commands that may merge


@dataclass(frozen=True, slots=True)
class NoteShelf:
    """Where the notes of one policy are kept, and whom to tell of a change."""

    library: Library
    policy_id: str
    changed: Callable[[], None]

    def save(self, note: Note) -> None:
        """Insert or update a note."""
        self.library.save_note(self.policy_id, note)
        self.changed()

    def remove(self, note: Note) -> None:
        """Put a note in the trash."""
        self.library.remove_note(note.id)
        self.changed()

    def restore(self, note: Note) -> None:
        """Take a note out of the trash."""
        self.library.restore_note(note.id)
        self.changed()


class NoteCommand(QUndoCommand):
    """A change of a note that is done already when it is pushed."""

    def __init__(self, text: str, shelf: NoteShelf) -> None:
        super().__init__(text)
        self.shelf = shelf
        self._pushed = False

    def redo(self) -> None:
        """Do the change again; the call that `push` makes is passed over."""
        if self._pushed:
            self.again()
        self._pushed = True

    def again(self) -> None:
        """Do the change once more after an undo."""
        raise NotImplementedError


class AddNote(NoteCommand):
    """A note was added."""

    def __init__(self, shelf: NoteShelf, note: Note) -> None:
        super().__init__(said("Add note"), shelf)
        self._note = note
        shelf.save(note)

    def again(self) -> None:
        """Take the note out of the trash again."""
        self.shelf.restore(self._note)

    def undo(self) -> None:
        """Put the note in the trash."""
        self.shelf.remove(self._note)


class RemoveNote(NoteCommand):
    """A note was put in the trash."""

    def __init__(self, shelf: NoteShelf, note: Note) -> None:
        super().__init__(said("Delete note"), shelf)
        self._note = note
        shelf.remove(note)

    def again(self) -> None:
        """Put the note in the trash again."""
        self.shelf.remove(self._note)

    def undo(self) -> None:
        """Take the note out of the trash."""
        self.shelf.restore(self._note)


class EditNote(NoteCommand):
    """A note was changed; a run of typing in one note is one step."""

    def __init__(self, shelf: NoteShelf, before: Note, after: Note) -> None:
        super().__init__(said("Edit note") if before.body != after.body else said("Change note"), shelf)
        self.before = before
        self.after = after
        self.typing = _only_body_differs(before, after)
        shelf.save(after)

    def id(self) -> int:
        """Return the kind of command that Qt may try to merge."""
        return _EDIT

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next step of typing in the same note into this one."""
        if not isinstance(other, EditNote) or other.after.id != self.after.id or not (self.typing and other.typing):
            return False
        if not 0 <= _seconds(self.after.modified, other.after.modified) <= MERGE_SECONDS:
            return False
        self.after = other.after
        # Typed and taken back: nothing to undo any more.
        self.setObsolete(self.after.body == self.before.body)
        return True

    def again(self) -> None:
        """Write the changed note."""
        self.shelf.save(self.after)

    def undo(self) -> None:
        """Write the note as it was."""
        self.shelf.save(self.before)


class Judge(QUndoCommand):
    """Verdicts were given or taken back: `before` are those that stood there, `after` those that stand now."""

    def __init__(
        self,
        text: str,
        shelf: VerdictShelf,
        before: Sequence[Verdict],
        after: Sequence[Verdict],
    ) -> None:
        super().__init__(text)
        self._shelf, self._before, self._after = shelf, before, after
        self._pushed = False
        shelf.replace(before, after)

    def redo(self) -> None:
        """Give the verdicts again; the call that `push` makes is passed over."""
        if self._pushed:
            self._shelf.replace(self._before, self._after)
        self._pushed = True

    def undo(self) -> None:
        """Put back what was there before."""
        self._shelf.replace(self._after, self._before)


@dataclass(frozen=True, slots=True)
class VerdictShelf:
    """Where the verdicts on one policy are kept, and whom to tell of a change."""

    library: Library
    policy_id: str
    changed: Callable[[], None]

    def replace(self, old: Sequence[Verdict], new: Sequence[Verdict]) -> None:
        """Take some verdicts away and write others."""
        for verdict in old:
            self.library.remove_verdict(self.policy_id, verdict)
        for verdict in new:
            self.library.save_verdict(self.policy_id, verdict)
        self.changed()


class NoteUndo:
    """Changes of the notes of one policy, each with its undo.

    `changed` is called after every change, undo and redo. Errors of the library are raised to the caller of `add`,
    `edit` and `remove`; those of a later undo or redo go to `sys.excepthook`, as Qt calls them.
    """

    def __init__(self, stack: QUndoStack, library: Library, policy_id: str, changed: Callable[[], None]) -> None:
        self._stack = stack
        self._shelf = NoteShelf(library, policy_id, changed)

    def add(self, note: Note) -> None:
        """Add a note."""
        self._stack.push(AddNote(self._shelf, note))

    def edit(self, before: Note, after: Note) -> None:
        """Change a note; what differs in nothing but its time is no change.

        Raises:
            ValueError: if the two are not the same note.
        """
        if before.id != after.id:
            raise ValueError(f"not the same note: {before.id}, {after.id}")
        if replace(before, modified=after.modified) != after:
            self._stack.push(EditNote(self._shelf, before, after))

    def remove(self, note: Note) -> None:
        """Put a note in the trash."""
        self._stack.push(RemoveNote(self._shelf, note))


def _only_body_differs(before: Note, after: Note) -> bool:
    return replace(before, body=after.body, modified=after.modified) == after


def _seconds(earlier: str, later: str) -> float:
    """Return the seconds between two ISO 8601 moments."""
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()
