"""NoteModel: the notes of a policy as rows, in the order of the text. In: Notes; out: roles. Also makes new notes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import Qt

from reader.document import Document, Note, NoteTarget, Selector, Span, make_selector
from reader.gui.dates import now, shown_moment
from reader.gui.language import said
from reader.gui.models.record_model import RecordModel, Role
from reader.gui.note_colours import DEFAULT_COLOUR
from reader.gui.points import OWN, WORDS

NO_WORDS = "No words yet"


class NoteModel(RecordModel[Note]):
    """The notes of one policy: those on the whole policy first, then as their passages stand in the text."""

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes."""
        self.set_records(sorted(notes, key=_place))

    def note(self, note_id: str) -> Note | None:
        """Return a note by its id."""
        row = self.row_of(note_id)
        return self.record(row) if row >= 0 else None

    def id_of(self, record: Note) -> str:
        """Return the id of the note."""
        return record.id

    def shown(self, record: Note, role: int) -> object:
        """Return what a role shows of a note."""
        body = "  ·  ".join(filter(None, (point_of(record), " ".join(record.body.split()))))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return about(record)
            case Role.ASIDE:
                return shown_moment(record.modified)
            case Role.SNIPPET:
                return "  ".join(filter(None, (body or said(NO_WORDS), *(f"#{tag}" for tag in record.tags))))
            case Role.QUIET:
                return not body
            case Role.COLOUR:
                return record.colour
            case Qt.ItemDataRole.AccessibleTextRole:
                tags = " " + said("Tags: {tags}.").format(tags=", ".join(record.tags)) if record.tags else ""
                words = body.replace("  ·  ", ". ") or said(NO_WORDS)
                kind = said("Note, {colour}.").format(colour=said(record.colour))
                start = f"{said(OWN)}." if record.point else kind  # a point is not in the colour of a note
                return f"{start} {about(record)}. {words}.{tags} {shown_moment(record.modified)}."
        return None


def about(note: Note) -> str:
    """Return in one line what a note is about."""
    if note.target == NoteTarget.POLICY:
        return said("Whole policy")
    if note.target == NoteTarget.SECTION:
        return said("Section: {title}").format(title=note.section_title)
    return f"“{quote_of(note)}”"


def point_of(note: Note) -> str:
    """Return in one line what point of the user's own a note is, "" where it is none."""
    if note.point is None:
        return ""
    return ": ".join(filter(None, (said(WORDS[note.point.severity]), note.point.title)))


def quote_of(note: Note) -> str:
    """Return the words that a note is about, on one line; "" for a note on the whole policy."""
    return " ".join(note.selector.exact.split()) if note.selector is not None else ""


def policy_note() -> Note:
    """Return a new note on the whole policy."""
    return _new(NoteTarget.POLICY, None, "")


def section_note(document: Document, section: int) -> Note:
    """Return a new note on a section, by its index: it holds on to the heading, or to the first sentence."""
    found = document.sections[section]
    first = next((sentence.span for sentence in document.sentences if sentence.section == section), found.span)
    return _new(NoteTarget.SECTION, make_selector(document.text, found.heading or first), found.title)


def passage_note(document: Document, span: Span, colour: str = DEFAULT_COLOUR) -> Note:
    """Return a new note on a passage of the canonical text; without words it is a highlight."""
    title = document.sections[document.section_index_at(span.start)].title if document.sections else ""
    return _new(NoteTarget.PASSAGE, make_selector(document.text, span), title, colour)


def tags_of(words: str) -> tuple[str, ...]:
    """Return the tags that words with commas between name: once each, in their order, without "#"."""
    tags = (" ".join(part.split()).removeprefix("#") for part in words.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _new(target: NoteTarget, selector: Selector | None, section_title: str, colour: str = DEFAULT_COLOUR) -> Note:
    moment = now()
    return Note(uuid4().hex, target, "", moment, moment, selector, section_title, colour)


def _place(note: Note) -> tuple[int, str, str]:
    start = note.selector.start if note.selector is not None else -1
    return start, note.created, note.id
