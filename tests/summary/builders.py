"""Small documents and findings, built by hand: sections of sentences, each sentence a paragraph."""

from __future__ import annotations

from reader.document import Block, BlockKind, Document, Provenance, Run, RunKind, Source, Span
from reader.practices.finding import Condition, Evidence, Finding
from reader.segment import segment
from reader.summary import summarise

FILLER = "This is the privacy policy of Acorn Stores, a shop for gardeners. " * 4


def document_of(*sections: tuple[str, list[str]]) -> Document:
    """Return a document of sections, each a title and its paragraphs."""
    blocks = []
    for title, paragraphs in sections:
        blocks.append(Block(BlockKind.HEADING, title, level=2))
        blocks += [Block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs]
    return segment(Source(tuple(blocks), Provenance(title="Invented policy")))


def linked(text: str, words: str, target: str) -> Block:
    """Return a paragraph in which some words are a link."""
    start = text.index(words)
    return Block(BlockKind.PARAGRAPH, text, runs=(Run(RunKind.LINK, Span(start, start + len(words)), target),))


def span_of(document: Document, quote: str) -> Span:
    """Return where a quote stands in a document; it must stand there."""
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def finding(
    document: Document,
    practice: str,
    *quotes: str,
    condition: Condition = Condition.NONE,
    exception: bool = False,
    certainty: float = 1.0,
) -> Finding:
    """Return a finding whose evidence are the sentences given by their quotes, in the section of the first."""
    spans = [span_of(document, quote) for quote in quotes]
    section = document.sections[document.section_index_at(spans[0].start)].id
    evidence = tuple(Evidence(span, "by-hand", condition, exception, certainty=certainty) for span in spans)
    return Finding(f"{practice}/{section}", practice, section, condition, evidence)


def lines(practice: str, *clauses: str) -> list[str]:
    """Return the lines of the overview, but for what is perhaps a risk, of a policy whose clauses state a practice."""
    document = document_of(("About", [FILLER]), ("Your data", list(clauses)))
    summary = summarise(document, [finding(document, practice, *clauses)])
    return [
        item.text
        for part in (summary.risks, summary.protections, summary.rights, summary.facts)
        for item in part
        if not item.text.startswith("Perhaps a risk")
    ]
