"""LibrarySession: what is kept of the open policy, and the library around it. Slots take wishes, signals tell facts.

The library's module is imported when it is first opened, after the first paint. Where it cannot be opened, reading goes
on without it, and this says so once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from reader.document import Document, Note, Source
from reader.errors import BrokenLibrary, LibraryError, ReaderError
from reader.gui.digests import Digests, digest_of
from reader.gui.undo import Judge, NoteUndo, VerdictShelf
from reader.paths import data_folder, library_folder
from reader.report import Report, stated_practices

if TYPE_CHECKING:
    from reader.library import Description, Library, PolicyRecord, SearchHit, Verdict

T = TypeVar("T")


class LibrarySession(QObject):
    """Keeps policies, places and notes.

    Signals:
        policies_changed(): the list of policies is another.
        notes_changed(): the notes of the open policy are others.
        verdicts_changed(): what was said of its points is another.
        saved(str): a note was written; the time of day.
        failed(str): something could not be kept, as a sentence.
        broken(str): the library is damaged and was not opened, as a sentence.
        taken_up(str, bool): this policy is in hand; whether it was not kept before.
        left(): no policy is in hand.
    """

    policies_changed = Signal()
    notes_changed = Signal()
    verdicts_changed = Signal()
    saved = Signal(str)
    failed = Signal(str)
    broken = Signal(str)
    taken_up = Signal(str, bool)
    left = Signal()

    def __init__(self, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo = undo
        self._library: Library | None = None
        self._refused = False  # opening failed; it is not tried again, the reason was told
        self._note_undo: NoteUndo | None = None
        self._notes: list[Note] = []
        self.policy_id = ""
        self.pending: Callable[[], object] | None = None  # has the policy that is shown kept
        self.folder = library_folder()
        self._may_begin = False  # a library outside the program's own folder, whose drive may be gone, is not made anew
        self.digests = Digests(data_folder())

    def open_library(self) -> bool:
        """Open the library if it is not open; return whether it is."""
        if self._library is None and not self._refused:
            from reader.library import Library

            try:
                self._check_folder()
                self._library = Library.open(self.folder)
            except ReaderError as error:
                self._refused = True
                self.failed.emit(
                    self.tr("The library could not be opened, so nothing is kept. {why}").format(why=error)
                )
                if isinstance(error, BrokenLibrary):
                    self.broken.emit(str(error))
            else:
                self._tidy(self._library)
        return self._library is not None

    def _check_folder(self) -> None:
        own = self.folder == library_folder()
        if not own and not self._may_begin and not (self.folder / "library.db").is_file():
            raise LibraryError(
                self.tr("There is no library in {folder}.").format(folder=self.folder),
                self.tr("Connect its drive and start again, or choose another library in the Library menu."),
            )

    def _tidy(self, library: Library) -> None:
        """Say what the library has to say, and delete what has been in the trash for 30 days."""
        for notice in library.notices:
            self.failed.emit(notice)
        try:
            deleted = library.purge_expired(datetime.now(UTC).date())
        except ReaderError as error:  # a full disk: the trash can wait
            self.failed.emit(str(error))
            return
        if deleted:
            self.failed.emit(
                self.tr("{n} things that were 30 days in the trash were deleted for good, after a backup.").format(
                    n=deleted
                )
            )

    def switch(self, folder: Path) -> bool:
        """Go over to the library in another folder, begun there if need be; return whether it could be opened."""
        self.leave()
        self.close()
        self.folder, self._refused, self._may_begin = folder, False, True
        opened = self.open_library()
        self.policies_changed.emit()
        return opened

    def close(self) -> None:
        """Close the library."""
        if self._library is not None:
            self._library.close()
            self._library = None

    def settle(self) -> None:
        """Have the policy that is shown kept, if that is still to be done: a note made this early needs it."""
        pending, self.pending = self.pending, None
        if pending is not None:
            pending()

    def keep(self, source: Source, document: Document, original: bytes | None) -> PolicyRecord | None:
        """Put a policy in the library (or find it there) and make it the one whose notes are in hand."""
        self.leave()
        record = self.ask(lambda library: library.add(source, document, original), None)
        if record is not None:
            self.policies_changed.emit()
            self.take_up(record.id, new=record.added == record.opened)
        return record

    def keep_report(self, report: Report) -> None:
        """Keep what was found in the open policy, for the lists and for searches."""
        record = self.record(self.policy_id) if self.policy_id else None
        if record is not None:
            before = self.digests.get(record.text_sha256)
            self.digest(record.text_sha256, report)
            self._keep_findings(record.id, report)
            if self.digests.get(record.text_sha256) != before:
                self.policies_changed.emit()

    def shelve(self, report: Report, original: bytes | None) -> PolicyRecord | None:
        """Put a policy in the library (or find it there) beside the one that is open."""
        record = self.ask(lambda library: library.add(report.source, report.document, original), None)
        if record is not None:
            self.digest(record.text_sha256, report)
            self._keep_findings(record.id, report)
            self.policies_changed.emit()
        return record

    def _keep_findings(self, policy_id: str, report: Report) -> None:
        """Keep what was found, for searches such as `practice:credit-search`, unless it is kept."""

        def keep(library: Library) -> None:
            if not library.is_read_with(policy_id, report.rulebook):
                library.keep_findings(policy_id, report.rulebook, stated_practices(report))

        self.ask(keep, None)

    def digest(self, text_sha256: str, report: Report) -> None:
        """Keep in a few words what was found in a policy."""
        self.digests.put(text_sha256, digest_of(report))

    def take_up(self, policy_id: str, new: bool = False) -> None:
        """Make a kept policy the one whose notes are in hand; `new` if it was not kept before."""
        self._undo.clear()
        self.policy_id = policy_id
        if self._library is not None:
            self._note_undo = NoteUndo(self._undo, self._library, policy_id, self._tell_notes)
        self.show_again()
        self.taken_up.emit(policy_id, new)

    def show_again(self) -> None:
        """Read the notes and verdicts of the open policy anew, after some were carried there."""
        self._read_notes()
        self.verdicts_changed.emit()

    def leave(self) -> None:
        """Let go of the open policy."""
        self.policy_id, self._note_undo, self._notes, self.pending = "", None, [], None
        self._undo.clear()
        self.notes_changed.emit()
        self.left.emit()

    def policies(self, trashed: bool = False) -> list[PolicyRecord]:
        """Return the policies kept, or those in the trash."""
        return self.ask(lambda library: library.policies(trashed=trashed), [])

    def record(self, policy_id: str) -> PolicyRecord | None:
        """Return a policy's record."""
        return self.ask(lambda library: library.get(policy_id), None)

    def describe(self, policy_id: str, description: Description) -> PolicyRecord:
        """Put right what a policy's file says of itself.

        Raises:
            ReaderError: if it cannot be kept; the caller shows why.
        """
        record = self.demand(lambda library: library.describe(policy_id, description))
        self.policies_changed.emit()
        return record

    def source(self, policy_id: str) -> Source | None:
        """Return a kept policy's source, so that it opens without its file."""
        return self.ask(lambda library: library.source(policy_id), None)

    def search(self, query: str) -> list[SearchHit]:
        """Return where words stand in all policies and notes."""
        return self.ask(lambda library: library.search(query, typing=True), [])

    def remember(self, position: int) -> None:
        """Keep the code point where the reader is."""
        policy_id = self.policy_id
        if policy_id:
            self.ask(lambda library: library.remember_position(policy_id, position), None)

    @Slot(str)
    def delete(self, policy_id: str) -> None:
        """Delete a policy from the trash for good."""
        self._change(lambda library: library.delete(policy_id))

    def notes(self) -> Sequence[Note]:
        """Return the notes of the open policy."""
        return tuple(self._notes)

    def tags(self) -> list[str]:
        """Return every tag that a note of any policy has."""

        def used(library: Library) -> list[str]:
            return sorted({tag for _, note in library.all_notes() for tag in note.tags}, key=str.casefold)

        return self.ask(used, [])

    @Slot(object)
    def add_note(self, note: Note) -> bool:
        """Add a note; return whether it is kept."""
        return self._edit(lambda undo: undo.add(note))

    @Slot(object)
    def change_note(self, note: Note) -> None:
        """Write a changed note."""
        before = next((kept for kept in self._notes if kept.id == note.id), None)
        if before is None:
            self.add_note(note)
        else:
            self._edit(lambda undo: undo.edit(before, note))

    @Slot(str)
    def remove_note(self, note_id: str) -> None:
        """Put a note in the trash."""
        note = next((kept for kept in self._notes if kept.id == note_id), None)
        if note is not None:
            self._edit(lambda undo: undo.remove(note))

    def verdicts(self) -> list[Verdict]:
        """Return what was said of the points of the open policy."""
        policy_id = self.policy_id
        return self.ask(lambda library: library.verdicts(policy_id), []) if policy_id else []

    def judge(self, text: str, before: Sequence[Verdict], after: Sequence[Verdict]) -> bool:
        """Put verdicts in the place of others, as one step that can be undone; return whether they are kept."""
        self.settle()
        policy_id = self.policy_id
        if not policy_id:
            self.failed.emit(self.tr("Your judgement could not be kept: this policy is not in the library."))
            return False

        def change(library: Library) -> bool:
            shelf = VerdictShelf(library, policy_id, self.verdicts_changed.emit)
            self._undo.push(Judge(text, shelf, before, after))
            return True

        return self.ask(change, False)

    def read_again(self) -> None:
        """Take the notes of the open policy as another window left them; no step before that can be undone."""
        self._undo.clear()
        self._read_notes()

    def ask(self, question: Callable[[Library], T], otherwise: T) -> T:
        """Ask the library something; where it cannot answer, why is told and `otherwise` is the answer."""
        if not self.open_library() or self._library is None:
            return otherwise
        try:
            return question(self._library)
        except ReaderError as error:
            self.failed.emit(str(error))
            return otherwise

    def demand(self, question: Callable[[Library], T]) -> T:
        """Ask the library something.

        Raises:
            ReaderError: if it cannot answer; the caller shows why.
        """
        if not self.open_library() or self._library is None:
            raise LibraryError(self.tr("The library could not be opened, so nothing is kept."))
        return question(self._library)

    def _change(self, change: Callable[[Library], object]) -> None:
        self.ask(change, None)
        self.policies_changed.emit()

    def _edit(self, change: Callable[[NoteUndo], None]) -> bool:
        self.settle()
        if self._note_undo is None:
            self.failed.emit(self.tr("The note could not be kept: this policy is not in the library."))
            return False
        try:
            change(self._note_undo)
        except ReaderError as error:
            self.failed.emit(self.tr("The note could not be saved. {why}").format(why=error))
            return False
        return True

    def _tell_notes(self) -> None:
        """After each change, undo and redo."""
        self._read_notes()
        self.saved.emit(datetime.now().astimezone().strftime("%H:%M"))

    def _read_notes(self) -> None:
        policy_id = self.policy_id
        self._notes = self.ask(lambda library: library.notes(policy_id), []) if policy_id else []
        self.notes_changed.emit()
