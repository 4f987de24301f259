r"""A Source becomes a Document: canonical text (blocks joined by "\n\n"), sections, sentences with their lead-ins."""

from __future__ import annotations

from dataclasses import replace

from reader.collector import uncollected
from reader.document import JOINT, BlockKind, Document, PlacedBlock, Section, Sentence, Source, Span
from reader.segment.language import language_of, not_explained
from reader.segment.lead_ins import find_lead_ins
from reader.segment.other_languages import is_read, other_parts, part_not_explained
from reader.segment.sections import outline_sections
from reader.segment.sentences import split_sentences


@uncollected
def segment(source: Source) -> Document:
    """Divide a Source into sections and sentences, each at its exact place."""
    blocks = source.blocks
    text = source.text
    spans: list[Span] = []
    position = 0
    for block in blocks:
        spans.append(Span(position, position + len(block.text)))
        position += len(block.text) + len(JOINT)
    sentence_spans = [
        _block_sentences(block.text, block.kind, span.start) for block, span in zip(blocks, spans, strict=True)
    ]
    lead_ins = find_lead_ins(blocks, sentence_spans, text)
    outlines = outline_sections(blocks, [any(leads) for leads in lead_ins])
    section_of = [number for number, outline in enumerate(outlines) for _ in outline.blocks]
    sections = tuple(
        Section(
            id=f"s{number}",
            title=outline.title,
            level=outline.level,
            span=Span(spans[outline.blocks.start].start, spans[outline.blocks.stop - 1].end),
            blocks=outline.blocks,
            made=outline.made,
            heading=None if outline.made else spans[outline.blocks.start],
        )
        for number, outline in enumerate(outlines, start=1)
    )
    sentences: list[Sentence] = []
    paragraph = 0
    section_before = -1
    for index, block in enumerate(blocks):
        if section_of[index] != section_before:
            section_before, paragraph = section_of[index], 0
        if block.kind is not BlockKind.HEADING:
            paragraph += 1
        sentences += [
            Sentence(span, index, section_of[index], max(1, paragraph), leads, block.kind is BlockKind.HEADING)
            for span, leads in zip(sentence_spans[index], lead_ins[index], strict=True)
        ]
    language = language_of(text)
    parts = other_parts(blocks, spans)
    if parts and is_read(parts, text):
        language = "en"
    notices = source.notices if language == "en" else (not_explained(language), *source.notices)
    placed = tuple(
        PlacedBlock(block, span, section) for block, span, section in zip(blocks, spans, section_of, strict=True)
    )
    document = Document(text, placed, sections, tuple(sentences), source.provenance, notices, language)
    if not parts or language != "en":
        return document
    notices = (part_not_explained(document, parts), *notices)
    return replace(document, notices=notices, unread=tuple(part.span for part in parts))


def _block_sentences(text: str, kind: BlockKind, offset: int) -> list[Span]:
    """Return the sentences of a block as spans of the canonical text; a heading or a table row is one."""
    if kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
        return [Span(offset, offset + len(text))] if text.strip() else []
    return [span.shifted(offset) for span in split_sentences(text)]
