"""Leads: what stands before a list item and belongs to it.

In: a document. Out: the lead-ins of each item, by where the item starts. A lead-in that only points back ("This
includes:") is read with the sentence before it, and a sentence that adds to an item with the item. And which lead-ins
lead to cases alone ("We share it: if the law asks us; if we sell the shop").
"""

from __future__ import annotations

import re

from reader.document import Document, Sentence, Span

_POINTS_BACK = re.compile(r"\W*(?:this|these|such|it|they|those)\b[^.:;]{0,60}:?\W*$", re.IGNORECASE)

# What a second sentence of an item adds to the first ("(This includes exchanging it with others.)").
_ADDS = re.compile(
    r"\W*(?:this|these|it|they|such \w+) (?:may |might |can |could )?(?:also )?includes?\b", re.IGNORECASE
)

_CASE = re.compile(
    r"\W*(?:\w+: )?(?:if|when|where|whenever|should|unless|upon|only|in (?:the event|some|certain|case|connection|"
    r"accordance|response)|as (?:required|permitted|necessary|part)|with your|to comply|during|following)\b",
    re.IGNORECASE,
)
_MOST = 0.75  # of the items


def leading_to_cases(document: Document) -> frozenset[int]:
    """Return where the lead-ins start most items of which name a case in which it happens."""
    items: dict[int, list[bool]] = {}
    for sentence in document.sentences:
        if sentence.lead_ins:
            found = _CASE.match(document.quote(sentence.span)) is not None
            items.setdefault(sentence.lead_ins[-1].start, []).append(found)
    return frozenset(start for start, cases in items.items() if len(cases) > 1 and sum(cases) >= _MOST * len(cases))


def lead_ins(document: Document) -> dict[int, tuple[Span, ...]]:
    """Return the spans that lead to each item, in reading order; items alone are in it."""
    before: dict[int, Span] = {}
    previous: Span | None = None
    section = -1
    for sentence in document.sentences:
        if previous is not None and sentence.section == section and not sentence.is_heading:
            before[sentence.span.start] = previous
        previous, section = (None if sentence.is_heading else sentence.span), sentence.section
    leads: dict[int, tuple[Span, ...]] = {}
    item: Sentence | None = None
    for sentence in document.sentences:
        if not sentence.lead_ins:
            if item is not None and item.block == sentence.block and _ADDS.match(document.quote(sentence.span)):
                leads[sentence.span.start] = (*leads[item.span.start], item.span)
            continue
        item = sentence
        first = sentence.lead_ins[0]
        earlier = before.get(first.start) if _POINTS_BACK.match(document.quote(first)) else None
        leads[sentence.span.start] = (earlier, *sentence.lead_ins) if earlier else sentence.lead_ins
    return leads
