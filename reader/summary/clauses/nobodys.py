"""Nobody's: tell whether "such information" of a clause is what the sentence before says names nobody.

In: a document and a clause. Out: whether what it gives points back to anonymous or grouped data alone ("We may share
anonymous data. We may give such data to our partners"), which is no detail about anybody.
"""

from __future__ import annotations

import re

from reader.document import Document, Span

_POINTS_BACK = re.compile(
    r"\W*(?:(?:for example|for instance|also|additionally|in addition|however),? )?we (?:(?:may|might|will|can|also|"
    r"then|sometimes|only) )*(?:share|disclose|give|provide|pass|publish|release|sell|use|transfer) "
    r"(?:(?:such|this|these|that|those) (?:information|data|statistics|reports?)|"
    r"(?:it|them|this)\b(?! \w+ (?:information|data|details)))\b",
    re.IGNORECASE,
)
_NOBODYS = re.compile(
    r"\b(?:shar|disclos|provid|pass|giv|transfer|releas|sell|us|creat|compil|produc|collect|generat)\w*\b[^.;|]{0,30}\b"
    r"(?:non-?personal(?:ly)?|non-?identif\w+|anonym\w+|aggregated?|de-?identified)(?:[ -]\w+)? "
    r"(?:information|data|details|statistics|reports?)\b",
    re.IGNORECASE,
)
# What says that somebody's details are meant too.
_SOMEBODYS = re.compile(
    r"(?<!non-)(?<!non )\b(?:personal(?:ly identifiable)? (?:information|data|details)|your(?! use)|names?|"
    r"e-?mails?(?: addresse?s?)?|addresses)\b",
    re.IGNORECASE,
)
# What is denied of it, or other data beside it: "names and anonymous data", "no anonymous data".
_BESIDE = re.compile(
    r"\b(?:not|never|no|and|as well as)\b|n[’']t\b|\W*\b(?:and|as well as) (?!reports?\b)", re.IGNORECASE
)


def is_of_nobody(document: Document, clause: Span) -> bool:
    """Tell whether what a clause gives is what the sentence before it, in its section, says names nobody."""
    index = document.sentence_index_at(clause.start)
    if not index or not _POINTS_BACK.match(document.quote(clause)):
        return False
    here, before = document.sentences[index], document.sentences[index - 1]
    if before.section != here.section or before.is_heading:
        return False
    text = document.quote(before.span)
    found = _NOBODYS.search(text)
    if found is None or _SOMEBODYS.search(f"{text} {document.quote(clause)}"):
        return False
    return not _BESIDE.search(text[: found.end()]) and not _BESIDE.match(text, found.end())
