"""Sentences of a block: the exact range of each, found by a pattern and a table of abbreviations.

General splitters fail on clause numbers, addresses and bullets, so a block is split here alone, with what policies are
known to hold. Comes in: a block's text. Goes out: spans into it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from reader.document import Span
from reader.resources import resource_text

# The second way: "of you.We also". Both begin with a mark, so that the search leaps from mark to mark.
_END = re.compile(r"""[.!?…](?:[.!?…]*["'”’»)\]]*(?=\s)|(?<=[A-Za-z]{2}[.])(?=[A-Z][a-z’']*\s))""")
_NEXT = re.compile(r"""\s+["'“‘«(\[]*""")
_LABEL = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-zA-Z])[.)]?")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")
_SITE = re.compile(r"[a-z0-9-]{3,}(?:\.[a-z0-9-]{2,})*\.(?:com|org|net|uk|ie|eu|de|io)\b")
_PROSE_WORDS = 10
_STREET = re.compile(r"\d[\w/-]*\s+\w")
# Code points. Looking for what belongs together takes the square of a sentence; the longest real one has 4,000, and a
# text without any full stop would take hours.
LONGEST = 10_000


@cache
def _words(name: str) -> frozenset[str]:
    lines = (line.split("#", 1)[0] for line in resource_text(f"language/en/{name}.txt").splitlines())
    return frozenset(" ".join(lines).split())


def split_sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of a text, in order, each trimmed; together they cover all but blanks."""
    spans: list[Span] = []
    start = 0
    for line_start, line_end in _stretches(text):
        start = line_start
        for match in _END.finditer(text, line_start, line_end):
            if match.start() > start and _ends_here(text, start, match.start(), match.end(), line_end):
                _append(spans, text, start, match.end())
                start = match.end()
        _append(spans, text, start, line_end)
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        _append(spans, text, start, cut)
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        spans.append(Span(start, end))


def _ends_here(text: str, start: int, mark: int, end: int, limit: int) -> bool:
    """Tell whether the mark at `mark`..`end` ends the sentence begun at `start`."""
    if not text[end : end + 1].isspace():
        return text[end : end + 20].split(maxsplit=1)[0].lower() in _words("starters")
    following = _NEXT.match(text, end, limit)
    if following is None or following.end() >= limit:
        return True
    first = text[following.end()]
    second = text[following.end() + 1 : following.end() + 2]
    # "iPhone" or "shop.example.com" may begin a sentence.
    if first.islower() and not second.isupper() and _SITE.match(text, following.end()) is None:
        return False
    if text[mark] != "." or text[mark : mark + 3] == "...":
        return True
    before = text[max(start, mark - 60) : mark].rsplit(maxsplit=1)
    last = before[-1].lower().lstrip("(\"'“‘[") if before else ""
    last = last.rpartition("/")[2]
    if not last:
        return False
    alone = mark - len(before[-1]) <= start or not text[start : mark - len(before[-1])].strip()
    if alone and _LABEL.fullmatch(last):
        return False  # "1. We collect": a label, no sentence
    if "!" + last in _words("abbreviations") or (len(last) == 1 and last.isalpha() and last != "i"):
        return False
    if last in _words("abbreviations") or _INITIALS.fullmatch(last):
        word = text[following.end() : following.end() + 30].split(maxsplit=1)[0]
        return word.lower().rstrip(".,;:") in _words("starters")
    return True


def _stretches(text: str) -> list[tuple[int, int]]:
    """Cut a text at the hard breaks that end a sentence: before a labelled line, after a full stop, between titles."""
    if "\n" not in text:
        return [(0, len(text))]
    cuts: list[int] = []
    position = text.find("\n")
    start = 0
    while position >= 0:
        end = text.find("\n", position + 1)
        line = text[start:position].strip()
        following = text[position + 1 : end if end >= 0 else len(text)].strip()
        if _break_ends(line, following):
            cuts.append(position)
        start = position + 1
        position = end
    edges = [0, *cuts, len(text)]
    return list(pairwise(edges))


_MARKED_LINE = re.compile(r"(?:[-*•–—·o]|\d{1,2}[.)]|\(?[a-z]\))\s", re.IGNORECASE)


def _break_ends(line: str, following: str) -> bool:
    """Tell whether a sentence ends between two lines: after a mark, before a label, or where a long line stops."""
    if not line or not following:
        return True
    if line[-1] in ".!?;…" or _MARKED_LINE.match(following):
        return not _is_address_line(line)
    if line[-1] in ":,":
        return line[-1] == ":" and len(following.split()) > 8 and following[:1].isupper()
    if following[:1].isupper() and len(following.split()) >= _PROSE_WORDS:
        return True  # a title or label on a line of its own, then prose
    # A new line that begins with a capital after a line of a sentence's length; short lines are an address or a list.
    return following[:1].isupper() and len(line.split()) >= 8 and len(following.split()) >= 3


def _is_address_line(line: str) -> bool:
    return line[-1] == "." and len(line.split()) <= 6 and _STREET.match(line) is not None
