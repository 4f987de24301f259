"""Search the texts of all policies and all notes by their words.

In: what the user typed. Out: SearchHits, the user's own notes first, then sections, each by relevance. A section is
one hit, at the place where most of the words stand close together.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document import Span
from reader.library.database import LibraryFile, Row, rows
from reader.library.model import SearchHit
from reader.library.query import match_expression

if TYPE_CHECKING:
    from sqlite_utils import Database

SNIPPET = 160  # code points: two lines of a result list
_LEAD = 40  # of them before the first hit, so that it is seen in its context

# 4.0: a word in the title says more about a section than one in its text. The trash is small, so its sections are left
# out as a list: a join with the version of every section that matches took twice as long over 100,000 sections.
_SECTIONS = """SELECT rowid AS id FROM section_fts
    WHERE section_fts MATCH :match AND rowid NOT IN (
        SELECT section.id FROM section JOIN version ON version.id = section.version WHERE version.trashed <> '')
    ORDER BY bm25(section_fts, 4.0, 1.0), rowid LIMIT :limit"""
_NOTES = """SELECT note_fts.rowid AS id FROM note_fts
    JOIN note ON note.key = note_fts.rowid
    JOIN version ON version.id = note.version
    WHERE note_fts MATCH :match AND note.trashed = '' AND version.trashed = ''
    ORDER BY bm25(note_fts), note_fts.rowid LIMIT :limit"""
# Marking is a second step over the few hits shown: in the first it would be done for every section that matches.
_MARKED_SECTION = """SELECT section.version, version.title AS policy_title, section.title, section.start_offset,
    section.text, highlight(section_fts, 1, :open, :close) AS marked
    FROM section_fts JOIN section ON section.id = section_fts.rowid JOIN version ON version.id = section.version
    WHERE section_fts MATCH :match AND section_fts.rowid = :id"""
_MARKED_NOTE = """SELECT note.version, version.title AS policy_title, note.id AS note_id, note.section_title AS title,
    note.start_offset, note.end_offset, note.body AS text, highlight(note_fts, 0, :open, :close) AS marked
    FROM note_fts JOIN note ON note.key = note_fts.rowid JOIN version ON version.id = note.version
    WHERE note_fts MATCH :match AND note_fts.rowid = :id"""


@dataclass(frozen=True, slots=True)
class _Marks:
    """Marks for the places found that no text can hold by chance or on purpose: they are drawn anew for each search."""

    open: str
    close: str


def search(library: LibraryFile, query: str, limit: int) -> list[SearchHit]:
    """Return at most `limit` hits in policies and notes that are not in the trash. No query raises."""
    match = match_expression(query)
    if not match or limit <= 0:
        return []
    nonce = os.urandom(8).hex()
    marks = _Marks(f"<{nonce}>", f"</{nonce}>")
    with library.reading() as database:
        notes = [_note_hit(row, marks) for row in _found(database, _NOTES, _MARKED_NOTE, match, limit, marks)]
        sections = [
            _section_hit(row, marks) for row in _found(database, _SECTIONS, _MARKED_SECTION, match, limit, marks)
        ]
    # Notes never crowd out the policies: they take at most half of the places, unless the other half stays empty.
    return (notes[: max(limit // 2, limit - len(sections))] + sections)[:limit]


def _found(database: Database, find: str, mark: str, match: str, limit: int, marks: _Marks) -> list[Row]:
    ids = [row["id"] for row in rows(database, find, {"match": match, "limit": limit})]
    arguments = {"match": match, "open": marks.open, "close": marks.close}
    return [row for identity in ids for row in rows(database, mark, {**arguments, "id": identity})]


def _section_hit(row: Row, marks: _Marks) -> SearchHit:
    spans = marked_spans(row["marked"], marks.open, marks.close, row["text"])
    first, snippet = make_snippet(row["text"], spans)
    place = first.shifted(row["start_offset"])
    return SearchHit(row["version"], row["policy_title"], "text", "", row["title"], snippet, place.start, place.end)


def _note_hit(row: Row, marks: _Marks) -> SearchHit:
    spans = marked_spans(row["marked"], marks.open, marks.close, row["text"])
    _, snippet = make_snippet(row["text"], spans)
    start, end = row["start_offset"] or 0, row["end_offset"] or 0
    return SearchHit(row["version"], row["policy_title"], "note", row["note_id"], row["title"], snippet, start, end)


def marked_spans(marked: str, opening: str, closing: str, text: str) -> list[Span]:
    """Return the spans of `text` that stand between marks in `marked`, in code points of `text`."""
    spans = []
    position = 0
    plain = []
    pieces = marked.split(opening)
    plain.append(pieces[0])
    position = len(pieces[0])
    for piece in pieces[1:]:
        inside, _, after = piece.partition(closing)
        spans.append(Span(position, position + len(inside)))
        plain += (inside, after)
        position += len(inside) + len(after)
    # SQLite cuts a text at a NUL character; places in a cut text would be wrong, and none is better than a wrong one.
    return spans if "".join(plain) == text else []


def make_snippet(text: str, spans: list[Span]) -> tuple[Span, str]:
    """Return the first place of the stretch of text with most hits, and the stretch as one line with hits in [ ].

    Without hits (the words stand in the title) it is the beginning of the text, and the place is empty.
    """
    if not spans:
        return Span(0, 0), _one_line(text[:SNIPPET]) + ("…" if len(text) > SNIPPET else "")
    reach = SNIPPET - _LEAD
    best = max(spans, key=lambda span: (_near(spans, span, reach), -span.start))
    start = _word_start(text, max(0, best.start - _LEAD))
    end = _word_end(text, max(best.end, start + SNIPPET))
    parts = []
    at = start
    for span in spans:
        if span.start >= start and span.end <= end:
            parts += [text[at : span.start], "[", text[span.start : span.end], "]"]
            at = span.end
    parts.append(text[at:end])
    line = _one_line("".join(parts))
    return best, f"{'…' if start else ''}{line}{'…' if end < len(text) else ''}"


def _near(spans: list[Span], first: Span, reach: int) -> int:
    return sum(1 for span in spans if first.start <= span.start and span.end <= first.start + reach)


def _word_start(text: str, position: int) -> int:
    """Move a position on to where a word begins, unless the word is longer than a snippet can spare."""
    if position == 0:
        return 0
    for index in range(position, min(position + _LEAD, len(text))):
        if text[index - 1].isspace():
            return index
    return position


def _word_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    for index in range(position, max(position - _LEAD, 0), -1):
        if text[index].isspace():
            return index
    return position


def _one_line(text: str) -> str:
    return " ".join(text.split())
