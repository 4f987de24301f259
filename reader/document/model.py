r"""Document: the one canonical text of a version of a policy, with its blocks, sections and sentences in place.

The canonical text is the blocks' texts joined by "\n\n". All spans are code points into it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.document.source import Block, Provenance
from reader.document.span import Span


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block and where it stands in the canonical text; `section` indexes `Document.sections`."""

    block: Block
    span: Span
    section: int


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the policy about one thing. Sections tile the blocks: each block is in exactly one.

    `id` is "s1", "s2", ... in reading order. `level` is 1 to 6. `made` is true where the policy has no heading there
    and the title was made from what the section is about. `heading` is the span of the heading, None where made.
    `blocks` is the half-open range of indexes into `Document.blocks`, the heading's included.
    """

    id: str
    title: str
    level: int
    span: Span
    blocks: range
    made: bool = False
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item or table row, at its exact place.

    `block` and `section` are indexes. `lead_ins` are the spans of the sentences that a list item continues, outermost
    first ("We may share your data with:"). `is_heading` marks a heading's text, which states nothing by itself.
    `paragraph` counts the paragraphs of its section from 1 (the ¶ label).
    """

    span: Span
    block: int
    section: int
    paragraph: int
    lead_ins: tuple[Span, ...] = ()
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A policy ready to be read.

    `unread` are the parts in another language than `language`: nothing is found in them, so nothing may be said of what
    the policy leaves out.
    """

    text: str
    blocks: tuple[PlacedBlock, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    provenance: Provenance
    notices: tuple[str, ...] = ()
    language: str = "en"
    unread: tuple[Span, ...] = ()

    def is_unread(self, span: Span) -> bool:
        """Tell whether a span lies in a part that is in another language."""
        return any(part.start <= span.start and span.end <= part.end for part in self.unread)

    def quote(self, span: Span) -> str:
        """Return the text of a span."""
        return span.of(self.text)

    def section_by_id(self, section_id: str) -> Section:
        """Return a section by its id ("s3").

        Raises:
            KeyError: if there is none.
        """
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def section_index_at(self, position: int) -> int:
        """Return the index of the section that holds a position (the last one that starts at or before it)."""
        return max(0, bisect_right(self.sections, position, key=lambda section: section.span.start) - 1)

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that holds a position, else None."""
        index = self.sentence_index_at(position)
        return None if index is None else self.sentences[index]

    def sentence_index_at(self, position: int) -> int | None:
        """Return the index of the sentence that holds a position, else None."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.span.start) - 1
        return index if index >= 0 and self.sentences[index].span.contains(position) else None

    def place(self, span: Span) -> str:
        """Return the place of a span as shown to a reader: "§4 ¶2", and "§4 ¶2, p. 3" where the file has pages."""
        sentence = self.sentence_at(span.start)
        section = self.section_index_at(span.start) + 1
        if sentence is None:
            return f"§{section}"
        page = self.blocks[sentence.block].block.page
        return f"§{section} ¶{sentence.paragraph}" + (f", p. {page}" if page else "")
