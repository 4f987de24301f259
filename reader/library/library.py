"""Library: the one door to what is kept on this computer. A thin face over the modules beside it.

In: Sources, Documents, Notes, Verdicts. Out: records, notes, hits. Every call that writes is one transaction and is on
the disk when it returns. One Library serves one thread at a time (a second waits); several processes may open the same
folder. Every failure is a LibraryError.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.document import Document, Note, Placer, Selector, Source, Span, StatedPractice
from reader.errors import LibraryError
from reader.library import (
    backups,
    bundle,
    carrying,
    describing,
    findings,
    naming,
    notes,
    policies,
    restoring,
    trash,
    verdicts,
)
from reader.library import search as searching
from reader.library.bundle import TakenIn
from reader.library.database import WAIT_SECONDS, Clock, LibraryFile, open_library_file
from reader.library.describing import Description
from reader.library.model import CarriedNote, CarriedVerdict, PolicyRecord, SearchHit, Verdict, utc_now
from reader.library.organising import Organising
from reader.library.restoring import BackupContents


class Library:
    """The library of a folder. Make one with `Library.open`.

    `notices` are sentences that the user should see once, e.g. that today's backup could not be written. `order` is the
    user's own order: collections, own fields, saved searches, bulk changes, duplicates.
    """

    def __init__(self, file: LibraryFile, notices: tuple[str, ...] = ()) -> None:
        self._file = file
        self.notices = notices
        self.order = Organising(file)

    @classmethod
    def open(cls, folder: Path, *, wait: float = WAIT_SECONDS, clock: Clock = utc_now) -> Library:
        """Open the library in a folder, or begin one there; back it up if the last backup is older than a day.

        `wait` is how many seconds to wait for another process that is writing.

        Raises:
            NewerLibrary: if a newer program wrote it.
            BrokenLibrary: if it is damaged or no library; the file is left as it is (see `Library.recover`).
            LibraryError: if it is locked, read-only, out of reach, or the disk is full.
        """
        file = open_library_file(folder, wait, clock)
        notices: tuple[str, ...] = ()
        try:
            if backups.is_due(folder, clock()) and policies.has_policies(file):
                file.back_up()
        except LibraryError as error:
            # The library itself is sound: reading goes on, and the user is told.
            notices = (f"Today's backup could not be written. {error}",)
        return cls(file, notices)

    @staticmethod
    def recover(folder: Path) -> tuple[Path | None, Path | None]:
        """Set a damaged library aside and put the newest good backup in its place; return both paths, None if none."""
        return backups.recover(folder, utc_now())

    def export_bundle(self, target: Path, policy_ids: Sequence[str] = ()) -> int:
        """Write policies, all by default, with all that is kept of them to one file; return how many."""
        return bundle.export_bundle(self._file, target, policy_ids)

    def import_bundle(self, path: Path) -> TakenIn:
        """Take in the policies of a bundle, whole or not at all; return their ids here, and what was not in it."""
        return bundle.import_bundle(self._file, path)

    def contents(self) -> BackupContents:
        """Return what this library holds, to be compared with a backup."""
        return restoring.here_contents(self._file)

    @staticmethod
    def backups(folder: Path) -> list[BackupContents]:
        """Return what is in each backup of the library in a folder, newest first."""
        return restoring.folder_backups(folder)

    @staticmethod
    def restore_backup(folder: Path, backup: Path) -> Path | None:
        """Put a backup in the place of the library, which nobody may have open; return where that one is kept."""
        return restoring.restore_backup(folder, backup, utc_now())

    def close(self) -> None:
        """Close the library. Closing twice does nothing."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """The folder that holds `library.db`, `files/` and `backups/`."""
        return self._file.folder

    def now(self) -> str:
        """Return the present moment as the library keeps it, ISO 8601 in UTC."""
        return self._file.now()

    def back_up(self) -> Path:
        """Write a verified backup now and return its path."""
        return self._file.back_up()

    # Policies

    def add(self, source: Source, document: Document, original: bytes | None = None) -> PolicyRecord:
        """Keep a policy and return its record; a text that is kept already is marked as opened and comes back."""
        return policies.add_policy(self._file, source, document, original)

    def foresee(self, document: Document) -> tuple[str, list[PolicyRecord]]:
        """Return the id of a text that is kept already, else "", and the versions of the policy that it is one of."""
        return policies.foresee(self._file, document)

    def policies(self, trashed: bool = False) -> list[PolicyRecord]:
        """Return the policies, last opened first; or those in the trash, last removed first."""
        return policies.list_policies(self._file, trashed)

    def versions(self, policy_id: str) -> list[PolicyRecord]:
        """Return all kept versions of the policy that this one is a version of."""
        return policies.list_versions(self._file, policy_id)

    def get(self, policy_id: str) -> PolicyRecord:
        """Return the record of a policy.

        Raises:
            LibraryError: if it is not there.
        """
        return policies.get_policy(self._file, policy_id)

    def source(self, policy_id: str) -> Source:
        """Return the Source of a policy as it was kept: it opens without its file."""
        return policies.policy_source(self._file, policy_id)

    def text(self, policy_id: str) -> str:
        """Return the canonical text that the notes of a policy refer to."""
        return policies.policy_text(self._file, policy_id)

    def original(self, policy_id: str) -> bytes | None:
        """Return the bytes of the file that a policy came from, None where they were not kept."""
        return policies.policy_original(self._file, policy_id)

    def remember_position(self, policy_id: str, offset: int) -> None:
        """Remember where the reader is, in code points of the canonical text."""
        policies.set_position(self._file, policy_id, offset)

    def set_status(self, policy_id: str, status: str) -> None:
        """Mark a policy with a word of the user's choice."""
        policies.set_status(self._file, policy_id, status)

    def describe(self, policy_id: str, description: Description) -> PolicyRecord:
        """Put right what a policy's file says of itself: title, site, address, date."""
        return describing.describe(self._file, policy_id, description)

    def tags(self, policy_id: str) -> tuple[str, ...]:
        """Return the tags of a policy in order."""
        return findings.policy_tags(self._file, policy_id)

    def set_tags(self, policy_id: str, tags: Sequence[str]) -> tuple[str, ...]:
        """Give a policy these tags and no others; return them as they are kept."""
        return findings.set_tags(self._file, policy_id, tags)

    def all_tags(self) -> dict[str, int]:
        """Return every tag of a policy, and how many policies have it."""
        return findings.all_tags(self._file)

    # Trash

    def trash(self, policy_id: str) -> None:
        """Put a policy and its notes in the trash."""
        trash.trash_policy(self._file, policy_id)

    def restore(self, policy_id: str) -> None:
        """Take a policy and its notes out of the trash."""
        trash.restore_policy(self._file, policy_id)

    def delete(self, policy_id: str) -> None:
        """Delete a policy for good, with its notes, verdicts and original file."""
        trash.delete_policy(self._file, policy_id)

    def delete_all(self, policy_ids: Sequence[str]) -> None:
        """Delete policies for good, as `delete` does, after a backup."""
        trash.delete_policies(self._file, policy_ids)

    def delete_note(self, note_id: str) -> None:
        """Delete a note for good."""
        trash.delete_note(self._file, note_id)

    def purge_expired(self, today: date) -> int:
        """Delete for good what has been in the trash for 30 days; return how many policies and notes went."""
        return trash.purge_expired(self._file, today)

    # Notes

    def notes(self, policy_id: str) -> list[Note]:
        """Return the notes of a policy in reading order."""
        return notes.list_notes(self._file, policy_id)

    def all_notes(self, trashed: bool = False) -> list[tuple[PolicyRecord, Note]]:
        """Return all notes with their policies, or those in the trash."""
        return notes.list_all_notes(self._file, trashed)

    def save_note(self, policy_id: str, note: Note) -> None:
        """Write a note, new or changed; one in the trash comes back. It is on the disk when this returns."""
        notes.save_note(self._file, policy_id, note)

    def remove_note(self, note_id: str) -> None:
        """Put a note in the trash."""
        notes.remove_note(self._file, note_id)

    def restore_note(self, note_id: str) -> None:
        """Take a note out of the trash."""
        notes.restore_note(self._file, note_id)

    # Verdicts

    def verdicts(self, policy_id: str) -> list[Verdict]:
        """Return the verdicts on a policy in reading order."""
        return verdicts.list_verdicts(self._file, policy_id)

    def save_verdict(self, policy_id: str, verdict: Verdict) -> None:
        """Write a verdict, in place of an earlier one on the same finding."""
        verdicts.save_verdict(self._file, policy_id, verdict)

    def remove_verdict(self, policy_id: str, verdict: Verdict) -> None:
        """Take back a verdict."""
        verdicts.remove_verdict(self._file, policy_id, verdict)

    # Another version

    def carry_notes(self, old_id: str, new_id: str, place: Placer) -> list[CarriedNote]:
        """Put the notes of one version on another where `place` is certain, and return what became of each.

        The notes stay on the old version too. Those that wait for the user's look are kept in mind until `settle_note`.
        """
        return carrying.carry_notes(self._file, old_id, new_id, place)

    def carry_verdicts(self, old_id: str, new_id: str, place: Placer) -> list[CarriedVerdict]:
        """Put the verdicts of one version on another where their passages are the same; return what became of each."""
        return carrying.carry_verdicts(self._file, old_id, new_id, place)

    def carried_notes(self, policy_id: str) -> list[CarriedNote]:
        """Return what became in this version of the notes of others, those that wait for a look first."""
        return carrying.list_carried(self._file, policy_id)

    def settle_note(self, note_id: str, policy_id: str, selector: Selector | None) -> None:
        """Put a carried note at the passage that the user chose; None leaves it with the version it is from."""
        carrying.settle_note(self._file, note_id, policy_id, selector)

    # Search

    def search(self, query: str, limit: int = 50, typing: bool = False) -> list[SearchHit]:
        """Return the places that a query asks for: notes first, then sections, best first.

        The language is told in query.py. With `typing` the last word may go on, as its user has not finished it.
        """
        return searching.search(self._file, query, limit, typing)

    def keep_findings(self, policy_id: str, rulebook: str, stated: Sequence[StatedPractice]) -> None:
        """Keep what a rulebook found in a policy, to search by, in place of what was found before."""
        findings.keep_findings(self._file, policy_id, rulebook, stated)
        naming.name_by_text(self._file, policy_id)

    def places(self, policy_id: str) -> list[tuple[str, Span]]:
        """Return the practices that are kept of a policy with where they are stated, in reading order."""
        return findings.kept_places(self._file, policy_id)

    def stated(self, policy_id: str) -> tuple[StatedPractice, ...]:
        """Return what is kept of a policy, with the rules that found it, in reading order."""
        return findings.kept_stated(self._file, policy_id)

    def is_read_with(self, policy_id: str, rulebook: str) -> bool:
        """Tell whether what this rulebook finds in a policy is kept."""
        return findings.is_read_with(self._file, policy_id, rulebook)

    def without_findings(self, rulebook: str) -> list[str]:
        """Return the ids of the policies that were not read with this rulebook."""
        return findings.without_findings(self._file, rulebook)
