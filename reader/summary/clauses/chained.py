"""Chained: the yes with which a sentence opens, carried on to those after it that only point back at it.

In: a document and a clause. Out: whether the clause goes on ("This lets them ...", "Heron Lens records ...") from a
sentence of its paragraph that opens with your consent ("With your consent, we use Heron Lens ...").
"""

from __future__ import annotations

import re

from reader.document import Document, Span

_BACK = 3  # sentences over which a yes reaches
_YES = re.compile(
    r"\W*(?:only )?(?:(?:with|subject to|based on|upon) your (?:\w+ )?(?:consent|permission)|"
    r"(?:if|where|when|once) you(?:[’']ve| have)? (?:\w+ )?(?:consent(?:ed)?|agreed?|opt(?:ed)? in)"
    r"(?: to (?:this|it|these|(?:our use of )?cookies))?), "
    r"(?:we|our)\b(?![^.;|]*\bwithout\b)",
    re.IGNORECASE,
)
# What says of itself that it goes on from there ...
_POINTS = re.compile(
    r"\W*(?:this|these|it|they)(?: (?:cookies|pixels|tags|tools|technologies|data|information))? "
    r"(?:(?:may|can|could|might|will|also|then) ){0,2}(?:be (?:\w+ )?\w+ed|be used|is used|are used|enables?|allows?|"
    r"lets?|helps?|collects?|captures?|records?|uses?|tracks?)\b",
    re.IGNORECASE,
)
# ... but not whether you agree or not.
_ON_ITS_OWN = re.compile(r"\b(?:whether or not|regardless|without|even if|at all times|every|always)\b", re.IGNORECASE)
_NAME = re.compile(
    r"[A-Z][\w’]+(?: [A-Z][\w’]+){0,2}(?= (?:(?:may|can|will|also) )?"
    r"(?:collects?|captures?|records?|uses?|tracks?|stores?|shows?|measures?|analy[sz]es?)\b)"
)
_OURS = re.compile(r"(?:We|You|The|This|These|It|They|Our|Your)\b")


def goes_on_under_a_yes(document: Document, clause: Span) -> bool:
    """Tell whether a clause goes on from a sentence that opens with your consent."""
    index = document.sentence_index_at(clause.start)
    if index is None or document.sentences[index].lead_ins:
        return False
    text, block = document.quote(document.sentences[index].span), document.sentences[index].block
    if _ON_ITS_OWN.search(text):
        return False
    named = _NAME.match(text)
    name = named.group() if named and not _OURS.match(text) else ""
    for at in range(index - 1, max(-1, index - 1 - _BACK), -1):
        before = document.sentences[at]
        if before.block != block or not (name or _POINTS.match(text)):
            return False
        text = document.quote(before.span)
        if _YES.match(text):
            return not name or re.search(rf"\b{re.escape(name)}\b", text) is not None
        if name:  # what is named is told of in the sentence just before
            return False
    return False
