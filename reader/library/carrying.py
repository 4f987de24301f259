"""Carry notes and verdicts from one version of a policy to another, and remember what became of each note.

In: the ids of two versions and a Placer that says where a passage of the one stands in the other (the library does not
compare texts itself). Out: CarriedNotes and CarriedVerdicts. The old rows stay as they are: a note carried is a second
note, on the other version. Carrying again adds what is new since and repeats nothing.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document import Note, Placement, PlacementState, Placer, Selector
from reader.errors import LibraryRequestError
from reader.library.database import LibraryFile, Row, first_row, rows
from reader.library.model import CarriedNote, CarriedVerdict
from reader.library.notes import (
    SELECT_NOTES,
    list_notes,
    note_from_row,
    selector_from_row,
    selector_values,
    write_note,
)
from reader.library.policies import policy_text, require_policy
from reader.library.verdicts import list_verdicts, write_verdict

if TYPE_CHECKING:
    from sqlite_utils import Database

_ORPHAN = Placement(PlacementState.ORPHANED)
_WHOLE_POLICY = Placement(PlacementState.ANCHORED, None, 1.0)

_CARRIED = """SELECT carried.* FROM carried JOIN note ON note.id = carried.note
    WHERE carried.version = ? AND note.trashed = ''
    ORDER BY carried.settled <> '' OR carried.state IN ('anchored', 'changed'), carried.carried, note.start_offset,
        note.id"""
_REMEMBER = """INSERT INTO carried (note, version, state, similarity, start_offset, end_offset, exact, prefix, suffix,
        copy, carried)
    VALUES (:note, :version, :state, :similarity, :start, :end, :exact, :prefix, :suffix, :copy, :carried)
    ON CONFLICT DO NOTHING"""


def carry_notes(library: LibraryFile, old_id: str, new_id: str, place: Placer) -> list[CarriedNote]:
    """Put the notes of one version on another where that is certain, and return what became of each of them.

    Raises:
        LibraryError: if one of the versions is not there, or both are one.
    """
    notes = list_notes(library, old_id)
    text = _text_of_other(library, old_id, new_id)
    # Before the transaction: placing takes milliseconds a note, and nobody else could write meanwhile.
    placements = {note.id: _holding(text, place(note.selector)) if note.selector else _WHOLE_POLICY for note in notes}
    now = library.now()
    with library.writing() as database:
        require_policy(database, old_id)
        for note in notes:
            known = first_row(database, "SELECT 1 FROM carried WHERE note = ? AND version = ?", (note.id, new_id))
            there = first_row(database, "SELECT 1 FROM note WHERE id = ?", (note.id,))
            if known is None and there is not None:
                _carry(database, note, new_id, placements[note.id], now)
    return [carried for carried in list_carried(library, new_id) if carried.note.id in placements]


def carry_verdicts(library: LibraryFile, old_id: str, new_id: str, place: Placer) -> list[CarriedVerdict]:
    """Put the verdicts of one version on another where the passage is the same, and return what became of each.

    A verdict on a passage that was edited does not hold for the new words. One that the user gave on the other version
    itself stays.

    Raises:
        LibraryError: if one of the versions is not there, or both are one.
    """
    text = _text_of_other(library, old_id, new_id)
    carried = [
        CarriedVerdict(verdict, _holding(text, place(Selector(verdict.start, verdict.end, verdict.quote))))
        for verdict in list_verdicts(library, old_id)
    ]
    now = library.now()
    with library.writing() as database:
        require_policy(database, new_id)
        for one in carried:
            selector = one.placement.selector
            if one.kept and selector is not None:
                moved = replace(one.verdict, quote=selector.exact, start=selector.start, end=selector.end)
                write_verdict(database, new_id, moved, now, keep=True)
    return carried


def list_carried(library: LibraryFile, policy_id: str) -> list[CarriedNote]:
    """Return what became in a version of the notes of others, those that wait for a look first."""
    with library.reading() as database:
        require_policy(database, policy_id)
        return [_carried_note(database, row) for row in rows(database, _CARRIED, (policy_id,))]


def settle_note(library: LibraryFile, note_id: str, policy_id: str, selector: Selector | None) -> None:
    """Put a carried note at the passage that the user chose, or leave it with its own version.

    Raises:
        LibraryError: if the note was not carried to this version, or the passage does not stand there.
    """
    now = library.now()
    text = policy_text(library, policy_id)
    if selector is not None and text[selector.start : selector.end] != selector.exact:
        raise LibraryRequestError(
            "The passage chosen for this note does not stand in this version.", "Choose it again."
        )
    with library.writing() as database:
        row = first_row(database, "SELECT * FROM carried WHERE note = ? AND version = ?", (note_id, policy_id))
        if row is None:
            raise LibraryRequestError("This note was not carried to this version.", "Carry the notes over first.")
        carried = _carried_note(database, row)
        copy = carried.copy
        if selector is not None:
            copy = copy or uuid.uuid4().hex
            write_note(database, policy_id, replace(carried.note, id=copy, selector=selector))
        database.execute(
            "UPDATE carried SET copy = nullif(?, ''), settled = ? WHERE note = ? AND version = ?",
            (copy, now, note_id, policy_id),
        )


def _text_of_other(library: LibraryFile, old_id: str, new_id: str) -> str:
    if old_id == new_id:
        raise LibraryRequestError("Notes are carried from one version to another.", "Name two different ones.")
    with library.reading() as database:
        require_policy(database, old_id)
    return policy_text(library, new_id)


def _holding(text: str, placement: Placement) -> Placement:
    """Believe no placement whose words do not stand there: the caller may have placed in another text."""
    selector = placement.selector
    if selector is None:
        return placement if placement.state is PlacementState.ORPHANED else _ORPHAN
    return placement if text[selector.start : selector.end] == selector.exact else _ORPHAN


def _carry(database: Database, note: Note, new_id: str, placement: Placement, now: str) -> None:
    copy = uuid.uuid4().hex if placement.certain else None
    if copy is not None:
        write_note(database, new_id, replace(note, id=copy, selector=placement.selector))
    database.execute(
        _REMEMBER,
        {
            "note": note.id,
            "version": new_id,
            "state": placement.state.value,
            "similarity": placement.similarity,
            "copy": copy,
            "carried": now,
            **selector_values(placement.selector),
        },
    )


def _carried_note(database: Database, row: Row) -> CarriedNote:
    note = first_row(database, f"{SELECT_NOTES} WHERE note.id = ?", (row["note"],))
    assert note is not None  # noqa: S101 - the foreign key holds
    placement = Placement(PlacementState(row["state"]), selector_from_row(row), row["similarity"])
    return CarriedNote(note_from_row(note), row["version"], placement, row["copy"] or "", row["settled"])
