"""Defined: what a word of the policy takes in, which is not yet what they do.

In: a document and the place of a clause. Out: whether it goes on with the meaning of a word ("Personal information is
anything about you. This includes your name and address"): nothing is said there of what they collect.
"""

from __future__ import annotations

import re

from reader.document import Document, Span

_MEANING = re.compile(
    r"\W*(?:the term )?[“\"']?(?:personal(?:ly[- ]identifiable)?|sensitive) (?:information|data)[”\"']?"
    r"(?: \([^()]*\))? (?:is|are|means?|refers? to)\b"
    r"(?! (?:\w+ )?(?:collected|used|processed|shared|stored|kept|held|obtained|gathered|disclosed|retained)\b)"
    r"|\W*by [“\"'‘]?(?:\w+ ){0,2}(?:information|data)[”\"'’]?,? we mean\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\W*(?:this|these|those|it|they|examples) (?:may |can |could |also )*in(?:cl|lc)udes?\b", re.IGNORECASE
)
_OWN_DEED = re.compile(r"\b(?:we|us|our|you (?:give|provide|submit|enter)|collect\w*)\b", re.IGNORECASE)


# The title over the meanings of words, and who they are themselves.
_GLOSSARY = re.compile(
    r"[\W\d]*(?:(?:\w+ ){0,2}glossary\b|(?:key |defined |technical )?(?:terms|definitions)(?: and definitions)?\W*$"
    r"|(?:\w+ ){0,4}(?:terms|words) (?:used|explained)\b|definitions? of\b|jargon\b)",
    re.IGNORECASE,
)
_BY_THEM = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)


def stands_in_glossary(document: Document, span: Span) -> bool:
    """Tell whether a clause stands under the title of a glossary and speaks of no deed of theirs."""
    section = document.sections[document.section_index_at(span.start)]
    return _GLOSSARY.match(section.title) is not None and not _BY_THEM.search(document.quote(span))


def goes_on_to_define(document: Document, span: Span) -> bool:
    """Tell whether a clause lists what a word means that the sentence before it explains, and no deed of theirs."""
    text = document.quote(span)
    if not _GOES_ON.match(text) or _OWN_DEED.search(
        text.split(";")[0]
    ):  # of a row of items, the first tells what it is
        return False
    index = document.sentence_index_at(span.start)
    if not index:
        return False
    before, own = document.sentences[index - 1], document.sentences[index]
    return before.section == own.section and _MEANING.match(document.quote(before.span)) is not None
