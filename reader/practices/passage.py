"""Passage: a sentence as a rule reads it: with its lead-ins before it, its clauses, and what is denied in it.

Positions are code points of the passage's own text: the lead-ins and the sentence joined by blanks. `span` leads back
to the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from reader.document import Document, Sentence, Span
from reader.practices.block import ConceptHit, Hits
from reader.practices.columns import PLAIN, Cell, Columns, Row
from reader.practices.concept import Vocabulary, fold

# Grammar concepts that the engine itself reads; they stand in resources/concepts/en/grammar.toml.
BOUNDARY = "clause-boundary"
DENIAL = "denial"
NO_DENIAL = "no-denial"
DENIAL_END = "denial-end"

_LONG_WAY = 1_000  # code points from which words are counted by where they begin
_WORD = re.compile(r"\S+")
_WHICH = re.compile(r"\b(?:that|which|who)(?: (?:is|are|was|were|has|have|had|do|does|did))? *$", re.IGNORECASE)
_BRACKET = re.compile(r"[()]")
# A lead-in that is a sentence by itself; one that ends with "the following." leads on.
_WHOLE = re.compile(r"[.!?][\"”’')*_]* *\Z")
_LEADS_ON = re.compile(r"\b(?:following|below|these|listed)\b[^.!?]{0,60}\W*\Z", re.IGNORECASE)
# "Calls are never recorded": what is denied of a thing stands behind it. "Cookies are not linked to your name" denies
# no cookie, so this holds of the deeds of this list alone.
_SUBJECT = re.compile(
    r"(?:^|[.:;] +)((?:(?!(?:that|which|who|if|when|where|once|we|you|they|it|there)\b)[\w'/-]+,? +){1,8})"
    r"(?:is|are|was|were|will|shall|can|(?:has|have) been|is being|are being) *$",
    re.IGNORECASE,
)
_LONGEST_SUBJECT = 120
_DEED = re.compile(
    r" (?:(?:ever|be|being|been|\w+ly) ){0,2}(?:collected|recorded|stored|logged|made|run|carried out|performed|"
    r"conducted|monitored|read|tracked|published|gathered|obtained|requested|asked for|sent|uploaded|retained|saved|"
    r"used (?:to train|for (?:training|advertising|profiling)))\b",
    re.IGNORECASE,
)
_BEFORE = 2  # so far back "they" and "these cookies" commonly point


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its context.

    `own` is where the sentence itself begins; what stands before are its lead-ins. `hits` are the concepts found,
    `headings` those of the headings above, `before` those of the sentences just before it in its section. `denied` are
    the reaches of denials, `boundaries` the starts of clauses. `row` is what the columns of its table say of it.
    """

    sentence: Sentence
    text: str
    own: int
    hits: Hits
    headings: frozenset[str]
    denied: tuple[tuple[int, int], ...]
    boundaries: tuple[int, ...]
    parts: tuple[tuple[int, Span], ...]
    before: tuple[Hits, ...] = ()
    row: Row = PLAIN

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.text.rstrip().endswith("?")

    def clause(self, position: int) -> int:
        """Return the number of the clause that holds a position."""
        return bisect_right(self.boundaries, position)

    def is_denied(self, hit: ConceptHit) -> bool:
        """Tell whether a hit begins in the reach of a denial."""
        return any(start <= hit.start < end for start, end in self.denied)

    def is_denied_within(self, hit: ConceptHit) -> bool:
        """Tell whether a hit denies something itself: "your data will not be shared or sold".

        "Calls that are not urgent are recorded" only says which calls.
        """
        return any(
            hit.start < start < hit.end <= end and not _WHICH.search(self.text, hit.start, start)
            for start, end in self.denied
        )

    def is_denied_before(self, hit: ConceptHit) -> bool:
        """Tell whether something is denied before a hit, whether or not the denial reaches it."""
        return any(start < hit.start for start, _ in self.denied)

    def words_between(self, a: ConceptHit, b: ConceptHit) -> int:
        """Count the words between two hits, 0 where they touch or overlap."""
        first, last = (a, b) if a.start <= b.start else (b, a)
        if last.start - first.end <= _LONG_WAY:
            return len(self.text[first.end : last.start].split()) if first.end < last.start else 0
        starts = _word_starts(self.text)
        index = bisect_left(starts, first.end)
        begun = not self.text[first.end].isspace() and starts[index : index + 1] != [first.end]
        return bisect_left(starts, last.start) - index + begun

    def span(self, hit: ConceptHit) -> Span:
        """Return where a hit stands in the document (cut at the end of the part that it begins in).

        What the head of a column says is not written there: a hit in it stands for the head.
        """
        index = bisect_right([start for start, _ in self.parts], hit.start) - 1
        start, part = self.parts[index]
        end = self.parts[index + 1][0] - 1 if index + 1 < len(self.parts) else len(self.text)
        if end - start != len(part):
            return part
        begin = part.start + hit.start - start
        return Span(begin, max(begin, min(part.start + hit.end - start, part.end)))


@lru_cache(maxsize=1)
def _word_starts(text: str) -> list[int]:
    """Return where the words of a text begin: cut anew for each two hits, a long row takes the square of its length."""
    return [found.start() for found in _WORD.finditer(text)]


class Passages(NamedTuple):
    """The passages of a document: of each sentence that is no heading; and of cells, with the number of their row's.

    A cell is read as a sentence of its own, after what the head of its column says of it.
    """

    sentences: list[Passage]
    cells: list[tuple[int, Passage]]


def make_passages(document: Document, vocabulary: Vocabulary, headings: Sequence[frozenset[str]]) -> list[Passage]:
    """Return the passage of each sentence of a document that is no heading; `headings` are by section."""
    return passages_of_all([document], vocabulary, [headings])[0].sentences


def passages_of_all(
    documents: Sequence[Document], vocabulary: Vocabulary, headings: Sequence[Sequence[frozenset[str]]]
) -> list[Passages]:
    """Return the passages of each of some documents, whose sentences are scanned together: that is faster."""
    written = [_written(document, Columns(document, vocabulary)) for document in documents]
    hits = iter(vocabulary.scan([text.text for own in written for text in own]))
    return [_passages(own, above, islice(hits, len(own))) for own, above in zip(written, headings, strict=True)]


class _Written(NamedTuple):
    """A text to be read, the parts that it is of, and whose it is: a sentence's, or a cell's of the row of a number.

    What the head of a column says is no lead-in: where it names who gets data, that alone may be what a cell states.
    """

    text: str
    own: int
    parts: tuple[tuple[int, Span], ...]
    sentence: Sentence
    row: Row
    of_row: int | None = None


def _written(document: Document, columns: Columns) -> list[_Written]:
    """Return the texts of a document's sentences, then those of its cells."""
    folded = fold(document.text)
    sentences = []
    for sentence in document.sentences:
        if sentence.is_heading:
            continue
        parts: list[tuple[int, Span]] = []
        length = 0
        for span in (*sentence.lead_ins, sentence.span):
            parts.append((length, span))
            length += len(span) + 1
        text = " ".join(folded[span.start : span.end] for _, span in parts)
        sentences.append(_Written(text, parts[-1][0], tuple(parts), sentence, columns.row(sentence)))
    cells = [
        _Written(f"{cell.says} {folded[cell.span.start : cell.span.end]}", 0, _parts(cell), own.sentence, PLAIN, number)
        for number, own in enumerate(sentences)
        for cell in own.row.cells
    ]
    return sentences + cells


def _parts(cell: Cell) -> tuple[tuple[int, Span], ...]:
    return (0, cell.head), (len(cell.says) + 1, cell.span)


def _passages(written: Sequence[_Written], headings: Sequence[frozenset[str]], scanned: Iterable[Hits]) -> Passages:
    result = Passages([], [])
    recent: list[tuple[int, Hits]] = []
    for own, hits in zip(written, scanned, strict=True):
        section = own.sentence.section
        of_cell = own.of_row is not None
        before = () if of_cell else tuple(other for number, other in recent if number == section)
        passage = Passage(
            own.sentence,
            own.text,
            own.own,
            hits,
            headings[section],
            _denied(own.text, hits, _whole_lead_ins(own)),
            _boundaries(hits),
            own.parts,
            before,
            own.row,
        )
        if own.of_row is None:
            result.sentences.append(passage)
            recent = [*recent, (section, hits)][-_BEFORE:]
        else:
            result.cells.append((own.of_row, passage))
    return result


def scan_headings(titles: Sequence[str], vocabulary: Vocabulary, concepts: Iterable[str]) -> list[frozenset[str]]:
    """Return, for each title, which of `concepts` it holds."""
    names = tuple(concepts)
    return [
        frozenset(name for name in names if name in hits) for hits in vocabulary.look([fold(title) for title in titles])
    ]


def _boundaries(hits: Hits) -> tuple[int, ...]:
    return tuple(sorted({hit.end for hit in hits.of(BOUNDARY)}))


def _whole_lead_ins(own: _Written) -> Iterator[int]:
    """Yield where each lead-in ends that is a sentence by itself: "We sell no data. >> We share it with couriers"."""
    for (start, _), (after, _) in pairwise(own.parts):
        lead_in = own.text[max(start, after - _LONGEST_SUBJECT) : after]
        if _WHOLE.search(lead_in) and not _LEADS_ON.search(lead_in):
            yield after


def _denied(text: str, hits: Hits, stops: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return the reaches of denials: from each cue to the next word that ends it ("but", "unless", "except" ...).

    What is denied in brackets ends with them: "your data (not your name) may be sold".
    `stops` end all that goes on so far.
    """
    harmless = hits.of(NO_DENIAL)
    ends = sorted([*(hit.start for hit in hits.of(DENIAL_END)), *stops])
    brackets = [bracket.start() for bracket in _BRACKET.finditer(text)]
    reaches = []
    for cue in hits.of(DENIAL):
        if any(other.start <= cue.start and cue.end <= other.end for other in harmless):
            continue
        index = bisect_right(ends, cue.start)
        end = ends[index] if index < len(ends) else len(text)
        index = bisect_left(brackets, cue.start)
        if index < len(brackets) and text[brackets[index]] == ")":
            end = min(end, brackets[index])
        reaches.append((_subject(text, cue), end))
    return tuple(reaches)


def _subject(text: str, cue: ConceptHit) -> int:
    """Return where a denial begins to reach: at its cue, or at the subject of a passive that says the deed undone."""
    if _DEED.match(text, cue.end) is None:
        return cue.start
    first = max(0, cue.start - _LONGEST_SUBJECT)
    subject = _SUBJECT.search(text[first : cue.start])
    return cue.start if subject is None or (first and not subject.start()) else first + subject.start(1)
