"""A small invented policy as a Report, built by hand: rules and wording can change without touching the exports."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import (
    Block,
    BlockKind,
    Document,
    Note,
    NoteTarget,
    PlacedBlock,
    Provenance,
    Run,
    RunKind,
    Section,
    Sentence,
    Source,
    Span,
    make_selector,
)
from reader.practices.finding import Condition, Evidence, Finding
from reader.report import Report
from reader.summary.model import Action, Contact, GlanceItem, NotStated, OverviewItem, PlainSentence, Summary

PROVENANCE = Provenance(
    title="Tarn & Vale: Privacy",
    site="tarnvale.example",
    address="https://tarnvale.example/privacy?a=1&b=2",
    archived_on="2012-05-04",
    sha256="ab" * 32,
    file_name="tarn.md",
    format="markdown",
)
SEARCH = "We search the files of credit reference agencies."
SHARE = "Unless you object, our partners may write to you."
CALLS = "Calls are recorded."


def make_document(blocks: Sequence[Block], made: bool = False) -> Document:
    """Return a document of one sentence per block; each heading begins a section, and so does the first block."""
    placed, sections, sentences, starts = [], [], [], []
    at = paragraph = 0
    for index, block in enumerate(blocks):
        if not index or block.kind is BlockKind.HEADING:
            starts.append(index)
            paragraph = 0
        span = Span(at, at + len(block.text))
        placed.append(PlacedBlock(block, span, len(starts) - 1))
        is_heading = block.kind is BlockKind.HEADING
        paragraph += not is_heading
        lead_ins = (sentences[-1].span,) if block.kind is BlockKind.LIST_ITEM and not sentences[-1].lead_ins else ()
        sentences.append(Sentence(span, index, len(starts) - 1, max(paragraph, 1), lead_ins, is_heading))
        at = span.end + 2
    for number, (first, last) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=True), 1):
        head = placed[first]
        marked = head.block.kind is BlockKind.HEADING
        sections.append(
            Section(
                f"s{number}",
                head.block.text if marked else "About your calls",
                head.block.level or 1,
                Span(head.span.start, placed[last - 1].span.end),
                range(first, last),
                made=not marked,
                heading=head.span if marked else None,
            )
        )
    text = "\n\n".join(block.text for block in blocks)
    return Document(text, tuple(placed), tuple(sections), tuple(sentences), PROVENANCE, ("One place was repaired.",))


def span_of(document: Document, words: str) -> Span:
    """Return where words stand in a document."""
    at = document.text.index(words)
    return Span(at, at + len(words))


def make_report() -> Report:
    """Return a report with two sections, three risks, a link, a list, a table and a made title."""
    linked = f"{SEARCH} See our terms."
    at = linked.index("our terms")
    blocks = (
        Block(BlockKind.PARAGRAPH, CALLS),
        Block(BlockKind.HEADING, "1. Credit & others", level=2),
        Block(
            BlockKind.PARAGRAPH, linked, runs=(Run(RunKind.LINK, Span(at, at + 9), "https://tarnvale.example/terms"),)
        ),
        Block(BlockKind.PARAGRAPH, "We may tell:"),
        Block(BlockKind.LIST_ITEM, SHARE, level=1, marker="a)", group=1),
        Block(BlockKind.TABLE_ROW, "What | How long", group=2),
        Block(BlockKind.TABLE_ROW, "Orders | six years", group=2),
    )
    document = make_document(blocks)
    search, share, calls = (span_of(document, words) for words in (SEARCH, SHARE, CALLS))
    findings = (
        Finding("call-recording/s1", "call-recording", "s1", Condition.NONE, (Evidence(calls, "calls-1"),)),
        Finding("credit-search/s2", "credit-search", "s2", Condition.NONE, (Evidence(search, "search-1"),)),
        Finding(
            "share-third-party-marketing/s2",
            "share-third-party-marketing",
            "s2",
            Condition.OPT_OUT,
            (Evidence(share, "share-1", Condition.OPT_OUT),),
        ),
    )
    summary = Summary(
        sections={
            "s1": (PlainSentence("They record your calls.", ("call-recording",), (calls,)),),
            "s2": (PlainSentence("They look you up at credit agencies.", ("credit-search",), (search,)),),
        },
        glance=(GlanceItem("They look you up.", "risk", "high", ("credit-search",), (search,)),),
        risks=(OverviewItem("They look you up at credit agencies.", "credit-search", "high", (search,)),),
        rights=(OverviewItem("You can object to letters.", "opt-out", "none", (share,)),),
        actions=(Action("Object.", "opt-out", Contact(email="stop@tarnvale.example", address="1 Mill Row"), (share,)),),
        not_stated=(NotStated("How long do they keep your data?", "retention"),),
        words=1234,
        reading_minutes=6,
        reading_grade=9.5,
    )
    return Report(Source(blocks, PROVENANCE), document, findings, summary, "en-test")


def make_notes(document: Document) -> list[Note]:
    """Return a note on the policy, one on a passage that overlaps a risk point, and one whose passage is gone."""
    passage = span_of(document, "credit reference agencies. See")
    when = "2026-01-02T03:04:05Z"
    return [
        Note("n3", NoteTarget.PASSAGE, "Gone?", when, when, make_selector("words that are gone", Span(0, 5))),
        Note("n2", NoteTarget.PASSAGE, "Which **ones**?", when, when, make_selector(document.text, passage)),
        Note("n1", NoteTarget.POLICY, "Ask the press office.", when, when, tags=("story",)),
    ]
