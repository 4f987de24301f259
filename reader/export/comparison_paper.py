"""Set a comparison on paper, and write it in the format that a file's name asks for.

In: a Comparison and a path. Out: a Paper; the file. What was put in is underlined and marked "+", what was taken out is
struck through and marked "−".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.compare import (
    Clause,
    Comparison,
    Effect,
    PracticeChange,
    SentenceChange,
    TextChangeKind,
    WordChange,
    comparison_json,
    word_changes,
)
from reader.errors import ExportRequestError
from reader.export.comparison import TITLE, comparison_html, comparison_markdown
from reader.export.comparison_words import (
    NO_PRACTICE,
    NO_SENTENCE,
    REWORDED,
    SAME,
    SAME_WORDS,
    STANDING,
    change_line,
    changes_by_effect,
    section_line,
    sentence_case,
    side_name,
    unchanged_line,
)
from reader.export.docx import write_docx
from reader.export.odt import write_odt
from reader.export.paper import Line, Paper, Piece, Style, Table, text_line
from reader.export.wording import AID
from reader.whole_file import write_whole, write_whole_bytes

TEXTS: dict[str, Callable[[Comparison], str]] = {
    ".html": comparison_html,
    ".htm": comparison_html,
    ".md": comparison_markdown,
    ".json": comparison_json,
}
COMPARISON_SUFFIXES = (".html", ".docx", ".odt", ".pdf", ".md", ".json")
_LOOKS = {Effect.WORSE: "high", Effect.BETTER: "low", Effect.NEUTRAL: ""}


def comparison_paper(comparison: Comparison) -> Paper:
    """Return the comparison as pages."""
    sides = [(word, side_name(side)) for word, side in (("Old", comparison.old), ("New", comparison.new))]
    rows = tuple(
        ((Line(Style.TEXT, (Piece(word, soft=True),)),), (text_line(Style.TEXT, name),)) for word, name in sides
    )
    notices = tuple(text_line(Style.NOTICE, notice) for notice in comparison.notices)
    table = Table(rows, ruled=False, widths=(16, 84))
    head: tuple[Line | Table, ...] = (text_line(Style.TITLE, TITLE), table, *notices, text_line(Style.SOFT, AID))
    names = " / ".join(name for _, name in sides)
    return Paper(TITLE, (*head, *_Setter().body(comparison)), footer=f"{TITLE}: {names}")


def write_comparison(comparison: Comparison, path: Path, make_pdf: Callable[[Paper], bytes] | None = None) -> Path:
    """Write a comparison in the format of the path's suffix and return the path.

    Raises:
        ExportError: if the suffix is none of COMPARISON_SUFFIXES, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix in TEXTS:
        return write_whole(path, TEXTS[suffix](comparison))
    pages = {".docx": write_docx, ".odt": write_odt, ".pdf": make_pdf}.get(suffix)
    if pages is None:
        raise ExportRequestError(
            f"The name “{path.name}” does not tell the format.", f"End it in one of: {', '.join(COMPARISON_SUFFIXES)}."
        )
    return write_whole_bytes(path, pages(comparison_paper(comparison)))


class _Setter:
    """Sets change after change; counts the cards."""

    def __init__(self) -> None:
        self._card = 0

    def body(self, comparison: Comparison) -> Iterator[Line]:
        if comparison.nothing_changed:
            yield text_line(Style.TEXT, SAME if comparison.identical else SAME_WORDS)
            return
        yield text_line(Style.HEADING, "What changed for you", 1)
        for title, changes in changes_by_effect(comparison):
            yield text_line(Style.HEADING, title, 2)
            for change in changes:
                yield from self._change(change, change_line(change), change.old)
        if not comparison.practices:
            yield text_line(Style.TEXT, NO_PRACTICE)
        if comparison.standing:
            yield text_line(Style.HEADING, STANDING, 2)
            for change in comparison.standing:
                yield from self._change(change, sentence_case(change.title), ())
        if comparison.reworded:
            yield text_line(Style.HEADING, REWORDED, 2)
            yield from map(_sentence, comparison.reworded)
        yield text_line(Style.HEADING, "The text, section by section", 1)
        for section in comparison.changed_sections:
            yield text_line(Style.HEADING, section_line(section), 3)
            yield from map(_sentence, section.sentences)
        yield text_line(Style.SOFT, unchanged_line(comparison) if comparison.changed_sections else NO_SENTENCE)

    def _change(self, change: PracticeChange, words: str, before: Sequence[Clause]) -> Iterator[Line]:
        self._card += 1
        yield Line(Style.POINT, (Piece(words, strong=True),), 2, card=self._card)
        for when, clauses in (("Now: ", change.new), ("Before: ", before)):
            for clause in clauses:
                lead_in = (Piece(f"{clause.lead_in} … ", emphasis=True, soft=True),) if clause.lead_in else ()
                pieces = (Piece(when, strong=True), *lead_in, Piece(clause.quote))
                yield Line(Style.QUOTE, pieces, card=self._card, look=_LOOKS[change.effect])
                yield Line(Style.CITE, (Piece(clause.place, soft=True),), card=self._card)
                self._card += 1


def _sentence(change: SentenceChange) -> Line:
    one = change.new or change.old
    if one is None:
        return text_line(Style.ITEM, "", 1)
    place = Piece(f" ({one.place})", soft=True)
    if change.kind == TextChangeKind.EDITED and change.old and change.new:
        pieces = [_words(piece.change, piece.text) for piece in word_changes(change.old.quote, change.new.quote)]
        return Line(Style.ITEM, (*pieces, place), 1)
    kind = WordChange.ADDED if change.new is not None else WordChange.REMOVED
    return Line(Style.ITEM, (_words(kind, one.quote), place), 1)


def _words(change: WordChange, text: str) -> Piece:
    if change == WordChange.SAME or not text.strip():
        return Piece(text)
    sign = "+" if change == WordChange.ADDED else "−"
    lead = text[: len(text) - len(text.lstrip())]
    marked = f"{lead}{sign}{text.lstrip()}"
    return Piece(marked, underlined=True) if change == WordChange.ADDED else Piece(marked, struck=True, soft=True)
