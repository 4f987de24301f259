"""Place the passages of one version of a policy in another: notes and verdicts survive a new text.

In: two Documents, then Selectors of passages of the old one. Out: Placements. The alignment of their sentences (each
new sentence stands for one old one at most) does what a search for the quote alone cannot: a note on a deleted sentence
is not drawn to a look-alike, for that one has a partner of its own. `packaging/measure_anchors.py` measures it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from reader.compare.alignment import Side, align
from reader.compare.word_stream import WordStream, word_stream
from reader.document import Document, Placement, PlacementState, Selector, Span, find_selector, make_selector

# Shares of words in common, in order, from which a passage is the edited one, or is proposed as it (rule 7 of
# ../shared/anchors/desktop.md, section 2, whose thresholds were fixed before they were measured).
CHANGED = 0.75
REVIEW = 0.65
MARGIN = 0.05  # by which the best place must be better than the next one
CONTEXT = 8  # words on each side, about as many as the 32 code points of a stored selector hold
CONTEXT_NEEDED = 0.5  # of the words on the better side, where the alignment says nothing of the same words
MOST_PLACES = 50  # words that stand in more places than this are no quote
TELLING = 4  # words: fewer stand anywhere, so alone they are no proof

ORPHAN = Placement(PlacementState.ORPHANED)


class Reanchorer:
    """Places passages of `old` in `new`. Make one for a pair of versions and call `place` for each passage."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new
        self._alignment = align(old, new)
        self._old_words, self._new_words = word_stream(old.text), word_stream(new.text)
        self._partners = {**self._alignment.edited, **self._alignment.same}
        self._taken = frozenset(self._alignment.same.values())
        self._old_counts, self._new_counts = (
            Counter(side.words) for side in (self._alignment.old, self._alignment.new)
        )

    def place(self, selector: Selector) -> Placement:
        """Return where a passage of the old version stands in the new one."""
        passage = find_selector(self._old.text, selector)
        words = self._old_words.inside(passage) if passage is not None else range(0)
        if passage is None or not words:
            return ORPHAN
        if self._old.text == self._new.text:
            return Placement(PlacementState.ANCHORED, make_selector(self._new.text, passage), 1.0)
        return self._heading(passage) or self._same_words(passage, words) or self._edited(passage, words)

    def _heading(self, passage: Span) -> Placement | None:
        """Follow a section: a note on a section holds on to its heading."""
        for index, section in enumerate(self._old.sections):
            if section.heading is None or not section.heading.covers(passage):
                continue
            target = self._alignment.sections.get(index)
            heading = self._new.sections[target].heading if target is not None else None
            if heading is None:
                return None
            alike = _alike(_words(self._old_words, section.heading), _words(self._new_words, heading))
            return self._placement(PlacementState.ANCHORED if alike == 1 else PlacementState.CHANGED, heading, alike)
        return None

    def _same_words(self, passage: Span, words: range) -> Placement | None:
        """Place a passage whose words stand in the new text as they are; None where it was edited or is gone."""
        places = self._new_words.find(self._old_words.words[words.start : words.stop], MOST_PLACES)
        sentences = _touched(self._alignment.old, passage)
        targets = [self._partners[index] for index in sentences if index in self._partners]
        spans = [self._alignment.new.sentences[target].span for target in targets]
        inside = [place for place in places if any(span.overlaps(self._new_words.span(place)) for span in spans)]
        if inside:
            certain = all(self._paired_surely(index) for index in sentences)
            return self._best(words, inside, 0.0 if certain else CONTEXT_NEEDED)
        if targets:
            return None  # the sentence was edited at these very words
        free = [place for place in places if not self._belongs_elsewhere(place)]
        return self._best(words, free, CONTEXT_NEEDED) if free else None

    def _paired_surely(self, index: int) -> bool:
        """Tell whether a sentence is known by more than words that stand in several places."""
        target = self._partners.get(index)
        if target is None:
            return False
        old, new = self._alignment.old, self._alignment.new
        if self._alignment.sections.get(old.section(index)) == new.section(target):
            return True
        once = self._old_counts[old.words[index]] == self._new_counts[new.words[target]] == 1
        return once and old.words[index].count(" ") + 1 >= TELLING

    def _best(self, words: range, places: Sequence[range], needed: float) -> Placement:
        """Choose among places with the same words by the words around them."""
        scored = sorted(((self._context(words, place), -place.start, place) for place in places), key=_first_two)
        best, _, place = scored[-1]
        runner_up = scored[-2][0] if len(scored) > 1 else best - 1
        sure = best >= needed and best - runner_up >= MARGIN and (len(words) >= TELLING or not needed)
        state = PlacementState.ANCHORED if sure else PlacementState.REVIEW
        return self._placement(state, self._whole(place) if self._is_whole(words) else self._new_words.span(place), 1.0)

    def _is_whole(self, words: range) -> bool:
        sentences = self._alignment.old.sentences
        touched = _touched(self._alignment.old, self._old_words.span(words))
        return (
            bool(touched)
            and self._old_words.inside(Span(sentences[touched.start].span.start, sentences[touched.stop - 1].span.end))
            == words
        )

    def _whole(self, place: range) -> Span:
        """Take in the full stop where the place is whole sentences: a note on a sentence stays one on a sentence."""
        span, sentences = self._new_words.span(place), self._alignment.new.sentences
        touched = _touched(self._alignment.new, span)
        if not touched:
            return span
        whole = Span(sentences[touched.start].span.start, sentences[touched.stop - 1].span.end)
        return whole if self._new_words.inside(whole) == place else span

    def _context(self, old: range, new: range) -> float:
        """Return the share of words in common on the side where more of the words around two places agree."""
        sides = zip(self._old_words.around(old, CONTEXT), self._new_words.around(new, CONTEXT), strict=True)
        return max(_alike(a, b) for a, b in sides)

    def _belongs_elsewhere(self, place: range) -> bool:
        """Tell whether the words stand in a sentence that is, unchanged, another one of the old version."""
        return any(index in self._taken for index in _touched(self._alignment.new, self._new_words.span(place)))

    def _edited(self, passage: Span, words: range) -> Placement:
        """Follow a passage into the sentences that its own were edited to."""
        spans = []
        for index in _touched(self._alignment.old, passage):
            target = self._partners.get(index)
            if target is not None:
                span = self._followed(passage, index, target)
                spans += [span] if span is not None else []
        if not spans:
            return ORPHAN
        found = Span(min(span.start for span in spans), max(span.end for span in spans))
        quote = self._old_words.words[words.start : words.stop]
        alike = _alike(quote, _words(self._new_words, found))
        if alike < REVIEW:
            return ORPHAN
        certain = alike >= CHANGED and alike - self._runner_up(quote, found) >= MARGIN
        return self._placement(PlacementState.CHANGED if certain else PlacementState.REVIEW, found, alike)

    def _followed(self, passage: Span, index: int, target: int) -> Span | None:
        """Return what the part of a passage that lies in an old sentence became in the new one."""
        old_span, new_span = self._alignment.old.sentences[index].span, self._alignment.new.sentences[target].span
        if passage.covers(old_span):
            return new_span
        old, new = self._old_words.inside(old_span), self._new_words.inside(new_span)
        part = self._old_words.inside(Span(max(passage.start, old_span.start), min(passage.end, old_span.end)))
        first, last = None, None
        for block in _matcher(
            self._old_words.words[old.start : old.stop], self._new_words.words[new.start : new.stop]
        ).get_matching_blocks():
            begin = max(part.start - old.start, block.a)
            end = min(part.stop - old.start, block.a + block.size)
            if begin < end:
                first = block.b + begin - block.a if first is None else first
                last = block.b + end - block.a
        if first is None or last is None:
            return None
        return self._new_words.span(range(new.start + first, new.start + last))

    def _runner_up(self, quote: Sequence[str], found: Span) -> float:
        """Return how like the passage the next best sentence is that is not known to be another old one."""
        best = 0.0
        for index, sentence in enumerate(self._alignment.new.sentences):
            if index not in self._taken and not sentence.span.overlaps(found):
                best = max(best, _alike(quote, _words(self._new_words, sentence.span), best))
        return best

    def _placement(self, state: PlacementState, span: Span, similarity: float) -> Placement:
        return Placement(state, make_selector(self._new.text, span), round(similarity, 3))


def _touched(side: Side, span: Span) -> range:
    """Return the indexes of the sentences that a span touches."""
    first = bisect_right(side.sentences, span.start, key=lambda sentence: sentence.span.end)
    return range(first, max(first, bisect_left(side.sentences, span.end, key=lambda sentence: sentence.span.start)))


def _words(stream: WordStream, span: Span) -> tuple[str, ...]:
    inside = stream.inside(span)
    return stream.words[inside.start : inside.stop]


def _alike(a: Sequence[str], b: Sequence[str], worth: float = 0.0) -> float:
    """Return the share of words in common, in order; 0 where it cannot be over `worth`."""
    if tuple(a) == tuple(b):
        return 1.0
    matcher = _matcher(a, b)
    if matcher.real_quick_ratio() <= worth or matcher.quick_ratio() <= worth:
        return 0.0
    return matcher.ratio()


def _matcher(a: Sequence[str], b: Sequence[str]) -> SequenceMatcher[str]:
    # Not the heuristic for long texts: it would drop the very words that tell two sentences apart.
    return SequenceMatcher(None, a, b, autojunk=False)


def _first_two(scored: tuple[float, int, range]) -> tuple[float, int]:
    return scored[:2]
