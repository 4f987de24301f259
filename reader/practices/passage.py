"""Passage: a sentence as a rule reads it: with its lead-ins before it, its clauses, and what is denied in it.

Positions are code points of the passage's own text: the lead-ins and the sentence joined by blanks. `span` leads back
to the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.document import Document, Sentence, Span
from reader.practices.block import ConceptHit, Hits
from reader.practices.concept import Vocabulary, fold

# Grammar concepts that the engine itself reads; they stand in resources/concepts/en/grammar.toml.
BOUNDARY = "clause-boundary"
DENIAL = "denial"
NO_DENIAL = "no-denial"
DENIAL_END = "denial-end"

_BEFORE = 2  # so far back "they" and "these cookies" commonly point


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its context.

    `own` is where the sentence itself begins; what stands before are its lead-ins. `hits` are the concepts found,
    `headings` those of the headings above, `before` those of the sentences just before it in its section. `denied` are
    the reaches of denials, `boundaries` the starts of clauses.
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

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.text.rstrip().endswith("?")

    def clause(self, position: int) -> int:
        """Return the number of the clause that holds a position."""
        return bisect_right(self.boundaries, position)

    def is_denied(self, hit: ConceptHit) -> bool:
        """Tell whether a hit lies in the reach of a denial."""
        return any(start <= hit.start < end for start, end in self.denied)

    def is_denied_before(self, hit: ConceptHit) -> bool:
        """Tell whether something is denied before a hit, whether or not the denial reaches it."""
        return any(start < hit.start for start, _ in self.denied)

    def words_between(self, a: ConceptHit, b: ConceptHit) -> int:
        """Count the words between two hits, 0 where they touch or overlap."""
        first, last = (a, b) if a.start <= b.start else (b, a)
        return len(self.text[first.end : last.start].split()) if first.end < last.start else 0

    def span(self, hit: ConceptHit) -> Span:
        """Return where a hit stands in the document (cut at the end of the part that it begins in)."""
        index = bisect_right([start for start, _ in self.parts], hit.start) - 1
        start, part = self.parts[index]
        begin = part.start + hit.start - start
        return Span(begin, max(begin, min(part.start + hit.end - start, part.end)))


def make_passages(document: Document, vocabulary: Vocabulary, headings: Sequence[frozenset[str]]) -> list[Passage]:
    """Return the passage of each sentence of a document that is no heading; `headings` are by section."""
    return passages_of_all([document], vocabulary, [headings])[0]


def passages_of_all(
    documents: Sequence[Document], vocabulary: Vocabulary, headings: Sequence[Sequence[frozenset[str]]]
) -> list[list[Passage]]:
    """Return the passages of each of some documents, whose sentences are scanned together: that is faster."""
    sentences = [[sentence for sentence in document.sentences if not sentence.is_heading] for document in documents]
    texts = []
    for document, own in zip(documents, sentences, strict=True):
        folded = fold(document.text)
        texts.append([_passage_text(sentence, folded) for sentence in own])
    hits = iter(vocabulary.scan([text for own in texts for text in own]))
    return [
        list(_passages(own, written, above, islice(hits, len(own))))
        for own, written, above in zip(sentences, texts, headings, strict=True)
    ]


def _passages(
    sentences: Sequence[Sentence], texts: Sequence[str], headings: Sequence[frozenset[str]], scanned: Iterable[Hits]
) -> Iterator[Passage]:
    recent: list[tuple[int, Hits]] = []
    for sentence, text, hits in zip(sentences, texts, scanned, strict=True):
        parts: list[tuple[int, Span]] = []
        length = 0
        for span in (*sentence.lead_ins, sentence.span):
            parts.append((length, span))
            length += len(span) + 1
        above = headings[sentence.section]
        before = tuple(other for section, other in recent if section == sentence.section)
        yield Passage(
            sentence, text, parts[-1][0], hits, above, _denied(text, hits), _boundaries(hits), tuple(parts), before
        )
        recent = [*recent, (sentence.section, hits)][-_BEFORE:]


def _passage_text(sentence: Sentence, folded: str) -> str:
    return " ".join(folded[span.start : span.end] for span in (*sentence.lead_ins, sentence.span))


def scan_headings(titles: Sequence[str], vocabulary: Vocabulary, concepts: Iterable[str]) -> list[frozenset[str]]:
    """Return, for each title, which of `concepts` it holds."""
    names = tuple(concepts)
    return [
        frozenset(name for name in names if name in hits) for hits in vocabulary.look([fold(title) for title in titles])
    ]


def _boundaries(hits: Hits) -> tuple[int, ...]:
    return tuple(sorted({hit.end for hit in hits.of(BOUNDARY)}))


def _denied(text: str, hits: Hits) -> tuple[tuple[int, int], ...]:
    """Return the reaches of denials: from each cue to the next word that ends it ("but", "unless", "except" ...)."""
    harmless = hits.of(NO_DENIAL)
    ends = sorted(hit.start for hit in hits.of(DENIAL_END))
    reaches = []
    for cue in hits.of(DENIAL):
        if any(other.start <= cue.start and cue.end <= other.end for other in harmless):
            continue
        index = bisect_right(ends, cue.start)
        reaches.append((cue.start, ends[index] if index < len(ends) else len(text)))
    return tuple(reaches)
