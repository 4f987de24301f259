"""Document: finding a section, a sentence and the label of a place."""

from __future__ import annotations

import pytest

from reader.document import Block, BlockKind, Document, PlacedBlock, Provenance, Section, Sentence, Span

BLOCKS = ("Calls 📷", "We record calls. We keep them.", "Credit", "We search your file.")


def make() -> Document:
    text = "\n\n".join(BLOCKS)
    placed, at = [], 0
    for index, block in enumerate(BLOCKS):
        kind = BlockKind.PARAGRAPH if index % 2 else BlockKind.HEADING
        placed.append(PlacedBlock(Block(kind, block), Span(at, at + len(block)), index // 2))
        at += len(block) + 2
    sentences = []
    for words, block, is_heading in (
        (BLOCKS[0], 0, True),
        ("We record calls.", 1, False),
        ("We keep them.", 1, False),
        (BLOCKS[2], 2, True),
        (BLOCKS[3], 3, False),
    ):
        start = text.index(words)
        sentences.append(Sentence(Span(start, start + len(words)), block, block // 2, block % 2, is_heading=is_heading))
    sections = (
        Section("s1", BLOCKS[0], 1, Span(placed[0].span.start, placed[1].span.end), range(2)),
        Section("s2", BLOCKS[2], 1, Span(placed[2].span.start, placed[3].span.end), range(2, 4)),
    )
    return Document(text, tuple(placed), sections, tuple(sentences), Provenance())


@pytest.fixture(scope="module")
def document() -> Document:
    return make()


def test_quote_is_the_text_of_a_span_behind_an_emoji(document: Document) -> None:
    assert document.quote(document.sentences[1].span) == "We record calls."


def test_section_by_its_id(document: Document) -> None:
    assert document.section_by_id("s2").title == "Credit"
    with pytest.raises(KeyError):
        document.section_by_id("s3")


def test_every_position_of_a_section_leads_to_it(document: Document) -> None:
    for index, section in enumerate(document.sections):
        assert {document.section_index_at(at) for at in range(section.span.start, section.span.end)} == {index}


def test_gap_between_sections_belongs_to_the_one_before(document: Document) -> None:
    assert document.section_index_at(document.sections[1].span.start - 1) == 0
    assert document.section_index_at(len(document.text) + 99) == 1


def test_every_position_of_a_sentence_leads_to_it(document: Document) -> None:
    for sentence in document.sentences:
        for at in range(sentence.span.start, sentence.span.end):
            assert document.sentence_at(at) is sentence


def test_no_sentence_between_sentences_or_past_the_end(document: Document) -> None:
    between = document.text.index(" We keep")
    assert document.sentence_at(between) is None
    assert document.sentence_at(len(document.text)) is None


def test_place_is_labelled_by_section_and_paragraph(document: Document) -> None:
    assert document.place(document.sentences[4].span) == "§2 ¶1"
    assert document.place(Span(document.text.index(" We keep"), len(document.text))) == "§1"


def test_document_without_anything_in_it_answers() -> None:
    empty = Document("", (), (), (), Provenance())
    assert empty.section_index_at(0) == 0
    assert empty.sentence_at(0) is None
    assert empty.quote(Span(0, 0)) == ""
