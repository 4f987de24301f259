"""Titles: tell whether a clause is a title alone: a heading, or a line of a table of contents, which states nothing.

In: a document, a clause and what leads to it. Out: whether it has no more words than a title of the document, or stands
in capitals among others that do.
"""

from __future__ import annotations

import re

from reader.document import Document, Sentence, Span

_MOST = 9  # words of a title
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.!?;]\s*\Z")
# An arrow marks a link within the page; a list of links states nothing, whatever its items are called.
_ARROW = re.compile(r"\A\s*[↓↑]|[↓→↑»›➔➜]\s*\Z")
_OF_LINKS = re.compile(
    r"\A\W*(?:quick links?|jump to|on this page|in this (?:policy|notice|statement)|(?:table of )?contents)\W*\Z",
    re.IGNORECASE,
)


def is_title_alone(document: Document, clause: Span, lead: str) -> bool:
    """Tell whether a clause is a title or a line of a table of contents; an item that another list leads to is none."""
    text = document.quote(clause)
    if len(text.split()) <= _MOST and (_ARROW.search(text) or _OF_LINKS.search(lead)):
        return True
    if lead.rstrip().endswith(":") or len(text.split()) > _MOST or _ENDS.search(text):
        return False
    bare = _bare(text)
    if not bare:
        return False
    index = document.sentence_index_at(clause.start)
    if index is None:
        return False
    if document.sentences[index].is_heading or any(_bare(section.title) == bare for section in document.sections):
        return True
    near = document.sentences[max(0, index - 1) : index] + document.sentences[index + 1 : index + 2]
    return _shouts(text) and len(near) > 1 and all(_is_shouted(document, one) for one in near)


def _is_shouted(document: Document, sentence: Sentence) -> bool:
    text = document.quote(sentence.span)
    return _shouts(text) and len(text.split()) <= _MOST


def _shouts(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) > 1 and text == text.upper()


def _bare(text: str) -> str:
    """Return the words of a title, without its number."""
    return " ".join(_WORD.findall(text)).casefold()
