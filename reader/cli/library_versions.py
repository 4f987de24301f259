"""`policy-reader library versions|carry|settle`: versions of a policy, and what becomes of notes from one to another.

In: the open library and the arguments. Out: what to show, as one JSON object and as lines.
"""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from reader.cli.library_marks import there
from reader.cli.terminal import Style, counted
from reader.compare import Reanchorer
from reader.document import Document, PlacementState, Selector, Span, make_selector
from reader.errors import InputError
from reader.library import CarriedNote, CarriedVerdict, Library, PolicyRecord
from reader.segment import segment

Shown = tuple[dict[str, Any], list[str]]

_STATES = {
    PlacementState.ANCHORED: "anchored: the same words",
    PlacementState.CHANGED: "changed: its words were edited",
    PlacementState.REVIEW: "to review: this may be the place",
    PlacementState.ORPHANED: "orphaned: no longer there",
}


def versions(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Show the versions of a policy, or all policies with several."""
    groups = _groups(library, arguments.policy) if library else []
    lines: list[str] = []
    for group in groups:
        head = " · ".join(filter(None, (group[-1].title or group[-1].file_name, group[-1].site)))
        lines += [style.paint(line, "bold") for line in style.wrap(head)]
        for record in group:
            archived = f"archived on {record.archived_on}" if record.archived_on else record.file_name
            notes = counted(record.note_count, "note")
            facts = (f"version {record.version}", archived, f"added {record.added[:10]}", notes, record.id)
            lines += style.wrap(" · ".join(fact for fact in facts if fact), "  ")
    content = {"policies": [{"versions": [asdict(record) for record in group]} for group in groups]}
    return content, lines or ["You have no policy in several versions."]


def carry(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Carry notes and verdicts from one version to another."""
    library = there(library)
    reanchorer = Reanchorer(_document(library, arguments.old), _document(library, arguments.new))
    notes = library.carry_notes(arguments.old, arguments.new, reanchorer.place)
    verdicts = library.carry_verdicts(arguments.old, arguments.new, reanchorer.place)
    lines: list[str] = []
    for note in notes:
        lines += _note_lines(note, style)
    for verdict in verdicts:
        lines += _verdict_lines(verdict, style)
    waiting = sum(note.waits for note in notes)
    if waiting:
        lines.append(f"{waiting} {'note needs' if waiting == 1 else 'notes need'} a look: library settle --help")
    content = {"notes": [_note_object(note) for note in notes], "verdicts": [_verdict_object(v) for v in verdicts]}
    return content, lines or ["There are no notes and no verdicts on that version."]


def settle(library: Library | None, arguments: Namespace, style: Style) -> Shown:
    """Decide on a note that was carried."""
    library = there(library)
    found = [note for note in library.carried_notes(arguments.version) if note.note.id == arguments.note]
    if not found:
        raise InputError("This note was not carried to that version.", "“library carry” shows the ids.")
    library.settle_note(arguments.note, arguments.version, _chosen(library, arguments, found[0]))
    (after,) = [note for note in library.carried_notes(arguments.version) if note.note.id == arguments.note]
    return {"notes": [_note_object(after)]}, _note_lines(after, style)


def _chosen(library: Library, arguments: Namespace, note: CarriedNote) -> Selector | None:
    if arguments.leave:
        return None
    if arguments.accept:
        if note.placement.selector is None:
            raise InputError("No passage is proposed for this note.", "Name one with --at, or leave it with --leave.")
        return note.placement.selector
    text = library.text(arguments.version)
    if text.count(arguments.at) != 1 or not arguments.at.strip():
        raise InputError("That passage does not stand in the version exactly once.", "Give more of its words.")
    start = text.index(arguments.at)
    return make_selector(text, Span(start, start + len(arguments.at)))


def _groups(library: Library, policy_id: str | None) -> list[list[PolicyRecord]]:
    if policy_id:
        return [library.versions(policy_id)]
    groups: dict[str, list[PolicyRecord]] = {}
    for record in library.policies():
        groups.setdefault(record.policy, []).append(record)
    several = [sorted(group, key=lambda record: record.version) for group in groups.values() if len(group) > 1]
    return sorted(several, key=lambda group: (group[-1].title.casefold(), group[-1].id))


def _document(library: Library, policy_id: str) -> Document:
    return segment(library.source(policy_id))


def _note_lines(carried: CarriedNote, style: Style) -> list[str]:
    note, selector = carried.note, carried.placement.selector
    state = "settled" if carried.settled else _STATES[carried.placement.state]
    lines = [style.paint(line, "bold") for line in style.wrap(f"{state} · note {note.id}")]
    lines += style.wrap(f"was “{note.selector.exact}”" if note.selector else "on the whole policy", "  ")
    if selector is not None and carried.placement.state is not PlacementState.ANCHORED:
        lines += style.wrap(f"is “{selector.exact}”", "  ")
    return lines + style.wrap(note.body, "  ")


def _verdict_lines(carried: CarriedVerdict, style: Style) -> list[str]:
    state = _STATES[carried.placement.state] if carried.kept else "judge it anew: its words changed or are gone"
    verdict = carried.verdict
    lines = [style.paint(line, "bold") for line in style.wrap(f"{state} · {verdict.decision} · {verdict.practice}")]
    return lines + style.wrap(f"was “{verdict.quote}”", "  ")


def _note_object(carried: CarriedNote) -> dict[str, Any]:
    return asdict(carried) | {"waits": carried.waits}


def _verdict_object(carried: CarriedVerdict) -> dict[str, Any]:
    return asdict(carried) | {"kept": carried.kept}
