"""Torn: what leads to an item that a list or a table has lost, with its marks.

In: a document. Out: of each item that stands as a paragraph of its own (a number and a bare verb, an aim, a thing with
no verb), and of each row of a table, the sentence that opened the list, where it says that they may ("We might use your
details to:"): an item is no surer than that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import Document, Sentence, Span
from reader.summary.texts.standing import is_clause

_BACK = 40  # sentences: as far as the opening of a list may stand from its last item
_NEAR = 2  # sentences: as far as it stands from the head of its table
_CELL = " | "
# That they may do a thing, which alone is asked of what opens a list.
_MAY = re.compile(
    r"\b(?:we|our [\w-]+|us|parties|partners|[A-Z]\w+)(?: \w+){0,2} (?:may|might|could)\b"
    r"|\b(?:may|might|could)(?: also)? (?:include|consist of|comprise|be)\W*\Z"  # "What we collect may include:"
)
_OPENS = re.compile(r":\W*\Z")
_OPENS_TABLE = re.compile(r":\W*\Z|\b(?:following|below)\b[^.;|]{0,60}\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*\(?(?:\d{1,2}|[a-z])[.)]\s+(?=[a-z])")
# A numbered thing, which is an item whatever letter it begins with.
_FIRST = re.compile(r"\W*\(?(?:1|a)[.)]\s")
_NUMBERED_THING = re.compile(
    r"\W*\(?(?:\d{1,2}|[a-z])[.)]\s+"
    r"(?!(?:we|you|they|it|this|that|there|if|when|where|what|how|who|why|please|in|by|for|to)\b)[A-Z]",
    re.IGNORECASE,
)
_AIM = re.compile(r"\W*(?:[^.;:,|]{1,30}, )?[Tt]o [a-z]+ (?![^.;|]*, (?:we|you|our|your|please|this|it)\b)")
_THING = re.compile(r"\W*(?:(?:Your|The|Any|Other|An?) )?[\w’'-]+")
_MOST = 60  # words of a thing


def torn_leads(document: Document) -> dict[int, Span]:
    """Return what opens the list of each item that lost its marks, and the table of each row, by where these start.

    Only what says that they "may" is returned.
    """
    out: dict[int, Span] = {}
    for at, sentence in enumerate(document.sentences):
        if sentence.is_heading:
            continue
        text = document.quote(sentence.span)
        before = [one for one in document.sentences[max(0, at - _BACK) : at] if one.section == sentence.section]
        if sentence.lead_ins:
            lead = _over_table(document, sentence)
        elif _NUMBERED.match(text):
            lead = next((one.span for one in reversed(before) if _opens(document, one)), None)
        elif _NUMBERED_THING.match(text):
            lead = _over_numbers(document, before, text)
        elif _AIM.match(text):
            lead = _over_aims(document, before)
        else:
            lead = _over_things(document, text, before)
        if lead is not None and _MAY.search(document.quote(lead)):
            out[sentence.span.start] = lead
    return out


def _opens(document: Document, sentence: Sentence) -> bool:
    return not sentence.is_heading and _OPENS.search(document.quote(sentence.span)) is not None


def _over_numbers(document: Document, before: Sequence[Sentence], text: str) -> Span | None:
    """Return what opens a list of numbered things, the first of which follows it at once."""
    for at in range(len(before) - 1, -1, -1):
        if _opens(document, before[at]):
            first = document.quote(before[at + 1].span) if at + 1 < len(before) else text
            return before[at].span if _FIRST.match(first) else None
    return None


def _over_table(document: Document, row: Sentence) -> Span | None:
    """Return what stands over the head of a table."""
    head = row.lead_ins[0]
    at = document.sentence_index_at(head.start)
    if at is None or _CELL not in document.quote(head):
        return None
    before = [one for one in document.sentences[max(0, at - _NEAR) : at] if one.section == row.section]
    return next((one.span for one in before if _OPENS_TABLE.search(document.quote(one.span))), None)


def _over_aims(document: Document, before: Sequence[Sentence]) -> Span | None:
    """Return what opens a list of aims: the sentence before the first, or what leads to the item before."""
    for one in reversed(before):
        if _opens(document, one):
            return one.span
        if not _AIM.match(document.quote(one.span)):
            return None
        if one.lead_ins:
            return one.lead_ins[-1]
    return None


def _over_things(document: Document, text: str, before: Sequence[Sentence]) -> Span | None:
    """Return what opens a list of things, which stands right before the first."""
    if not before or not _opens(document, before[-1]) or len(text.split()) > _MOST:
        return None
    return before[-1].span if _THING.match(text) and not is_clause(text) else None
