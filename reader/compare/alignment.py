"""Which sentence of one text stands for which of the other.

In: two Documents. Out: an Alignment over the indexes of their sentences, headings left out. Three steps, the surest
first: the same words; the same words cut into other sentences; and similar words, best pair first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.compare.pairing import pair_sections
from reader.compare.wording import title_words, words_of
from reader.document import Document, Sentence

# Share of words in common from which two sentences are one that was edited. Lower, and sentences of the same subject
# pair that say different things ("We collect your name", "We collect your address and phone number").
SIMILAR = 0.6
SAME_SECTION = 0.1  # counts as this much more alike, so that the neighbour wins over a look-alike far off
SAME_TITLE = 0.5  # counts as half of the words of two sections in common
TELLING = 25  # a word in more sentences than this tells nothing of which two belong together
LONGEST_CUT = 30  # sentences that a single one can have been cut into
LOOKED_UP = 5  # words at its beginning by which a part of a sentence is found: few sentences share so many


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one document, with the words of each, and of each with its lead-ins."""

    document: Document
    sentences: tuple[Sentence, ...]
    words: tuple[str, ...]
    full: tuple[str, ...]

    def section(self, index: int) -> int:
        """Return the index of the section that a sentence stands in."""
        return self.sentences[index].section


@dataclass(frozen=True, slots=True)
class Alignment:
    """`same` and `edited` pair indexes, old to new; `stands_old` and `stands_new` are all that is unchanged.

    A sentence that was cut in two is in `stands_old` and its halves in `stands_new`, without a pair.
    """

    old: Side
    new: Side
    same: Mapping[int, int]
    edited: Mapping[int, int]
    stands_old: frozenset[int]
    stands_new: frozenset[int]
    sections: Mapping[int, int]


def align(old: Document, new: Document) -> Alignment:
    """Align the sentences and sections of two documents."""
    a, b = _side(old), _side(new)
    same = _same_words(a, b)
    stands_old, stands_new = set(same), set(same.values())
    _recut(a, b, stands_old, stands_new)
    _recut(b, a, stands_new, stands_old)
    # A heading that became a plain line, or the other way round, is layout.
    stands_old |= _in_titles(a, new, stands_old)
    stands_new |= _in_titles(b, old, stands_new)
    sections = _sections(a, b, same)
    edited = _similar(a, b, stands_old, stands_new, sections)
    return Alignment(a, b, same, edited, frozenset(stands_old), frozenset(stands_new), sections)


def _side(document: Document) -> Side:
    sentences = tuple(sentence for sentence in document.sentences if not sentence.is_heading)
    words = tuple(words_of(document.quote(sentence.span)) for sentence in sentences)
    kept = [index for index, text in enumerate(words) if text]  # a line of dashes states nothing
    full = tuple(
        " ".join([*(words_of(document.quote(span)) for span in sentences[index].lead_ins), words[index]])
        for index in kept
    )
    return Side(document, tuple(sentences[index] for index in kept), tuple(words[index] for index in kept), full)


def _same_words(a: Side, b: Side) -> dict[int, int]:
    """Pair sentences of the same words: under the same lead-in first, then under any, each in reading order."""
    same: dict[int, int] = {}
    taken: set[int] = set()
    for old_keys, new_keys in ((_under_titles(a), _under_titles(b)), (a.full, b.full), (a.words, b.words)):
        places: dict[object, list[int]] = defaultdict(list)
        for index in range(len(new_keys) - 1, -1, -1):
            if index not in taken:
                places[new_keys[index]].append(index)
        for index, key in enumerate(old_keys):
            if index not in same and places.get(key):
                same[index] = places[key].pop()
                taken.add(same[index])
    return same


def _under_titles(side: Side) -> Sequence[object]:
    titles = [title_words(section.title) for section in side.document.sections]
    return [(titles[side.section(index)], full) for index, full in enumerate(side.full)]


def _recut(whole: Side, parts: Side, whole_stands: set[int], parts_stand: set[int]) -> None:
    """Mark sentences of `whole` that stand in `parts` cut into several that follow each other."""
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, words in enumerate(parts.words):
        if index not in parts_stand:
            starts[_first_words(words)].append(index)
    for index, words in enumerate(whole.words):
        if index in whole_stands:
            continue
        begun = _first_words(words)
        shorter = [starts.get(begun[:count], []) for count in range(1, len(begun) + 1)]
        for start in sorted(chain.from_iterable(shorter)):
            run = _run(words, parts.words, start, parts_stand)
            if run:
                whole_stands.add(index)
                parts_stand.update(run)
                break


def _first_words(words: str) -> tuple[str, ...]:
    """Return the words that a sentence is looked up by: by one alone, half of a policy begins with "we"."""
    return tuple(words.split(" ", LOOKED_UP)[:LOOKED_UP])


def _run(words: str, parts: Sequence[str], start: int, taken: set[int]) -> range | None:
    """Return the run of sentences from `start` whose words together are `words`."""
    joined = ""
    for index in range(start, min(start + LONGEST_CUT, len(parts))):
        joined = f"{joined} {parts[index]}".strip()
        if index in taken or not words.startswith(joined):
            return None
        if joined == words:
            return range(start, index + 1)
    return None


def _in_titles(side: Side, other: Document, stands: set[int]) -> set[int]:
    titles = {title_words(section.title) for section in other.sections if not section.made}
    return {index for index, words in enumerate(side.words) if index not in stands and words in titles}


def _sections(a: Side, b: Side, same: Mapping[int, int]) -> dict[int, int]:
    """Pair sections by the words that they share and by title, best first, each at most once."""
    shared: Counter[tuple[int, int]] = Counter()
    for index, other in same.items():
        shared[a.section(index), b.section(other)] += _count(a.words[index])
    old_words, new_words = _section_words(a), _section_words(b)
    scores = {(x, y): 2 * count / (old_words[x] + new_words[y]) for (x, y), count in shared.items()}
    old, new = ([title_words(section.title) for section in side.document.sections] for side in (a, b))
    return pair_sections(scores, old, new, SAME_TITLE)


def _section_words(side: Side) -> Counter[int]:
    counts: Counter[int] = Counter()
    for index, words in enumerate(side.words):
        counts[side.section(index)] += _count(words)
    return counts


def _similar(
    a: Side, b: Side, stands_old: set[int], stands_new: set[int], sections: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is left by words in common."""
    new_bags = {index: Counter(b.words[index].split()) for index in range(len(b.words)) if index not in stands_new}
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, bag in new_bags.items():
        for word in bag:
            by_word[word].append(index)
    pairs = []
    for index in range(len(a.words)):
        if index in stands_old:
            continue
        bag = Counter(a.words[index].split())
        near = {other for word in bag if len(by_word.get(word, ())) <= TELLING for other in by_word.get(word, ())}
        for other in near:
            alike = _alike(bag, new_bags[other])
            home = sections.get(a.section(index)) == b.section(other)
            if alike + (SAME_SECTION if home else 0) >= SIMILAR:
                pairs.append((-(alike + (SAME_SECTION if home else 0)), abs(index - other), index, other))
    return _greedy(pairs)


def _alike(a: Counter[str], b: Counter[str]) -> float:
    """Return the share of words that two bags have in common, 0 to 1 (Dice)."""
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _greedy(scored: Iterable[tuple[float, int, int, int]]) -> dict[int, int]:
    """Take pairs in order, each index at most once."""
    return dict(_first_pairs(sorted(scored)))


def _first_pairs(scored: Iterable[tuple[float, int, int, int]]) -> Iterator[tuple[int, int]]:
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _score, _distance, x, y in scored:
        if x not in used_old and y not in used_new:
            used_old.add(x)
            used_new.add(y)
            yield x, y


def _count(words: str) -> int:
    return words.count(" ") + 1
