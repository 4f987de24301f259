"""Small invented policies and notes for the tests of the library."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

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
    Selector,
    Source,
    Span,
    make_selector,
)

SECTIONS = (
    ("What we collect", "We collect your name, e-mail address and the customer's own photos 📷 of café bills."),
    ("Credit checks", "We search credit reference agencies. Insurance claims are checked too, in C++ and a.b form."),
    ("Calls", "We may record calls to train staff."),
)


def make_source(
    sections: tuple[tuple[str, str], ...] = SECTIONS, title: str = "Privacy policy", site: str = "larkfield.example"
) -> Source:
    """Return a Source of headings and paragraphs."""
    blocks = []
    for heading, text in sections:
        blocks.append(Block(BlockKind.HEADING, heading, level=2, runs=(Run(RunKind.STRONG, Span(0, len(heading))),)))
        blocks.append(Block(BlockKind.PARAGRAPH, text))
    provenance = Provenance(
        title=title,
        site=site,
        address=f"https://{site}/privacy" if site else "",
        archived_on="2015-03-04",
        sha256=hashlib.sha256(repr(sections).encode()).hexdigest(),
        file_name="larkfield.md",
        format="markdown",
    )
    return Source(tuple(blocks), provenance, ("Broken characters were repaired in 1 place.",))


def make_document(source: Source) -> Document:
    """Return the Document of a Source whose headings each begin a section; without sentences, which are not kept."""
    placed = []
    starts = [index for index, block in enumerate(source.blocks) if block.kind is BlockKind.HEADING]
    at = 0
    for index, block in enumerate(source.blocks):
        section = max(0, sum(1 for start in starts if start <= index) - 1)
        placed.append(PlacedBlock(block, Span(at, at + len(block.text)), section))
        at += len(block.text) + 2
    sections = []
    for ordinal, start in enumerate(starts):
        stop = starts[ordinal + 1] if ordinal + 1 < len(starts) else len(placed)
        span = Span(placed[start].span.start, placed[stop - 1].span.end)
        sections.append(
            Section(
                f"s{ordinal + 1}", placed[start].block.text, 2, span, range(start, stop), heading=placed[start].span
            )
        )
    text = "\n\n".join(block.text for block in source.blocks)
    return Document(text, tuple(placed), tuple(sections), (), source.provenance, source.notices)


def make_note(identity: str = "n1", body: str = "Ask them about this.", selector: Selector | None = None) -> Note:
    """Return a note on a passage, or on the whole policy where no selector is given."""
    target = NoteTarget.PASSAGE if selector else NoteTarget.POLICY
    return Note(identity, target, body, "2026-01-02T03:04:05Z", "2026-01-02T03:04:06Z", selector)


def select(document: Document, quote: str) -> Selector:
    """Return the selector of the first place where a quote stands."""
    start = document.text.index(quote)
    return make_selector(document.text, Span(start, start + len(quote)))


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def go_on(self, **step: float) -> None:
        self.moment += timedelta(**step)
