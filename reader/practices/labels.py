"""Labels: sentences that only name what the text after them is about, and what is no evidence for it.

In: a document and what is found in its sentences. Out: the same without what rests on a heading in all but name: a
short phrase without a verb at the head of a paragraph or list item ("International Transfers. We may move your data."),
a line of its own in capitals or with capital initials, or a link of its own to another place of the page (the contents
of a policy). As headings do, it states nothing by itself. Under a heading that says what is done with what it names
("What we collect"), it counts where nothing else in its paragraph does. The items of a list after "We collect:" are no
labels; nor are addresses, which name a contact.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from reader.document import BlockKind, Document, RunKind, Sentence, Span
from reader.practices.finding import Evidence
from reader.practices.passage import Passage

_MOST_WORDS = 8
_MOST_LINKED_WORDS = 12
_MOST_PLAIN_WORDS = 4  # of a phrase without capital initials, which may be a whole sentence ("Cookies store settings.")
_WORD = re.compile(r"[A-Za-z][\w'’-]*|\d+")
# What only sentences hold: who acts, verbs, denials. After a question word a heading may hold it ("How We Use It").
_SENTENCE = re.compile(
    r"\b(?:we|us|i|you|they|them|it|he|she|this|these|those|that|which|who|is|are|was|were|be|been|has|have|had|do|does"
    r"|did|will|would|shall|should|can|could|may|might|must|not|no|none|never|nothing|nobody|yes|please|only|always"
    r"|sells?|shares?|uses?|collects?|stores?|sends?|keeps?|tracks?|gives?|receives?|provides?|records?|contains?"
    r"|includ\w+|encrypted|confidential|applies|required|contact|call|write|e-?mail|click|visit|see|read|ask|tick|unsubscribe"
    r"|opt|choose|delete|if|when|unless|because|since|such as|e\.g|i\.e)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASKS_HOW = re.compile(r"(?:how|what|why|when|where|who|with whom)\b", re.IGNORECASE)
_SMALL = re.compile(r"an?|and|as|at|by|for|from|in|of|on|or|our|the|through|to|us|via|we|with|your?")
_ENDS = re.compile(r"[.:]\W*$")
_DATA = re.compile(r"@|\d|\||/")


_NAMED = "privacy-contact"  # "Data Protection Officer." heads an address


def without_labels(
    document: Document,
    passages: Sequence[Passage],
    stated: Sequence[dict[str, Evidence]],
    by_heading: Container[str],
) -> list[dict[str, Evidence]]:
    """Return what is found in each passage, less what labels are found to state.

    Args:
        document: the policy.
        passages: its sentences.
        stated: the evidence in each, by practice.
        by_heading: the ids of the rules that ask for a heading above.
    """
    labels = labels_of(document)
    headings = _headings(document)
    in_block = Counter(
        (passage.sentence.block, name) for passage, own in zip(passages, stated, strict=True) for name in own
    )
    return [
        own
        if passage.sentence.span.start not in labels
        else _kept(own, passage.sentence, in_block, headings, by_heading)
        for passage, own in zip(passages, stated, strict=True)
    ]


def _kept(
    own: dict[str, Evidence],
    label: Sentence,
    in_block: Mapping[tuple[int, str], int],
    headings: frozenset[Span],
    by_heading: Container[str],
) -> dict[str, Evidence]:
    introduced = bool(label.lead_ins) and headings.issuperset(label.lead_ins)
    return {
        practice: evidence
        for practice, evidence in own.items()
        if practice == _NAMED or ((introduced or evidence.rule in by_heading) and in_block[label.block, practice] == 1)
    }


def labels_of(document: Document) -> frozenset[int]:
    """Return the starts of the sentences of a document that are labels."""
    in_block = Counter(sentence.block for sentence in document.sentences)
    result = set()
    before = -1
    leads_on = False
    headings = _headings(document)
    for sentence in document.sentences:
        first = sentence.block != before
        before = sentence.block
        leads_on = _leads_on(document, sentence) if first else leads_on
        if leads_on or (
            first
            and headings.issuperset(sentence.lead_ins)
            and _is_label(document, sentence, in_block[sentence.block] > 1)
        ):
            result.add(sentence.span.start)
    return frozenset(result)


def _headings(document: Document) -> frozenset[Span]:
    return frozenset(sentence.span for sentence in document.sentences if sentence.is_heading)


def _leads_on(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence stands in a line that is all a link to another place of the page."""
    block = document.blocks[sentence.block].block
    return len(block.text.split()) <= _MOST_LINKED_WORDS and any(
        run.kind is RunKind.LINK and run.target.startswith("#") and len(run.span) >= len(block.text.strip())
        for run in block.runs
    )


def _is_label(document: Document, sentence: Sentence, goes_on: bool) -> bool:
    kind = document.blocks[sentence.block].block.kind
    text = document.quote(sentence.span)
    if kind is BlockKind.TABLE_ROW or _DATA.search(text):
        return False
    words = _WORD.findall(text)
    titled = all(word[0].isupper() or _SMALL.fullmatch(word) for word in words)
    most = _MOST_WORDS if titled else _MOST_PLAIN_WORDS
    if not 0 < len(words) <= most or (_SENTENCE.search(text) and not (titled and _ASKS_HOW.match(text))):
        return False
    if goes_on:
        return bool(_ENDS.search(text)) or titled
    return titled and kind is BlockKind.PARAGRAPH and len(words) > 1 and not _ENDS.search(text)
