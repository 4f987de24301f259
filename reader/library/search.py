"""Search the texts of all policies and all notes by their words, and by filters on what was found in them.

In: what the user typed (see query.py). Out: SearchHits, the user's own notes first, then sections, each by relevance. A
section is one hit, at the place where most of the words stand close together.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.document import Span
from reader.library.database import LibraryFile, Row, rows
from reader.library.filters import Conditions, conditions
from reader.library.model import SearchHit
from reader.library.own_fields import field_key, fields_in
from reader.library.query import read_query

if TYPE_CHECKING:
    from sqlite_utils import Database

SNIPPET = 160  # code points: two lines of a result list
_LEAD = 40  # of them before the first hit, so that it is seen in its context

# Over this many sections that match, not each is ranked (2 to 4 ms a thousand): those whose titles have the words and
# the newest stand for all. One letter with any ending is in nearly every section.
BROAD = 4_000
RANKED = 2_000  # of each of the two

# 4.0: a word in the title says more about a section than one in its text.
_COUNT = """SELECT count(*) AS number FROM (SELECT 1 FROM section_fts WHERE section_fts MATCH :match {and_allowed}
    LIMIT :broad)"""
_SECTIONS = """SELECT rowid AS id FROM section_fts WHERE section_fts MATCH :match {and_allowed}
    ORDER BY bm25(section_fts, 4.0, 1.0), rowid LIMIT :limit"""
_BROAD_SECTIONS = """SELECT id FROM (
        SELECT * FROM (SELECT rowid AS id, bm25(section_fts, 4.0, 1.0) AS rank FROM section_fts
            WHERE section_fts MATCH '{{title}} : (' || :match || ')' {and_allowed} LIMIT :ranked)
        UNION ALL
        SELECT * FROM (SELECT rowid AS id, bm25(section_fts, 4.0, 1.0) AS rank FROM section_fts
            WHERE section_fts MATCH :match {and_allowed} ORDER BY rowid DESC LIMIT :ranked)
    ) GROUP BY id ORDER BY min(rank), id LIMIT :limit"""
# The trash is small, so its sections are left out as a list: a join with the version of every section that matches took
# twice as long over 100,000 sections. Only a query that asks something of the policy or of what was found in it joins;
# "+" keeps the index of words from being asked once for each section that is allowed, which took minutes.
_NOT_IN_TRASH = """AND rowid NOT IN (
    SELECT section.id FROM section JOIN version ON version.id = section.version WHERE version.trashed <> '')"""
_ALLOW = """INSERT INTO temp.allowed
    SELECT section.id FROM section JOIN version ON version.id = section.version WHERE {version} AND {section}"""
_ALLOWED = "AND +rowid IN (SELECT id FROM temp.allowed)"
_NOTES = """SELECT note_fts.rowid AS id FROM note_fts
    JOIN note ON note.key = note_fts.rowid
    JOIN version ON version.id = note.version
    WHERE note_fts MATCH :match AND {note}
    ORDER BY bm25(note_fts), note_fts.rowid LIMIT :limit"""

# A query without words lists what its filters let through: sentences that state the practice, or whole policies.
_LISTED_FINDINGS = """SELECT finding.version, version.title AS policy_title, section.title, finding.start_offset,
    finding.end_offset, section.start_offset AS section_start, section.text
    FROM version CROSS JOIN finding ON finding.version = version.id CROSS JOIN section ON section.id = finding.section
    WHERE {finding}
    ORDER BY version.title COLLATE NOCASE, version.id, finding.start_offset LIMIT :limit * 8"""
_LISTED_POLICIES = """SELECT section.version, version.title AS policy_title, section.title, section.start_offset,
    section.text, section.text AS marked
    FROM version JOIN section ON section.version = version.id AND section.ordinal = 0
    WHERE {version} AND {section} ORDER BY version.opened DESC, version.id LIMIT :limit"""
_LISTED_NOTES = """SELECT note.version, version.title AS policy_title, note.id AS note_id, note.section_title AS title,
    note.start_offset, note.end_offset, note.body AS text, note.body AS marked
    FROM note JOIN version ON version.id = note.version
    WHERE {note} ORDER BY note.modified DESC, note.id LIMIT :limit"""
# Marking is a second step over the few hits shown: in the first it would be done for every section that matches. It is
# one statement for all of them, as each would gather the words of a prefix anew.
_MARKED_SECTION = """SELECT section_fts.rowid AS id,
    section.version, version.title AS policy_title, section.title, section.start_offset,
    section.text, highlight(section_fts, 1, :open, :close) AS marked
    FROM section_fts JOIN section ON section.id = section_fts.rowid JOIN version ON version.id = section.version
    WHERE section_fts MATCH :match AND +section_fts.rowid IN (SELECT value FROM json_each(:ids))"""
_MARKED_NOTE = """SELECT note_fts.rowid AS id,
    note.version, version.title AS policy_title, note.id AS note_id, note.section_title AS title,
    note.start_offset, note.end_offset, note.body AS text, highlight(note_fts, 0, :open, :close) AS marked
    FROM note_fts JOIN note ON note.key = note_fts.rowid JOIN version ON version.id = note.version
    WHERE note_fts MATCH :match AND +note_fts.rowid IN (SELECT value FROM json_each(:ids))"""


@dataclass(frozen=True, slots=True)
class _Marks:
    """Marks for the places found that no text can hold by chance or on purpose: they are drawn anew for each search."""

    open: str
    close: str


def search(library: LibraryFile, text: str, limit: int, typing: bool = False) -> list[SearchHit]:
    """Return at most `limit` hits in policies and notes that are not in the trash. No query raises."""
    nonce = os.urandom(8).hex()
    marks = _Marks(f"<{nonce}>", f"</{nonce}>")
    with library.reading() as database:
        own = {field_key(field.name): field for field in fields_in(database)}
        query = read_query(text, typing, tuple(own))
        if limit <= 0 or not (query.match or query.filters):
            return []
        allowed = conditions(query.filters, own)
        find = _matching if query.match else _listed
        notes, sections = find(database, query.match, allowed, limit, marks)
    # Notes never crowd out the policies: they take at most half of the places, unless the other half stays empty.
    return (notes[: max(limit // 2, limit - len(sections))] + sections)[:limit]


def _matching(
    database: Database, match: str, allowed: Conditions, limit: int, marks: _Marks
) -> tuple[list[SearchHit], list[SearchHit]]:
    """Return the notes and the sections that hold the words."""
    values = {**allowed.values, "match": match, "limit": limit}
    notes, sections = [], []
    if allowed.notes:
        found = rows(database, _filled(_NOTES, allowed), values)
        notes = [_note_hit(row, marks) for row in _marked(database, _MARKED_NOTE, found, match, marks)]
    if allowed.texts:
        filtered = allowed.of_policy or allowed.section != "1"
        if filtered:
            database.execute("CREATE TEMP TABLE IF NOT EXISTS allowed (id INTEGER PRIMARY KEY)")
            database.execute("DELETE FROM temp.allowed")
            database.execute(_filled(_ALLOW, allowed), allowed.values)
        within = {"and_allowed": _ALLOWED if filtered else _NOT_IN_TRASH}
        (count,) = rows(database, _COUNT.format(**within), {**values, "broad": BROAD})
        statement = _BROAD_SECTIONS if count["number"] >= BROAD else _SECTIONS
        found = rows(database, statement.format(**within), {**values, "ranked": RANKED})
        sections = [_section_hit(row, marks) for row in _marked(database, _MARKED_SECTION, found, match, marks)]
    return notes, sections


def _marked(database: Database, mark: str, found: list[Row], match: str, marks: _Marks) -> list[Row]:
    ids = [one["id"] for one in found]
    arguments: dict[str, object] = {"match": match, "open": marks.open, "close": marks.close, "ids": json.dumps(ids)}
    by_id = {row["id"]: row for row in rows(database, mark, arguments)}
    return [by_id[identity] for identity in ids if identity in by_id]


def _listed(
    database: Database, _match: str, allowed: Conditions, limit: int, marks: _Marks
) -> tuple[list[SearchHit], list[SearchHit]]:
    """Return the notes and the sentences or policies that the filters let through."""
    values = {**allowed.values, "limit": limit}
    notes, sections = [], []
    if allowed.notes:
        notes = [_note_hit(row, marks) for row in rows(database, _filled(_LISTED_NOTES, allowed), values)]
    if allowed.texts and allowed.of_finding:
        # One sentence may state eight practices; a GROUP BY would read all findings before it gives the first.
        found = {
            (row["version"], row["start_offset"]): row
            for row in reversed(rows(database, _filled(_LISTED_FINDINGS, allowed), values))
        }
        sections = [_finding_hit(row) for row in reversed(found.values())][:limit]
    elif allowed.texts:
        sections = [_section_hit(row, marks) for row in rows(database, _filled(_LISTED_POLICIES, allowed), values)]
    return notes, sections


def _filled(statement: str, allowed: Conditions) -> str:
    return statement.format(
        version=allowed.version, note=allowed.note, section=allowed.section, finding=allowed.finding
    )


def _finding_hit(row: Row) -> SearchHit:
    start, end = row["start_offset"] - row["section_start"], row["end_offset"] - row["section_start"]
    _, snippet = make_snippet(row["text"], [Span(max(0, start), max(0, end))])
    place = row["start_offset"], row["end_offset"]
    return SearchHit(row["version"], row["policy_title"], "text", "", row["title"], snippet, *place)


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
