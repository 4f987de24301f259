"""Which parts of a text are in another language than English: a policy in two languages is read in its English alone.

In: the blocks and their spans. Out: OtherParts, stretches of blocks, each with the code of its language.
A block of few words (a name, an address) belongs to what stands before it, a heading to what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.document import Block, BlockKind, Document, Span
from reader.segment.language import NAMES, STOP_WORDS, UNPARTED, language_of

_LEAST = 20  # words of a block that can tell its language; language_of tells none of less
_LEAST_ENGLISH = 0.1  # of a block's words, as in language_of
_LEAST_DISTINCT = 4  # common words of the other language that English has not: a list of names or codes has fewer
_LEAST_PART = 40  # words: less is a name, a title, a sentence quoted
_LEAST_SHARE = 0.25  # of a policy that English must have to be read, where it is mostly in another language
_LEAST_READ = 150  # words of English, the same: less is a greeting or a notice above it
_MOST_PLACES = 3  # named in the notice


@dataclass(frozen=True, slots=True)
class OtherPart:
    """A stretch in another language; `words` counts its words, letters by twos where the script parts no words."""

    span: Span
    language: str
    words: int


def other_parts(blocks: Sequence[Block], spans: Sequence[Span]) -> tuple[OtherPart, ...]:
    """Return the stretches of blocks that are in other languages than English, in reading order."""
    codes = [_language_of_block(block.text) for block in blocks]
    if not any(code not in ("", "en") for code in codes):  # nearly always
        return ()
    filled = list(_filled(codes, [block.kind is BlockKind.HEADING for block in blocks]))
    parts = []
    for code, group in groupby(range(len(filled)), key=filled.__getitem__):
        indexes = list(group)
        words = sum(_count(blocks[index].text, code) for index in indexes)
        if code != "en" and words >= _LEAST_PART:
            parts.append(OtherPart(Span(spans[indexes[0]].start, spans[indexes[-1]].end), code, words))
    return tuple(parts)


def is_read(parts: Sequence[OtherPart], text: str) -> bool:
    """Tell whether enough of a policy that is mostly in another language is in English."""
    english = len(text.split()) - sum(len(part.span.of(text).split()) for part in parts)
    return english >= _LEAST_READ and english >= _LEAST_SHARE * (english + sum(part.words for part in parts))


def part_not_explained(document: Document, parts: Sequence[OtherPart]) -> str:
    """Return the sentence that tells a reader which parts were not read."""
    unread = sum(part.words for part in parts)
    english = len(document.text.split()) - sum(len(document.quote(part.span).split()) for part in parts)
    share = round(100 * unread / max(1, unread + english))
    names = list(dict.fromkeys(NAMES.get(part.language, "another language") for part in parts))
    language = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    places = "; ".join(_place(document, part.span) for part in parts[:_MOST_PLACES])
    more = f"; and {len(parts) - _MOST_PLACES} more" if len(parts) > _MOST_PLACES else ""
    amount = f"About {share} %" if share else "A small part"
    return (
        f"{amount} of this policy is in {language} and was not read ({places}{more}). Risk points and summaries are of "
        "the English part alone, and nothing is said of what the policy leaves out."
    )


def _place(document: Document, span: Span) -> str:
    first, last = document.place(span), document.place(Span(span.end - 1, span.end))
    return first if first == last else f"{first} to {last}"


def _language_of_block(text: str) -> str:
    """Return the language of a block, "" where it is too short or a list of names."""
    words = text.lower().split()
    if len(words) >= _LEAST and sum(map(STOP_WORDS["en"].__contains__, words)) >= _LEAST_ENGLISH * len(words):
        return "en"
    if len(words) < _LEAST and text.isascii():
        return ""
    code = language_of(text)
    if code in ("en", "und"):
        return ""
    own = STOP_WORDS.get(code)  # none of what is known by its script
    return code if own is None or len((own - STOP_WORDS["en"]).intersection(words)) >= _LEAST_DISTINCT else ""


def _filled(codes: Sequence[str], headings: Sequence[bool]) -> Iterator[str]:
    """Yield the language of each block; of one that tells none, what follows a heading, what went before another."""
    following, coming = "", []
    for code in reversed(codes):
        following = code or following
        coming.append(following)
    before = ""
    for code, after, heading in zip(codes, reversed(coming), headings, strict=True):
        before = code or (after if heading else before) or before or after
        yield before


def _count(text: str, code: str) -> int:
    return sum(map(str.isalpha, text)) // 2 if code in UNPARTED else len(text.split())
