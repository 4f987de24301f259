"""Columns: what a cell of a table says by the head of its column.

In: the rows of a document, their cells joined by " | ", and the head of their table. Out: for each row the cells that
name who gets data or whom it comes from, each with words that say so ("Zendesk" under "Who do we share it with?" states
nothing by itself), and what an answer in it denies ("Geolocation data | No" under "Category | Collected?").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.document import Document, Sentence, Span
from reader.document.organisation import organisation_of
from reader.practices.concept import Vocabulary, fold

_BETWEEN = " | "
# What the head of a column says of each cell under it, by the concept (resources/concepts/en/grammar.toml) that the
# head is as a whole; the first counts.
_SAYS: Mapping[str, str] = {
    "column-sources": "we receive your personal information from:",
    "column-suppliers": "we share your personal information with our service providers:",
    "column-partners": "we share your personal information with our partners:",
    "column-outsiders": "we share your personal information with third parties:",
    "column-recipients": "we share your personal information with:",
}
# What a "no" under a head denies, by the beginnings of the practices; "" for all that the row would state.
_DENIES: Mapping[str, tuple[str, ...]] = {
    "column-collected": ("",),
    "column-sold": ("sell-data",),
    "column-shared": ("share-", "sell-data", "marketing-contact"),
}
_WAY_OUT = "column-limit"
_OTHER_TABLE = "column-cookies"
_YES, _NO = "cell-yes", "cell-no"
# What a cell may state by the head of its column.
_BY_HEAD = ("share-", "data-from-others")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and the head of its column, in the document, and what the head says of it."""

    says: str
    head: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """What the columns of a table say of a row.

    `denied` are the beginnings of the practices that an answer in it denies; `way_out` tells that one says that you can
    stop what the row states.
    """

    cells: tuple[Cell, ...] = ()
    denied: tuple[str, ...] = ()
    way_out: bool = False

    def denies(self, practice: str) -> bool:
        """Tell whether an answer in the row denies a practice that its other words state."""
        return practice.startswith(self.denied) if self.denied else False


PLAIN = Row()


def may_state(practice: str) -> bool:
    """Tell whether a cell may state a practice by the head of its column."""
    return practice.startswith(_BY_HEAD) and practice != "share-aggregate"


class Columns:
    """Reads the rows of the tables of a document."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._text = document.text
        self._vocabulary = vocabulary
        self._own: str | None = None
        self._heads: dict[Span, tuple[tuple[Span, str], ...]] = {}

    def row(self, sentence: Sentence) -> Row:
        """Return what the columns say of a sentence, which need not be a row: nothing where a cell is left empty."""
        if not sentence.lead_ins or _BETWEEN not in self._text[sentence.span.start : sentence.span.end]:
            return PLAIN
        heads = self._read(sentence.lead_ins[-1])
        spans = _cells(self._text, sentence.span)
        # Empty cells leave no mark: where one is missing it is not known under which heads the others stand.
        if len(spans) != len(heads) or not any(kind for _, kind in heads):
            return PLAIN
        cells: list[Cell] = []
        denied: list[str] = []
        way_out = False
        for (head, kind), span in zip(heads, spans, strict=True):
            answer = self._answer(span) if kind else ""
            if kind in _SAYS and not answer and not self._is_own(span):
                cells.append(Cell(_SAYS[kind], head, span))
            elif kind in _DENIES and answer == _NO:
                denied += _DENIES[kind]
            elif kind == _WAY_OUT:
                way_out = answer == _YES
        return Row(tuple(cells), tuple(denied), way_out)

    def _read(self, row: Span) -> tuple[tuple[Span, str], ...]:
        """Return the heads of a table's columns, each with the concept that tells what they say ("" for none)."""
        heads = self._heads.get(row)
        if heads is None:
            spans = _cells(self._text, row)
            here = [self._folded(span) for span in spans]
            other = len(spans) < 2 or any(self._is(_OTHER_TABLE, text) for text in here)
            kinds = (*_SAYS, *_DENIES, _WAY_OUT)
            heads = self._heads[row] = tuple(
                (span, "" if other else next((kind for kind in kinds if self._is(kind, text)), ""))
                for span, text in zip(spans, here, strict=True)
            )
        return heads

    def _answer(self, span: Span) -> str:
        """Return the concept of a yes or a no that a cell is, "" if it is none; a dash is a no."""
        text = self._folded(span)
        if not any(map(str.isalnum, text)):
            return _NO
        return next((answer for answer in (_NO, _YES) if self._is(answer, text)), "")

    def _is_own(self, span: Span) -> bool:
        """Tell whether a cell names the firm that the policy is of, and nobody else."""
        if self._own is None:
            self._own = organisation_of([placed.block for placed in self._document.blocks]).casefold()
        return self._folded(span).casefold() in {"we", "us"} | ({self._own} - {""})

    def _is(self, concept: str, text: str) -> bool:
        """Tell whether a text is a concept from its beginning to its end."""
        return any(hit.start == 0 and hit.end == len(text) for hit in self._vocabulary.find(concept, text))

    def _folded(self, span: Span) -> str:
        return fold(self._text[span.start : span.end]).strip(" *_.:?!")


def _cells(text: str, row: Span) -> list[Span]:
    """Return the places of the cells of a row."""
    result = []
    start = row.start
    for cell in text[row.start : row.end].split(_BETWEEN):
        result.append(Span(start, start + len(cell)))
        start += len(cell) + len(_BETWEEN)
    return result
