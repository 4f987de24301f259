"""Run a rule's own cases: the sentences that it must find and those that it must not.

A case is written as the policy would have it: "# Heading >> lead-in >> sentence before // sentence"; all but the last
may be absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.document import Block, BlockKind, Document, PlacedBlock, Provenance, Section, Sentence, Span
from reader.practices.matcher import match
from reader.practices.passage import make_passages, scan_headings
from reader.practices.rule import Rule
from reader.practices.rulebook import Rulebook

_JOINT = " >> "
_AFTER = " // "


def failures(rules: Sequence[Rule], book: Rulebook) -> Iterator[str]:
    """Yield one sentence for each case that one of `rules` gets wrong."""
    for rule in rules:
        for case in rule.hits:
            if not holds(rule, case, book):
                yield f"{rule.id} does not find: {case}"
        for case in rule.misses:
            if holds(rule, case, book):
                yield f"{rule.id} finds what it must not: {case}"


def holds(rule: Rule, case: str, book: Rulebook) -> bool:
    """Tell whether a rule finds its practice in a case."""
    heading, document = case_document(case)
    headings = scan_headings([heading], book.vocabulary, (*rule.heading, *rule.not_under))
    *_, passage = make_passages(document, book.vocabulary, headings)
    return match(rule, passage) is not None


def case_document(case: str) -> tuple[str, Document]:
    """Return a case's heading ("" if none) and a document whose last sentence is the case's, with its lead-ins."""
    parts = case.split(_JOINT)
    heading = parts.pop(0)[1:].strip() if parts[0].startswith("#") else ""
    *earlier, last = parts.pop().split(_AFTER)
    parts = [*earlier, *parts, last]
    spans: list[Span] = []
    at = 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 2
    text = "\n\n".join(parts)
    blocks = tuple(
        PlacedBlock(Block(BlockKind.PARAGRAPH, part), span, 0) for part, span in zip(parts, spans, strict=True)
    )
    section = Section("s1", heading, 2, Span(0, len(text)), range(len(blocks)), made=not heading)
    first = len(earlier)
    sentences = [Sentence(spans[number], number, 0, 1) for number in range(first)]
    sentences.append(Sentence(spans[-1], len(blocks) - 1, 0, 1, tuple(spans[first:-1])))
    return heading, Document(text, blocks, (section,), tuple(sentences), Provenance())
